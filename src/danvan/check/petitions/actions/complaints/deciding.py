"""Taken up or not, decided, sent; and the suit at court."""

from dataclasses import dataclass
from datetime import date, datetime

from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.complaints.verifying import DialogueNeeded, must_be_talked_over
from danvan.check.petitions.models import Complaint


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What was decided: its number and day from the records office, whether the complaint was right, and its words."""

    number: str
    decided_on: date
    outcome: str
    text: str


def refuse(complaint: Complaint, *, ground: str, reason: str, by: Actor, at: datetime) -> None:
    """Give notice that a complaint is not taken up, with the ground of the law and the reason in this case."""
    complaint.ground = ground
    moves.make(complaint, "refuse", by=by, at=at, ground=ground, private={"note": reason})


def accept(complaint: Complaint, *, by: Actor, at: datetime) -> None:
    """Take a complaint up; the clock of resolution starts, longer where the area is remote.

    :raises NotAllowed: if the paper is not signed
    """
    if not complaint.signed:
        raise NotAllowed("it is not signed")
    moves.make(complaint, "accept", by=by, at=at, case=complaint.case)


def decide(complaint: Complaint, *, decision: Decision, by: Actor, at: datetime) -> None:
    """Decide a complaint; the clock of resolution stops, the one to send the decision starts from the day that it bears.

    :raises DialogueNeeded: if it was not talked over where the law asks for it
    """
    if must_be_talked_over(complaint, at=at):
        raise DialogueNeeded("it was not talked over")
    complaint.number, complaint.decided_on = decision.number, decision.decided_on
    complaint.outcome, complaint.decision = decision.outcome, decision.text
    moves.make(
        complaint, "decide", by=by, at=at, since=decision.decided_on, outcome=decision.outcome, private={"note": decision.text}
    )


def send(complaint: Complaint, *, on: date, delivered_on: date | None, by: Actor, at: datetime) -> None:
    """Send the decision to the complainant; from the day on which they have it they may complain a second time."""
    complaint.sent_on, complaint.delivered_on = on, delivered_on
    moves.make(complaint, "send", by=by, at=at, on=on.isoformat())


def note_suit(complaint: Complaint, *, court: str, on: date, by: Actor, at: datetime) -> None:
    """Note that the complainant has gone to court."""
    complaint.court, complaint.sued_on = court, on
    moves.make(complaint, "note_suit", by=by, at=at, on=on.isoformat(), private={"note": court})

"""Taken up or not, decided, sent; and the suit at court."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from danvan.base.moves import actions as moves
from danvan.base.moves.papers import Paper, WrongDay
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.complaints.verifying import DialogueNeeded, must_be_talked_over
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import grounds, papered
from danvan.check.petitions.states import complaint as states


class GroundFails(NotAllowed):
    """What is recorded of the complaint says otherwise than the ground on which it would be refused."""


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What was decided: its number and day from the records office, whether the complaint was right, and its words."""

    number: str
    decided_on: date
    outcome: str
    text: str


def refuse(complaint: Complaint, *, ground: str, reason: str, paper: str = "", by_paper: Paper | None = None, by: Actor, at: datetime) -> None:
    """Give notice that a complaint is not taken up, with the ground of the law, the paper that shows it, and the reason here.

    :raises GroundFails: if the file says otherwise, or the ground lacks its paper
    """
    if grounds.against(complaint, ground=ground, paper=paper):
        raise GroundFails("the file says otherwise")
    complaint.ground, complaint.ground_paper = ground, paper
    moves.make(complaint, "refuse", by=by, at=at, ground=ground, by_paper=by_paper, private={"note": reason, "paper": paper})


def accept(complaint: Complaint, *, by_paper: Paper | None = None, by: Actor, at: datetime) -> None:
    """Take a complaint up; the clock of resolution starts from the day of the notice, longer where the area is remote.

    :raises NotAllowed: if the complaint is not signed
    :raises WrongDay: if the notice is of a day before what it lacked was brought
    """
    if not complaint.signed:
        raise NotAllowed("it is not signed")
    if by_paper and papered.too_early(complaint.matter, on=by_paper.on, after=states.BROUGHT):
        raise WrongDay("what it lacked was brought later")
    complaint.accepted_on = by_paper.on if by_paper else localdate(at)
    moves.make(complaint, "accept", by=by, at=at, since=by_paper.on if by_paper else None, by_paper=by_paper, case=complaint.case)


def decide(complaint: Complaint, *, decision: Decision, by: Actor, at: datetime) -> None:
    """Decide a complaint; the clock of resolution stops, the one to send the decision starts from the day that it bears.

    :raises DialogueNeeded: if it was not talked over where the law asks for it
    :raises WrongDay: if it bears a day before it was accepted, looked into or talked over, or one that has not come
    """
    if must_be_talked_over(complaint, at=at):
        raise DialogueNeeded("it was not talked over")
    if not complaint.ready_on <= decision.decided_on <= localdate(at):
        raise WrongDay("it bears another day than it can have been taken on")
    complaint.number, complaint.decided_on = decision.number, decision.decided_on
    complaint.outcome, complaint.decision = decision.outcome, decision.text
    paper = Paper(on=decision.decided_on, number=decision.number)
    moves.make(complaint, "decide", by=by, at=at, since=paper.on, by_paper=paper, outcome=decision.outcome, private={"note": decision.text})


def send(complaint: Complaint, *, on: date, delivered_on: date | None, number: str = "", slip: str = "", by: Actor, at: datetime) -> None:
    """Send the decision to the complainant; from the day on which a slip shows that they have it they may complain again.

    `number` is what the post or the book of deliveries gave it, and shows when it was sent; else a slip shows that it was sent by then.
    """
    complaint.sent_on, complaint.delivered_on, complaint.delivery_slip = on, delivered_on, slip
    shown_on = on if number else delivered_on
    paper = Paper(on=shown_on, number=number or slip) if shown_on and (number or slip) else None
    moves.make(complaint, "send", by=by, at=at, by_paper=paper, on=on.isoformat())


def note_delivery(complaint: Complaint, *, on: date, slip: str, by: Actor, at: datetime) -> None:
    """Write down when the complainant got the decision, with the number of the slip that shows it; it does not change later.

    :raises NotAllowed: if a slip was written down already
    """
    moves.make(complaint, "note_delivery", by=by, at=at, sets={"delivered_on": on, "delivery_slip": slip}, on=on.isoformat(), private={"note": slip})


def note_suit(complaint: Complaint, *, court: str, on: date, by: Actor, at: datetime) -> None:
    """Note that the complainant has gone to court."""
    complaint.court, complaint.sued_on = court, on
    moves.make(complaint, "note_suit", by=by, at=at, on=on.isoformat(), private={"note": court})

"""The meetings of the council, and what comes of them."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from danvan.base.files.models import StoredFile
from danvan.base.matters import codes
from danvan.base.moves import actions as moves
from danvan.base.moves.papers import Paper
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.land.guards import NotHeld
from danvan.check.petitions.models import LandDispute
from danvan.check.petitions.queries import land_party
from danvan.check.petitions.states import land as states


@dataclass(frozen=True, kw_only=True)
class Result:
    """What the minutes say: the day, what was agreed or differs, their number, the signed paper, and whether boundaries move."""

    held_on: date
    words: str
    number: str = ""
    minutes: StoredFile | None = None
    moves_boundary: bool = False


def call_meeting(dispute: LandDispute, *, meets_at: datetime, where: str, by: Actor, at: datetime) -> None:
    """Call both parties to a meeting, or to another one; the other party follows by a code of their own, which their summons says.

    :raises NotAllowed: if its hour has passed already
    """
    if meets_at <= at:
        raise NotAllowed("a meeting lies ahead")
    dispute.meets_at, dispute.meets_where = meets_at, where
    dispute.other_bearer = codes.bearer(land_party.secret(dispute))
    moves.make(dispute, "call_meeting", by=by, at=at, on=localdate(meets_at).isoformat(), private={"note": where})


def note_absence(dispute: LandDispute, *, party: str, words: str, by: Actor, at: datetime) -> None:
    """Write down that a party who was called did not come; the second time the mediation has failed.

    :raises NotHeld: if no meeting has been due
    """
    absences = f"{party}_absences"
    many = {absences: getattr(dispute, absences) + 1}
    if many[absences] >= states.MOST_ABSENCES:
        failed = many | {"outcome": states.ABSENT, "held_on": localdate(at), "agreed": words}
        moves.make(dispute, "fail", by=by, at=at, sets=failed, outcome=states.ABSENT, party=party, private={"note": words})
        return
    moves.make(dispute, "note_absence", by=by, at=at, sets=many | {"meets_at": None}, party=party, private={"note": words})


def settle(dispute: LandDispute, *, result: Result, by: Actor, at: datetime) -> None:
    """Write down what both agreed.

    :raises NotHeld: if no meeting has been due
    """
    _end(dispute, "settle", outcome=states.AGREED, result=result, by=by, at=at)


def fail(dispute: LandDispute, *, result: Result, by: Actor, at: datetime) -> None:
    """Write down on what they still differ; from here on it is for the court or a higher office.

    :raises NotHeld: if no meeting has been due
    """
    _end(dispute, "fail", outcome=states.DIFFER, result=result, by=by, at=at)


def forward(dispute: LandDispute, *, where: str, by_paper: Paper | None = None, by: Actor, at: datetime) -> None:
    """Write down that the minutes went to the office that keeps the land's records, because boundaries move.

    :raises NotAllowed: if none does, or who agreed may still say otherwise
    """
    moves.make(dispute, "forward", by=by, at=at, by_paper=by_paper, private={"note": where})


def _end(dispute: LandDispute, verb: str, *, outcome: str, result: Result, by: Actor, at: datetime) -> None:
    if dispute.meets_at and not localdate(dispute.meets_at) <= result.held_on <= localdate(at):
        raise NotHeld("the minutes bear a day from the meeting to today")
    said = {"outcome": outcome, "held_on": result.held_on, "agreed": result.words, "minutes": result.minutes, "moves_boundary": result.moves_boundary}
    paper = Paper(on=result.held_on, number=result.number) if result.number else None
    moves.make(dispute, verb, by=by, at=at, by_paper=paper, sets=said, outcome=outcome, on=result.held_on.isoformat(), private={"note": result.words})

"""More time, and a clock that waits."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.more_time import TermOver
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaint_days
from danvan.check.petitions.states import complaint as states


@dataclass(frozen=True, kw_only=True)
class Stay:
    """On which ground of the law a complaint waits, for what, until when at most, and why here."""

    ground: str
    waits_for: str
    look_again_on: date
    reason: str


def stay(complaint: Complaint, *, stay: Stay, by: Actor, at: datetime) -> None:
    """Let a complaint wait; the clock of resolution stands still, and the day to look again is itself a duty.

    :raises TermOver: if it is late already, or would wait too long without being looked at
    """
    _wait(complaint, stay=stay, at=at)
    complaint.ground = stay.ground
    moves.make(complaint, "stay", by=by, at=at, ground=stay.ground, stated={states.LOOK[0]: stay.look_again_on}, private=_said(stay))


def stay_on(complaint: Complaint, *, stay: Stay, by: Actor, at: datetime) -> None:
    """Have looked again at what waits, and let it wait on to another day.

    :raises TermOver: if it would wait too long without being looked at, or is to be looked at later already
    """
    if complaint.look_again_on and stay.look_again_on < complaint.look_again_on:
        raise TermOver("it waits longer already")
    _wait(complaint, stay=stay, at=at)
    moves.make(complaint, "stay_on", by=by, at=at, stated={states.LOOK[0]: stay.look_again_on}, private=_said(stay))


def go_on(complaint: Complaint, *, by: Actor, at: datetime) -> None:
    """Go on with what waited, with the days that were left."""
    complaint.ground, complaint.waits_for, complaint.look_again_on = "", "", None
    moves.make(complaint, "go_on", by=by, at=at)


def _wait(complaint: Complaint, *, stay: Stay, at: datetime) -> None:
    if not localdate(at) < stay.look_again_on <= complaint_days.latest_look(complaint, on=localdate(at)):
        raise TermOver("it is looked at again sooner")
    complaint.waits_for, complaint.look_again_on = stay.waits_for, stay.look_again_on


def _said(stay: Stay) -> dict[str, str]:
    return {"note": stay.reason, "waits_for": stay.waits_for}

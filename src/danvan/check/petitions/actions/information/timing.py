"""More time: who asks does not give. And what the platform does with the clocks by itself."""

from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.duties.models import Duty
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.petitions.models import InformationRequest
from danvan.check.petitions.states import information as states


class SameHand(NotAllowed):
    """Nobody gives the time that they have asked for themselves."""


class TermOver(NotAllowed):
    """The time is over, was made longer before, or is for what lies at hand."""


def ask_time(request: InformationRequest, *, reason: str, by: Actor, at: datetime) -> None:
    """Ask the head for a later day.

    :raises TermOver: if it cannot be made longer
    """
    if not can_be_longer(request, at=at):
        raise TermOver("it cannot be made longer")
    request.asked_by, request.reason = by.person, reason
    moves.make(request, "ask_time", by=by, at=at, private={"note": reason})


def give_time(request: InformationRequest, *, by: Actor, at: datetime) -> None:
    """Give the later day of the law, counted from the same start.

    :raises SameHand: if nobody else has asked for it
    :raises TermOver: if it cannot be made longer
    """
    if request.asked_by is None or request.asked_by == by.person:
        raise SameHand("who asks does not give")
    if not can_be_longer(request, at=at):
        raise TermOver("it cannot be made longer")
    request.asked_by, request.extended_on = None, localdate(at)
    moves.make(request, "give_time", by=by, at=at, case=request.case, private={"note": request.reason})


def deny_time(request: InformationRequest, *, remark: str, by: Actor, at: datetime) -> None:
    """Leave the day as it is.

    :raises SameHand: if nobody has asked for another
    """
    if request.asked_by is None:
        raise SameHand("nobody has asked")
    request.asked_by = None
    moves.make(request, "deny_time", by=by, at=at, private={"note": remark})


def can_be_longer(request: InformationRequest, *, at: datetime) -> bool:
    """Return whether the law has a later day still: once, in time, for what has to be gathered."""
    duty = Duty.objects.filter(matter=request.matter, rule__in=states.PROVIDE, closed_at=None).first()
    in_time = duty is not None and duty.due_on is not None and localdate(at) <= duty.due_on
    return in_time and request.is_complex and request.extended_on is None


def fits(request: InformationRequest, *, verb: str, at: datetime) -> bool:
    """Return whether a verb that the table allows makes sense now: a second look at what the fields say."""
    if verb in states.APPROVES.values():
        return states.APPROVES.get(request.outcome) == verb
    if verb in ("give_time", "deny_time"):
        return request.asked_by_id is not None
    if verb == "ask_time":
        return request.asked_by_id is None and can_be_longer(request, at=at)
    return verb != "recommend" or not request.worth_disclosing


def lapse(matter: Matter, *, at: datetime) -> None:
    """Say in the journal, once for each clock, that the time of this step has passed."""
    moves.make(InformationRequest.objects.get(pk=matter.pk), "lapse", by=PLATFORM, at=at)


def recount(matter: Matter, *, at: datetime) -> None:
    """Count the clock that runs anew, after the calendar has changed."""
    moves.make(InformationRequest.objects.get(pk=matter.pk), "recount", by=PLATFORM, at=at)

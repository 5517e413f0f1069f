"""More time for what the law lets take longer: one asks, another gives; once, and only while there is time."""

from copy import copy
from datetime import date, datetime
from typing import Protocol

from django.utils.timezone import localdate

from danvan.base.duties import queries as duties
from danvan.base.moves import actions as moves
from danvan.base.moves.guards import unless
from danvan.base.moves.table import NotAllowed, SameHand
from danvan.base.people import relations
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor

GIVERS = ("leader", "upper")  # who gives more time, in any lane


class Longer(moves.Moving, Protocol):
    """What may be given more time: who has asked, why, whether it was given, and by which rules it is owed."""

    asked_by: Person | None
    asked_by_id: int | None
    reason: str
    extended_on: date | None

    @property
    def case(self) -> str: ...
    @property
    def owed_under(self) -> tuple[str, ...]: ...
    @property
    def may_be_complex(self) -> bool: ...


class TermOver(NotAllowed):
    """The time is over, was made longer before, or is for what lies at hand."""


def ask_time(thing: Longer, *, reason: str, by: Actor, at: datetime) -> None:
    """Ask the head for the later day of the law, and say why.

    :raises TermOver: if it cannot be made longer
    """
    moves.make(thing, "ask_time", by=by, at=at, sets={"asked_by": by.person, "reason": reason}, private={"note": reason})


def give_time(thing: Longer, *, by: Actor, at: datetime) -> None:
    """Give the later day of the law, counted from the same start.

    :raises SameHand: if nobody else has asked for it
    :raises TermOver: if it cannot be made longer
    """
    longer = copy(thing)
    longer.extended_on = localdate(at)
    given = {"asked_by": None, "extended_on": longer.extended_on}
    moves.make(thing, "give_time", by=by, at=at, case=longer.case, sets=given, private={"note": thing.reason})


def deny_time(thing: Longer, *, remark: str, by: Actor, at: datetime) -> None:
    """Leave the day as it is.

    :raises SameHand: if nobody has asked for another
    """
    moves.make(thing, "deny_time", by=by, at=at, sets={"asked_by": None}, private={"note": remark})


def can_be_longer(thing: Longer, *, at: datetime) -> bool:
    """Return whether the law has a later day still: once, in time, for what may be complex."""
    return thing.may_be_complex and thing.extended_on is None and duties.in_time(thing.matter, rules=thing.owed_under, at=at)


GUARDS = (
    unless(lambda thing, **_now: thing.asked_by_id is None, verbs=("ask_time",), says="it was asked for already"),
    unless(lambda thing, **_now: thing.asked_by_id is not None, verbs=("give_time", "deny_time"), says="nobody has asked", refusal=SameHand),
    unless(
        lambda thing, *, by, at: thing.asked_by_id not in relations.hands(by, to=thing.matter, who=GIVERS, on=localdate(at)), verbs=("give_time",),
        says="neither who asked gives it, nor who stands in for them", refusal=SameHand,
    ),
    unless(lambda thing, *, at, **_by: can_be_longer(thing, at=at), verbs=("ask_time", "give_time"), says="it cannot be made longer", refusal=TermOver),
)

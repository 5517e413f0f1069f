"""More time for what the law lets take longer: one asks, another gives; once, and only while there is time."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Protocol

from django.utils.timezone import localdate

from danvan.base.duties import queries as duties
from danvan.base.journal.models import Entry
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed, SameHand
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor

Make = Callable[..., Entry]


class Longer(moves.Moving, Protocol):
    """What may be given more time: who has asked, why, whether it was given, and by which rules it is owed."""

    asked_by: Person | None
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


def ask_time(thing: Longer, *, reason: str, by: Actor, at: datetime, make: Make = moves.make) -> None:
    """Ask the head for the later day of the law, and say why.

    :raises TermOver: if it cannot be made longer
    """
    _check(thing, at=at)
    thing.asked_by, thing.reason = by.person, reason
    make(thing, "ask_time", by=by, at=at, private={"note": reason})


def give_time(thing: Longer, *, by: Actor, at: datetime, make: Make = moves.make) -> None:
    """Give the later day of the law, counted from the same start.

    :raises SameHand: if nobody else has asked for it
    :raises TermOver: if it cannot be made longer
    """
    if thing.asked_by is None or thing.asked_by == by.person:
        raise SameHand("who asks does not give")
    _check(thing, at=at)
    thing.asked_by, thing.extended_on = None, localdate(at)
    make(thing, "give_time", by=by, at=at, case=thing.case, private={"note": thing.reason})


def deny_time(thing: Longer, *, remark: str, by: Actor, at: datetime, make: Make = moves.make) -> None:
    """Leave the day as it is.

    :raises SameHand: if nobody has asked for another
    """
    if thing.asked_by is None:
        raise SameHand("nobody has asked")
    thing.asked_by = None
    make(thing, "deny_time", by=by, at=at, private={"note": remark})


def can_be_longer(thing: Longer, *, at: datetime) -> bool:
    """Return whether the law has a later day still: once, in time, for what may be complex."""
    return thing.may_be_complex and thing.extended_on is None and duties.in_time(thing.matter, rules=thing.owed_under, at=at)


def _check(thing: Longer, *, at: datetime) -> None:
    if not can_be_longer(thing, at=at):
        raise TermOver("it cannot be made longer")

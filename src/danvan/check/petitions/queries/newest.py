"""The lists of the desk, newest first, read by index however long they are."""

from collections.abc import Collection
from datetime import datetime
from typing import TypeVar

from django.db.models import Model, QuerySet
from django.utils.timezone import localdate

from danvan.base.face import keyset
from danvan.base.matters import newest
from danvan.base.people.relations import Actor
from danvan.check.petitions.models.feedback import LANES

FEEDBACK = tuple(LANES)  # the kinds that are one list
T = TypeVar("T", bound=Model)


def reading(actor: Actor, *, at: datetime, kinds: Collection[str] = FEEDBACK, states: Collection[str] = ()) -> keyset.Read:
    """Return how a page of the list of some kinds is read, in some states or in all."""
    return newest.reading(actor, lane=_lane(kinds, states), on=localdate(at))


def some(
    rows: QuerySet[T], *, actor: Actor, at: datetime, kinds: Collection[str] = FEEDBACK, states: Collection[str], most: int, oldest: bool = False
) -> list[T]:
    """Return the newest rows of a list, or the oldest, of those in some states."""
    return newest.some(rows, actor=actor, lane=_lane(kinds, states), on=localdate(at), most=most, oldest=oldest)


def _lane(kinds: Collection[str], states: Collection[str]) -> newest.Lane:
    return newest.Lane(house="petitions", kinds=kinds, states=states)

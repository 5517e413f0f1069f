"""The newest of what an actor sees of some kinds: a page is found by index, however many there are and however few are theirs.

Each agency of theirs, each kind and state has its next rows in the order of one index; the newest of all these are read, and shown if
the list that is asked for has them.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet

from danvan.base.face import keyset
from danvan.base.matters.models import Matter, Sight
from danvan.base.matters.queries import given
from danvan.base.people import relations
from danvan.base.people.relations import Actor

NEWEST = ("-matter__opened_at", "-pk")  # the order of the things that are listed
T = TypeVar("T", bound=Model)
Arm = tuple[QuerySet[Any], str]  # rows with the beginning of a matter, and what they call its key


@dataclass(frozen=True, kw_only=True)
class Lane:
    """What a list is of: matters of a house, of some kinds, in some states or in all."""

    house: str
    kinds: Collection[str]
    states: Collection[str] = ()


def reading(actor: Actor, *, lane: Lane, on: date) -> keyset.Read:
    """Return how a page of things is read, newest first; the rows given to it say what is shown of those."""
    arms = list(_arms(actor, lane=lane, on=on))

    def read(rows: QuerySet[Any], *, key: Sequence[Any], back: bool, most: int) -> list[Any]:
        found: list[Any] = []
        while len(found) < most:
            nearest = _nearest(arms, key=key, back=back, most=most)
            known = rows.filter(pk__in={pk for _at, pk in nearest})
            found += known.order_by(*keyset.turned(NEWEST) if back else NEWEST)
            if len(nearest) < most:
                break
            key = nearest[-1]
        return found[:most]

    return read


def some(rows: QuerySet[T], *, actor: Actor, lane: Lane, on: date, most: int, oldest: bool = False) -> list[T]:
    """Return the newest rows of a list of things, or the oldest."""
    return reading(actor, lane=lane, on=on)(rows, key=[], back=oldest, most=most)


def _nearest(arms: Sequence[Arm], *, key: Sequence[Any], back: bool, most: int) -> list[tuple[Any, int]]:
    """Return the next beginnings and keys after a key, from whichever arm; one may come twice."""
    first, *others = [_next(rows, pk=pk, key=key, back=back, most=most) for rows, pk in arms]
    order = ("opened_at", "matter_id") if back else ("-opened_at", "-matter_id")
    return list(first.union(*others, all=True).order_by(*order)[:most])


def _next(rows: QuerySet[Any], *, pk: str, key: Sequence[Any], back: bool, most: int) -> QuerySet[Any]:
    by = keyset.turned(("-opened_at", f"-{pk}")) if back else ("-opened_at", f"-{pk}")
    next_ones = rows.filter(keyset.beyond(by, key=key)) if key else rows
    kept: QuerySet[Any] = rows.model._base_manager.filter(pk__in=next_ones.order_by(*by).values("pk")[:most])  # SQLite cuts no part of a union
    return kept.values_list("opened_at", pk)


def _arms(actor: Actor, *, lane: Lane, on: date) -> Iterator[Arm]:
    """Yield what an actor sees, each part in the order of one index; first a part of sights, which names the columns."""
    narrowed = [Q(house=lane.house, kind=kind) for kind in lane.kinds]
    if lane.states:
        narrowed = [one & Q(state=state) for one in narrowed for state in lane.states]
    seen = given(actor, on=on)
    for one in narrowed:
        for agency in relations.agencies(actor, on=on) or [0]:  # no list is of what the ground keeps
            yield Sight.objects.filter(one, seen, agency=agency), "matter_id"
        yield Matter.objects.filter(one) if actor.is_platform else Matter.objects.filter(one, visibility="public"), "pk"
    own = Q(house=lane.house, kind__in=lane.kinds) & (Q(state__in=lane.states) if lane.states else Q())
    if actor.person:
        yield Matter.objects.filter(own, author=actor.person), "pk"
    if actor.bears:
        yield Matter.objects.filter(own, bearer__in=actor.bears), "pk"

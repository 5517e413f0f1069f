"""Where a letter stands among those that wait: before which, after which, so that a clerk goes from one to the next."""

from dataclasses import dataclass
from datetime import datetime

from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.queries import arrivals

MOST = 200  # that are counted


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Its number among those that wait, how many wait, and the keys of its neighbours; what comes after the last is the first."""

    number: int
    of: int
    before: int | None
    after: int | None


def standing(arrival: Arrival, *, actor: Actor, at: datetime) -> Standing:
    """Return where a letter stands in the order of the waiting room."""
    keys = list(arrivals.room(actor, at=at).values_list("pk", flat=True)[:MOST])
    if arrival.pk not in keys:
        return Standing(number=0, of=len(keys), before=None, after=keys[0] if keys else None)
    place = keys.index(arrival.pk)
    others = keys[place + 1 :] + keys[:place]
    return Standing(number=place + 1, of=len(keys), before=keys[place - 1] if place else None, after=others[0] if others else None)

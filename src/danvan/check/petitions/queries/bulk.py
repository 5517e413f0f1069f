"""Many matters of a lane at once: which were chosen, and how the work on them stands."""

from collections import Counter
from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from danvan.base.agencies.models import Agency
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Batch, BatchItem
from danvan.check.petitions.queries import complaints
from danvan.check.petitions.queries.bulk_lanes import LANES
from danvan.check.petitions.queries.feedback import NEWEST

MOST = 500  # at once: what a person can still look through


def chosen(actor: Actor, *, at: datetime, lane: str, codes: Collection[str]) -> list[Any]:
    """Return the things of a lane with some codes that an actor may see, the oldest first, so many as are done at once."""
    return list(LANES[lane].visible(actor, at=at).filter(matter__code__in=list(codes)[:MOST]).order_by("pk"))


def of_step(actor: Actor, *, at: datetime, lane: str, states: Collection[str]) -> list[Any]:
    """Return the things of one step of a lane that an actor may see, the newest first, so many as are done at once."""
    return list(LANES[lane].visible(actor, at=at).filter(matter__state__in=states).order_by(*NEWEST)[:MOST])


def of_session(actor: Actor, *, at: datetime, code: str) -> list[Any]:
    """Return the recommendations of a session that an actor may see and nobody has answered, in the order in which they came."""
    found = LANES["cu-tri"].visible(actor, at=at).filter(session__matter__code=code, matter__state__in=("received", "routed"))
    return list(found.order_by("pk")[:MOST])


def batch(actor: Actor, *, number: int) -> Batch | None:
    """Return a batch to whoever began it."""
    return Batch.objects.filter(pk=number, by=actor.person).select_related("subject", "agency", "role__person").first() if actor.person else None


def counts(one: Batch) -> Counter[str]:
    """Return how many of a batch came to what."""
    return Counter(BatchItem.objects.filter(batch=one).values_list("outcome", flat=True))


def left_out(one: Batch, *, actor: Actor, at: datetime) -> list[tuple[Any, str]]:
    """Return the things of a batch with which nothing was done, of those that an actor may still see, and why."""
    found = dict(BatchItem.objects.filter(batch=one).exclude(outcome__in=("", "done")).values_list("matter", "outcome"))
    return [(thing, found[thing.pk]) for thing in LANES[one.lane].visible(actor, at=at).filter(pk__in=found).order_by("pk")]


def agencies_for(things: Collection[Any], *, lane: str, on: date) -> QuerySet[Agency]:
    """Return the agencies to which some of them may be handed on."""
    near, lie_with = LANES[lane].near, {one.matter.agency_id: one.matter for one in things}
    found = {pk for matter in lie_with.values() for pk in near(matter, on).values_list("pk", flat=True)} if near else set()
    return Agency.objects.filter(pk__in=found).order_by("sort_key", "pk")


def posts_for(things: Collection[Any], *, lane: str, on: date) -> QuerySet[Role]:
    """Return the posts of whoever may be asked to look into some of them."""
    settlers = {one.matter.agency_id: one.matter.agency for one in things}
    return complaints.serving(settlers.values(), on=on)

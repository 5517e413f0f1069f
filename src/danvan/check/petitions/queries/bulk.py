"""Many petitions at once: which were chosen, and how the work on them stands."""

from collections import Counter
from collections.abc import Collection
from datetime import datetime

from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Batch, BatchItem, Petition
from danvan.check.petitions.queries.feedback import inbox, visible

MOST = 500  # at once: what a person can still look through


def chosen(actor: Actor, *, at: datetime, codes: Collection[str]) -> list[Petition]:
    """Return the petitions with some codes that an actor may see, the oldest first, so many as are done at once."""
    return list(visible(actor, at=at).filter(matter__code__in=list(codes)[:MOST]).order_by("pk"))


def of_step(actor: Actor, *, at: datetime, state: str) -> list[Petition]:
    """Return the petitions of one step that an actor may see, the newest first, so many as are done at once."""
    return list(inbox(actor, at=at, states=[state])[:MOST])


def batch(actor: Actor, *, number: int) -> Batch | None:
    """Return a batch to whoever began it."""
    return Batch.objects.filter(pk=number, by=actor.person).select_related("subject", "agency").first() if actor.person else None


def counts(one: Batch) -> Counter[str]:
    """Return how many of a batch came to what."""
    return Counter(BatchItem.objects.filter(batch=one).values_list("outcome", flat=True))


def left_out(one: Batch, *, actor: Actor, at: datetime) -> list[tuple[Petition, str]]:
    """Return the petitions of a batch with which nothing was done, of those that an actor may still see, and why."""
    found = dict(BatchItem.objects.filter(batch=one).exclude(outcome__in=("", "done")).values_list("petition", "outcome"))
    return [(petition, found[petition.pk]) for petition in visible(actor, at=at).filter(pk__in=found).order_by("pk")]

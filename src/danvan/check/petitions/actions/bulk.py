"""One verb for many matters of a lane, each by its own move. Nothing is approved in bulk."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from danvan.base.jobs import actions as jobs
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.bulk_deeds import deed
from danvan.check.petitions.actions.planning import Planned, Wish
from danvan.check.petitions.models import Batch, BatchItem
from danvan.check.petitions.queries.bulk_lanes import LANES

AT_ONCE = 20  # so many are done while the person waits; more by a job
JOB = "petitions.carry_on"


def begin(planned: Collection[Planned], *, wish: Wish, by: Actor, at: datetime) -> Batch:
    """Keep what was planned and do it: at once if it is little, else by a job; what is left out is kept with its reason.

    :raises NotAllowed: if nobody known asks
    """
    if by.person is None:
        raise NotAllowed("only who serves does many at once")
    batch = Batch.objects.create(
        by=by.person, at=at, lane=wish.lane, verb=wish.verb, subject=wish.subject, agency=wish.agency, role=wish.role, urgency=wish.urgency
    )
    items = [
        BatchItem(batch=batch, matter_id=one.thing.pk, version=one.version, outcome=one.why, words="" if one.why else wish.words) for one in planned
    ]  # fmt: skip
    BatchItem.objects.bulk_create(items)
    if sum(not one.why for one in planned) <= AT_ONCE:
        carry_on(batch, at=at)
    else:
        jobs.later(JOB, at=at, apart=True, args={"batch": batch.pk})
    return batch


def carry_on(batch: Batch, *, at: datetime) -> int:
    """Do what waits of a batch, each in a transaction of its own with its outcome, and return how many were done."""
    waiting = BatchItem.objects.filter(batch=batch, outcome="").order_by("pk")
    return sum(_do(item, batch=batch, at=at) for item in waiting)


def _do(item: BatchItem, *, batch: Batch, at: datetime) -> bool:
    try:
        with transaction.atomic():
            mine = BatchItem.objects.select_for_update().filter(pk=item.pk, outcome="").first()
            if mine is None:  # another worker was quicker
                return False
            as_seen = LANES[batch.lane].model.objects.filter(pk=mine.matter_id, matter__version=mine.version)
            if thing := as_seen.select_related("matter__agency", "matter__place").first():
                deed(batch.lane, verb=batch.verb)(thing, batch, words=mine.words, by=Actor(batch.by), at=at)
            _came_to(item, what="done" if thing else "changed")
    except ChangedMeanwhile:
        _came_to(item, what="changed")
    except NotAllowed:
        _came_to(item, what="barred")
    return item.outcome == "done"


def _came_to(item: BatchItem, *, what: str) -> None:
    """Keep what came of it; its words lie with the matter now, or nowhere."""
    item.outcome, item.words = what, ""
    item.save(update_fields=["outcome", "words"])

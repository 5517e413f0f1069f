"""One verb for many petitions, each by its own move. Nothing is approved in bulk."""

from collections.abc import Callable, Collection
from datetime import datetime

from django.db import transaction

from danvan.base.jobs import actions as jobs
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import handling, sorting
from danvan.check.petitions.actions.planning import Planned, Wish
from danvan.check.petitions.models import Batch, BatchItem, Petition

AT_ONCE = 20  # so many are done while the person waits; more by a job
JOB = "danvan.check.petitions.jobs.carry_on"


def begin(planned: Collection[Planned], *, wish: Wish, by: Actor, at: datetime) -> Batch:
    """Keep what was planned and do it: at once if it is little, else by a job; what is left out is kept with its reason.

    :raises NotAllowed: if nobody known asks
    """
    if by.person is None:
        raise NotAllowed("only who serves does many at once")
    batch = Batch.objects.create(by=by.person, at=at, verb=wish.verb, subject=wish.subject, agency=wish.agency, urgency=wish.urgency)
    items = [BatchItem(batch=batch, petition=one.petition, version=one.version, outcome=one.why) for one in planned]
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
            as_seen = Petition.objects.filter(pk=item.petition_id, matter__version=item.version)
            if petition := as_seen.select_related("matter__agency", "matter__place").first():
                DO[batch.verb](petition, batch, by=Actor(batch.by), at=at)
            item.outcome = "done" if petition else "changed"
            item.save(update_fields=["outcome"])
    except ChangedMeanwhile:
        _left_out(item, why="changed")
    except NotAllowed:
        _left_out(item, why="barred")
    return item.outcome == "done"


def _left_out(item: BatchItem, *, why: str) -> None:
    item.outcome = why
    item.save(update_fields=["outcome"])


def _classify(petition: Petition, batch: Batch, *, by: Actor, at: datetime) -> None:
    """Say what it is about, and hand it over where an agency was chosen too."""
    if batch.subject:
        sorting.classify(petition, subject=batch.subject, by=by, at=at)
    if batch.agency:
        _route(petition, batch, by=by, at=at)


def _route(petition: Petition, batch: Batch, *, by: Actor, at: datetime) -> None:
    if batch.agency:
        sorting.route(petition, agency=batch.agency, by=by, at=at)


def _take_on(petition: Petition, batch: Batch, *, by: Actor, at: datetime) -> None:
    if batch.subject and batch.agency:
        handling.take_on(petition, subject=batch.subject, agency=batch.agency, urgency=batch.urgency, by=by, at=at)


DO: dict[str, Callable[..., None]] = {"classify": _classify, "take_on": _take_on, "route": _route}

"""What the worker does for this house."""

from datetime import datetime

from danvan.base.jobs.actions import Postponed
from danvan.base.jobs.models import Job
from danvan.check.petitions.actions import bulk, importing
from danvan.check.petitions.models import Batch, Import


def carry_on(job: Job, *, at: datetime) -> int:
    """Go on with the batch that a job names; begun again after a worker was killed, it does what still waits."""
    return bulk.carry_on(Batch.objects.select_related("by", "subject", "agency", "role__agency").get(pk=job.args["batch"]), at=at)


def read_list(job: Job, *, at: datetime) -> None:
    """Read the next rows of the list that a job names.

    :raises Postponed: if there are more; others have their turn first
    """
    if not importing.read_on(_list(job), at=at):
        raise Postponed(until=at)


def take_list(job: Job, *, at: datetime) -> None:
    """Take in the next rows of the list that a job names.

    :raises Postponed: if there are more; others have their turn first
    """
    if not importing.take_on(_list(job), at=at):
        raise Postponed(until=at)


def _list(job: Job) -> Import:
    return Import.objects.select_related("by", "agency", "file", "place__agency").get(pk=job.args["import"])

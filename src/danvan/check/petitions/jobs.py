"""What the worker does for this house."""

from datetime import datetime

from danvan.base.jobs.models import Job
from danvan.check.petitions.actions import bulk
from danvan.check.petitions.models import Batch


def carry_on(job: Job, *, at: datetime) -> int:
    """Go on with the batch that a job names; begun again after a worker was killed, it does what still waits."""
    return bulk.carry_on(Batch.objects.select_related("by", "subject", "agency").get(pk=job.args["batch"]), at=at)

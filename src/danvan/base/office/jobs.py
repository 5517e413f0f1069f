from datetime import datetime

from danvan.base.jobs.models import Job
from danvan.base.office import actions
from danvan.base.office.queries import successions


def carry_out(job: Job, *, at: datetime) -> None:
    """Carry out the succession that a job is about, unless it was taken back."""
    if job.matter:
        actions.carry_out(successions.of(job.matter), at=at)

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.module_loading import import_string

from danvan.base.jobs.models import TRIES, Job
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter

LEASE = timedelta(seconds=30)  # longer than any job may take; heavy work goes to a child with a heartbeat
BACKOFF = timedelta(seconds=2)
BATCH = 100


class LeaseLost(Exception):
    """Another worker took the job meanwhile; what this one did is undone."""


def later(task: str, *, matter: Matter, cause: Entry, reaction: str, at: datetime) -> None:
    """Store work for later, once for each cause and reaction."""
    job = Job(task=task, matter=matter, cause=cause, reaction=reaction, due_at=at)
    Job.objects.bulk_create([job], ignore_conflicts=True)


def lease(job: Job, *, at: datetime) -> bool:
    """Take a job until the lease ends; a worker that dies simply never ticks it off."""
    taken = _as_read(job).filter(due_at__lte=at).update(due_at=at + LEASE, tries=F("tries") + 1)
    job.tries += taken
    return bool(taken)


def run_due(*, at: datetime, most: int = BATCH) -> int:
    """Run what is due, oldest first, and return how many jobs were done."""
    due = Job.objects.filter(done_at=None, tries__lt=TRIES, due_at__lte=at).order_by("due_at", "pk")[:most]
    return sum(run(job, at=at) for job in list(due.select_related("matter", "cause")) if lease(job, at=at))


def run(job: Job, *, at: datetime) -> bool:
    """Run a leased job and return whether it was done; a failure waits twice as long each time."""
    try:
        with transaction.atomic():  # the work and its tick stand or fall together
            import_string(job.task)(job, at=at)
            if not _as_read(job).update(done_at=at, error=""):
                raise LeaseLost
    except Exception as error:  # noqa: BLE001 - whatever went wrong, the queue goes on and the row says what it was
        _as_read(job).update(due_at=at + BACKOFF * 2**job.tries, error=repr(error))
        return False
    return True


def _as_read(job: Job) -> QuerySet[Job]:
    return Job.objects.filter(pk=job.pk, tries=job.tries, done_at=None)  # tries grows with each lease

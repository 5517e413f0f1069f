"""Who holds a job, and until when. The try counter is the fence: it grows with each lease, and whoever holds an older
number changes nothing any more."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Event, Thread
from time import monotonic

from django.db import DatabaseError, connection
from django.db.models import F, QuerySet

from danvan.base.jobs.models import OPEN, Job

LEASE = timedelta(seconds=30)  # longer than any job in a transaction may take; what takes longer goes apart
BEAT = LEASE / 3
LONGEST = timedelta(hours=2)  # after which a job apart is taken to hang, and its lease is let go


class LeaseLost(Exception):
    """Another worker took the job meanwhile; what this one did is undone, or was allowed to be done twice."""


def lease(job: Job, *, at: datetime, by: str = "worker") -> bool:
    """Take a job until the lease ends; a worker that dies simply never ticks it off."""
    held = {"due_at": at + LEASE, "tries": F("tries") + 1, "begun_at": at, "held_by": by}
    taken = mine(job).filter(due_at__lte=at).update(**held)
    job.tries += taken
    return bool(taken)


def mine(job: Job) -> QuerySet[Job]:
    """Return the row of a job while nobody else has leased it since it was read; nothing afterwards."""
    return Job.objects.filter(OPEN, pk=job.pk, tries=job.tries)


def beat(job: Job, *, at: datetime) -> None:
    """Keep the lease for as long again. Work apart calls it in each of its own transactions, and is so fenced.

    :raises LeaseLost: if somebody else has the job
    """
    if not mine(job).update(due_at=at + LEASE):
        raise LeaseLost


@contextmanager
def beating(job: Job, *, at: datetime, every: timedelta = BEAT) -> Iterator[None]:
    """Keep the lease while something takes its time, by a thread with a connection of its own."""
    stop = Event()
    heart = Thread(target=_beat, args=(job, stop), kwargs={"at": at, "every": every}, daemon=True)
    heart.start()
    try:
        yield
    finally:
        stop.set()
        heart.join()


def _beat(job: Job, stop: Event, *, at: datetime, every: timedelta) -> None:
    began = monotonic()
    while not stop.wait(every.total_seconds()):
        gone = timedelta(seconds=monotonic() - began)
        try:
            if gone > LONGEST:
                return
            beat(job, at=at + gone)
        except LeaseLost:
            return
        except DatabaseError:
            continue  # away for a moment; if it stays away the lease ends, as it should
        finally:
            connection.close()

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F

from danvan.base.editions import inserting
from danvan.base.jobs import keys, leases, queries
from danvan.base.jobs.leases import LEASE, LeaseLost, beat, lease
from danvan.base.jobs.models import OPEN, TRIES, Job, Rest
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter

__all__ = ["BACKOFF", "LEASE", "LONGEST_WAIT", "LeaseLost", "Postponed", "beat", "give_up", "later", "lease", "react_later", "rest",
           "retry", "run", "run_due"]  # fmt: skip
BACKOFF = timedelta(seconds=2)
LONGEST_WAIT = timedelta(hours=1)
BATCH = 100


class Postponed(Exception):
    """What a task raises that can do nothing yet: it is tried again at `until`, and this was no try."""

    def __init__(self, *, until: datetime) -> None:
        super().__init__(until)
        self.until = until


def later(
    task: str, *, at: datetime, matter: Matter | None = None, cause: Entry | None = None, reaction: str = "",
    due_at: datetime | None = None, **more: Any,
) -> Job:
    """Store work for later, once for each cause and reaction.

    `task` is the key of a function `(job, *, at)`; `more` are fields of Job. Unless `apart=True` the work runs in one
    transaction with its tick, within 30 s, and is done exactly once; apart it may be done again if its worker is killed.
    """
    job = Job(task=task, matter=matter, cause=cause, reaction=reaction, asked_at=at, due_at=due_at or at, **more)
    if cause is None:
        job.save(force_insert=True)
    else:
        Job.objects.bulk_create([job], ignore_conflicts=True)
    return job


def react_later(reactions: Iterable[str], *, task: str, cause: Entry, at: datetime) -> None:
    """Store a job for each reaction to a cause, once for each: one statement, however many there are."""
    made = [Job(task=task, matter=cause.matter, cause=cause, reaction=one, asked_at=at, due_at=at) for one in reactions]
    inserting.insert(*made, ignore_conflicts=True)


def run_due(*, at: datetime, most: int = BATCH, by: str = "worker") -> int:
    """Run what is due, by priority and then oldest first, and return how many jobs were done; a queue that rests is passed by."""
    done, resting = 0, queries.resting(at=at)
    for job in queries.due(at=at, most=most, resting=resting):
        if job.queue in resting or not lease(job, at=at, by=by):
            continue
        if run(job, at=at):
            done += 1
        else:
            resting = queries.resting(at=at)  # it may have said that its queue has to
    return done


def run(job: Job, *, at: datetime) -> bool:
    """Run a leased job and return whether it was done; a failure waits twice as long each time, an hour at most."""
    try:
        (_apart if job.apart else _whole)(job, at=at)
    except Postponed as put_off:
        held = leases.mine(job)
        held.update(due_at=put_off.until, most_tries=F("most_tries") + 1, held_by="")
        return False
    except Exception as error:  # noqa: BLE001 - whatever went wrong, the queue goes on and the row says what it was
        failure = f"{type(error).__module__}.{type(error).__qualname__}"
        wait = min(BACKOFF * 2 ** min(job.failed + 1, 20), LONGEST_WAIT)
        told = {"error": repr(error), "failure": failure[:120], "failed": F("failed") + 1}
        leases.mine(job).update(due_at=at + wait, held_by="", **told)
        return False
    return True


def rest(queue: str, *, until: datetime) -> None:
    """Let nothing of a queue be begun before a moment; what waits in it is not touched, however much it is."""
    Rest.objects.update_or_create(queue=queue, defaults={"until": until})


def retry(job: Job, *, at: datetime) -> bool:
    """Give a dead letter its tries anew; return whether it was still one. The counter goes on: it fences."""
    alive = Job.objects.filter(OPEN, pk=job.pk, tries__gte=F("most_tries"))
    return bool(alive.update(most_tries=F("tries") + TRIES, failed=0, due_at=at, held_by=""))


def give_up(job: Job, *, at: datetime) -> bool:
    """Let a dead letter be; return whether it was still one. The row stays, with its error."""
    dead = Job.objects.filter(OPEN, pk=job.pk, tries__gte=F("most_tries"))
    return bool(dead.update(given_up_at=at))


def _whole(job: Job, *, at: datetime) -> None:
    with transaction.atomic():  # the work and its tick stand or fall together
        _tick(job, result=keys.find(job.task)(job, at=at), at=at)


def _apart(job: Job, *, at: datetime) -> None:
    with leases.beating(job, at=at):
        result = keys.find(job.task)(job, at=at)
    _tick(job, result=result, at=at)


def _tick(job: Job, *, result: Any, at: datetime) -> None:
    if not leases.mine(job).update(done_at=at, error="", failure="", result=result, held_by=""):
        raise LeaseLost

from dataclasses import dataclass
from datetime import datetime

from danvan.base.jobs.models import TRIES, Job


@dataclass(frozen=True, kw_only=True)
class Queue:
    """How the queue stands: jobs to do, those given up, and since when the oldest one waits."""

    waiting: int
    dead: int
    oldest: datetime | None


def queue() -> Queue:
    """Return how the queue stands."""
    todo = Job.objects.filter(done_at=None)
    alive = todo.filter(tries__lt=TRIES)
    oldest = alive.order_by("due_at").values_list("due_at", flat=True).first()
    return Queue(waiting=alive.count(), dead=todo.filter(tries__gte=TRIES).count(), oldest=oldest)

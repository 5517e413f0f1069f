from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Case, Count, F, Max, Min, Q, QuerySet, When

from danvan.base.jobs.models import ALIVE, DEAD, OPEN, Job, Rest, Worker

SEEN = timedelta(seconds=60)  # ago at most, by a worker that lives


@dataclass(frozen=True, kw_only=True)
class Queue:
    """How the queue stands: jobs to do, those given up, and since when the oldest one waits."""

    waiting: int
    dead: int
    oldest: datetime | None


@dataclass(frozen=True, kw_only=True)
class Kind:
    """How many jobs that call the same thing wait, run and lie dead."""

    called: str  # its key
    waiting: int
    running: int
    dead: int
    oldest: datetime | None


def queue() -> Queue:
    """Return how the queue stands."""
    alive = Job.objects.filter(ALIVE)
    oldest = alive.order_by("due_at").values_list("due_at", flat=True).first()
    return Queue(waiting=alive.count(), dead=Job.objects.filter(DEAD).count(), oldest=oldest)


def kinds(*, at: datetime) -> list[Kind]:
    """Return how the queue stands by what is called; what a lease holds now is running."""
    running = ALIVE & ~Q(held_by="") & Q(due_at__gt=at)
    called = Case(When(Q(reaction="") | Q(reaction__contains=":"), then=F("task")), default=F("reaction"))
    rows = Job.objects.filter(OPEN).annotate(called=called).order_by().values("called").annotate(
        alive=Count("pk", filter=ALIVE), running=Count("pk", filter=running), dead=Count("pk", filter=DEAD),
        oldest=Min("due_at", filter=ALIVE & Q(due_at__lte=at)),
    )  # fmt: skip
    return [
        Kind(called=row["called"], waiting=row["alive"] - row["running"], running=row["running"], dead=row["dead"],
             oldest=row["oldest"])
        for row in rows.order_by("called")
    ]  # fmt: skip


def oldest(*, at: datetime) -> datetime | None:
    """Return since when the job that is due longest waits; None if nothing is due."""
    due = Job.objects.filter(ALIVE, due_at__lte=at).order_by("due_at")
    return due.values_list("due_at", flat=True).first()


def resting(*, at: datetime) -> frozenset[str]:
    """Return the queues that are left alone at a moment."""
    return frozenset(Rest.objects.filter(until__gt=at).values_list("queue", flat=True))


def due(*, at: datetime, most: int, resting: Collection[str]) -> list[Job]:
    """Return what is to be done first, by priority and then oldest first, of all queues but those that rest.

    While one rests, the others are asked one by one: what waits in it is not even read past.
    """
    found = Job.objects.filter(ALIVE, due_at__lte=at).select_related("matter", "cause").order_by("-priority", "due_at", "pk")
    if not resting:
        return list(found[:most])
    each = [job for queue in _queues() if queue not in resting for job in found.filter(queue=queue)[:most]]
    return sorted(each, key=lambda job: (-job.priority, job.due_at, job.pk))[:most]


def dead() -> QuerySet[Job]:
    """Return the dead letters, newest first."""
    return Job.objects.filter(DEAD).select_related("matter__agency").order_by("-begun_at", "-pk")


def latest_runs() -> dict[str, Job]:
    """Return the latest run of each periodic row, by its name."""
    newest = Job.objects.exclude(periodic="").values("periodic").annotate(at=Max("planned_at")).order_by()
    wanted = Q(pk=None)
    for row in newest:
        wanted |= Q(periodic=row["periodic"], planned_at=row["at"])
    return {job.periodic: job for job in Job.objects.filter(wanted)}


def workers(*, at: datetime) -> list[tuple[Worker, bool]]:
    """Return the workers of the last day, each with whether it lives: was seen a moment ago, or holds a job."""
    holding = set(Job.objects.filter(ALIVE, due_at__gt=at).exclude(held_by="").values_list("held_by", flat=True))
    known = Worker.objects.filter(seen_at__gt=at - timedelta(days=1)).order_by("-seen_at")
    return [(worker, worker.seen_at > at - SEEN or worker.name in holding) for worker in known]


def _queues() -> Iterator[str]:
    """Yield the queues in which anything waits, each found by one step in the index."""
    names, last = Job.objects.filter(OPEN).order_by("queue").values_list("queue", flat=True), ""
    while (name := names.filter(queue__gt=last).first()) is not None:
        yield name
        last = name

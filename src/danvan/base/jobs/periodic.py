"""What is done again and again at its time: cron.

A row stands in `site/periodic.py` (the ground knows no house): `Periodic(name="duties.lapse", calls=lapses.tell,
when=times.every(minutes=1), says=_("Ghi nhận việc quá hạn"))`. Its name is the key of its runs and stays, once given. What it calls
takes nothing but the moment: `def tell(*, at: datetime) -> object`.

- **Exactly one run for each time**, over any number of workers and restarts: a run is a job whose name and time are unique.
- **After a pause** what was missed is made up once, not once for each time that passed: at any moment the latest time has its run.
  So a new row has its first run at once. A run of a time to come, planned by a clock that ran ahead, keeps none out.
  What works by days asks its own tables which days are still to do.
- The next run waits until the one before has ended; a run that failed is tried again until the next one takes its place.
- Unless `apart=True` it runs in one transaction with its tick: all or nothing, within 30 s.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max, Q
from django.utils.functional import Promise

from danvan.base.jobs import times
from danvan.base.jobs.keys import Called
from danvan.base.jobs.models import OPEN, TRIES, Job

CALL = "jobs.call_periodic"
KEPT = timedelta(days=7)  # runs that are done


@dataclass(frozen=True, kw_only=True)
class Periodic:
    name: str
    calls: Called  # (*, at)
    when: str  # see `times`
    says: str | Promise  # as people call it
    apart: bool = False
    tries: int = TRIES


PERIODIC: dict[str, Periodic] = {}  # the gate fills it from site/periodic.py


def plan(*, at: datetime) -> int:
    """Store a run of each row whose latest time has none, and return how many these were."""
    runs = Job.objects.filter(periodic__in=PERIODIC, planned_at__lte=at)
    planned = dict(runs.order_by().values_list("periodic").annotate(Max("planned_at")))
    due = {name: times.latest(row.when, at=at) for name, row in PERIODIC.items()}
    new = [name for name in PERIODIC if planned.get(name) is None or planned[name] < due[name]]
    if not new:
        return 0
    running = set(runs.filter(OPEN & ~Q(held_by=""), due_at__gt=at).values_list("periodic", flat=True))
    return sum(_plan(PERIODIC[name], due=due[name], at=at) for name in new if name not in running)


def call(job: Job, *, at: datetime) -> None:
    """Call what a run is a run of.

    :raises KeyError: if this version knows no such row: another's worker may do it at its next try, else it ends as a dead letter
    """
    PERIODIC[job.periodic].calls(at=at)


def sweep(*, at: datetime) -> None:
    """Take away the runs of long ago, and the results of tasks."""
    old = Job.objects.filter(Q(done_at__lt=at - KEPT) | Q(given_up_at__lt=at - KEPT), cause=None)
    newest = Job.objects.exclude(periodic="").order_by().values("periodic").annotate(last=Max("pk")).values("last")
    old.exclude(pk__in=list(newest.values_list("last", flat=True))).delete()


@transaction.atomic
def _plan(row: Periodic, *, due: datetime, at: datetime) -> bool:
    Job.objects.filter(OPEN, periodic=row.name, planned_at__lt=due).update(given_up_at=at, held_by="")
    run = Job(
        task=CALL, reaction=row.name, periodic=row.name, planned_at=due, asked_at=at, due_at=at, apart=row.apart, most_tries=row.tries,
    )
    before = Job.objects.filter(periodic=row.name, planned_at=due).exists()
    Job.objects.bulk_create([run], ignore_conflicts=True)
    return not before

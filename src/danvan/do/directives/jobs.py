"""What this house does by the clock: reminders every day, periods as they begin, a digest every week, packages whenever some lie in the folder, sums."""

from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from django.conf import settings
from django.utils.timezone import localdate, localtime

from danvan.base.calendar import reporting
from danvan.base.face import stamps
from danvan.base.files import disk, dropped
from danvan.base.jobs.models import Job
from danvan.base.matters.models import PURGED
from danvan.do.directives import actions
from danvan.do.directives.actions import opening
from danvan.do.directives.models import Exchange
from danvan.do.directives.queries import beginning, heads, packages, reminding
from danvan.do.directives.reports import parcels

MOST = 200  # at a time
WEEK = timedelta(days=7)
ENDINGS = (".edxml", ".xml")
AT_ONCE = 50  # packages of one run
COUNTED = 200  # agencies of one run
WHOLE = timedelta(minutes=10)  # after which what cannot be read is taken for broken, and not for half written


def remind(*, at: datetime) -> int:
    """Remind of what a rule names today, and return how much that is; run again, it goes on where it was ended."""
    due = list(islice(reminding.to_remind(at=at), MOST))
    return sum(actions.remind(clock, rule=rule, at=at) for clock, rule in due)


def open_periods(*, at: datetime) -> int:
    """Open the periods of standing tasks that have begun, and return how many; run again, it goes on where it was ended."""
    due = list(islice(beginning.without_period(on=localdate(at)), MOST))
    return sum(opening.open_period(task, at=at) is not None for task in due)


def summarise(*, at: datetime) -> int:
    """Draw up the week's report of each agency that has a head, and return how many were."""
    on = localdate(at)
    week = reporting.period("week", on=on - WEEK)
    return sum(actions.summarise(agency, period=week, at=at) is not None for agency in heads.led(on=on))


def collect(*, at: datetime) -> int:
    """Take in the packages that lie in the folder of the document system, and return how many; one that falls stops no other."""
    if not settings.EXCHANGE_IN:
        return 0
    taken, faults = 0, []
    with stamps.read_once():
        for path in dropped.claimed(Path(settings.EXCHANGE_IN), endings=ENDINGS, at=at, most=AT_ONCE):
            try:
                taken += _collected(path, at=at)
            except Exception as fault:  # noqa: BLE001 - it is raised once the others are through
                faults.append(fault)
    if faults:
        raise faults[0]
    return taken


def tally(*, at: datetime) -> int:
    """Count anew the sums of agencies whose tasks have changed, or that another day asks for, and return of how many."""
    return actions.tally(most=COUNTED, at=at)


def deliver(job: Job, *, at: datetime) -> None:
    """Lay a package into the folder from which the document system sends; done again, it lays the same one there."""
    sent = Exchange.objects.select_related("directive__matter", "task__matter").get(pk=job.args["exchange"])
    folder = Path(settings.EXCHANGE_OUT)
    if not settings.EXCHANGE_OUT or not folder.is_dir():  # a share that is away: tried again later
        raise FileNotFoundError(settings.EXCHANGE_OUT)
    if PURGED not in {sent.directive.matter.state, sent.task and sent.task.matter.state}:
        name = f"{job.matter and job.matter.code}-{sent.pk}.edxml"
        disk.write(folder / name, data=parcels.written(sent))


def _collected(path: Path, *, at: datetime) -> bool:
    data = dropped.content(path, most=packages.LARGEST)
    if data is None:
        return False
    try:
        found = actions.take_in(data, name=dropped.name(path), is_whole=dropped.age(path, at=at) > WHOLE, at=at)
    except actions.NotYet:
        return False
    if found.stage == "refused":
        why = f"{localtime(at):%d/%m/%Y %H:%M} {dropped.name(path)}: {packages.SENTENCES[found.reason]}"
        dropped.put_aside(path, known_as=found.sha256[:16], why=why)
    else:
        path.unlink(missing_ok=True)
    return True

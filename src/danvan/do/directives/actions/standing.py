"""Standing tasks: what each period shall bring in number and quality, and what it brought."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.journal.models import Entry
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import PLATFORM, Actor
from danvan.do.directives import states
from danvan.do.directives.actions import opening
from danvan.do.directives.models import Target, Task
from danvan.do.directives.models.periods import MONTHS, is_over, period_of


@dataclass(frozen=True, kw_only=True)
class Aim:
    """What a period is to bring: the period by any of its days, how many of what, how well, reported until when."""

    day: date
    wanted: Decimal
    unit: str
    quality: str
    report_on: date


@transaction.atomic
def make_standing(task: Task, *, every: str, by: Actor, at: datetime) -> None:
    """Say that a task comes again in each period; the one that runs opens with it.

    :raises NotAllowed: if there is no such period, or targets of another one stand
    """
    if every not in MONTHS or Target.objects.filter(task=task).exists():
        raise NotAllowed("a period of the table, before its first target")
    task.every = every
    moves.make(task, "make_standing", by=by, at=at, every=every)
    opening.open_period(task, at=at)


def set_target(task: Task, *, aim: Aim, by: Actor, at: datetime) -> Target:
    """Say what a period shall bring; the report of it has a clock of its own, owned by whoever leads the task.

    :raises NotAllowed: if the task is not standing or not open, or the period has its target
    """
    if not task.every or task.matter.state not in states.LEFT:
        raise NotAllowed("only of a standing task that is open")
    begins_on, ends_on = period_of(aim.day, every=task.every)
    opened = Target.objects.filter(task=task, begins_on=begins_on).select_related("matter").first()
    if not is_over(ends_on, on=aim.report_on) or (opened and opened.matter.state != "target_opened"):
        raise NotAllowed("once for each period, reported when it has ended")
    target = opened or Target(matter=opening.matter_of(task, at=at), task=task, begins_on=begins_on, ends_on=ends_on)
    return _set(target, aim, by, at)


def report_target(target: Target, *, reached: Decimal, grade: str, said: str, by: Actor, at: datetime) -> None:
    """Say what a period brought, in number and in quality; its clock stops.

    :raises NotAllowed: if the period is not over, or the grade is none of the table
    """
    if grade not in states.GRADES or not is_over(target.ends_on, on=localdate(at)):
        raise NotAllowed("when the period is over, a grade of the table")
    target.reached, target.grade, target.said, target.reported_at = reached, grade, said, at
    moves.make(
        target, "report_target", by=by, at=at, task=target.task.matter.code, reached=str(reached),
        wanted=None if target.wanted is None else str(target.wanted), grade=grade, private={"note": said},
    )


def follow_task(entry: Entry, *, at: datetime) -> None:
    """Let the open targets of a task lie with whoever leads it now."""
    for target in _open(entry):
        agency = target.task.matter.agency
        if target.matter.agency_id != agency.pk:
            moves.make(target, "follow_task", by=PLATFORM, at=at, to=agency, task=target.task.matter.code)


def publish_targets(entry: Entry, *, at: datetime) -> None:
    """Open the targets of a task to everybody, as the task is."""
    for target in Target.objects.filter(task=entry.matter_id).exclude(matter__visibility="public").select_related("task__matter", "matter__agency"):
        target.matter.visibility = "public"
        moves.make(target, "publish_target", by=PLATFORM, at=at, task=target.task.matter.code)


def release_targets(entry: Entry, *, at: datetime) -> None:
    """Ask no more for the periods of a task that has ended."""
    for target in _open(entry):
        moves.make(target, "release_target", by=PLATFORM, at=at, task=target.task.matter.code)


@transaction.atomic
def _set(target: Target, aim: Aim, by: Actor, at: datetime) -> Target:
    target.wanted, target.unit, target.quality = aim.wanted, aim.unit, aim.quality
    moves.make(
        target, "set_target", by=by, at=at, task=target.task.matter.code, wanted=str(aim.wanted), begins=target.begins_on.isoformat(),
        stated=dict.fromkeys(states.PERIOD, aim.report_on), private={"unit": aim.unit, "quality": aim.quality},
    )
    opening.show(target)
    return target


def _open(entry: Entry) -> list[Target]:
    found = Target.objects.filter(task=entry.matter_id, matter__state__in=states.AWAITED)
    return list(found.select_related("matter__agency", "task__matter__agency").order_by("begins_on"))

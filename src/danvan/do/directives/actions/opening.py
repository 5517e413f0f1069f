"""Periods of standing tasks begin by themselves: the first with the task, each next one on its day."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.matters.actions import give_sight
from danvan.base.matters.models import Matter, Sight
from danvan.base.moves import actions as moves
from danvan.base.people.relations import PLATFORM
from danvan.do.directives import states
from danvan.do.directives.models import Target, Task
from danvan.do.directives.models.periods import period_of
from danvan.do.directives.queries import rhythms


@transaction.atomic
def open_period(task: Task, *, at: datetime) -> Target | None:
    """Open the period of a standing task in which a moment lies; its report is due, and its goal is for whoever assigned to say.

    None if it is open already, or the task has ended meanwhile.
    """
    begins_on, ends_on = period_of(localdate(at), every=task.every)
    state = Matter.objects.select_for_update().get(pk=task.pk).state  # whoever ends the task now waits, and ends the period too
    if state not in states.RUNNING or Target.objects.filter(task=task, begins_on=begins_on).exists():
        return None
    target = Target(matter=matter_of(task, at=at), task=task, begins_on=begins_on, ends_on=ends_on)
    moves.make(
        target, "open_target", by=PLATFORM, at=at, task=task.matter.code, begins=begins_on.isoformat(),
        stated=dict.fromkeys(states.PERIOD, rhythms.report_on(task.draft, ends_on=ends_on)),
    )
    show(target)
    return target


def matter_of(task: Task, *, at: datetime) -> Matter:
    """Return the matter of a period of a task: it lies where the task lies."""
    kept = {"agency": task.matter.agency, "assigner": task.matter.assigner, "visibility": task.matter.visibility}
    return Matter(house="directives", kind="target", opened_at=at, **kept)


def show(target: Target) -> None:
    """Let everyone who sees a task see what its periods shall bring: those above it, and those who support it."""
    seeing = Sight.objects.filter(matter=target.task.matter, role="").select_related("agency")
    give_sight(target.matter, agencies={one.agency_id: one.agency for one in seeing}.values())

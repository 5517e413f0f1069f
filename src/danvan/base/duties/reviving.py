"""What was ended and should not have been: it goes on with the days that it had, or that were left when its clock was stopped."""

from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.duties import counting
from danvan.base.duties.counting import Counted
from danvan.base.duties.models import Duty, Stand
from danvan.base.matters.models import Matter


def revive(matter: Matter, *, rule: str, at: datetime, keeps_rest: bool = False) -> bool:
    """Open a duty anew that was ended, and return whether there was one; what it was counted on stays, and that it lapsed stays told.

    Its day stays too, or, with `keeps_rest`, the days that were left when it ended: it did not run meanwhile.
    """
    ended = Duty.objects.filter(matter=matter, rule=rule).exclude(closed_at=None).select_related("owner").order_by("pk").last()
    if ended is None:
        return False
    ended.owner = matter.agency
    if keeps_rest and not ended.suspended_on:
        found = counting.went_on(ended, stopped=ended.closed_at or at, at=at)
    else:
        found = _went_on(ended, at=at) if ended.suspended_on else _recounted(ended, at=at)
    due_on, due_at = (found.due_on, found.due_at) if found else (ended.due_on, ended.due_at)
    duty = Duty.objects.create(
        matter=matter, owner=matter.agency, rule=rule, due_on=due_on, due_at=due_at, lapsed_at=ended.lapsed_at,
        excused=ended.excused, blamed_at=ended.blamed_at,
        reasoning=[*ended.reasoning, *([found.why] if found else [])],
    )  # fmt: skip
    Stand.objects.create(duty=duty, owner=duty.owner, due_on=duty.due_on, at=at)
    return True


def _went_on(ended: Duty, *, at: datetime) -> Counted | None:
    ran = Stand.objects.filter(duty=ended, stopped=False).latest("pk")
    return counting.went_on(ended, stopped=ran.until or at, at=at)


def _recounted(ended: Duty, *, at: datetime) -> Counted | None:
    """Return what the calendar makes of it today; None where that is nothing else."""
    found = counting.again(ended) if ended.due_on else None
    if found is None or (found.due_on, found.due_at) == (ended.due_on, ended.due_at):
        return None
    found.why["recounted_on"] = localdate(at).isoformat()
    return found

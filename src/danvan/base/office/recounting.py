"""What a change of the calendar does to the time limits that run: each is counted anew by its house's move."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import QuerySet

from danvan.base.agencies.models import Agency
from danvan.base.duties import counting
from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.matters.models import GONE, Matter
from danvan.base.moves import unasked
from danvan.base.office.models import Rule


def recount(entry: Entry, *, at: datetime) -> None:
    """Count anew what runs over the day that a rule of the calendar is about; a second run changes nothing.

    :raises ChangedMeanwhile: if somebody moved one of them in this moment; the job comes again
    """
    rule = Rule.objects.filter(matter=entry.matter_id).select_related("matter__agency").first()
    if rule is None or rule.matter.kind != "calendar":
        return
    for matter in running_over(date.fromisoformat(rule.key), agency=rule.matter.agency):
        unasked.recount(matter, at=at)


def catch_up(keys: Iterable[int], *, at: datetime) -> None:
    """Count anew what was set aside while the calendar changed, and is back."""
    running = _running().filter(matter__in=list(keys)).select_related("matter", "owner")
    for matter in {duty.matter_id: duty.matter for duty in running if _has_moved(duty)}.values():
        unasked.recount(matter, at=at)


def running_over(day: date, *, agency: Agency) -> list[Matter]:
    """Return the matters of an agency and of those below it with a time limit that a day is part of; none on which no move is open."""
    duties = _running().filter(due_on__gte=day).select_related("matter", "owner")
    below = [duty.matter for duty in duties if agency in duty.owner.chain() and _began(duty) < day]
    return list({matter.pk: matter for matter in below}.values())


def _running() -> QuerySet[Duty]:
    return Duty.objects.filter(closed_at=None, suspended_on=None).exclude(matter__state__in=GONE)


def _has_moved(duty: Duty) -> bool:
    found = counting.again(duty)
    return found is not None and (found.due_on, found.due_at) != (duty.due_on, duty.due_at)


def _began(duty: Duty) -> date:
    return date.fromisoformat(duty.reasoning[-1]["start"])

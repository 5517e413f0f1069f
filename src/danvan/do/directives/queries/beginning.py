"""Which standing tasks are in a period that nobody has opened yet."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, OuterRef

from danvan.base.matters import queries as matters
from danvan.base.people.relations import PLATFORM
from danvan.do.directives import states
from danvan.do.directives.models import Target, Task
from danvan.do.directives.models.periods import MONTHS, period_of


def without_period(*, on: date) -> Iterator[Task]:
    """Yield the standing tasks whose clock runs and whose period of a day is not open: one query for each length of period."""
    for every in MONTHS:
        opened = Target.objects.filter(task=OuterRef("pk"), begins_on=period_of(on, every=every)[0])
        running = Task.objects.filter(matters.in_sight(PLATFORM, on=on), every=every, matter__state__in=states.RUNNING)
        waiting = running.exclude(Exists(opened)).select_related("matter__agency", "matter__assigner", "draft")
        yield from waiting.order_by("pk").iterator()

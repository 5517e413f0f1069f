"""`danvan demo --scale N`: the village below a province, and copies of it beside it until there are so many tasks."""

import sys
from datetime import datetime
from math import ceil

from django.db import transaction

from danvan.base.agencies.models import Agency
from danvan.base.people.models import Person, Role
from danvan.do.directives.models import Task
from danvan.site.scale import copying, years
from danvan.site.village import BEGAN, Village, settle

COMMUNE = 1_000  # tasks of one
CHAIR = "vinh"  # of the province


def settled(*, tasks: int, at: datetime, password: str | None = None, each: int = COMMUNE) -> Village:
    """Settle a province with so many tasks in as many communes as they need, and return the first of these.

    The communes are alike, and each has people of its own: bà Hoa of the seventh copy is "hoa-7".
    """
    with transaction.atomic():
        village = settle(password=password)
        _put_below(village.commune, password=password)
        years.live(village, tasks=min(tasks, each), at=at)
    grow(village.commune, tasks=tasks, each=each)
    return village


def grow(first: Agency, *, tasks: int, each: int = COMMUNE) -> None:
    """Copy a commune until the province has so many tasks; those that there are stay."""
    communes = ceil(tasks / each)
    there = Agency.objects.filter(kind="commune").count()
    if communes <= there:
        return
    pattern = copying.read(first)
    for number in range(there, communes):
        copying.copy(pattern, mark=f"-{number}")
        _say(f"\r{number + 1}/{communes} xã, {(number + 1) * len(pattern.rows[Task])} nhiệm vụ")
    _say("\n")


def _put_below(commune: Agency, *, password: str | None) -> None:
    province = Agency.objects.create(
        code="province", name="UBND tỉnh An Sơn", kind="province", valid_from=BEGAN, email="province@an-son.example"
    )
    commune.above = province
    commune.save()
    chair = Person.objects.settle(code=CHAIR, name="ông Vinh", password=password)
    Role.objects.create(person=chair, agency=province, word="leader", post="Chủ tịch UBND tỉnh", valid_from=BEGAN)


def _say(words: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(words)
        sys.stderr.flush()

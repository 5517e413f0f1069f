"""`danvan demo --scale N`: the village below a province, and copies of it beside it until there are so many tasks; or `--petitions N`."""

import sys
from datetime import datetime
from math import ceil

from django.db import connection, transaction

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.people.models import Person, Role
from danvan.site.scale import copying, pattern, voices, years
from danvan.site.scale.copying import Copier
from danvan.site.village import BEGAN, Village, settle

COMMUNE = 1_000  # tasks or petitions of one
CHAIR = "vinh"  # of the province
LOGGED = 20  # communes after which a log says how far it is


def settled(*, tasks: int, at: datetime, password: str | None = None, each: int = COMMUNE) -> Village:
    """Settle a province with so many tasks in as many communes as they need, and return the first of these.

    The communes are alike, and each has people of its own: bà Hoa of the seventh copy is "hoa-7".
    """
    with transaction.atomic():
        village = _begun(password)
        years.live(village, tasks=min(tasks, each), at=at)
    grow(village.commune, many=tasks, each=each)
    return village


def heard(*, petitions: int, at: datetime, password: str | None = None, each: int = COMMUNE) -> Village:
    """Settle the same with so many petitions of all lanes instead."""
    with transaction.atomic():
        village = _begun(password)
        voices.live(village, many=min(petitions, each), at=at)
    grow(village.commune, many=petitions, each=each)
    return village


def grow(first: Agency, *, many: int, each: int = COMMUNE) -> None:
    """Copy a commune until the province has so many tasks or petitions; those that there are stay."""
    if not (numbers := missing(many, each=each)):
        return
    found = pattern.read(first)
    copier, matters = Copier(found), len(found.rows[Matter])
    for number in numbers:
        copying.copy(copier, mark=f"-{number}")
        _say(number + 1, of=numbers.stop, matters=matters)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # else the first who read are answered by plans for the tables as they were, minutes long


def missing(many: int, *, each: int = COMMUNE) -> range:
    """Return the numbers of the communes that the province lacks for so many tasks or petitions."""
    return range(Agency.objects.filter(kind="commune").count(), ceil(many / each))


def _begun(password: str | None) -> Village:
    village = settle(password=password)
    _put_below(village.commune, password=password)
    return village


def _put_below(commune: Agency, *, password: str | None) -> None:
    province = Agency.objects.create(
        code="province", name="UBND tỉnh An Sơn", kind="province", valid_from=BEGAN, email="province@an-son.example"
    )
    commune.above = province
    commune.save()
    chair = Person.objects.settle(code=CHAIR, name="ông Vinh", password=password)
    Role.objects.create(person=chair, agency=province, word="leader", post="Chủ tịch UBND tỉnh", valid_from=BEGAN)


def _say(done: int, *, of: int, matters: int) -> None:
    """Say how far it is: on a screen always, in a log now and then. Whoever stops it can go on later from there."""
    seen = sys.stderr.isatty()
    if seen or done % LOGGED == 0:
        sys.stderr.write(f"{done}/{of} xã, {done * matters} hồ sơ, nhiệm vụ" + ("\r" if seen and done < of else "\n"))
        sys.stderr.flush()

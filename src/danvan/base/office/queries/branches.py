"""The tree of the agencies that stand on a day: whole where they are few, else a level of it with the numbers of those below."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, QuerySet

from danvan.base.agencies.models import Agency

WIDE = 200  # agencies


@dataclass(frozen=True, kw_only=True)
class Branch:
    """An agency in the tree, with those below it, or only how many stand directly below."""

    agency: Agency
    many: int
    below: list["Branch"] = field(default_factory=list)


def tree(*, on: date) -> list[Branch]:
    """Return the tree of the agencies that stand on a day: one query."""
    standing = list(Agency.objects.standing(on=on))
    children: dict[int | None, list[Agency]] = {}
    there = {agency.pk for agency in standing}
    for agency in standing:
        children.setdefault(agency.above_id if agency.above_id in there else None, []).append(agency)
    return [_branch(agency, children) for agency in children.get(None, [])]


def is_wide(*, on: date) -> bool:
    """Return whether there are more agencies on a day than one page lists, as in a province with all its communes."""
    return Agency.objects.standing(on=on).order_by().count() > WIDE


def entrance(*, on: date) -> tuple[Agency | None, QuerySet[Agency]]:
    """Return the level at which a wide tree is entered: whoever stands below nobody, or below the one who does, and that one."""
    standing = Agency.objects.standing(on=on)
    tops = standing.exclude(above__in=standing.order_by().values("pk"))
    first = list(tops[:2])
    return (None, tops) if len(first) > 1 else (first[0], standing.filter(above=first[0]))


def counted(agencies: Collection[Agency], *, on: date) -> list[Branch]:
    """Return agencies with how many stand directly below each: one query."""
    below = Agency.objects.standing(on=on).filter(above__in=[agency.pk for agency in agencies])
    many = dict(below.order_by().values_list("above").annotate(Count("pk")))
    return [Branch(agency=agency, many=many.get(agency.pk, 0)) for agency in agencies]


def _branch(agency: Agency, children: dict[int | None, list[Agency]]) -> Branch:
    below = [_branch(one, children) for one in children.get(agency.pk, [])]
    return Branch(agency=agency, many=len(below), below=below)

"""The tree of the agencies that stand on a day."""

from dataclasses import dataclass, field
from datetime import date

from danvan.base.agencies.models import Agency


@dataclass(frozen=True, kw_only=True)
class Branch:
    """An agency in the tree, with those below it."""

    agency: Agency
    below: list["Branch"] = field(default_factory=list)


def tree(*, on: date) -> list[Branch]:
    """Return the tree of the agencies that stand on a day: one query."""
    standing = list(Agency.objects.standing(on=on))
    children: dict[int | None, list[Agency]] = {}
    there = {agency.pk for agency in standing}
    for agency in standing:
        children.setdefault(agency.above_id if agency.above_id in there else None, []).append(agency)
    return [_branch(agency, children) for agency in children.get(None, [])]


def _branch(agency: Agency, children: dict[int | None, list[Agency]]) -> Branch:
    return Branch(agency=agency, below=[_branch(one, children) for one in children.get(agency.pk, [])])

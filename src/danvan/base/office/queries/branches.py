"""The tree of the agencies that stand on a day, and the part of it that somebody keeps."""

from dataclasses import dataclass, field
from datetime import date

from danvan.base.agencies.models import Agency
from danvan.base.people import relations
from danvan.base.people.relations import Actor


@dataclass(frozen=True, kw_only=True)
class Branch:
    """An agency in the tree, with those below it."""

    agency: Agency
    below: list["Branch"] = field(default_factory=list)


def kept(actor: Actor, *, on: date) -> list[Agency]:
    """Return the agencies that an actor may change: those led or administered, with all below them, in tree order."""
    own = [role.agency_id for role in relations.held(actor, on=on) if role.word in ("leader", "administrator")]
    branches = tree(on=on, below=own)
    return [agency for branch in branches for agency in _flat(branch)]


def tree(*, on: date, below: list[int] | None = None) -> list[Branch]:
    """Return the tree of the agencies that stand on a day, whole or from some of them down: one query."""
    standing = list(Agency.objects.standing(on=on))
    children: dict[int | None, list[Agency]] = {}
    there = {agency.pk for agency in standing}
    for agency in standing:
        children.setdefault(agency.above_id if agency.above_id in there else None, []).append(agency)
    tops = [agency for agency in standing if agency.pk in below] if below is not None else children.get(None, [])
    return [_branch(agency, children) for agency in tops]


def _branch(agency: Agency, children: dict[int | None, list[Agency]]) -> Branch:
    return Branch(agency=agency, below=[_branch(one, children) for one in children.get(agency.pk, [])])


def _flat(branch: Branch) -> list[Agency]:
    return [branch.agency, *(agency for one in branch.below for agency in _flat(one))]

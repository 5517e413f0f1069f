"""The tasks of a document, each with what it carries out up to the resolution, and what carries it out down to the ward."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from danvan.base.people.relations import Actor
from danvan.do.directives.models import Directive, Task
from danvan.do.directives.queries.documents import visible, visible_tasks
from danvan.do.directives.queries.tasks import Line, lines

DEEP = 5  # levels each way; beyond them a task leads to its own page
MOST = 100  # tasks of one level


@dataclass(frozen=True, kw_only=True)
class Branch:
    """A task, the document that it stands under if the reader may see it, and the tasks that carry it out."""

    line: Line
    directive: Directive | None
    below: list["Branch"] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Way:
    """A task of the document: those above it, highest first, and its own branch."""

    above: list[Branch]
    branch: Branch


def ways(directive: Directive, *, actor: Actor, at: datetime) -> list[Way]:
    """Return the tasks of a document with all that hangs on them: a few queries for each level, however many tasks it has."""
    seen = visible_tasks(actor, at=at).exclude(matter__state="withdrawn")
    own = list(seen.filter(directive=directive)[:MOST])
    above, below, level, down = dict[int, Task](), list[Task](), own, own
    for _ in range(DEEP):
        level = list(seen.filter(pk__in={one.parent_id for one in level if one.parent_id} - above.keys())[:MOST]) if level else []
        above |= {one.pk: one for one in level}
    for _ in range(DEEP):
        down = list(seen.filter(parent__in=[one.pk for one in down])[:MOST]) if down else []
        below += down
    branches = _branches([*own, *above.values(), *below], actor=actor, at=at)
    for one in below:
        branches[one.parent_id or 0].below.append(branches[one.pk])
    return [Way(above=_up(one, above=above, branches=branches), branch=branches[one.pk]) for one in own]


def _branches(tasks: Iterable[Task], *, actor: Actor, at: datetime) -> dict[int, Branch]:
    listed = {one.pk: one for one in tasks}
    seen = visible(actor, at=at).defer("text").in_bulk({one.directive_id for one in listed.values()})
    return {line.task.pk: Branch(line=line, directive=seen.get(line.task.directive_id)) for line in lines(listed.values())}


def _up(task: Task, *, above: dict[int, Task], branches: dict[int, Branch]) -> list[Branch]:
    found: list[Branch] = []
    while (over := above.get(task.parent_id or 0)) and len(found) < DEEP:
        found, task = [branches[over.pk], *found], over
    return found

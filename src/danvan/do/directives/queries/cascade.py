"""Tasks that carry out tasks of a document above, and who has not issued a plan of its own yet."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.face.panels import Panel
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.models import Directive, Issuer, Link, Task, register_of
from danvan.do.directives.queries.ancestry import ancestors
from danvan.do.directives.queries.documents import visible, visible_tasks
from danvan.do.directives.queries.tasks import Line, lines


@dataclass(frozen=True, kw_only=True)
class Rollup:
    """How far the tasks are that carry out one task: in number, and on average in percent."""

    lines: list[Line]
    done: int
    late: int
    percent: int

    @property
    def total(self) -> int:
        """How many they are."""
        return len(self.lines)


def rollup(task: Task, *, actor: Actor, at: datetime) -> Rollup | None:
    """Return how far the tasks are that carry out a task, of those that an actor may see; None if there are none."""
    found = lines(visible_tasks(actor, at=at).filter(parent=task).exclude(matter__state="withdrawn"))
    return _rolled(found, on=localdate(at)) if found else None


def parents(task: Task, *, actor: Actor, at: datetime) -> QuerySet[Task]:
    """Return the tasks of documents above that a task can carry out, of those that an actor may see."""
    found = visible_tasks(actor, at=at).filter(directive__in=ancestors(task.directive_id))
    return found.exclude(matter__state="withdrawn")


def without_plan(directive: Directive) -> list[Agency]:
    """Return the agencies that were given tasks by a document and have issued no plan that carries it out.

    Who keeps no register of its own beside the document's works by its commune's plan; who is only asked owes none.
    """
    given = Task.objects.filter(directive=directive).exclude(matter__state__in=("withdrawn", "requested", "fulfilled"))
    leads = Agency.objects.tasked().filter(pk__in=given.values("matter__agency")).select_related("above")
    plans = Link.objects.filter(above=directive).values("below")
    issued = set(Issuer.objects.filter(directive__in=plans, agency__isnull=False).values_list("agency", flat=True))
    owing = [agency for agency in leads.order_by("sort_key", "pk") if register_of(agency) != directive.register]
    return [agency for agency in owing if issued.isdisjoint({agency.pk, register_of(agency).pk})]


def cascade_panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Return which task above a task carries out, and how far those below are that carry it out."""
    task = Task.objects.get(pk=matter.pk)
    below = rollup(task, actor=actor, at=at)
    seen = visible_tasks(actor, at=at).filter(pk=task.parent_id).first() if task.parent_id else None
    above = visible(actor, at=at).filter(pk=seen.directive_id).first() if seen else None
    may = moves.may(task, verb="place", by=actor, at=at) and bool(ancestors(task.directive_id))
    if not (below or seen or may):
        return None
    shows = {"task": task, "parent": seen, "above": above, "below": below, "may_place": may}
    return Panel(partial="directives/cascade_panel.html", shows=shows)


def _rolled(found: Collection[Line], *, on: date) -> Rollup:
    ended = [line.task.matter.state in states.DONE for line in found]
    percents = [100 if done else line.task.percent for line, done in zip(found, ended, strict=True)]
    late = sum(line.is_late(on=on) for line in found)
    return Rollup(lines=list(found), done=sum(ended), late=late, percent=round(sum(percents) / len(percents)))

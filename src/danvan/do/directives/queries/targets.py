"""What the periods of standing tasks were to bring and brought: each against the one before, in number and in quality."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.template.defaultfilters import floatformat
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.duties.models import Duty
from danvan.base.face.charts import Bar
from danvan.base.face.panels import Panel
from danvan.base.matters import queries as matters
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves import table
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.models import Target, Task
from danvan.do.directives.models.periods import after, said
from danvan.do.directives.queries.documents import visible_tasks

RANK = {grade: rank for rank, grade in enumerate(states.GRADES)}


@dataclass(frozen=True, kw_only=True)
class Period:
    """A period of a standing task, set against the one before it and the same one of the year before."""

    target: Target
    name: str
    grade: str
    due_on: date | None
    late: bool  # its report is missing, or came after its day
    number: int | None  # against the period before: 1 more, 0 as much, -1 less; none: nothing to set it against
    quality: int | None
    number_of_year: int | None  # against the same period of the year before
    quality_of_year: int | None

    @property
    def met(self) -> bool | None:
        """Whether the number that was wanted was reached; None if nobody has said how many, or it is not reported."""
        reached, wanted = self.target.reached, self.target.wanted
        return None if reached is None or wanted is None else reached >= wanted


def visible(actor: Actor, *, at: datetime) -> QuerySet[Target]:
    """Return the targets that an actor may see by themselves: those of their agencies."""
    return Target.objects.filter(matters.in_sight(actor, on=localdate(at))).select_related("matter__agency", "matter__assigner", "task__matter")


def periods(task: Task, *, actor: Actor, at: datetime) -> list[Period]:
    """Return the periods of a task that an actor may see, latest first: two queries, however many there are."""
    on = localdate(at)
    targets = list(visible(actor, at=at).filter(task=task).exclude(matter__state="target_released").order_by("-begins_on"))
    clocks = {one.matter_id: one for one in Duty.objects.filter(matter__in=[one.pk for one in targets])}
    by_begin = {one.begins_on: one for one in targets}
    return [_period(one, task.every, by_begin, clocks.get(one.pk), on=on) for one in targets]


def chart(found: Iterable[Period]) -> list[Bar]:
    """Return what was reached, first period first, for a chart."""
    return [
        Bar(label=one.name, value=float(one.target.reached), said=f"{floatformat(one.target.reached, '-2g')} {one.target.unit}")
        for one in reversed(list(found)) if one.target.reached is not None
    ]


def targets_panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show on a task what its periods brought, and whoever may set or report the way to it."""
    task = visible_tasks(actor, at=at).filter(pk=matter.pk).first()
    if task is None:
        return None
    sets = bool(actor.person) and moves.may(task, verb="make_standing", by=actor, at=at)
    found = periods(task, actor=actor, at=at) if task.every else []
    shows = {
        "task": task, "periods": found, "bars": chart(found), "columns": (_("Kỳ"), _("Đã đạt")), "sets": sets,
        "every": states.EVERY.get(task.every, ""), "staff": bool(task.every and actor.person) and _may_anything(task, actor=actor, at=at),
    }
    return Panel(partial="directives/targets_panel.html", shows=shows) if task.every or sets else None


def _may_anything(task: Task, *, actor: Actor, at: datetime) -> bool:
    related = relations.of(actor, to=task.matter, on=localdate(at))
    return bool(table.open_to(task.MOVES, state=task.matter.state, relations=related))


def _period(target: Target, every: str, others: dict[date, Target], duty: Duty | None, *, on: date) -> Period:
    before = others.get(after(target.begins_on, every=every, times=-1))
    year = others.get(date(target.begins_on.year - 1, target.begins_on.month, 1))
    return Period(
        target=target, name=said(target.begins_on, every=every), grade=states.GRADES.get(target.grade, ""),
        due_on=duty.due_on if duty else None, late=_late(target, duty, on=on), number=_number(target, before),
        quality=_quality(target, before), number_of_year=_number(target, year), quality_of_year=_quality(target, year),
    )


def _late(target: Target, duty: Duty | None, *, on: date) -> bool:
    if duty is None or duty.due_on is None:
        return False
    return (localdate(target.reported_at) if target.reported_at else on) > duty.due_on


def _number(one: Target, other: Target | None) -> int | None:
    if one.reached is None or other is None or other.reached is None or other.unit != one.unit:
        return None
    return (one.reached > other.reached) - (one.reached < other.reached)


def _quality(one: Target, other: Target | None) -> int | None:
    if not one.grade or other is None or not other.grade:
        return None
    return (RANK[one.grade] > RANK[other.grade]) - (RANK[one.grade] < RANK[other.grade])

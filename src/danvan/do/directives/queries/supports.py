"""What supporting agencies were asked to do for a task, and how that stands."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.matters import queries as matters
from danvan.base.people.relations import Actor
from danvan.base.search.documents import Document
from danvan.do.directives import states
from danvan.do.directives.models import Support, Task
from danvan.do.directives.queries.axes import Axes, stand
from danvan.do.directives.states import supports as table
from danvan.engines import vietnamese


@dataclass(frozen=True, kw_only=True)
class SupportLine(Axes):
    """A support in a list: who was asked what until when, and how that stands on both axes."""

    support: Support
    agency: str


def visible(actor: Actor, *, at: datetime) -> QuerySet[Support]:
    """Return the supports that an actor may see, those of one task in the order of their agencies."""
    found = Support.objects.filter(matters.in_sight(actor, on=localdate(at))).select_related("matter__agency__above", "matter__assigner", "task__matter")
    return found.order_by("matter__agency__sort_key", "pk")


def still_open(task: Task, *, agency: Agency | None = None) -> list[Support]:
    """Return what nobody has answered yet for a task, of all agencies or of one."""
    found = Support.objects.filter(task=task, matter__state__in=table.OPEN).select_related("matter__agency")
    return list((found.filter(matter__agency=agency) if agency else found).order_by("pk"))


def lines(supports: Iterable[Support]) -> list[SupportLine]:
    """Return supports as a list shows them: one query more, however many there are."""
    listed = list(supports)
    clocks = {duty.matter_id: duty for duty in Duty.objects.filter(matter__in=[one.pk for one in listed], rule__in=states.ANSWER)}
    return [_line(one, clocks.get(one.pk)) for one in listed]


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is a support."""
    return {one.pk: vietnamese.shortened(str(one), most=120) for one in Support.objects.filter(pk__in=pks).select_related("task")}


def findable(pks: Collection[int]) -> dict[int, Document]:
    """Return what can be found of supports, alike for everyone who sees them at all."""
    found = Support.objects.filter(pk__in=pks).select_related("task")
    return {one.pk: Document(title=vietnamese.shortened(str(one), most=120), text=f"{one.task.text}\n{one.request}\n{one.answer}") for one in found}


def _line(support: Support, clock: Duty | None) -> SupportLine:
    where = stand(support.matter.state, clock=clock, stated=support.due_on, done_at=support.answered_at)
    return SupportLine(**vars(where), support=support, agency=support.matter.agency.name)

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.utils.timezone import localdate

from danvan.base.duties.models import Duty
from danvan.base.editions import composed
from danvan.base.matters import queries as matters
from danvan.base.people import asking
from danvan.base.people.relations import ANYONE, Actor
from danvan.base.search.documents import Document
from danvan.do.directives import states
from danvan.do.directives.models import Directive, Reference, Task
from danvan.do.directives.queries import called, reports, supports, themes
from danvan.do.directives.queries.tasks import Line
from danvan.engines import vietnamese

NEWEST = ("-issued_on", "-pk")


@dataclass(frozen=True, kw_only=True)
class Overview:
    """A document in a list: how many tasks it set, how many are done, how many are late."""

    directive: Directive
    state: str
    tone: str
    total: int
    done: int
    late: int


def visible(actor: Actor, *, at: datetime) -> QuerySet[Directive]:
    """Return the documents that an actor may see, newest first."""
    found = Directive.objects.filter(matters.in_sight(actor, on=localdate(at))).select_related("matter__agency__above")
    return found.order_by(*NEWEST)


def visible_tasks(actor: Actor, *, at: datetime) -> QuerySet[Task]:
    """Return the tasks that an actor may see, as their document names them."""
    found = Task.objects.filter(matters.in_sight(actor, on=localdate(at)))
    return found.select_related("matter__agency__above", "matter__assigner", "proof").order_by(F("draft__start").asc(nulls_last=True), "pk")


def published(*, at: datetime, limit: int) -> list[Overview]:
    """Return the titles of the documents that were published last, with how far their tasks are."""
    return overviews(_brief(limit, **asking.values(ANYONE, on=localdate(at))), actor=ANYONE, at=at)


def overviews(directives: Iterable[Directive], *, actor: Actor, at: datetime) -> list[Overview]:
    """Return how far the tasks of some documents are: one query more, however many there are."""
    if not (listed := list(directives)):
        return []
    counted = _counted(directives=[one.pk for one in listed], **asking.values(actor, on=localdate(at)))
    counts = {pk: (total, done, unmet) for pk, total, done, unmet in counted}
    return [_overview(one, *counts.get(one.pk, (0, 0, 0))) for one in listed]


def overview(directive: Directive, *, lines: Collection[Line], on: date) -> Overview:
    """Return how far the tasks of a document are, from the lines that its page has read already."""
    done, still_open = sum(line.is_done for line in lines), sum(line.is_open for line in lines)
    return _overview(directive, done + still_open, done, sum(line.is_late(on=on) for line in lines))


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter of the house, whatever its kind."""
    return called.documents(pks) | called.tasks(pks) | supports.titles(pks) | called.titles(pks) | reports.titles(pks)


def findable(pks: Collection[int]) -> dict[int, Document]:
    """Return what can be found of documents and tasks, alike for everyone who sees them at all."""
    documents = Directive.objects.filter(pk__in=pks)
    tasks = Task.objects.filter(pk__in=pks).values_list("pk", "text", "done")
    return {
        one.pk: Document(title=f"{one}: {one.title}", text=f"{one.issuer}\n{one.text}") for one in documents
    } | {
        pk: Document(title=vietnamese.shortened(text, most=120), text=f"{text}\n{done}") for pk, text, done in tasks
    } | supports.findable(pks) | themes.findable(pks)


def found(directive: Directive) -> list[Reference]:
    """Return the documents that were found in a document's text, as they stand there."""
    return _found(directive=directive.pk)


@composed.asked
def _found(*, directive: int) -> QuerySet[Reference]:
    return Reference.objects.filter(directive=directive).order_by("start", "pk")


@composed.asked
def _brief(limit: int, *, on: date, **who: Any) -> QuerySet[Directive]:
    found = Directive.objects.filter(matters.in_sight(asking.actor(on=on, **who), on=on), published_at__isnull=False)
    return found.order_by("-published_at").select_related(None).select_related("matter").only("title", "matter__code", "matter__state")[:limit]


@composed.asked
def _counted(*, directives: Sequence[int], on: date, **who: Any) -> QuerySet[Task, tuple[int, int, int, int]]:
    seen = Task.objects.filter(matters.in_sight(asking.actor(on=on, **who), on=on), directive__in=directives).exclude(matter__state="withdrawn")
    ended = Count("pk", filter=Q(matter__state__in=states.DONE))
    late = Count("pk", filter=Q(Exists(_late(on=on).filter(matter=OuterRef("pk")))))
    return seen.select_related(None).order_by().values_list("directive").annotate(n=Count("pk"), ended=ended, late=late)


def _late(*, on: date) -> QuerySet[Duty]:
    """Return the clocks of tasks that are late."""
    return Duty.objects.filter(rule__in=states.FINISH, closed_at=None, suspended_on=None, due_on__lt=on)


def _overview(directive: Directive, total: int, done: int, late: int) -> Overview:
    state = directive.matter.state
    return Overview(
        directive=directive, state=states.LABELS[state], tone=states.TONES[state], total=total, done=done, late=late,
    )

"""What the tasks of a period come to. Each figure is a condition on clocks: counted, or opened as the rows it stands on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, cast

from django.db.models import Count, Exists, F, FilteredRelation, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.timezone import localdate, make_aware

from danvan.base.agencies import kinds
from danvan.base.agencies import queries as tree
from danvan.base.agencies.models import Agency
from danvan.base.calendar.reporting import Period
from danvan.base.duties.models import Duty, Stand
from danvan.base.journal.models import Entry
from danvan.base.matters.queries import visible_to
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.models import CarryOver, Directive, Task

WORDS = {"put_off": "extended", "handed_back": "returned", "moved_on": "carried_over"}  # of the journal
Counts = dict[str, int]


@dataclass(frozen=True, kw_only=True)
class Cut:
    """A stretch of time: from its first moment up to, not with, its last; and on which day one looks back."""

    start: datetime
    stop: datetime
    on: date


@dataclass(frozen=True, kw_only=True)
class Line:
    """What is counted for one agency or one document."""

    code: str
    name: str
    counts: Counts


@dataclass(frozen=True, kw_only=True)
class Figures:
    """The figures of a period: the whole, and the same by agency and by document."""

    total: Counts
    agencies: list[Line]
    documents: list[Line]


def cut(period: Period, *, at: datetime) -> Cut:
    """Return what of a period has passed: all of it, or up to this moment."""
    stop = min(_midnight(period.ends_on + timedelta(days=1)), at)
    return Cut(start=_midnight(period.begins_on), stop=stop, on=localdate(stop))


def clocks(agency: Agency, *, actor: Actor, at: datetime, within: Cut, document: str = "") -> QuerySet[Duty]:
    """Return the clock of each task that was an agency's, or one's below it, and ran or waited within a stretch of time.

    Each stands as it stood when that ended (`stood`), under the document that its task stood under then (`document`). A task
    that was sent back has had more than one: the latest counts. Who can only be asked has none.
    """
    seen = visible_to(actor, on=localdate(at)).filter(house="directives", kind="task")
    begun = Stand.objects.filter(duty__matter=OuterRef("matter"), duty__rule=OuterRef("rule"), at__lt=within.stop)
    found: Any = Duty.objects.annotate(
        stood=FilteredRelation("stands", condition=Q(stands__at__lt=within.stop) & lasts("stands__until", after=within.stop)),
        document=_document(within),
    ).filter(
        Q(closed_at=None) | Q(closed_at__gte=within.start), ~Exists(begun.filter(duty__gt=OuterRef("pk"))), rule__in=states.FINISH,
        matter__in=seen, stood__owner__in=tree.with_below([agency.pk]),
    ).exclude(stood__owner__kind__in=kinds.ASKABLE)  # fmt: skip
    return cast(QuerySet[Duty], found.filter(document__in=Directive.objects.filter(matter__code=document)) if document else found)


def lasts(field: str, *, after: datetime) -> Q:
    """Return the condition that what ends at the moment in a field lasts until a moment, or on."""
    return Q((field, None)) | Q((f"{field}__gte", after))


def conditions(within: Cut) -> dict[str, Q | Exists]:
    """Return what each figure counts. A task came in one way and stood in one way; some were moved besides."""
    still = lasts("closed_at", after=within.stop)
    runs = still & Q(stood__stopped=False)
    done = ~still & ~Q(matter__state="withdrawn")
    happened = Entry.objects.filter(matter=OuterRef("matter"), at__gte=within.start, at__lt=within.stop)
    return {
        "carried_in": Q(matter__opened_at__lt=within.start),
        "newly_assigned": Q(matter__opened_at__gte=within.start),
        "done_in_time": done & (Q(stood__due_on=None) | Q(closed_at__date__lte=F("stood__due_on"))),
        "done_late": done & Q(closed_at__date__gt=F("stood__due_on")),
        "not_yet_due": runs & Q(stood__due_on__gte=within.on),
        "undated": runs & Q(stood__due_on=None),
        "late": runs & Q(stood__due_on__lt=within.on),
        "on_hold": still & Q(stood__stopped=True),
        "given_up": ~still & Q(matter__state="withdrawn"),
        **{figure: Exists(happened.filter(word=f"directives.{word}")) for figure, word in WORDS.items()},
    }


def figures(found: QuerySet[Duty], *, within: Cut) -> Figures:
    """Count the whole, by agency and by document: four statements, however many tasks there are."""
    counts: dict[str, Any] = {"total": Count("pk"), **_counts(within)}
    rows: Any = found  # with what `clocks` added
    by_document: dict[int, Any] = {row["document"]: row for row in rows.values("document").annotate(**counts).order_by()}
    owner = {"code": F("stood__owner__code"), "name": F("stood__owner__name")}
    by_agency = rows.values(**owner).annotate(**counts).order_by("stood__owner__sort_key", "stood__owner")
    return Figures(
        total=rows.aggregate(**counts),
        agencies=[_line(row, code=row["code"], name=row["name"]) for row in by_agency],
        documents=[
            _line(by_document[one.pk], code=one.matter.code, name=str(one))
            for one in Directive.objects.filter(pk__in=by_document).order_by("-issued_on", "-pk")
        ],
    )


def behind(found: QuerySet[Duty], *, figure: str, within: Cut) -> QuerySet[Duty]:
    """Return the clocks that a figure stands on, soonest due first: the condition that counted it."""
    rows = found if figure == "total" else found.filter(conditions(within)[figure])
    return rows.select_related("matter", "owner").order_by(F("stood__due_on").asc(nulls_last=True), "pk")


def requests(agency: Agency, *, actor: Actor, at: datetime, within: Cut) -> Counts:
    """Count what an agency has asked of bodies that can only be asked; it is never late."""
    seen = visible_to(actor, on=localdate(at)).filter(house="directives", kind="task", assigner__in=tree.with_below([agency.pk]))
    asked = Task.objects.filter(matter__in=seen.filter(state__in=("requested", "fulfilled"), opened_at__lt=within.stop))
    return asked.aggregate(
        asked=Count("pk", filter=Q(matter__opened_at__gte=within.start)),
        fulfilled=Count("pk", filter=Q(finished_at__gte=within.start, finished_at__lt=within.stop)),
    )


def _counts(within: Cut) -> dict[str, Count]:
    return {figure: Count("pk", filter=Q(condition)) for figure, condition in conditions(within).items()}


def _line(row: Mapping[str, Any], *, code: str, name: str) -> Line:
    return Line(code=code, name=name, counts={figure: row[figure] for figure in ("total", *states.FIGURES)})


def _document(within: Cut) -> Coalesce:
    """Return the document that a task stood under at the end: where it was first carried away from after that, else its own."""
    later = CarryOver.objects.filter(task=OuterRef("matter"), at__gte=within.stop).order_by("at", "pk")
    return Coalesce(Subquery(later.values("source")[:1]), Subquery(Task.objects.filter(pk=OuterRef("matter")).values("directive")[:1]))


def _midnight(day: date) -> datetime:
    return make_aware(datetime.combine(day, time()))

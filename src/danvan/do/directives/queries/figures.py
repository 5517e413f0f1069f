"""What the tasks of a period come to. Each figure is a condition on clocks: counted, or opened as the rows it stands on."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, cast

from django.db.models import Count, Exists, F, FilteredRelation, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.timezone import localdate

from danvan.base.agencies import queries as tree
from danvan.base.agencies.models import Agency
from danvan.base.calendar.hours import midnight
from danvan.base.calendar.reporting import Period
from danvan.base.duties.models import Duty, Stand
from danvan.base.journal.models import Entry
from danvan.base.matters.queries import in_sight
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.models import CarryOver, Directive, Task
from danvan.do.directives.queries.summing import Counts, Figures, Numbers, Sums, told, total_of

WORDS = {"put_off": "extended", "handed_back": "returned", "moved_on": "carried_over"}  # of the journal


@dataclass(frozen=True, kw_only=True)
class Cut:
    """A stretch of time: from its first moment up to, not with, its last; and on which day one looks back."""

    start: datetime
    stop: datetime
    on: date


def cut(period: Period, *, at: datetime) -> Cut:
    """Return what of a period has passed: all of it, or up to this moment."""
    stop = min(midnight(period.ends_on + timedelta(days=1)), at)
    return Cut(start=midnight(period.begins_on), stop=stop, on=localdate(stop))


def clocks(agency: Agency, *, actor: Actor, at: datetime, within: Cut, document: str = "") -> QuerySet[Duty]:
    """Return the clock of each task that was an agency's, or one's below it, and ran or waited within a stretch of time.

    Each stands as it stood when that ended (`stood`), under the document that its task stood under then (`document`). A task
    that was sent back has had more than one: the latest counts. Who can only be asked has none.
    """
    found: Any = clocks_of(owners([agency.pk]), seen=in_sight(actor, on=localdate(at)), within=within)
    return cast(QuerySet[Duty], found.filter(document__in=Directive.objects.filter(matter__code=document)) if document else found)


def owners(agencies: Collection[int]) -> list[int]:
    """Return some agencies and those below them, so far as they may be tasked."""
    return sorted(tree.with_below(agencies) & tree.tasked())


def clocks_of(owners: Collection[int], *, seen: Q | Exists, within: Cut) -> QuerySet[Duty]:
    """Return the same clocks of some agencies, so far as a condition lets them be seen."""
    begun = Stand.objects.filter(duty__matter=OuterRef("matter"), duty__rule=OuterRef("rule"), at__lt=within.stop)
    found: Any = Duty.objects.annotate(
        stood=FilteredRelation("stands", condition=Q(stands__at__lt=within.stop) & lasts("stands__until", after=within.stop)),
        document=_document(within),
    ).filter(
        Q(closed_at=None) | Q(closed_at__gte=within.start), ~Exists(begun.filter(duty__gt=OuterRef("pk"))),
        seen, rule__in=states.FINISH, pk__in=_with(owners, within=within).values("duty"),
    )  # fmt: skip
    return cast(QuerySet[Duty], found)


def then_with(found: QuerySet[Duty], *, code: str) -> QuerySet[Duty]:
    """Return those of some clocks that were an agency's when the stretch of time ended: the agency under which they are counted."""
    rows: Any = found  # with what `clocks` added
    return cast(QuerySet[Duty], rows.filter(stood__owner__code=code))


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
    """Count by agency and document, and add up: three statements, of which one goes over the tasks. What is kept is held against it in tests."""
    sums = Sums()
    for agency, parts in counted(found, within=within).items():
        sums.take(agency, numbers=total_of(parts.values()), documents=parts)
    return told(sums)


def counted(found: QuerySet[Duty], *, within: Cut) -> dict[int, dict[int, Numbers]]:
    """Count by agency, and within it by document: one statement."""
    wanted = conditions(within)
    counts: dict[str, Any] = {figure: Count("pk", filter=Q(wanted[figure])) for figure in states.FIGURES}
    rows: Any = found  # with what `clocks` added
    parts: dict[int, dict[int, Numbers]] = {}
    for agency, document, *numbers in rows.values_list("stood__owner", "document").annotate(total=Count("pk"), **counts).order_by():
        parts.setdefault(agency, {})[document] = numbers
    return parts


def behind(found: QuerySet[Duty], *, figure: str, within: Cut) -> QuerySet[Duty]:
    """Return the clocks that a figure stands on, soonest due first: the condition that counted it."""
    rows = found if figure == "total" else found.filter(conditions(within)[figure])
    return rows.select_related("matter", "owner").order_by(F("stood__due_on").asc(nulls_last=True), "pk")


def requests(agency: Agency, *, actor: Actor, at: datetime, within: Cut) -> Counts:
    """Count what an agency has asked of bodies that can only be asked; it is never late."""
    asked = Task.objects.filter(
        in_sight(actor, on=localdate(at)), matter__assigner__in=tree.with_below([agency.pk]),
        matter__house="directives", matter__kind="task",  # an index leads to the few that are in these states
        matter__state__in=("requested", "fulfilled"), matter__opened_at__lt=within.stop,
    )  # fmt: skip
    return asked.aggregate(
        asked=Count("pk", filter=Q(matter__opened_at__gte=within.start)),
        fulfilled=Count("pk", filter=Q(finished_at__gte=within.start, finished_at__lt=within.stop)),
    )


def _with(owners: Collection[int], *, within: Cut) -> QuerySet[Stand]:
    """Return how duties stood at the end that were an agency's then."""
    return Stand.objects.filter(lasts("until", after=within.stop), at__lt=within.stop, owner__in=owners)


def _document(within: Cut) -> Coalesce:
    """Return the document that a task stood under at the end: where it was first carried away from after that, else its own."""
    later = CarryOver.objects.filter(task=OuterRef("matter"), at__gte=within.stop).order_by("at", "pk")
    return Coalesce(Subquery(later.values("source")[:1]), Subquery(Task.objects.filter(pk=OuterRef("matter")).values("directive")[:1]))

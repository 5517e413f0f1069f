"""What is left of a document at the end of its time, where it went, and what leaders read of why."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q, QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies import queries as tree
from danvan.base.agencies.models import Agency
from danvan.base.face.panels import Panel
from danvan.base.matters.models import Matter
from danvan.base.matters.queries import in_sight
from danvan.base.moves import actions as moves
from danvan.base.people import relations
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.models import CarryOver, Directive, Task
from danvan.do.directives.queries.documents import visible, visible_tasks
from danvan.do.directives.queries.tasks import Line, lines

LATEST = ("-at", "-pk")
SHOWN = ("task_id", "source_id", "target_id", "at", "was_due_on", "cut_off_on")  # never why, nor who was responsible


@dataclass(frozen=True, kw_only=True)
class Carried:
    """One way of a task from a document to the next, as everybody may read it who sees the task."""

    task: Task
    source: Directive | None  # none: not for this reader
    target: Directive | None
    at: datetime
    was_due_on: date | None
    cut_off_on: date


def succeeds(target: Directive, *, source: Directive) -> bool:
    """Say if a document can take over what another left undone: another one of the same register, issued after it."""
    return target.pk != source.pk and target.register_id == source.register_id and target.issued_on > source.issued_on


def successors(directive: Directive, *, actor: Actor, at: datetime) -> QuerySet[Directive]:
    """Return the documents that can take over what one leaves undone, newest first."""
    own = visible(actor, at=at).defer("text").filter(register=directive.register, matter__state__in=states.KEPT)
    return own.filter(issued_on__gt=directive.issued_on).exclude(pk=directive.pk)


def unfinished(directive: Directive, *, actor: Actor, at: datetime) -> list[Line]:
    """Return every task of a document that is not done."""
    left = visible_tasks(actor, at=at).filter(directive=directive, matter__state__in=(*states.LEFT, "requested"))
    return lines(left)


def mine(left: Iterable[Line], *, actor: Actor, at: datetime) -> list[Line]:
    """Return the unfinished tasks that an actor may move on: asked once for each agency that assigned some."""
    found, may = list(left), dict[int | None, bool]()
    for line in found:
        assigner = line.task.matter.assigner_id
        if assigner not in may:
            may[assigner] = moves.may(line.task, verb="carry_over", by=actor, at=at)
    return [line for line in found if may[line.task.matter.assigner_id]]


def units_of(left: Collection[Line]) -> dict[int, list[Agency]]:
    """Return for each agency that has some tasks itself and those above it, nearest first: a query for each level."""
    leads = {line.task.matter.agency_id for line in left}
    known = Agency.objects.in_bulk(tree.with_above(leads))
    return {pk: list(_upward(known[pk], known)) for pk in leads}


def serving(agencies: Collection[int], *, on: date) -> dict[int, list[str]]:
    """Return the names of those who serve in some agencies on a day, by agency."""
    found: dict[int, list[str]] = {}
    standing = Role.objects.filter(agency__in=agencies, valid_from__lte=on).exclude(valid_to__lte=on).order_by("pk")
    for agency, name in standing.values_list("agency", "person__name"):
        found.setdefault(agency, []).append(name)
    return found


def carried(rows: QuerySet[CarryOver], *, actor: Actor, at: datetime) -> list[Carried]:
    """Return the ways of those tasks that an actor may see, first to last, without the reviews."""
    found = list(rows.filter(in_sight(actor, on=localdate(at), at="task")).order_by("at", "pk").values_list(*SHOWN))
    tasks = visible_tasks(actor, at=at).in_bulk([row[0] for row in found])
    known = visible(actor, at=at).defer("text").in_bulk([pk for row in found for pk in row[1:3]])
    return [
        Carried(task=tasks[task], source=known.get(source), target=known.get(target), at=when, was_due_on=was, cut_off_on=until)
        for task, source, target, when, was, until in found
    ]


def reviews(*, actor: Actor, at: datetime) -> QuerySet[CarryOver]:
    """Return the reviews of what was carried on that an actor may read: of units that they head, of tasks that they assigned."""
    led = tree.with_former(relations.serving(actor, words=relations.LEADS, on=localdate(at)))
    head = Q(unit__in=led) | Q(unit__above__in=led) | Q(task__matter__assigner__in=led)
    found = CarryOver.objects.filter(head, in_sight(actor, on=localdate(at), at="task"))
    return found.select_related("task__matter", "source__matter", "target__matter", "unit").order_by(*LATEST)


def carried_panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show on a document what went on to later ones and what came from earlier ones, and a leader what is left."""
    moved = CarryOver.objects.filter(Q(source=matter.pk) | Q(target=matter.pk)).exists()  # seldom: asked before all else
    directive = Directive.objects.filter(pk=matter.pk).first() if moved or actor.person else None
    if directive is None:
        return None
    gone = carried(CarryOver.objects.filter(source=directive), actor=actor, at=at) if moved else []
    come = carried(CarryOver.objects.filter(target=directive), actor=actor, at=at) if moved else []
    left = mine(unfinished(directive, actor=actor, at=at), actor=actor, at=at) if actor.person else []
    reads = bool(gone and actor.person) and reviews(actor=actor, at=at).filter(source=directive).exists()
    shows = {"directive": directive, "gone": gone, "come": come, "left": len(left), "reads": reads}
    return Panel(partial="directives/carried_panel.html", shows=shows) if gone or come or left else None


def origin_panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show on a task the documents that it came through."""
    rows = CarryOver.objects.filter(task=matter.pk)
    ways = carried(rows, actor=actor, at=at) if rows.exists() else []  # seldom
    return Panel(partial="directives/origin_panel.html", shows={"ways": ways}) if ways else None


def units(rows: QuerySet[CarryOver]) -> list[tuple[str, str]]:
    """Return the code and name of each unit of some reviews."""
    return list(rows.order_by("unit__sort_key").values_list("unit__code", "unit__name").distinct())


def years(rows: QuerySet[CarryOver]) -> list[int]:
    """Return the years in which tasks were carried on, newest first."""
    return [day.year for day in rows.order_by().datetimes("at", "year", order="DESC")]


def counts(rows: QuerySet[CarryOver]) -> list[tuple[str, int]]:
    """Return how many tasks each unit left to be carried on, most first."""
    return list(rows.order_by().values_list("unit__name").annotate(n=Count("pk")).order_by("-n", "unit__name"))


def _upward(agency: Agency, known: Mapping[int, Agency]) -> Iterator[Agency]:
    """Yield an agency and those above it; a circle is left where it closes."""
    seen = set[int]()
    above: int | None = agency.pk
    while above is not None and above not in seen:
        seen.add(above)
        yield known[above]
        above = known[above].above_id

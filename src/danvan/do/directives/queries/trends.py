"""How tasks go: by agency now, by week up to now, and who acted for an agency in person."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, Q, QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.calendar.hours import midnight
from danvan.base.duties.models import Duty, Stand
from danvan.base.journal.models import EntryContent
from danvan.base.matters.queries import in_sight
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.models import Task
from danvan.do.directives.queries.figures import lasts
from danvan.do.directives.queries.heads import SOON
from danvan.do.directives.queries.summing import Numbers

WEEK = timedelta(days=7)
WEEKS = 12
QUARTER = timedelta(days=90)


@dataclass(frozen=True, kw_only=True)
class Load:
    """What lies with an agency."""

    code: str
    name: str
    still_open: int
    late: int
    soon: int


@dataclass(frozen=True, kw_only=True)
class Week:
    """What was done within a week, and what was late when it ended."""

    begins_on: date
    done: int
    late: int


@dataclass(kw_only=True)
class Deeds:
    """What somebody did on the tasks of an agency, most often done first."""

    name: str
    posts: tuple[str, ...]
    is_head: bool
    counts: dict[str, int] = field(default_factory=dict)


def by_agency(running: QuerySet[Duty], *, on: date) -> list[Load]:
    """Return what lies with each agency, most late first: two statements."""
    return loads(counted(running, on=on))


def counted(running: QuerySet[Duty], *, on: date) -> dict[int, Numbers]:
    """Count by agency what is open, late and soon due: one statement."""
    ticks = Q(suspended_on=None)
    rows = running.order_by().values_list("owner").annotate(
        still_open=Count("pk"), late=Count("pk", filter=ticks & Q(due_on__lt=on)),
        soon=Count("pk", filter=ticks & Q(due_on__gte=on, due_on__lte=on + SOON)),
    )  # fmt: skip
    return {owner: numbers for owner, *numbers in rows}


def loads(found: Mapping[int, Numbers]) -> list[Load]:
    """Return counts with the names of their agencies, most late first; who has nothing open is left out."""
    busy = [pk for pk, (still_open, *_) in found.items() if still_open]
    named = Agency.objects.filter(pk__in=busy).order_by("sort_key", "pk").values_list("pk", "code", "name")
    rows = [Load(code=code, name=name, still_open=found[pk][0], late=found[pk][1], soon=found[pk][2]) for pk, code, name in named]
    return sorted(rows, key=lambda row: (-row.late, -row.still_open))


def weeks(agencies: Collection[int], *, actor: Actor, at: datetime) -> list[Week]:
    """Return the weeks that led to this one, oldest first, each as it was then: one statement. What is kept is held against it in tests."""
    return told(by_week(agencies, seen=in_sight(actor, on=localdate(at), at="duty__matter"), at=at).values(), on=localdate(at))


def by_week(agencies: Collection[int], *, seen: Q | Exists, at: datetime) -> dict[int, Numbers]:
    """Count by agency what was done in each week, and what was late when each ended: one statement."""
    begins = _begins(localdate(at))
    ran = Stand.objects.filter(seen, lasts("duty__closed_at", after=midnight(begins[0])), duty__rule__in=states.FINISH, owner__in=agencies)
    counts: dict[str, Any] = {f"done{number}": Count("pk", filter=_done(day, at=at)) for number, day in enumerate(begins)}
    counts |= {f"late{number}": Count("pk", filter=_late(_end(day, at=at))) for number, day in enumerate(begins)}
    return {owner: numbers for owner, *numbers in ran.values_list("owner").annotate(**counts).order_by()}


def told(pieces: Iterable[Numbers], *, on: date) -> list[Week]:
    """Return the weeks up to a day, from counts that are added up."""
    whole = [sum(column) for column in zip(*pieces, strict=True)] or [0] * 2 * WEEKS
    return [Week(begins_on=day, done=whole[number], late=whole[WEEKS + number]) for number, day in enumerate(_begins(on))]


def deeds(agency: Agency, *, tasks: QuerySet[Task], at: datetime) -> list[Deeds]:
    """Return who did what on the tasks of an agency within a quarter, its heads first: two statements."""
    on = localdate(at)
    acts = EntryContent.objects.filter(entry__matter__in=tasks.order_by().values("matter"), entry__at__gte=at - QUARTER, entry__at__lte=at, by__isnull=False)
    counted = acts.values("by", "by__name", "entry__word").annotate(count=Count("pk")).order_by("-count", "entry__word")
    chain = [one.pk for one in agency.chain()]
    standing = Role.objects.filter(agency__in=chain, valid_from__lte=on).exclude(valid_to__lte=on).order_by("pk")
    roles = [role for role in standing if role.post or role.word == "leader"]
    found: dict[int, Deeds] = {}
    for row in counted:
        own = [role for role in roles if role.person_id == row["by"]]
        one = found.setdefault(row["by"], Deeds(
            name=row["by__name"], posts=tuple(role.post for role in own if role.post), is_head=any(role.word == "leader" for role in own),
        ))  # fmt: skip
        one.counts[row["entry__word"].partition(".")[2]] = row["count"]
    return sorted(found.values(), key=lambda one: (not one.is_head, -sum(one.counts.values()), one.name))


def _begins(on: date) -> list[date]:
    first = on - timedelta(days=on.weekday()) - WEEK * (WEEKS - 1)
    return [first + WEEK * number for number in range(WEEKS)]


def _end(day: date, *, at: datetime) -> datetime:
    return min(midnight(day + WEEK), at)


def _done(day: date, *, at: datetime) -> Q:
    """Return the condition that a clock was closed within the week that began on a day, because its task was done."""
    closed = Q(duty__closed_at__gte=midnight(day), duty__closed_at__lt=_end(day, at=at))
    return closed & Q(until=None, duty__matter__state__in=states.DONE)


def _late(end: datetime) -> Q:
    """Return the condition that a clock stood as it did at a moment, ticking, and its day had passed."""
    still = lasts("duty__closed_at", after=end) & lasts("until", after=end)
    return still & Q(at__lt=end, stopped=False, due_on__lt=localdate(end))

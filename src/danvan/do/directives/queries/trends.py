"""How tasks go: by agency now, by week up to now, and who acted for an agency in person."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet
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
    """Return what lies with each agency, most late first: one statement."""
    ticks = Q(suspended_on=None)
    rows = running.order_by().values("owner__code", "owner__name", "owner__sort_key").annotate(
        still_open=Count("pk"), late=Count("pk", filter=ticks & Q(due_on__lt=on)),
        soon=Count("pk", filter=ticks & Q(due_on__gte=on, due_on__lte=on + SOON)),
    )  # fmt: skip
    found = sorted(rows, key=lambda row: (-row["late"], -row["still_open"], row["owner__sort_key"]))
    return [
        Load(code=row["owner__code"], name=row["owner__name"], still_open=row["still_open"], late=row["late"], soon=row["soon"])
        for row in found
    ]


def weeks(agencies: Sequence[int], *, actor: Actor, at: datetime) -> list[Week]:
    """Return the weeks that led to this one, oldest first, each as it was then: one statement."""
    on = localdate(at)
    first = on - timedelta(days=on.weekday()) - WEEK * (WEEKS - 1)
    begins = [first + WEEK * number for number in range(WEEKS)]
    ran = Stand.objects.filter(lasts("duty__closed_at", after=midnight(first)), duty__rule__in=states.FINISH, owner__in=agencies)
    asked = ran.filter(in_sight(actor, on=on, at="duty__matter"))
    counts: dict[str, Any] = {}
    for number, day in enumerate(begins):
        end = min(midnight(day + WEEK), at)
        counts[f"done{number}"] = Count("pk", filter=Q(until=None, duty__closed_at__gte=midnight(day), duty__closed_at__lt=end, duty__matter__state__in=states.DONE))
        counts[f"late{number}"] = Count("pk", filter=_late(end))
    said = asked.aggregate(**counts)
    return [Week(begins_on=day, done=said[f"done{number}"], late=said[f"late{number}"]) for number, day in enumerate(begins)]


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


def _late(end: datetime) -> Q:
    """Return the condition that a clock stood as it did at a moment, ticking, and its day had passed."""
    still = lasts("duty__closed_at", after=end) & lasts("until", after=end)
    return still & Q(at__lt=end, stopped=False, due_on__lt=localdate(end))

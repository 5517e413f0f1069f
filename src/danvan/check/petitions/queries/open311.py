"""What programs of others read of reports from the street: what everybody reads, and of what they passed on themselves how it stands."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from danvan.base.agencies.models import Agency
from danvan.base.calendar.hours import midnight
from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.places import maps
from danvan.check.petitions.models import ApiClient, Course, Published, Relayed
from danvan.check.petitions.queries import public, shown
from danvan.check.petitions.queries.clients import relayed
from danvan.check.petitions.states import open311 as states
from danvan.check.petitions.states.after import PLAN
from danvan.check.petitions.states.feedback import ANSWER, SORT
from danvan.check.petitions.states.report import HANDLE, TAKE

RULES = (*TAKE, *HANDLE, *SORT, *ANSWER, *PLAN)
KIND = "report"


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One step of an office with what a client passed on."""

    entry: Entry
    status: str  # from then on, in mySociety's words
    what: public.Step


def listed(
    *, since: datetime, until: datetime, on: date, subjects: Collection[int | None] = (), closed: bool | None = None, commune: Agency | None = None,
) -> QuerySet[Published]:
    """Return the public reports that came in a span, those published last first; `commune` is named where several are served."""
    found = shown.shown(on=on).filter(kind=KIND, opened_at__gte=since, opened_at__lte=until, published_at__gte=since)
    if closed is not None:
        found = found.filter(state__in=states.CLOSING) if closed else found.exclude(state__in=states.CLOSING)
    if subjects:
        named = found.filter(subject__in=[one for one in subjects if one is not None])
        found = named | found.filter(subject=None) if None in subjects else named
    return found.filter(place__in=maps.places(commune).order_by().values("pk")) if commune else found


def named(codes: Collection[str], *, on: date) -> list[Published]:
    """Return the public reports of some codes."""
    return list(shown.shown(on=on).filter(kind=KIND, code__in=codes))


def passed_on(client: ApiClient, *, codes: Collection[str]) -> list[tuple[Relayed, Course | None]]:
    """Return what a client passed on of some codes, with how it stands; nothing of what was set aside or taken out."""
    found = list(shown.kept(relayed(client, codes=codes)))
    courses = {one.pk: one for one in Course.objects.filter(pk__in=[one.pk for one in found]).select_related("agency", "subject")}
    return [(one, courses.get(one.pk)) for one in found]


def expected(matters: Collection[int]) -> Mapping[int, datetime | None]:
    """Return until when each matter is to be done with: by its open clock, else by the last one; None while the clock stands still."""
    clocks: dict[int, Duty] = {}
    for duty in Duty.objects.filter(matter__in=list(matters), rule__in=RULES).order_by("pk"):
        if duty.closed_at is None or clocks.get(duty.matter_id, duty).closed_at:
            clocks[duty.matter_id] = duty
    return {key: _until(duty) for key, duty in clocks.items()}


def turns(client: ApiClient, *, since: datetime, until: datetime, most: int) -> list[Turn]:
    """Return what offices did within a span with what a client passed on, the oldest first."""
    known = shown.kept(Relayed.objects.filter(client=client)).values("matter")
    mine = Entry.objects.filter(matter__in=known, word__startswith="petitions.")
    moved = set(mine.filter(at__gte=since, at__lte=until).order_by("at", "pk").values_list("matter", flat=True)[:most])
    found: list[Turn] = []
    stands: dict[int, str] = {}
    for entry in Entry.objects.filter(matter__in=moved, word__startswith="petitions.", at__lte=until).select_related("agency").order_by("at", "pk"):
        stands[entry.matter_id] = states.TURNS.get(entry.word.partition(".")[2], stands.get(entry.matter_id, "OPEN"))
        step = public.step(entry)
        if step.what and entry.at >= since:
            found.append(Turn(entry=entry, status=stands[entry.matter_id], what=step))
    return found[:most]


def _until(duty: Duty) -> datetime | None:
    """Return the last second in which it would be in time."""
    if duty.suspended_on or duty.due_on is None:
        return None
    return duty.due_at or midnight(duty.due_on + timedelta(days=1)) - timedelta(seconds=1)

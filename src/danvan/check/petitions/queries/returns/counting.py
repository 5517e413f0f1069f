"""Which cases an agency had in a period, and what they come to: read from the journal and from how clocks stood."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from django.db.models import Q
from django.utils.timezone import localdate

from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.calendar.hours import midnight
from danvan.base.calendar.reporting import Period
from danvan.base.duties.models import Stand
from danvan.base.journal.models import Entry
from danvan.base.office.models import Purge
from danvan.check.petitions.models import Course
from danvan.check.petitions.queries import groups
from danvan.check.petitions.queries.returns import folding
from danvan.check.petitions.queries.returns.folding import Case, Step
from danvan.check.petitions.states import concerning
from danvan.check.petitions.states import returns as states

MOST = 100_000  # matters of one return: more are counted for a shorter period or for the agencies below
AT_ONCE = 500
HOUSE = "petitions."
Counts = Counter[tuple[str, str]]  # by group and key


class TooMany(Exception):
    """More matters than one request counts."""


@dataclass(frozen=True, kw_only=True)
class Cut:
    """A stretch of time: from its first moment up to, not with, its last; and the day that tells what is late then."""

    start: datetime
    stop: datetime
    on: date


def cut(period: Period, *, at: datetime) -> Cut:
    """Return what of a period has passed: all of it, or up to this moment."""
    stop = min(midnight(period.ends_on + timedelta(days=1)), at)
    return Cut(start=midnight(period.begins_on), stop=stop, on=localdate(stop))


def reach(agency: Agency) -> set[int]:
    """Return an agency, those below it, and those from whom they took over."""
    return agencies.with_former(agencies.with_below([agency.pk]))


def counts(name: str, *, agency: Agency, within: Cut) -> Counts:
    """Return what the cases of a lane come to: each counts once by where it came from and once by how it stood at the end.

    Published alike for everyone who may draw the return: read from the journal, without the matters themselves.

    :raises TooMany: if there are more than one request counts
    """
    lane, found, mine = states.LANES[name], Counter[tuple[str, str]](), reach(agency)
    matters = _alive(lane, agencies=mine, within=within)
    for chunk in (matters[at:at + AT_ONCE] for at in range(0, len(matters), AT_ONCE)):
        told = list(_cases(chunk, lane=lane, agencies=mine, within=within))
        had = [case for case in told if case.ended_at is None or case.ended_at >= within.start]
        overdue = _overdue([case.matter for case in had if not case.way and not case.paused], lane=lane, within=within)
        kinds = _kinds(chunk) if name == "feedback" else {}
        for case in told:
            found.update({(_group(case, kinds=kinds), key): number for key, number in case.papered.items() if number})
        for case in had:
            group = _group(case, kinds=kinds)
            found.update((group, key) for key in _keys(case, name=name, start=within.start, is_overdue=case.matter in overdue))
    return found


def _alive(lane: states.Lane, *, agencies: Collection[int], within: Cut) -> list[int]:
    """Return the matters of which a clock of a lane ran or waited with some agencies within a stretch of time."""
    still = Q(duty__closed_at=None) | Q(duty__closed_at__gte=within.start)
    lasted = Q(until=None) | Q(until__gte=within.start)
    found = Stand.objects.filter(still, lasted, owner__in=agencies, duty__rule__in=lane.clocks, at__lt=within.stop)
    kept = found.exclude(duty__matter__in=Purge.objects.values("matter"))
    matters = list(kept.order_by().values_list("duty__matter", flat=True).distinct()[: MOST + 1])
    if len(matters) > MOST:
        raise TooMany(f"more than {MOST} matters")
    return sorted(matters)


def _cases(matters: Collection[int], *, lane: states.Lane, agencies: Collection[int], within: Cut) -> Iterator[Case]:
    entries = Entry.objects.filter(matter__in=matters, at__lt=within.stop).order_by("matter_id", "at", "pk")
    rows: Any = entries.values_list("matter_id", "word", "agency_id", "at", "facts")
    for matter, own in groupby(rows, key=lambda row: row[0]):
        steps = (Step(word=word.removeprefix(HOUSE), agency=agency, at=at, facts=facts) for _matter, word, agency, at, facts in own)
        yield from folding.cases(matter, steps=steps, lane=lane, agencies=agencies, since=within.start, until=within.stop)


def _overdue(matters: Collection[int], *, lane: states.Lane, within: Cut) -> set[int]:
    """Return those of some open matters whose clock had run out when a stretch of time ended."""
    stood = (Q(until=None) | Q(until__gte=within.stop)) & (Q(duty__closed_at=None) | Q(duty__closed_at__gte=within.stop))
    found = Stand.objects.filter(
        stood, duty__matter__in=matters, duty__rule__in=lane.clocks, at__lt=within.stop, stopped=False, due_on__lt=within.on
    )
    return set(found.values_list("duty__matter", flat=True))


def _kinds(matters: Collection[int]) -> dict[int, str]:
    """Return the kind of each petition or, of feedback on a regulation or a procedure, which of these."""
    kinds = dict(Course.objects.filter(pk__in=matters).values_list("pk", "kind"))
    came = Entry.objects.filter(matter__in=matters, word=f"{HOUSE}submitted", facts__concerns__in=[*concerning.CONCERNS])
    told = came.values_list("matter", "facts__concerns")
    return kinds | {matter: concerns for matter, concerns in told if matter is not None and kinds.get(matter) == "feedback"}


def _group(case: Case, *, kinds: dict[int, str]) -> str:
    return kinds.get(case.matter) or str(case.facts.get("instance", ""))


def _keys(case: Case, *, name: str, start: datetime, is_overdue: bool) -> Iterator[str]:
    """Yield everything under which a case counts."""
    lane = states.LANES[name]
    yield "carried" if case.came_at < start else "again" if case.is_again else "received"
    way = str(case.ended.get("outcome", "")) if case.way in lane.by_outcome else case.way
    yield way or ("open_late" if is_overdue else "open_in_time")
    yield "not_competent" if case.way in states.ELSEWHERE else "competent"
    if case.way in lane.settles:
        yield "late" if case.is_late else "in_time"
    if case.way in states.REFUSED.get(name, ()):
        yield f"ground:{case.ended.get('ground') or case.ended.get('refusal', '')}"
    if case.came_at >= start and not case.is_again:
        yield from (mark for mark, holds in _marks(case).items() if holds)


def _marks(case: Case) -> dict[str, bool]:
    people = max(case.people, case.facts.get("people", 1))
    return {"crowds": groups.is_large(people, on=localdate(case.came_at)), "registered_late": bool(case.facts.get("registered_late"))}

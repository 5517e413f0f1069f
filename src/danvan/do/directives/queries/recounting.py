"""The sums that are kept, counted from the tasks themselves."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, OuterRef, Q

from danvan.base.agencies.models import Agency
from danvan.base.calendar import reporting
from danvan.base.calendar.hours import midnight
from danvan.base.calendar.reporting import Period
from danvan.base.duties.models import Stand
from danvan.base.matters.models import GONE, Sight
from danvan.do.directives import states
from danvan.do.directives.models import Part, Tally
from danvan.do.directives.models.tallies import NOW, WEEKS
from danvan.do.directives.queries import figures, heads, trends
from danvan.do.directives.queries.figures import Cut
from danvan.do.directives.queries.summing import KEYS, LATE, Numbers, total_of

KEPT, MORE = 2, {"week": 3, "month": 3}  # periods of a kind: the one that runs and those before it
DEEPEST = 10  # nobody stands lower in the tree
NOTHING = {NOW: [0] * 3, WEEKS: [0] * 2 * trends.WEEKS}
Found = dict[int, dict[int, Numbers]]  # by agency and document; where there is none, under nought
Counted = tuple[Tally, list[Part]]  # a sum, and what of it falls to each document


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """One sum that is kept of each agency: for what, from when, as which day finds it."""

    period: str
    begins_on: date
    on: date
    within: Cut | None = None


def wanted(*, on: date) -> list[Wanted]:
    """Return the sums that a day asks for."""
    listed = [one for kind in reporting.kinds(on=on) for one in reporting.latest(kind, on=on, count=MORE.get(kind, KEPT))]
    return [*(Wanted(period=name, begins_on=on, on=on) for name in (NOW, WEEKS)), *(_of(one, on=on) for one in listed)]


def counted(owners: Collection[int], *, on: date, at: datetime) -> Iterator[Counted]:
    """Yield the sums of some agencies as a day finds them, counted at a moment: a few statements for each kind of sum."""
    hidden = _hidden(owners)
    for one in wanted(on=on):
        found = _found(owners, one)
        for owner in owners:
            documents = found.get(owner, {})
            numbers = total_of(documents.values()) if documents else NOTHING.get(one.period, [0] * len(KEYS))
            sum_of = Tally(
                agency_id=owner, period=one.period, begins_on=one.begins_on, on=one.on, counted_at=at, whole=owner not in hidden,
                counts=list(numbers),
            )  # fmt: skip
            yield sum_of, [_part(sum_of, pk, part) for pk, part in documents.items() if pk]


def _part(tally: Tally, document: int, numbers: Numbers) -> Part:
    return Part(tally=tally, document_id=document, total=numbers[0], late=numbers[LATE], counts=list(numbers))


def _of(period: Period, *, on: date) -> Wanted:
    """Return what is kept of a period on a day: whatever comes in until that day is over belongs to it."""
    within = figures.cut(period, at=_end(on))
    return Wanted(period=period.key, begins_on=period.begins_on, on=within.on, within=within)


def _end(on: date) -> datetime:
    return midnight(on + timedelta(days=1)) - datetime.resolution


def _found(owners: Collection[int], one: Wanted) -> Found:
    there = ~Q(matter__state__in=GONE)
    if one.within:
        return figures.counted(figures.clocks_of(owners, seen=there, within=one.within), within=one.within)
    if one.period == NOW:
        found = trends.counted(heads.open_clocks(there).filter(owner__in=owners), on=one.on)
    else:
        found = trends.by_week(owners, seen=~Q(duty__matter__state__in=GONE), at=_end(one.on))
    return {owner: {0: numbers} for owner, numbers in found.items()}


def _hidden(owners: Collection[int]) -> set[int]:
    """Return the agencies with a task that somebody who stands above them, or they themselves, cannot see: one statement besides their depth."""
    had = Stand.objects.filter(owner__in=owners, duty__rule__in=states.FINISH).exclude(duty__matter__state__in=GONE)
    unseen = Q()
    for step in range(_depth(owners)):
        who = "__".join(["owner", *["above"] * step])
        sees = Sight.objects.filter(matter=OuterRef("duty__matter"), agency=OuterRef(who), role="")
        unseen |= Q(~Exists(sees), **{f"{who}__isnull": False})
    return set(had.filter(unseen).order_by().values_list("owner", flat=True).distinct())


def _depth(owners: Collection[int]) -> int:
    """Return how many agencies stand in the longest line from one of some up to the top, itself among them."""
    steps = (step for step in range(1, DEEPEST) if not Agency.objects.filter(pk__in=owners, **{f"{'above__' * step}isnull": False}).exists())
    return next(steps, DEEPEST)

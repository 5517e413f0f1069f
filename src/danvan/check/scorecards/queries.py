"""Adds up what the journal holds, by the criteria in force when the period ends: an agency's acts, alike for everyone.

A criterion gives its points times the mean of one fact. Each entry weighs one, but an entry that itself sums up n
answers (a published survey) weighs n: the mean over a period's surveys is then the share of all who answered, however
they were cut into surveys. A survey suppressed for want of answers is not counted.

What another entry counts for is left out: of a letter that was split, or was sent elsewhere and came back.

A lapse that a paper showed to be none, soon after, is left out: the entry that corrects it says that the clock was met.

Where there is nothing to count there are no points, not zero: a total says out of how many points it is, which shares
the points of such a criterion out among the others in proportion.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import BigIntegerField, Count, Q, QuerySet
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from danvan import law
from danvan.base.agencies.models import Agency
from danvan.base.calendar.hours import midnight
from danvan.base.journal.models import Entry

LATEST_PAPER = timedelta(days=31)  # how much later a paper may show that a lapse was none: the days for which its own day counts, over any Tết
Groups = list[dict[str, Any]]  # entries of one agency and word that have the same facts, counted by the database


@dataclass(frozen=True, kw_only=True)
class Line:
    """One criterion of one agency in a period, and what it stands on."""

    row: law.Row
    n: int  # what was counted: entries, or the answers that they sum up
    added: float  # the fact of each, 0 to 1, added up
    under: int | None  # how many answers there should have been, where a survey was suppressed
    entries: QuerySet[Entry]  # those counted, oldest first

    @property
    def criterion(self) -> str:
        """Return the criterion's key."""
        return self.row.key

    @property
    def out_of(self) -> float:
        """Return the points at most."""
        return float(self.row.value)

    @property
    def mean(self) -> float | None:
        """Return the mean of the fact; none where nothing was counted."""
        return self.added / self.n if self.n else None

    @property
    def percent(self) -> float:
        """Return the mean in percent, as the arithmetic is shown; 0 where nothing was counted."""
        return 100 * (self.mean or 0.0)

    @property
    def points(self) -> float | None:
        """Return the points reached; none without data."""
        return None if self.mean is None else self.out_of * self.mean

    @property
    def evidence(self) -> tuple[int, ...]:
        """Return the numbers of the entries counted."""
        return tuple(self.entries.values_list("pk", flat=True))


@dataclass(frozen=True, kw_only=True)
class Total:
    """What an agency's lines add up to."""

    points: float
    out_of: float  # of the criteria that have data
    at_most: float  # of all criteria


def scored() -> QuerySet[Agency]:
    """Return the agencies that are scored: all but those that are only asked."""
    return Agency.objects.tasked().order_by("sort_key", "pk")


def standing(*, start: date, end: date) -> QuerySet[Agency]:
    """Return the scored agencies that stood in a period, in the order of their names."""
    return scored().filter(Q(valid_to=None) | Q(valid_to__gt=start), valid_from__lte=end)


def score(agency: Agency, *, start: date, end: date) -> list[Line]:
    """Return one line for each criterion in force when the period ends; `end` is its last day, in Hanoi."""
    return scores([agency], start=start, end=end)[agency.pk]


def scores(agencies: Iterable[Agency], *, start: date, end: date) -> dict[int, list[Line]]:
    """Return the lines of each agency by its number, with one query for all."""
    rows = law.in_force("criteria", on=end)
    numbers = [agency.pk for agency in agencies]
    entries = _counted(rows, agencies=numbers, start=start, end=end)
    grouped = _grouped(entries, rows=rows)
    return {number: [_line(row, number, grouped=grouped, entries=entries) for row in rows] for number in numbers}


def total(lines: Iterable[Line]) -> Total:
    """Return what lines add up to, out of the points of those that have data."""
    given = list(lines)
    found = [(line.points, line.out_of) for line in given if line.points is not None]
    return Total(
        points=sum(points for points, _ in found), out_of=sum(most for _, most in found),
        at_most=sum(line.out_of for line in given),
    )


def _counted(rows: Iterable[law.Row], *, agencies: Iterable[int], start: date, end: date) -> QuerySet[Entry]:
    words = [word for row in rows for word in row.more["counts"]]
    theirs, counted = Entry.objects.filter(agency__in=agencies, at__gte=midnight(start)), midnight(end + timedelta(days=1))
    later = theirs.filter(word__in=[*words, *(word for row in rows for word in row.more.get("undone_by", []))], at__lt=counted + LATEST_PAPER)
    found = theirs.filter(word__in=words, at__lt=counted)
    for fact in ("corrects", "instead"):
        found = found.exclude(pk__in=later.filter(facts__has_key=fact).values_list(Cast(KT(f"facts__{fact}"), BigIntegerField()), flat=True))
    return found


def _grouped(entries: QuerySet[Entry], *, rows: Iterable[law.Row]) -> Mapping[tuple[int, str], Groups]:
    facts = sorted({"n", "under", *(fact for row in rows for fact in (row.more["takes"], *row.more.get("unless", [])))})
    found: defaultdict[tuple[int, str], Groups] = defaultdict(list)
    keys = [f"facts__{fact}" for fact in facts]
    for group in entries.values("agency_id", "word", *keys).annotate(many=Count("pk")):
        found[group["agency_id"], group["word"]].append(group)
    return found


def _line(
    row: law.Row, agency: int, *, grouped: Mapping[tuple[int, str], Groups], entries: QuerySet[Entry]
) -> Line:
    words, takes, unless = row.more["counts"], row.more["takes"], row.more.get("unless", [])
    groups = [group for word in words for group in grouped.get((agency, word), []) if not any(group[f"facts__{fact}"] for fact in unless)]
    weighed = [
        (float(group[f"facts__{takes}"]), group["many"] * (group["facts__n"] or 1))
        for group in groups
        if group[f"facts__{takes}"] is not None
    ]
    n, added = sum(weight for _, weight in weighed), sum(fact * weight for fact, weight in weighed)
    under = max((group["facts__under"] for group in groups if group["facts__under"]), default=None)
    counted = entries.filter(agency=agency, word__in=words, facts__has_key=takes).order_by("at", "pk")
    counted = counted.filter(**{f"facts__{fact}__isnull": True for fact in unless})
    return Line(row=row, n=n, added=added, under=under, entries=counted)

"""How long people wait: of each agency and field, from their petition until the answer that stands.

Who still waits is not left out, which would flatter: they count as having waited at least so long (the product-limit
estimate of Kaplan and Meier). Who was asked for more, taken on or told that their matter is in hand has no answer yet. A
refusal is no answer: it is counted for itself, and so is what its author took back: so long they had waited. Who said that it is not
settled waits again, and since the first day.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Case, Count, DateField, F, When
from django.utils.timezone import localdate

from danvan.check.petitions.models import Course
from danvan.check.petitions.queries import published, shown
from danvan.check.petitions.states.elsewhere import AWAY
from danvan.check.petitions.states.withdrawing import WITHDRAWN

YEAR = timedelta(days=365)
MINIMUM = 10  # below this many petitions no times are told, as with surveys
STEPS = (3, 5, 10, 15, 30, 60)  # days of which it is told who still waits after them
COLUMNS = ("agency_id", "subject_id", "outcome", "refusal", "days", "since", "late", "excused", "late_start", "reopened", "opted_out")
Facts = dict[str, Any]
Figures = Iterator[tuple[dict[str, Any], Facts]]


@dataclass
class Sum:
    """What some courses add up to: answered and open ones by their days, and what else is counted."""

    ended: Counter[int] = field(default_factory=Counter)
    still: Counter[int] = field(default_factory=Counter)
    away: Counter[int] = field(default_factory=Counter)  # sent elsewhere once late: so long they had waited
    back: Counter[int] = field(default_factory=Counter)  # taken back: likewise
    reasons: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, row: Mapping[str, Any], *, on: date) -> None:
        """Count courses that are alike."""
        n, outcome = row["n"], row["outcome"]
        self.counts[outcome or "waiting"] += n
        self.counts["n"] += n
        self.counts["due"] += n if outcome not in ("", WITHDRAWN) or row["late"] else 0
        for name in ("late", "excused", "late_start", "opted_out", "reopened"):
            self.counts[name] += n if row[name] else 0
        if outcome == "declined":
            self.reasons[row["refusal"]] += n
            if row["refusal"] in AWAY and row["late"]:
                self.away[row["days"]] += n
        elif outcome == WITHDRAWN:
            self.back[row["days"]] += n
        elif outcome:
            self.ended[row["days"]] += n
        else:
            self.still[(on - row["since"]).days] += n

    def facts(self) -> Facts:
        """Return what is kept of it: what the office did, whole, and the times if there are enough of them."""
        names = ("n", "answered", "planned", "refused", "declined", "withdrawn", "waiting", "late", "excused", "late_start", "reopened", "opted_out", "due")
        told: Facts = {name: self.counts[name] for name in names} | {"reasons": dict(sorted(self.reasons.items()))}
        if self.counts["n"] - self.counts["declined"] + self.away.total() < MINIMUM:
            return told | {"under": MINIMUM}
        waited = self.still + self.away + self.back
        left, known = curve(self.ended, still=waited), max({*self.ended, *waited})
        steps = [[day, round(waits(left, after=day), 4)] for day in STEPS if day <= known]  # beyond, nobody knows
        return told | {"median": within(left, share=0.5), "ninety": within(left, share=0.9), "after": steps, "longest": max(self.still, default=0)}


def curve(ended: Mapping[int, int], *, still: Mapping[int, int]) -> list[tuple[int, float]]:
    """Return the share that still waits after each day on which some were answered, by days; who still waits bounds it below.

    `ended` and `still` count people by the days that they have waited.
    Source: E. L. Kaplan, P. Meier, "Nonparametric estimation from incomplete observations", Journal of the American
    Statistical Association 53 (1958), 457-481.
    """
    left, share, found = sum(ended.values()) + sum(still.values()), 1.0, []
    for day in sorted({*ended, *still}):
        if now := ended.get(day, 0):
            share *= 1 - now / left
            found.append((day, share))
        left -= now + still.get(day, 0)
    return found


def within(left: list[tuple[int, float]], *, share: float) -> int | None:
    """Return in how many days a share has its answer; none if not so many have one yet."""
    return next((day for day, left_over in left if left_over <= 1 - share + 1e-9), None)


def waits(left: list[tuple[int, float]], *, after: int) -> float:
    """Return the share that still waits after a day."""
    return next((share for known, share in reversed(left) if known <= after), 1.0)


def of_agencies(*, at: datetime) -> Figures:
    """Yield what the courses of the last year add up to: all, by agency, by field, by both; of few, no times are told."""
    on = localdate(at)
    sums: defaultdict[tuple[int | None, int | None], Sum] = defaultdict(Sum)
    for row in _grouped(on=on):
        agency, subject = row["agency_id"], row["subject_id"]
        for key in {(None, None), (agency, None), (None, subject), (agency, subject)}:
            sums[key].add(row, on=on)
    told = published.public_of(opened_at__gte=at - YEAR).order_by().values_list("agency").annotate(n=Count("pk"))
    shown_of = dict(told)
    for (agency, subject), found in sums.items():
        facts = found.facts()
        if subject is None:
            facts["published"] = shown_of.get(agency, 0) if agency else sum(shown_of.values())
        yield {"agency_id": agency, "subject_id": subject}, facts


def of_places(*, at: datetime) -> Figures:
    """Yield how many petitions of the last year are public of each place, those that are shown by now."""
    told = shown.shown(on=localdate(at)).filter(opened_at__gte=at - YEAR, place__isnull=False)
    for place, n in told.order_by().values_list("place").annotate(n=Count("pk")):
        yield {"place_id": place}, {"published": n}


def _grouped(*, on: date) -> Iterator[Mapping[str, Any]]:
    """Yield courses that are alike with how many they are; of those whose author waits, how long follows from the day they came."""
    since = Case(When(outcome="", then=F("opened_on")), default=None, output_field=DateField())
    kept = shown.kept(Course.objects.filter(opened_on__gte=on - YEAR))
    yield from kept.annotate(since=since).order_by().values(*COLUMNS).annotate(n=Count("pk")).iterator()

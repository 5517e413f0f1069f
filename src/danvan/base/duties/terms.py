"""What an office sets of its own on top of the law: its days off, its shorter terms. The gate fills both."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from danvan import law
from danvan.base import calendar
from danvan.base.agencies.models import Agency
from danvan.base.calendar import hours
from danvan.base.calendar.hours import Span


@dataclass(frozen=True, kw_only=True)
class Term:
    """How many days an agency has for a duty, or hours where the law counts these, and on what that stands."""

    days: int
    source: str


DAYS_OFF: list[Callable[[Agency], Mapping[date, str]]] = []
SHORTER: list[Callable[..., Term | None]] = []


def closed(agency: Agency, *, around: date) -> Mapping[date, str]:
    """Return why days are off for an agency: the country's, then its own."""
    own = {day: why for find in DAYS_OFF for day, why in find(agency).items()}
    return {**calendar.vietnam(around=around), **own} if own else calendar.vietnam(around=around)


def open_hours(agency: Agency) -> Sequence[Span]:
    """Return when an agency is open on a working day: as it says itself, or who stands above it, or the usual hours."""
    for one in agency.chain():
        try:
            return hours.read(one.hours)
        except hours.BadHours:
            continue
    return hours.USUAL


def term(agency: Agency, *, period: law.Row, on: date) -> Term:
    """Return the term of the law, or the agency's own where that is shorter; a longer one only where offices set the term themselves.

    What an agency promises, it promises for one case: where the law gives more time for another, it has that time.
    """
    return own(agency, period=period, on=on) or Term(days=period.value, source=period.source)


def own(agency: Agency, *, period: law.Row, on: date) -> Term | None:
    """Return the term set for an agency, its own before one from above it; where offices set it, the shortest of all these, whichever came first.

    None where nobody set one, or only one that is no shorter than the law's.
    """
    whose, most = (agency.chain(), math.inf) if is_offices(period) else ([agency], period.value)
    found = [said for find in SHORTER for one in whose if (said := find(one, rule=period.name, on=on)) and said.days < most]
    return min(found, key=lambda one: one.days, default=None)


def is_offices(period: law.Row) -> bool:
    """Return whether no law gives a period: each province sets it by a decision of its own, and the row is only what holds until then."""
    return period.more.get("sets") == "office"

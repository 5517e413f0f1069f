"""What an office sets of its own on top of the law: its days off, its shorter terms. The gate fills both."""

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
    """Return the term of the law, or the agency's own where that is shorter; never a longer one.

    What an agency promises, it promises for one case: where the law gives more time for another, it has that time.
    """
    own = [term for find in SHORTER if (term := find(agency, rule=period.name, on=on)) and term.days < period.value]
    return min(own, key=lambda one: one.days, default=Term(days=period.value, source=period.source))

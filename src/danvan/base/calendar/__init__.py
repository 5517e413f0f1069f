"""Counting days as the law counts them. Pure: what is closed comes from the caller.

A calendar is a mapping from a day to why it is closed; "" says that it is open although it is a Saturday or Sunday,
and a day not in it is closed only at the weekend.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from danvan.base.calendar.days_off import vietnam as vietnam

ONE = timedelta(days=1)
WEEKEND = {5: "thứ bảy", 6: "chủ nhật"}

WORKING = "working days"
CALENDAR = "calendar days"
HOURS = "working hours"  # counted by `hours`
STATED = "stated"


@dataclass(frozen=True, kw_only=True)
class Due:
    """The day on which a period ends, and each day that did not count with why."""

    due_on: date
    skipped: tuple[tuple[date, str], ...] = ()


def due(start: date, *, days: int, unit: str, closed: Mapping[date, str]) -> Due:
    """Return when a period ends; the day it starts on is not counted (Bộ luật Dân sự 2015, arts 147-148).

    A period that ends on a day off ends with the next working day. A stated day stands as it is.

    :raises ValueError: if the days are negative or the unit is none that a calendar counts
    """
    if days < 0:
        raise ValueError(f"a period cannot have {days} days")
    if unit == STATED:
        return Due(due_on=start)
    day, skipped = _after(start, days=days, unit=unit, closed=closed)
    while why := why_closed(day, closed=closed):
        skipped.append((day, why))
        day += ONE
    return Due(due_on=day, skipped=tuple(skipped))


def left(start: date, *, days: int, unit: str, on: date, closed: Mapping[date, str]) -> int:
    """Return how many days of a period are not used up when a day is over; 0 once it has run out.

    A clock suspended on that day goes on with them: `due(resumed, days=left(...), ...)`.

    :raises ValueError: if the unit is none that a calendar counts
    """
    passed = (start + ONE * n for n in range(1, (on - start).days + 1))
    return max(0, days - sum(_counts(day, unit=unit, closed=closed) for day in passed))


def why_closed(day: date, *, closed: Mapping[date, str]) -> str:
    """Return why a day is off, nothing if it is a working day."""
    return closed.get(day, WEEKEND.get(day.weekday(), ""))


def _after(
    start: date, *, days: int, unit: str, closed: Mapping[date, str]
) -> tuple[date, list[tuple[date, str]]]:
    day, skipped = start, []
    while days > 0:
        day += ONE
        if _counts(day, unit=unit, closed=closed):
            days -= 1
        else:
            skipped.append((day, why_closed(day, closed=closed)))
    return day, skipped


def _counts(day: date, *, unit: str, closed: Mapping[date, str]) -> bool:
    if unit not in (WORKING, CALENDAR):
        raise ValueError(f"a calendar cannot count in {unit!r}")
    return unit == CALENDAR or not why_closed(day, closed=closed)

"""When something that comes again and again is due: a cron expression in Hanoi time. Pure.

Five fields: minute, hour, day of the month, month, day of the week (0 and 7 are Sunday), each `*`, `5`, `1-5`, `*/10`, `8-16/2`
or several of these with commas. Where both days are given, both must fit (unlike Vixie's cron, which takes either).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
RANGES = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 7))
FARTHEST = 366 * 8 + 2  # days; 29 February may be eight years away


class BadTimes(ValueError):
    """An expression that is none, or that never comes."""


@dataclass(frozen=True)
class Times:
    minutes: tuple[int, ...]
    hours: tuple[int, ...]
    days: frozenset[int]
    months: frozenset[int]
    weekdays: frozenset[int]  # 0 is Sunday

    def on(self, day: date) -> bool:
        """Return whether it comes on a day."""
        return day.day in self.days and day.month in self.months and day.isoweekday() % 7 in self.weekdays

    def within(self, day: date) -> Iterator[datetime]:
        """Yield the moments of a day, the latest first."""
        for hour in reversed(self.hours):
            for minute in reversed(self.minutes):
                yield datetime.combine(day, time(hour, minute), HANOI)


def every(*, minutes: int) -> str:
    """Return the expression of every so many minutes, counted from each full hour."""
    return f"*/{minutes} * * * *"


def hourly(*, minute: int = 0) -> str:
    """Return the expression of a minute of every hour."""
    return f"{minute} * * * *"


def daily(clock: str) -> str:
    """Return the expression of a time of day, such as "02:30"."""
    hour, minute = clock.split(":")
    return f"{int(minute)} {int(hour)} * * *"


@cache
def read(expression: str) -> Times:
    """Return what an expression means.

    :raises BadTimes: if it means nothing
    """
    fields = expression.split()
    if len(fields) != len(RANGES):
        raise BadTimes(f"{expression!r} has not five fields")
    try:
        minutes, hours, days, months, weekdays = (
            _field(text, least=least, most=most) for text, (least, most) in zip(fields, RANGES, strict=True)
        )
    except ValueError:
        raise BadTimes(f"{expression!r} means no time") from None
    of_week = frozenset(day % 7 for day in weekdays)
    return Times(tuple(minutes), tuple(hours), frozenset(days), frozenset(months), of_week)


def latest(expression: str, *, at: datetime) -> datetime:
    """Return the latest moment of an expression that is not after `at`.

    :raises BadTimes: if it never came
    """
    times, here = read(expression), at.astimezone(HANOI)
    for back in range(FARTHEST):
        day = here.date() - timedelta(days=back)
        if times.on(day) and (found := next((it for it in times.within(day) if it <= here), None)):
            return found
    raise BadTimes(f"{expression!r} never comes")


def following(expression: str, *, at: datetime) -> datetime:
    """Return the first moment of an expression after `at`.

    :raises BadTimes: if it never comes
    """
    times, here = read(expression), at.astimezone(HANOI)
    for ahead in range(FARTHEST):
        day = here.date() + timedelta(days=ahead)
        if times.on(day) and (found := [it for it in times.within(day) if it > here]):
            return found[-1]
    raise BadTimes(f"{expression!r} never comes")


def _field(text: str, *, least: int, most: int) -> list[int]:
    found: set[int] = set()
    for part in text.split(","):
        span, _, step = part.partition("/")
        first, _, last = span.partition("-")
        low, high = (least, most) if span == "*" else (int(first), int(last or (most if step else first)))
        if not (least <= low <= high <= most and int(step or 1) > 0):
            raise ValueError(part)
        found |= set(range(low, high + 1, int(step or 1)))
    return sorted(found)

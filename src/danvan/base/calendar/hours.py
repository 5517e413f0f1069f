"""Counting hours as an office keeps them: from the minute something comes, while the office is open. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from danvan.base import calendar

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
SPAN = re.compile(r"(\d{1,2})(?:[:hg.](\d{2})?)?\s*(?:-|–|đến)\s*(\d{1,2})(?:[:hg.](\d{2})?)?")
NEVER = 400  # days without one open minute: then an office is not open at all


@dataclass(frozen=True, order=True)
class Span:
    """From when to when an office is open on a working day."""

    opens: time
    closes: time


USUAL = (Span(time(7, 30), time(11, 30)), Span(time(13, 30), time(17, 30)))  # eight hours: our choice where an office says none


class BadHours(ValueError):
    """These words name no hours of a day, or hours that overlap."""


@dataclass(frozen=True, kw_only=True)
class Due:
    """The minute at which hours run out, and each day that did not count with why."""

    at: datetime
    skipped: tuple[tuple[date, str], ...] = ()


def midnight(day: date) -> datetime:
    """Return the moment at which a day begins here."""
    return datetime.combine(day, time(), HANOI)


def read(words: str) -> tuple[Span, ...]:
    """Return the hours that an office writes of itself, such as "7:30-11:30, 13h-16h30", in the order of the day.

    :raises BadHours: if there are none, or one begins before another is over
    """
    try:
        spans = tuple(sorted(Span(_time(h, m), _time(to_h, to_m)) for h, m, to_h, to_m in SPAN.findall(words)))
    except ValueError as error:
        raise BadHours(words) from error
    ends = [moment for span in spans for moment in (span.opens, span.closes)]
    if not spans or any(one >= other for one, other in pairwise(ends)):
        raise BadHours(words)
    return spans


def due(start: datetime, *, within: timedelta, spans: Sequence[Span], closed: Mapping[date, str]) -> Due:
    """Return when working time runs out; the minute something comes is where it begins, or the next one that is open.

    Times are those of the clock on the office's wall; `start` keeps its own zone.

    :raises ValueError: if the time is negative
    :raises BadHours: if the office is not open on any day to come
    """
    if within < timedelta():
        raise ValueError(f"a period cannot last {within}")
    still, skipped = within, []
    for day in _days(start):
        if why := calendar.why_closed(day, closed=closed):
            skipped.append((day, why))
            continue
        for opens, closes in _open(day, spans=spans, since=start):
            if still <= closes - opens:
                return Due(at=opens + still, skipped=tuple(skipped))
            still -= closes - opens
    raise BadHours(f"not open within {NEVER} days of {start:%d/%m/%Y}")


def left(start: datetime, *, within: timedelta, until: datetime, spans: Sequence[Span], closed: Mapping[date, str]) -> timedelta:
    """Return how much of some working time is not used up at a moment; nothing once it has run out."""
    days = (day for day in _days(start) if day <= until.date() and not calendar.why_closed(day, closed=closed))
    used = sum(
        (max(min(closes, until) - opens, timedelta()) for day in days for opens, closes in _open(day, spans=spans, since=start)),
        timedelta(),
    )
    return max(within - used, timedelta())


def _days(start: datetime) -> Iterator[date]:
    return (start.date() + timedelta(days=n) for n in range(NEVER))


def _open(day: date, *, spans: Sequence[Span], since: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Yield what is left of each span of a day after a moment."""
    for span in spans:
        opens = max(datetime.combine(day, span.opens, since.tzinfo), since)
        closes = datetime.combine(day, span.closes, since.tzinfo)
        if opens < closes:
            yield opens, closes


def _time(hour: str, minute: str) -> time:
    return time(int(hour), int(minute or 0))

"""Dates as offices write them: "ngày 6-8-2019", "06 tháng 8 năm 2019", "22.12.2024", "Ngày 29/01" with a year lent."""

import re
from datetime import date

_DAY, _MONTH, _YEAR = r"(?P<d>\d{1,2})", r"(?P<m>\d{1,2})", r"(?P<y>(?:19|20)\d\d)"
_S = r"\s{0,2}"
FORMS = (
    ("ngày, tháng, năm", rf"{_DAY}{_S}(?:tháng|[/.-]){_S}{_MONTH}{_S}(?:,?{_S}năm|[/.-]){_S}{_YEAR}(?!\d)"),
    ("ngày, tháng bằng chữ; năm theo bối cảnh", rf"{_DAY}{_S}tháng{_S}{_MONTH}(?!\d|{_S},?{_S}năm|{_S}[/.-]{_S}\d)"),
    ("ngày, tháng bằng số; năm theo bối cảnh", rf"{_DAY}{_S}[/-]{_S}{_MONTH}(?!\d|{_S}[/.-]{_S}\d|{_S}năm)"),
)
RULES = tuple((name, re.compile(form, re.IGNORECASE)) for name, form in FORMS)
FULL = re.compile(rf"(?<![\d/.,]){FORMS[0][1]}", re.IGNORECASE)
LATEST_LAG = 45  # days: a report of "ngày 29/12" printed on 3/1 means the year before


def read_at(flat: str, *, start: int, end: int, context: date | None) -> tuple[date, int, int, str] | None:
    """Return the date that stands at `start`, with its place and rule; None if none does.

    A date without a year takes the one that brings it next before `context`; without a context there is no date.
    """
    for name, rule in RULES:
        if match := rule.match(flat, start, end):
            found = _date(match, context)
            return (found, match.start(), match.end(), name) if found else None
    return None


def first_full(flat: str, *, start: int, end: int) -> date | None:
    """Return the first date with a year in flat[start:end]."""
    found = FULL.search(flat, start, end)
    return _date(found, None) if found else None


def _date(match: re.Match[str], context: date | None) -> date | None:
    parts = match.groupdict()
    day, month = int(parts["d"]), int(parts["m"])
    if parts.get("y"):
        return valid(int(parts["y"]), month=month, day=day)
    found = valid(context.year, month=month, day=day) if context else None
    if found and context and (found - context).days > LATEST_LAG:
        return valid(context.year - 1, month=month, day=day)
    return found


def valid(year: int, *, month: int, day: int) -> date | None:
    """Return the date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None

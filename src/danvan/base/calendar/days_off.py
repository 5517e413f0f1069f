"""Which days are off in Vietnam: the PyPI package `holidays`, and before it our own dated exceptions."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from holidays import country_holidays

from danvan import law

NEW_YEAR, NATIONAL_DAY = (1, 1), (9, 2)
SWAPPED = re.compile(r"Ngày nghỉ \(thay cho ngày (\S+)\)")


def vietnam(*, around: date) -> Mapping[date, str]:
    """Return why days are off, from the year before a day to five years after it.

    A weekend day on which the public sector makes up for a swapped one has "". Years not yet laid out by the
    Prime Minister are computed. Add an office's own days with `{**vietnam(around=day), **exceptions}`.
    """
    return _years(around.year)


def is_expected(day: date, *, why: str) -> bool:
    """Return whether a day that the country's calendar has off may still move: one of Tết, or beside 2 September, of a year not laid out yet."""
    if day.year <= max(row.value for row in law.rows("calendar_years")) or vietnam(around=day).get(day) != why:
        return False
    return ("Tết" in why and (day.month, day.day) != NEW_YEAR) or ("Quốc khánh" in why and (day.month, day.day) != NATIONAL_DAY)


@cache
def _years(year: int) -> Mapping[date, str]:
    return MappingProxyType(_public(range(year - 2, year + 7)) | _exceptions())


def _public(years: range) -> dict[date, str]:
    # Without a language the names follow the machine's locale. A make-up Saturday is known only if the year of the
    # day off is loaded too, hence one year more on both sides.
    days = country_holidays("VN", years=years, language="vi")
    off = {day: SWAPPED.sub(r"nghỉ hoán đổi ngày \1", name) for day, name in days.items()}
    return dict.fromkeys(days.weekend_workdays, "") | off


def _exceptions() -> dict[date, str]:
    standing = (row for row in law.rows("calendar_exceptions") if row.valid_to == date.max)
    return {date.fromisoformat(row.key): row.more["why"] if row.value == "off" else "" for row in standing}

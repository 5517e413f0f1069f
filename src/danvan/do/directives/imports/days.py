"""Until when a task is to be done, as people write it into a list."""

import re
from calendar import monthrange
from datetime import date

from danvan.engines import sheets, vietnamese

WRITTEN = re.compile(r"(\d{1,2})\s?[/.\-]\s?(\d{1,2})\s?[/.\-]\s?(\d{4})")
TURNED = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
MONTH = re.compile(r"(?:thang\s?)?(\d{1,2})\s?[/.\-]\s?(\d{4})")
QUARTER = re.compile(r"quy\s(iv|iii|ii|i|[1-4])\s?[/\-]?\s?(?:nam\s)?(\d{4})")
YEAR = re.compile(r"(?:het |trong )?nam (\d{4})")
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
WITHOUT = ("thuong xuyen", "hang nam", "hang thang", "hang quy", "lien tuc", "khong co", "khong thoi han", "-")


class NoDay(ValueError):
    """Words that name no day, and do not say either that there is none."""


def due(words: str) -> date | None:
    """Return the last day on which work is to be done; None if it has none.

    :raises NoDay: if the words cannot be read as a day
    """
    said = " ".join(vietnamese.fold(words).split()).removeprefix("truoc ngay ").removeprefix("truoc ").removeprefix("ngay ")
    if not said or said in WITHOUT:
        return None
    if day := sheets.day_of(said):
        return day
    try:
        return _day(said)
    except ValueError as wrong:
        raise NoDay(words) from wrong


def _day(said: str) -> date:
    if found := WRITTEN.fullmatch(said):
        return date(int(found[3]), int(found[2]), int(found[1]))
    if found := TURNED.match(said):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := MONTH.fullmatch(said):
        return _last(int(found[2]), int(found[1]))
    if found := QUARTER.fullmatch(said):
        return _last(int(found[2]), 3 * QUARTERS[found[1]])
    if found := YEAR.fullmatch(said):
        return date(int(found[1]), 12, 31)
    raise ValueError(said)


def _last(year: int, month: int) -> date:
    if not 1 <= month <= 12:
        raise ValueError(month)
    return date(year, month, monthrange(year, month)[1])

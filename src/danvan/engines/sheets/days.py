"""A day as people write it into a table."""

import re
from datetime import date

from danvan.engines import vietnamese
from danvan.engines.sheets.sheet import day_of

WRITTEN = re.compile(r"(\d{1,2})\s?[/.\-]\s?(\d{1,2})\s?[/.\-]\s?(\d{4})(?: \d{1,2}[:hg]\d{0,2}(?::\d{2})?)?")
TURNED = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ t]\d{1,2}:\d{2}.*)?")
SPELLED = re.compile(r"(\d{1,2}) thang (\d{1,2})(?: nam)? (\d{4})")


def written_day(words: str) -> date | None:
    """Return the day that words name: 05/03/2026, 2026-03-05, "ngày 5 tháng 3 năm 2026", or Excel's number; None if none, or not surely."""
    said = " ".join(vietnamese.fold(words).replace(",", " ").split()).removeprefix("ngay ")
    if said.partition(".")[0].isdecimal() and said.count(".") < 2 and (day := day_of(said)):
        return day
    try:
        if found := WRITTEN.fullmatch(said) or SPELLED.fullmatch(said):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found := TURNED.fullmatch(said):
            return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
    return None

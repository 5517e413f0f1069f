"""The words of a deadline as a program reads them: a day, a stretch of time, a rhythm, a count from an event.

What the words do not fix stays open: "tháng 3" without a year has no days, "thường xuyên" no end.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from danvan.engines.reader import dates

EVERY = {"ngày": "day", "tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year"}
UNITS = {"giờ": "hour", "ngày": "day", "tuần": "week", "tháng": "month", "năm": "year"}
NUMBERS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
RHYTHM = re.compile(
    r"(?:(?:ngày\s+)?(?P<day>\d{1,2})(?:\s?/\s?(?P<month>\d{1,2})|\s+tháng\s+(?P<named>\d{1,2}))?\s+)?(?:của\s+)?"
    r"(?:hằng|hàng|mỗi|định\s+kỳ(?:\s+(?:hằng|hàng|mỗi))?)\s+(?P<every>ngày|tuần|tháng|quý|năm)",
    re.IGNORECASE,
)
EACH = re.compile(r"định\s+kỳ\s+(?P<count>\d{1,2})\s+tháng|(?P<months>\d{1,2})\s+tháng\s+(?:một|0?1)\s+lần", re.IGNORECASE)
TIMES = re.compile(r"lần\s?(?:/\s?|(?:trong\s+)?(?:một|mỗi)\s+)(?P<every>tuần|tháng|quý|năm)(?!\w)", re.IGNORECASE)
SEVERAL_DAYS = re.compile(r"\d\s?/\s?\d{1,2}\s?(?:,|và)\s", re.IGNORECASE)
OF_A_PERIOD = re.compile(
    r"(?:(?P<day>\d{1,2})\s+)?(?:của\s+)?tháng\s+(?:đầu|cuối)\s+(?:của\s+)?(?P<every>quý|năm)", re.IGNORECASE
)
YEARLESS = re.compile(r"(?P<day>\d{1,2})(?:\s?/\s?|\s+tháng\s+)(?P<month>\d{1,2})(?!\d|\s?/|\s+năm)", re.IGNORECASE)
WITHIN = re.compile(
    rf"(?P<count>\d{{1,3}}|{'|'.join(NUMBERS)})(?:\s*\([^()]*\))?\s+(?P<unit>giờ|ngày|tuần|tháng|năm)(?P<working>\s+làm\s+việc)?(?!\s+(?:đầu|cuối))"
    r"(?:,?\s+(?:kể\s+|tính\s+)?(?P<since>(?:từ|sau|trước|so\s+với)\s+.+))?",
    re.IGNORECASE,
)
QUARTER = re.compile(r"quý\s+(?P<first>IV|I{1,3}|[1-4])(?:\s*(?:,|-|và)\s*(?:quý\s+)?(?P<last>IV|I{1,3}|[1-4]))?", re.IGNORECASE)
MONTH = re.compile(r"tháng\s+(?P<first>\d{1,2})(?:\s*(?:,|-|và)\s*(?:tháng\s+)?(?P<last>\d{1,2})(?!\d))?", re.IGNORECASE)
# "6 tháng đầu năm", "3 tháng cuối năm"; "ngày 05 tháng đầu năm" is a day.
HALF = re.compile(r"(?<!ngày\s)\b(?P<count>\d{1,2})\s+tháng\s+(?P<which>đầu|cuối)\s+năm", re.IGNORECASE)
# A part of a month, a quarter or a year: which days it holds is nowhere said. The last one ends with the whole.
PART = re.compile(
    r"(?<!\w)(?:tuần\s+(?:lễ\s+)?(?:đầu|thứ|giữa|\d)|(?:thượng|trung)\s+tuần|nửa\s+đầu|(?:đầu|giữa)\s+(?:tháng|quý|năm))", re.IGNORECASE
)
YEARS = re.compile(r"(?<![\d/])(?P<first>(?:19|20)\d{2})(?:\s?-\s?(?P<last>(?:19|20)\d{2}))?|/(?P<slash>(?:19|20)\d{2})")
BEFORE = re.compile(r"(?:xong\s+)?trước\s+(?!ngày)", re.IGNORECASE)
BETWEEN = re.compile(r"từ\s+.+\s+đến\s", re.IGNORECASE)
EVENT = re.compile(r"(?:cho\s+)?đến\s+khi|ngay\s+sau\s+khi|trước\s+(?:Tết|mùa|kỳ)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Schedule:
    """`kind` is day, span, rhythm, within, event or open; the rest is set as far as the words fix it."""

    kind: str
    first: date | None = None
    last: date | None = None
    every: str | None = None  # day, week, month, quarter, year
    day: int | None = None  # of the month
    month: int | None = None
    count: int | None = None
    unit: str | None = None  # hour, day, week, month, year
    working: bool = False  # working days
    since: str | None = None  # the event from which time counts, as written

    def as_dict(self) -> dict[str, Any]:
        """Return what is set, for JSON."""
        days = {name: value.isoformat() for name in ("first", "last") if (value := getattr(self, name))}
        rest = {name: getattr(self, name) for name in ("every", "day", "month", "count", "unit", "working", "since")}
        return {"kind": self.kind, **days, **{name: value for name, value in rest.items() if value}}


@lru_cache(maxsize=1024)
def read(words: str, *, day: date | None) -> Schedule:
    """Return what the words of a deadline say; `day` is the one day they fix, if they do."""
    if day:
        return Schedule("day", last=day)
    for rule in (_rhythm, _between, _yearless, _stretch, _within):
        if found := rule(words):
            return found
    return Schedule("event" if EVENT.search(words) else "open")


def _rhythm(words: str) -> Schedule | None:
    if each := EACH.search(words):
        return Schedule("rhythm", every="month", count=int(each["count"] or each["months"]))
    if times := TIMES.search(words):
        return Schedule("rhythm", every=EVERY[times["every"].lower()])
    if (last := OF_A_PERIOD.search(words)) and not HALF.search(words):
        return Schedule("rhythm", every=EVERY[last["every"].lower()], day=int(last["day"]) if last["day"] else None)
    found = RHYTHM.search(words)
    if not found:
        return None
    if SEVERAL_DAYS.search(words):
        return Schedule("rhythm", every=EVERY[found["every"].lower()])
    month = found["month"] or found["named"]
    return Schedule(
        "rhythm",
        every=EVERY[found["every"].lower()],
        day=int(found["day"]) if found["day"] else None,
        month=int(month) if month else None,
    )


def _between(words: str) -> Schedule | None:
    if not BETWEEN.match(words):
        return None
    places = (at.start() for at in re.finditer(r"\d{1,2}", words))
    days = [read[0] for at in places if (read := dates.read_at(words, start=at, end=len(words), context=None))]
    if days:
        return Schedule("span", first=days[0] if len(days) > 1 else None, last=days[-1])
    return _periods(words)


def _periods(words: str) -> Schedule:
    """Return the span between two months, quarters or years; the first takes the year of the second."""
    first, _, last = words.partition(" đến ")
    end, year = _stretch(last), YEARS.search(last)
    if not end or not end.last or not year:
        return Schedule("span")
    begin = _stretch(first if YEARS.search(first) else f"{first} năm {year['first'] or year['slash']}")
    return Schedule("span", first=begin.first if begin and "nay" not in first else None, last=end.last)


def _yearless(words: str) -> Schedule | None:
    found = YEARLESS.search(words)
    return Schedule("day", day=int(found["day"]), month=int(found["month"])) if found else None


def _stretch(words: str) -> Schedule | None:
    """Return a month, a quarter, half a year or years, with their days if the year is written."""
    year = YEARS.search(words)
    months = _months(words)
    if not months and not year:
        return None
    if PART.search(words) and not HALF.search(words):
        return Schedule("open")
    if not year:
        return Schedule("span")
    first = int(year["first"] or year["slash"])
    last = int(year["last"] or first)
    begin, end = months or (1, 12)
    if BEFORE.match(words):
        return Schedule("span", last=date(first, begin, 1) - timedelta(days=1))
    return Schedule("span", first=date(first, begin, 1), last=date(last, end, calendar.monthrange(last, end)[1]))


def _months(words: str) -> tuple[int, int] | None:
    """Return the first and the last month that the words name."""
    if half := HALF.search(words):
        many = min(max(int(half["count"]), 1), 12)
        return (1, many) if half["which"].lower() == "đầu" else (13 - many, 12)
    if quarter := QUARTER.search(words):
        first = _quarter(quarter["first"])
        return 3 * first - 2, 3 * _quarter(quarter["last"] or quarter["first"])
    month = MONTH.search(words)
    months = (int(month["first"]), int(month["last"] or month["first"])) if month else (0, 0)
    return months if 1 <= months[0] <= months[1] <= 12 else None


def _quarter(written: str) -> int:
    return ROMAN.get(written.upper()) or int(written)


def _within(words: str) -> Schedule | None:
    found = WITHIN.search(words)
    if not found:
        return None
    return Schedule(
        "within",
        count=int(found["count"]) if found["count"].isdigit() else NUMBERS[found["count"].lower()],
        unit=UNITS[found["unit"].lower()],
        working=bool(found["working"]),
        since=found["since"],
    )

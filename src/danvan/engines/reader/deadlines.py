"""Until when: the words that set a deadline, and the day where one is fixed."""

import re
from dataclasses import dataclass
from datetime import date

from danvan.engines.reader import dates

_DATE = r"\d{1,2}(?:\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)(?![\d/])"
_EVERY = r"\s+(?:hằng|hàng|mỗi|của)\s+(?:tuần|tháng|quý|năm)(?:\s+(?:đầu|cuối)\s+(?:quý|năm|kỳ))?"
_PERIOD = (
    r"(?:(?:tháng|quý|năm|tuần)\s+(?:[IVX]{1,4}|\d{1,4})(?:\s?[/-]\s?\d{4})?(?:\s+năm\s+\d{4})?|"
    r"6 tháng (?:đầu|cuối) năm(?:\s+\d{4})?)"
)
_ORDINAL_DAY = r"(?:ngày\s+)?\d{1,2}"

# The rule that matches at the earliest cue wins, in this order; a `fixed` rule ends on its first date.
RULES = (
    ("từ ngày đến ngày", False, rf"từ\s+(?:ngày\s+)?(?:{_DATE}|\d{{1,2}})\s+(?:đến|"
    rf"-)\s+(?:hết\s+)?(?:ngày\s+)?{_DATE}(?:{_EVERY})?"),
    ("trước ngày, hằng kỳ", False, rf"(?:trước|chậm nhất(?:\s+là)?|vào)\s+(?:ngày\s+)?(?:{_DATE}|"
    rf"{_ORDINAL_DAY}){_EVERY}"),
    ("trước ngày", True, rf"(?:trước|xong trước|(?:chậm|muộn) nhất(?:\s+(?:là|vào|đến))*|đến hết|"
    rf"hạn cuối)\s+(?:(?:\d{{1,2}}\s?(?:giờ|h)\s?\d{{0,2}}\s+)?ngày\s+)?{_DATE}"),
    ("đến ngày", True, rf"đến\s+(?:ngày\s+)?{_DATE}"),
    ("trước một kỳ", False, rf"(?:trước|xong trước|(?:từ nay\s+)?đến hết|chậm nhất(?:\s+là)?|"
    rf"kết thúc)\s+(?:trong\s+)?{_PERIOD}"),
    ("trong một kỳ", False, rf"(?:hoàn thành\s+|xong\s+)?trong\s+{_PERIOD}(?:\s+của\s+năm[^,.;]{{0,30}}|"
    rf"\s+và\s+các\s+năm\s+tiếp\s+theo)?"),
    ("trong thời hạn", False, r"trong\s+(?:thời hạn|vòng|thời gian)(?:\s+không quá)?\s+\d{1,3}\s+(?:ngày|tháng|giờ|"
    r"tuần|năm)(?:\s+làm việc)?(?:,?\s+(?:kể\s+)?từ\s+[^,.;)]{3,60})?"),
    ("chậm nhất số ngày", False, r"chậm nhất\s+(?:là\s+|không quá\s+|"
    r"sau\s+)?\d{1,3}\s+ngày(?:\s+làm việc)?(?:,?\s+(?:kể\s+từ|trước|sau)\s+[^,.;)]{3,60})?"),
    ("đến khi", False, r"(?:cho\s+)?đến\s+khi\s+[^,.;)]{5,70}"),
    ("định kỳ", False, r"định kỳ\s+(?:(?:hằng|hàng|theo)\s+)?(?:tuần|tháng|quý|năm|06 tháng|6 tháng|"
    r"và đột xuất)(?:,?\s*(?:(?:hằng|hàng)\s+)?(?:quý|năm|6 tháng))*"),
    ("trước, sau một việc", False, r"(?:trước\s+(?:Tết|mùa|kỳ họp)|ngay\s+sau\s+khi)\s+[^,.;)]{4,60}"),
    ("hằng kỳ", False, r"(?:hằng|hàng)\s+(?:tuần|tháng|quý|năm)(?=,|\s*$)"),
)  # fmt: skip
PATTERNS = tuple((name, fixed, re.compile(rule, re.IGNORECASE)) for name, fixed, rule in RULES)
CUE = re.compile(
    r"[tTcCmMđĐhHxXkKvVnN](?<!\w.)(?:ừ|rước|rong|hậm nhất|uộn nhất|ến|ạn cuối|oàn thành|ong|ết thúc|ho đến|ào|ịnh kỳ|"
    r"ằng|àng|gay sau)(?!\w)"
)
LAST_DATE = re.compile(r"\d{1,2}(?=\s?[/.-]\s?\d|\s+tháng)")
AT_AN_EDGE = frozenset(
    {"trong một kỳ", "trước một kỳ", "đến khi", "trước, sau một việc"}
)  # in the middle they tell of something else
WEAK = "hằng kỳ"  # gives way to any other
EDGE = 4  # characters


@dataclass(frozen=True, slots=True)
class Deadline:
    """The words of a deadline, flat[start:end], the day if it is fixed, and the rule."""

    start: int
    end: int
    day: date | None
    rule: str


def find(flat: str, *, start: int, end: int) -> Deadline | None:
    """Return the first deadline in flat[start:end]."""
    weak = None
    for cue in CUE.finditer(flat, start, end):
        for name, fixed, rule in PATTERNS:
            match = rule.match(flat, cue.start(), end)
            if not match or (name in AT_AN_EDGE and not _at_an_edge(flat, match, start, end)):
                continue
            found = Deadline(
                match.start(), match.end(), day(flat, start=match.start(), end=match.end()) if fixed else None, name
            )
            if name != WEAK:
                return found
            weak = weak or found
    return weak


def _at_an_edge(flat: str, match: re.Match[str], start: int, end: int) -> bool:
    return match.start() - start <= EDGE or end - match.end() <= EDGE or flat[match.start()].lower() in "hx"


def day(flat: str, *, start: int, end: int) -> date | None:
    """Return the day in the words of a deadline, if day, month and year all stand there."""
    at = LAST_DATE.search(flat, start, end)
    read = dates.read_at(flat, start=at.start(), end=end, context=None) if at else None
    return read[0] if read else None


def whole(flat: str, *, start: int, end: int) -> Deadline:
    """Return a field that holds nothing but a deadline: "Thời gian thực hiện: Quý I/2026"."""
    inside = find(flat, start=start, end=end)
    return Deadline(start, end, inside.day if inside else None, "mục thời gian thực hiện")

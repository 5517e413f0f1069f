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
# A clause that says only until when the work before it is to be done: "hoàn thành trước ngày 29/11/2026".
DONE = (
    r"(?:(?:và|phải|cần|yêu cầu|tất cả|toàn bộ|thời gian|thời hạn)\s+)*(?:hoàn thành|hoàn tất|thực hiện xong|làm xong|"
    r"kết thúc|thời gian|thời hạn|hạn|xong)"
    r"(?:\s+(?:xong|việc này|công việc|công việc này|nhiệm vụ này|các nội dung trên|dứt điểm|toàn bộ|là))*"
)
COMPLETION = re.compile(rf"(?:{DONE}\s+)?", re.IGNORECASE)
COMPLETED = re.compile(rf"{DONE}\s+(?=trước|trong|chậm nhất|muộn nhất|đến hết|vào|ngày)", re.IGNORECASE)
COMPLETION_AT_THE_TAIL = re.compile(rf"\s*[,(]\s*(?:và\s+)?(?:{DONE}|phải|cần)\s*$", re.IGNORECASE)
LONGEST_COMPLETION = 90  # characters before the deadline
BARE_DATE = re.compile(rf"(?:ngày\s+)?{_DATE}", re.IGNORECASE)
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

    @property
    def place(self) -> tuple[int, int]:
        """Return where the words stand."""
        return self.start, self.end


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


def only(flat: str, *, start: int, end: int) -> Deadline | None:
    """Return the deadline that a clause is: nothing but "hoàn thành trước ngày ..."."""
    opening = COMPLETION.match(flat, start, end)
    begins = {start, opening.end()} if opening else {start}
    found = find(flat, start=start, end=end)
    return found if found and found.start in begins and end - found.end <= EDGE else None


def before_completion(flat: str, *, start: int, end: int) -> int:
    """Return where the work ends if all that follows it before a deadline at `end` is ", hoàn thành"."""
    tail = COMPLETION_AT_THE_TAIL.search(flat, max(start, end - LONGEST_COMPLETION), end)
    return tail.start() if tail else end


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
    alone = BARE_DATE.fullmatch(flat, start, end)
    return Deadline(start, end, inside.day if inside else day(flat, start=start, end=end) if alone else None, "mục thời gian thực hiện")

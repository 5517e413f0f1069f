"""Until when: the words that set a deadline, and the day where one is fixed."""

import re
from dataclasses import dataclass
from datetime import date

from danvan.engines.reader import dates

_DATE = r"\d{1,2}(?:\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)(?![\d/])"
_EVERY = (
    r"\s+(?:(?:hằng|hàng|mỗi|của(?:\s+mỗi)?)\s+(?:ngày|tuần|tháng|quý|năm)|(?:của\s+)?tháng(?=\s+(?:đầu|cuối|sau|kế|tiếp)))"
    r"(?:\s+(?:đầu|cuối|sau|liền\s+kề|kế\s+tiếp|tiếp\s+theo)(?!\w))?(?:\s+(?:của\s+)?(?:quý|năm|kỳ)(?:\s+(?:sau|báo\s+cáo))?(?!\w))?"
)
_OF_A_YEAR = r"(?:\s?[/-]\s?\d{4}|\s+năm\s+\d{4})"
_PERIOD = (
    rf"(?:(?:tháng|quý)\s+(?:[IVX]{{1,4}}|\d{{1,2}})(?!\w)(?:(?:\s?[,-]|\s+và)\s+(?:quý\s+|tháng\s+)?(?:[IVX]{{1,4}}|\d{{1,2}})(?![\w/]))?"
    rf"{_OF_A_YEAR}?|(?:năm|năm\s+học)\s+\d{{4}}(?:\s?-\s?\d{{4}})?|giai\s+đoạn\s+\d{{4}}\s?-\s?\d{{4}}|"
    rf"0?6\s+tháng\s+(?:đầu|cuối)\s+năm(?:\s+\d{{4}})?)"
)
_CLOCK = r"(?:\d{1,2}\s?(?:giờ|h|:|\.)\s?(?:\d{2}(?:\s?phút)?)?\s*,?\s*)"
_ORDINAL_DAY = r"(?:ngày\s+)?\d{1,2}"
_SINCE = r"(?:,?\s+(?:kể\s+|tính\s+)?(?:từ|sau)\s+[^,.;)]{3,60})"
_COUNT = r"\d{1,3}\s+(?:ngày|tháng|giờ|tuần|năm)(?:\s+làm\s+việc)?"

# The rule that matches at the earliest cue wins, in this order; a `fixed` rule ends on its first date.
RULES = (
    ("từ giờ, ngày", True, rf"từ\s+{_CLOCK}(?:đến\s+{_CLOCK})?ngày\s+{_DATE}"),
    ("từ ngày đến ngày", False, rf"từ\s+(?:ngày\s+)?(?:{_DATE}|\d{{1,2}})\s+(?:đến|"
    rf"-)\s+(?:(?:hết\s+)?(?:ngày\s+)?{_DATE}(?:{_EVERY})?|[^,.;:)]{{3,40}}(?=:))"),
    ("trước ngày, hằng kỳ", False, rf"(?:trước|chậm nhất(?:\s+là)?|vào|từ|đến)\s+(?:ngày\s+)?(?:{_DATE}|"
    rf"{_ORDINAL_DAY}|{_CLOCK}){_EVERY}|ngày\s+(?:{_DATE}|\d{{1,2}}){_EVERY}"),
    ("trước ngày", True, rf"(?:trước|xong trước|(?:chậm|muộn) nhất(?:\s+(?:là|vào|đến))*|không muộn hơn|(?:đến\s+)?hết|"
    rf"hạn (?:cuối|chót)(?:\s+là)?|(?:hoàn thành|xong)\s+(?:trong|vào)|trong)\s+(?:{_CLOCK}?ngày\s+{_DATE}|{_DATE})"),
    ("đến ngày", True, rf"(?:từ nay\s+)?đến\s+(?:ngày\s+)?{_DATE}"),
    ("trước một kỳ", False, rf"(?:trước|xong trước|(?:từ nay\s+)?đến (?:hết|cuối)|chậm nhất(?:\s+là)?|"
    rf"kết thúc)\s+(?:trong\s+)?(?:cuối\s+)?{_PERIOD}"),
    ("trong một kỳ", False, rf"(?:hoàn thành\s+|xong\s+)?(?:ngay\s+)?trong\s+{_PERIOD}(?:\s+của\s+năm[^,.;]{{0,30}}|"
    rf"\s+và\s+các\s+năm\s+tiếp\s+theo)?"),
    ("trong thời hạn", False, rf"trong\s+(?:thời hạn|vòng|thời gian)(?:\s+(?:không quá|tối đa))?\s+{_COUNT}{_SINCE}?|"
    rf"(?:trong|sau)\s+{_COUNT}{_SINCE}|không quá\s+{_COUNT}(?:{_SINCE}|(?=[,.;)]|\s*$))"),
    ("chậm nhất số ngày", False, rf"chậm nhất\s+(?:là\s+|không quá\s+|"
    rf"sau\s+)?{_COUNT}(?:,?\s+(?:kể\s+từ|trước|sau)\s+[^,.;)]{{3,60}})?"),
    ("đến khi", False, r"(?:cho\s+)?đến\s+khi\s+[^,.;)]{5,70}"),
    ("định kỳ", False, r"định kỳ\s+(?:(?:hằng|hàng|theo|mỗi)\s+)?(?:tuần|tháng|quý|năm|\d{1,2} tháng|"
    r"và đột xuất)(?:\s+(?:một|01|1)\s+lần)?(?:(?:,|\s+và)?\s*(?:(?:hằng|hàng)\s+)?(?:quý|năm|0?6 tháng)(?!\w))*"),
    ("trước, sau một việc", False, r"(?:trước\s+(?:Tết|mùa|kỳ họp)|ngay\s+sau\s+khi)\s+[^,.;)]{4,60}"),
    ("hằng kỳ", False, r"(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm)(?!\w)"),
)  # fmt: skip
PATTERNS = tuple((name, fixed, re.compile(rule, re.IGNORECASE)) for name, fixed, rule in RULES)
ANY = re.compile("|".join(f"(?:{rule})" for _, _, rule in RULES), re.IGNORECASE)  # one look where most words are none
CUE = re.compile(
    r"[tTcCmMđĐhHxXkKvVnNsS](?<!\w.)(?:ừ|rước|rong|hậm nhất|uộn nhất|ến|ạn cuối|oàn thành|ong|ết thúc|ho đến|ào|ịnh kỳ|"
    r"ằng|àng|gay sau|gay trong|gày(?=\s\d)|au(?=\s\d)|ết(?=\s(?:ngày\s)?\d)|"
    r"hông (?:quá|muộn))(?!\w)"
)
# A clause that says only until when the work before it is to be done: "hoàn thành trước ngày 29/11/2026".
DONE = (
    r"(?:(?:và|phải|cần|yêu cầu|tất cả|toàn bộ|thời gian|thời hạn)\s+)*(?:hoàn thành|hoàn tất|thực hiện xong|làm xong|"
    r"kết thúc|thời gian|thời hạn|hạn|xong)"
    r"(?:\s+(?:xong|việc này|công việc|công việc này|nhiệm vụ này|các nội dung trên|dứt điểm|toàn bộ|là))*"
)
COMPLETION = re.compile(rf"(?:{DONE}\s+)?", re.IGNORECASE)
NOTHING_BUT_DONE = re.compile(rf"\W*{DONE}\W*", re.IGNORECASE)
COMPLETED = re.compile(rf"{DONE}\s+(?=trước|trong|chậm nhất|muộn nhất|đến hết|vào|ngày)", re.IGNORECASE)
COMPLETION_AT_THE_TAIL = re.compile(rf"\s*[,(:]\s*(?:và\s+)?(?:{DONE}|phải|cần)\s*$", re.IGNORECASE)
LONGEST_COMPLETION = 90  # characters before the deadline
BARE_DATE = re.compile(rf"(?:ngày\s+)?{_DATE}", re.IGNORECASE)
LAST_DATE = re.compile(r"\d{1,2}(?=\s?[/.-]\s?\d|\s+tháng)")
AT_AN_EDGE = frozenset(
    {"trong một kỳ", "trước một kỳ", "đến khi", "trước, sau một việc", "hằng kỳ"}
)  # in the middle they tell of something else
WEAK = "hằng kỳ"  # gives way to any other
FINISHED = re.compile(r"(?:hoàn thành|xong)(?!\w)", re.IGNORECASE)
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
        for name, fixed, rule in PATTERNS if ANY.match(flat, cue.start(), end) else ():
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
    ahead = flat[match.end() : match.end() + 1] == "," and match[0][:1].lower() == "h"
    return match.start() - start <= EDGE or end - match.end() <= EDGE or ahead or FINISHED.match(flat, match.start()) is not None


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

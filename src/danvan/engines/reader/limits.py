"""The rules by which words set a deadline, each with the words that open it: what opens no rule is never looked at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from danvan.engines.reader.moments import (
    CLOCK,
    COUNT,
    DATE,
    DATES,
    DAY_AT,
    EVERY,
    HAPPENS,
    MOMENT,
    MONTHLY,
    OF_A_WEEK,
    OFTEN,
    PERIOD,
    SINCE,
    TIMES,
)
from danvan.engines.reader.words import either

NO_LATER = r"(?:(?:chậm|muộn)\s+nhất|không\s+(?:muộn|chậm)\s+hơn|không\s+quá)(?:\s+(?:là|vào|đến|trong|trước|hết|lúc|thời\s+điểm))*"
UNTIL = (
    rf"(?:(?:xong\s+)?trước(?:\s+(?:thời\s+điểm|lúc))?|{NO_LATER}|(?:(?:từ\s+nay|cho)\s+)?(?:đến|tới)(?:\s+hết)?|hết|"
    r"hạn\s+(?:cuối|chót)(?:\s+cùng)?(?:\s+là)?)"
)
STOPS = r"(?=[,.;:)]|\s*$)"
FIXED, EDGE = 1, 2  # the deadline ends on its first date; it says until when only at an edge of its clause
WEAK = "hằng kỳ"  # gives way to any other

# At the earliest cue the first rule that matches wins: its name, what it is, the words that open it, its pattern.
RULES = (
    ("từ giờ, ngày", FIXED, ("từ",), rf"từ\s+{CLOCK}(?:đến\s+{CLOCK})?ngày\s+{DATE}"),
    ("từ ngày đến ngày", 0, ("từ",), rf"từ\s+(?:ngày\s+)?(?:{DATE}|\d{{1,2}})\s+(?:đến|tới|-)\s+(?:(?:hết\s+)?(?:ngày\s+)?"
     rf"{DATE}{EVERY}?|[^,.;:)]{{3,40}}(?=:))"),
    ("từ kỳ đến kỳ", EDGE, ("từ",), rf"từ\s+{PERIOD}\s+(?:đến|tới|-)\s+(?:hết\s+|cuối\s+)?{PERIOD}"),
    ("trước ngày, hằng kỳ", 0, ("trước", "chậm nhất", "muộn nhất", "vào", "từ", "đến", "định kỳ", "ngày", "sáng", "chiều", "tối"),
     rf"(?:định\s+kỳ\s+)?(?:(?:trước|{NO_LATER}|vào|từ|đến)\s+(?:ngày\s+)?(?:{DATES}|\d{{1,2}}(?!\s?[/.]\d)|{OF_A_WEEK}|{CLOCK})|"
     rf"ngày\s+(?:{DATES}|\d{{1,2}})|{OF_A_WEEK}){EVERY}"),
    ("trước ngày", FIXED, ("trước", "xong", "chậm nhất", "muộn nhất", "không muộn hơn", "không chậm hơn", "không quá", "hết",
     "hạn cuối", "hạn chót", "đến", "tới", "từ nay", "cho đến"), rf"{UNTIL}\s+{MOMENT}"),
    ("trước ngày", FIXED, ("trong", "hoàn thành", "xong"), rf"(?:hoàn\s+thành|xong)\s+(?:(?:trong|vào)\s+)?{MOMENT}|trong\s+{DAY_AT}"),
    ("vào ngày", FIXED | EDGE, ("vào",), rf"vào\s+(?:lúc\s+)?(?:{DAY_AT}|(?:sáng|trưa|chiều|tối|đêm)\s+(?:ngày\s+)?{DATE})"),
    ("trước một kỳ", EDGE, ("trước", "xong", "chậm nhất", "muộn nhất", "không muộn hơn", "không quá", "hết", "kết thúc", "đến", "tới", "từ nay"),
     rf"(?:(?:xong\s+)?trước(?:\s+khi\s+kết\s+thúc)?|{NO_LATER}|từ\s+nay\s+(?:đến|tới)(?:\s+hết)?|(?:đến|tới)\s+hết|"
     rf"(?:đến|tới)(?=\s+cuối)|hết|kết\s+thúc)\s+{PERIOD}"),
    ("trong một kỳ", EDGE, ("trong", "vào", "ngay trong", "hoàn thành", "xong"),
     rf"(?:hoàn\s+thành\s+|xong\s+)?(?:(?:ngay\s+)?trong|vào)\s+{PERIOD}(?:\s+của\s+năm[^,.;]{{0,30}}|"
     r"\s+và\s+(?:các|những)\s+năm\s+tiếp\s+theo)?|ngay\s+trong\s+(?:ngày|tuần|tháng)(?!\w)"),
    ("trong ngoặc", 0, ("tháng", "quý", "nửa", "đầu", "giữa", "cuối", "thường xuyên", "0"),
     rf"(?<=\()(?:{MONTHLY}|thường\s+xuyên(?:,\s+liên\s+tục)?)(?=\))"),
    ("từ kỳ đến kỳ", 0, ("từ",), rf"(?<=\()từ\s+{PERIOD}(?=\))"),
    ("trong thời hạn", 0, ("trong", "sau", "không quá", "tối đa"),
     rf"trong\s+(?:thời\s+(?:hạn|gian)|vòng)(?:\s+(?:không\s+quá|tối\s+đa))*\s+{COUNT}{SINCE}?|(?:trong|sau)\s+{COUNT}{SINCE}|"
     rf"(?:tối\s+đa(?:\s+không\s+quá)?|không\s+quá)\s+{COUNT}(?:{SINCE}|{STOPS})"),
    ("trong số ngày", EDGE, ("trong",), rf"trong\s+{COUNT}(?:\s+tới)?{STOPS}"),
    ("chậm nhất số ngày", 0, ("chậm nhất", "muộn nhất"), rf"(?:chậm|muộn)\s+nhất\s+(?:(?:là|không\s+quá|sau|trong|vòng)\s+)*{COUNT}"
     r"(?:,?\s+(?:kể\s+từ|trước|sau)\s+[^,.;)]{3,60})?"),
    ("số ngày sau một việc", EDGE, ("0",), rf"{COUNT}\s+(?:sau\s+khi|(?:kể|tính)\s+từ|từ\s+khi)\s+{HAPPENS}"),
    ("trước số ngày", EDGE, ("trước",), rf"trước\s+(?:(?:ít\s+nhất|tối\s+thiểu)\s+)?{COUNT}(?:\s+(?:so\s+với|tính\s+từ)\s+{HAPPENS})?|"
     rf"trước\s+[^,.;:()\d]{{4,30}}\s+(?:ít\s+nhất|tối\s+thiểu)\s+{COUNT}"),
    ("đến khi", EDGE, ("đến", "cho đến"), r"(?:cho\s+)?đến\s+khi\s+[^,.;)]{5,70}"),
    ("mấy lần một kỳ", EDGE, ("mỗi", "ít nhất", "tối thiểu", "0"), rf"(?:(?:ít\s+nhất|tối\s+thiểu)\s+)?(?:mỗi\s+(?:tuần|tháng|quý|năm)\s+{TIMES}|"
     rf"{TIMES}\s?(?:/\s?|(?:trong\s+)?(?:một|mỗi)\s+)(?:tuần|tháng|quý|năm)(?!\w)|{COUNT}\s+(?:một|01|1)\s+lần)"),
    ("định kỳ", 0, ("định kỳ",), rf"định\s+kỳ\s+(?:(?:hằng|hàng|theo|mỗi)\s+)?(?:{OFTEN}|và\s+đột\s+xuất)"
     r"(?:(?:,|\s+và)?\s*(?:(?:hằng|hàng)\s+)?(?:quý|năm|0?6\s+tháng)(?!\w))*(?:\s*\((?:trước|vào|chậm)\s[^()]{5,50}\))?"),
    ("trước, sau một việc", EDGE, ("trước", "ngay sau", "ngay khi"), rf"(?:trước\s+(?:Tết|mùa|kỳ\s+họp|ngày\s+(?=[^\W\d])(?![^,.;:()]{{4,50}}\s{COUNT})|"
     r"khi\s+(?=bắt\s+đầu|kết\s+thúc|khai|bước\s+vào|vào|diễn\s+ra|hết))|ngay\s+(?:sau\s+khi|khi|sau(?=\s+(?:hội\s+nghị|cuộc\s+họp|kỳ\s+họp|"
     rf"đại\s+hội|đợt|lễ|Tết))))\s*{HAPPENS}"),
    (WEAK, EDGE, ("hằng", "hàng"), r"(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm)(?!\w)(?:,\s+(?:hằng|hàng)\s+(?:tuần|tháng|quý|năm)(?!\w))*"),
)  # fmt: skip
NUMBER = "0"  # stands for any number among the words that open a rule


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table, ready for use."""

    name: str
    fixed: bool
    edge: bool
    pattern: re.Pattern[str]


def _by_opening() -> dict[str, tuple[Rule, ...]]:
    """Return the rules that each opening may begin, in their order."""
    opened: dict[str, list[Rule]] = {}
    for name, kind, openings, pattern in RULES:
        rule = Rule(name, bool(kind & FIXED), bool(kind & EDGE), re.compile(pattern, re.IGNORECASE))
        for opening in openings:
            opened.setdefault(opening, []).append(rule)
    return {opening: tuple(rules) for opening, rules in opened.items()}


OPENED = _by_opening()
_WORDS = OPENED.keys() - {NUMBER}
_OPENING = rf"(?:{either([*_WORDS, *(word.capitalize() for word in _WORDS)])}|\d{{1,3}}(?=\s+(?:ngày|giờ|tuần|tháng|năm|lần)(?!\w)))(?!\w)"
BEFORE = " (/“\""
CUE = re.compile(rf"[{BEFORE}]({_OPENING})")  # a plain character first: three times as fast as a look behind
FIRST = re.compile(_OPENING)


def cues(flat: str, *, start: int, end: int) -> Iterator[tuple[int, tuple[Rule, ...]]]:
    """Return the places in flat[start:end] where a deadline may begin, with the rules to try there."""
    after = start and flat[start - 1] in BEFORE
    if not after and (first := FIRST.match(flat, start, end)):
        yield start, _opened(first[0])
    for cue in CUE.finditer(flat, start - 1 if after else start, end):
        yield cue.start(1), _opened(cue[1])


@lru_cache(maxsize=1024)
def _opened(word: str) -> tuple[Rule, ...]:
    return OPENED[NUMBER if word[0].isdigit() else " ".join(word.split()).lower()]

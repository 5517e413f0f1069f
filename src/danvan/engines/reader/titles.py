"""What documents are called, the theme of a text and the period it is for."""

import re

from danvan.engines.reader import kinds

OPENING = re.compile(
    r"\s{0,2},?\s{0,2}(?:(?:về\s+việc|về|[vV]/v:?)\s+|(?=(?:ban hành|quy định|phê duyệt|thực hiện|triển khai|hướng dẫn|sửa đổi|"
    r"đề nghị|chỉ đạo|"
    r"phát động|tổ chức|bổ nhiệm|vướng mắc|tăng cường|thành lập|quy chế|kiểm soát|công bố)\b))[“\"”]?\s*"
)
QUOTED = re.compile(r"\s*(?:về\s+(?:việc\s+)?)?[“\"](?P<title>[^”\"]{5,400})[”\"]")
CLOSING = re.compile(
    r"[;:]|\.(?:\s|$)|\s\(|$|,\s(?:cụ thể|trong đó|với|có hiệu lực)\b|\s(?:như sau|với các nội dung|được sửa đổi|theo quy định tại|"
    rf"(?:và|,)\s(?:{kinds.WORD})\s(?:số\s)?\d)"
)
LAW = re.compile(r"(?P<title>(?:Bộ luật|Luật|Pháp lệnh)\s[^;:.()\d]{5,150}?)(?:\s(?:ngày|năm)\s[^;:]{4,40}?)?,?\s\(?(?:số|Luật số)\s?:?\s?$")
LONGEST_LAW = 220  # characters before its number
QUOTATION = re.compile("[“”]")
SHORTEST, LONGEST = 5, 400

NUMBERED = re.compile(
    r"^số\s.{5,200}?\s(?:về\s+việc|về)\s+[“\"]?", re.IGNORECASE
)  # the document that this one carries out

PERIODS = (
    (
        "giai đoạn, nhiệm kỳ",
        re.compile(r"(?:giai đoạn|nhiệm kỳ|thời kỳ)\s+(?P<period>20\d\d\s?[-–]\s?20\d\d)", re.IGNORECASE),
    ),
    ("năm", re.compile(r"năm\s+(?P<period>20\d\d)(?!\d)", re.IGNORECASE)),
    ("năm cuối tên", re.compile(r"(?P<period>20\d\d)\W*$")),
)
BEFORE_THE_THEME = re.compile(
    rf"^(?:(?:{kinds.WORD})\s+|v/v:?\s+|về\s+việc\s+|về\s+|ban hành\s+|triển khai\s+thực hiện\s+|thực hiện\s+|"
    rf"triển khai\s+)*",
    re.IGNORECASE,
)


def after(flat: str, *, start: int, end: int) -> tuple[int, int] | None:
    """Return where the title stands that follows a number, its date and its issuer at `start`."""
    if quoted := QUOTED.match(flat, start, end):
        return quoted.start("title"), quoted.end("title")
    opening = OPENING.match(flat, start, end)
    if not opening:
        return None
    closing = CLOSING.search(flat, opening.end(), min(end, opening.end() + LONGEST))
    stop = closing.start() if closing else min(end, opening.end() + LONGEST)
    stop = _balanced(flat, opening.end(), stop)
    return (opening.end(), stop) if stop - opening.end() >= SHORTEST else None


def of_a_law(flat: str, *, start: int, end: int) -> tuple[int, int] | None:
    """Return where a law's name stands that is written between its kind and its number: "Luật Thủ đô số 39/2024/QH15"."""
    named = LAW.search(flat, max(start, end - LONGEST_LAW), end)
    return named.span("title") if named else None


def _balanced(flat: str, start: int, stop: int) -> int:
    """Return where the title ends if a quotation that began before it closes in it."""
    depth = 0
    for mark in QUOTATION.finditer(flat, start, stop):
        depth += 1 if mark[0] == "“" else -1
        if depth < 0:
            return mark.start()
    return stop


def period(title: str) -> tuple[str, str] | None:
    """Return the years that a title says it is for, with the rule."""
    for rule, pattern in PERIODS:
        if match := pattern.search(title):
            return match["period"], rule
    return None


def theme(title: str) -> str:
    """Return the title without the words that only say what it is and what it carries out."""
    opening = BEFORE_THE_THEME.match(title)
    words = NUMBERED.sub("", title[opening.end() if opening else 0 :]).strip(' .;,"')
    return words.strip("“”") if words.startswith("“") or words.count("“") != words.count("”") else words

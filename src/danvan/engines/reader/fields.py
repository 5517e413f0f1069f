"""Labelled lines under a task: "Cơ quan chủ trì: ...", "Đơn vị phối hợp: ...", "Thời gian thực hiện: ..."."""

import re
from dataclasses import dataclass

from danvan.engines.reader import agencies, verbs

_WHO = r"(?:(?:các\s+)?(?:cơ quan|đơn vị|bộ phận|cấp|phòng|tổ chức|người|cán bộ)(?:,\s*(?:đơn vị|tổ chức|cơ quan))*)"
LABELS = (
    ("support", rf"(?:{_WHO}\s+)?(?:tham gia\s+)?phối\s+hợp(?:\s+(?:thực\s+hiện|tham\s+mưu|với))?"),
    ("lead", rf"{_WHO}\s+(?:(?:được giao\s+)?chủ\s+trì|đầu\s+mối|thực\s+hiện|tham\s+mưu|phụ\s+trách|"
    rf"chịu\s+trách\s+nhiệm)(?:[,\s]+(?:tham\s+mưu|thực\s+hiện|tổ\s+chức|và))*"),
    ("lead", r"(?:chủ\s+trì(?:\s+thực\s+hiện)?|phân\s+công(?:\s+(?:thực\s+hiện|nhiệm\s+vụ))?|"
    r"trách\s+nhiệm\s+thực\s+hiện|lực\s+lượng\s+thực\s+hiện)"),
    ("time", r"(?:thời\s+gian|thời\s+hạn|thời\s+điểm|tiến\s+độ|mốc|hạn|lộ\s+trình|kỳ(?=\s+báo))(?:(?:,|\s+và)?\s+(?:thực\s+hiện|"
    r"hoàn\s+thành|tổ\s+chức|triển\s+khai|báo\s+cáo|tiến\s+độ|dự\s+kiến|bắt\s+đầu|thời\s+gian|chót|cuối(?:\s+cùng)?))*"),
    ("time", r"(?:dự\s+kiến\s+)?hoàn\s+thành(?=\s*:\s*(?:trước|trong|chậm|đến|hết|quý|tháng|năm|ngày|\d))"),
    ("content", r"(?:nhiệm\s+vụ|nội\s+dung)(?:\s+(?:thực\s+hiện|công\s+việc|cụ\s+thể|nhiệm\s+vụ|chính))*"),
)  # fmt: skip
NAMES = tuple(name for name, _ in LABELS)
LABEL = re.compile(rf"(?:-\s*)?(?:Về\s+)?(?:{'|'.join(f'({label})' for _, label in LABELS)})\s*:\s*", re.IGNORECASE)
# A label in the middle of a line begins with a capital, after a stop: "... năm 2026. Cơ quan chủ trì: Sở Nội vụ".
INSIDE = re.compile(r"(?:[.;,)]\s+|\s{2,}-?\s*)(?=[CĐBTPHNLMKcđtnphlmk])|\(\s*(?=\w)|:\s+(?=[A-ZĐ])")


CHAIRED = re.compile(
    r"(?:[Dd]o\s+)?(?P<lead>[^():;.]{4,150}?)\s+(?:chủ\s+trì(?:\s+thực\s+hiện)?|thực\s+hiện|phụ\s+trách|làm\s+đầu\s+mối)"
    r"(?:,?\s+phối\s+hợp(?:\s+(?:với|cùng))*\s+(?P<support>[^():;.]{4,200}?)|[;,]\s+(?P<aside>[^():;.]{4,200}?)\s+phối\s+hợp(?:\s+thực\s+hiện)?)?"
    r"(?:\s+(?:tổ\s+chức\s+|triển\s+khai\s+)*thực\s+hiện)?(?:,\s+(?P<time>(?:hoàn\s+thành|xong|trước|trong|chậm\s+nhất)\s[^();]{5,60}?))?\s*(?:[);]|\.?$|\.(?=\s+(?:Hoàn|Thời|Xong|Trong|Trước|Hạn|Chậm)))"
)


LONGEST_LABEL = 200  # characters to its colon
NAMES_OF_PARTS = {"lead": "lead", "support": "support", "aside": "support", "time": "time"}
ALONE = re.compile(r"[Dd]o\s|[^():;.]{4,150}?\schủ\s+trì(?!\w)")


@dataclass(slots=True)
class Field:
    """A labelled line: its name and where its value stands."""

    name: str
    start: int
    end: int


def fields(flat: str, *, start: int, end: int) -> list[Field]:
    """Return the labelled parts of a block; words before the first label are its content; nothing without a label."""
    if flat.find(":", start, end) < 0 and flat.find("(", start, end) < 0:
        return []
    marks = [(start, label)] if (label := _label(flat, start, end)) else []
    for gap in INSIDE.finditer(flat, start, end):
        label = _label(flat, gap.end(), end)
        if label is None and gap[0][0] in "(:" and chaired(flat, start=gap.end(), end=end):
            label = ("lead", gap.end())
        if label:
            marks.append((gap.start(), label))
    if not marks:
        return []
    stops = [at for at, _ in marks[1:]] + [end]
    before = [Field("content", start, marks[0][0])] if marks[0][0] > start else []
    return before + [Field(name, begin, _inside(flat, begin, stop)) for (_, (name, begin)), stop in zip(marks, stops, strict=True)]


def alone(flat: str, *, start: int, end: int) -> list[Field]:
    """Return a block that says nothing but who does the work above it: "Ban A chủ trì; Hội B phối hợp", "Do Ban A thực hiện"."""
    stated = ALONE.match(flat, start, end) and chaired(flat, start=start, end=end)
    if not stated or ("support" in stated and verbs.first(flat, start=stated["support"][0], end=stated["support"][1]) is not None):
        return []
    return [Field("lead", start, end)]


def _inside(flat: str, begin: int, stop: int) -> int:
    """Return where a value ends: no further than the bracket around it."""
    closed = flat.find(")", begin, stop)
    return stop if closed < 0 or flat.find("(", begin, closed) >= 0 else closed


def chaired(flat: str, *, start: int, end: int) -> dict[str, tuple[int, int]] | None:
    """Return who leads, who supports, until when, in words that say nothing else: "Sở A chủ trì, phối hợp Sở B"."""
    found = CHAIRED.match(flat, start, end)
    if not found or not agencies.OPENING.match(flat, found.start("lead")) or verbs.first(flat, start=found.start("lead"), end=found.end("lead")) is not None:
        return None
    return {NAMES_OF_PARTS[name]: found.span(name) for name in NAMES_OF_PARTS if found[name]}


def _label(flat: str, at: int, end: int) -> tuple[str, int] | None:
    """Return the name of the label that stands here and where its value begins."""
    if flat.find(":", at, min(end, at + LONGEST_LABEL)) < 0:
        return None
    label = LABEL.match(flat, at, end)
    return (NAMES[label.lastindex - 1], label.end()) if label and label.lastindex else None

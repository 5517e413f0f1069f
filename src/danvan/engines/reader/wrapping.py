"""Whether a line goes on with the one before it, or that one was ended on purpose."""

import re

from danvan.engines.reader import verbs
from danvan.engines.reader.numbers import LOWER

Line = tuple[int, int]

ROOM = 20  # characters left on a line that a wrapped line would have filled
ENDED = re.compile(r"[^\w,\s]\s*$")  # searched in the last few characters alone
GOES_ON = re.compile(rf"\s*[{LOWER}]+[\s,]")  # a page break in the middle of a sentence
LEFT_OPEN = re.compile(r"\s(?:ngày|tháng|năm|số)\s*$")  # a number must follow
NUMBERED = re.compile(r"(?:\d|[IVX]+\s?[.)-]|(?:Điều|Phần|Chương|Mục)\s)")
LABELLED = re.compile(
    r"(?:Cơ quan|Đơn vị|Bộ phận|Chủ trì|Phối hợp|Thời gian|Thời hạn|Tiến độ|Kinh phí|Địa điểm)(?!\w)[^:\n]{0,40}:"
)
BODY = re.compile(
    r"(?:Do )?(?:Ban|Sở|Phòng|Văn phòng|Công an|UBND|[ỦU][yỷ] ban|Hội|Đoàn|Trung tâm|Trạm|Mặt trận|Đảng [uủ][yỷ]|Hai bên|Các bên)\s"
)
OF_WORK = re.compile(r"\W*\w+\W+(?:Trách nhiệm|Nhiệm vụ|Nội dung|Phân công|Tổ chức thực hiện)(?!\w)")
UNFINISHED = re.compile(r"(?:^|[\s(])(?:các|của|và|giao|cho|với|là|tại|theo|do|về|cùng|Giao|hoặc)$")
FEWEST = 5  # words of a heading that does not say that it is one of work
TAIL = 40  # characters


def goes_on(plain: str, *, last: Line, start: int) -> bool:
    """Return whether the words at `start`, without a capital, belong to the block before them, whatever stands between."""
    tail = max(last[0], last[1] - TAIL)
    if plain[start].isdigit():
        return LEFT_OPEN.search(plain, tail, last[1]) is not None
    return bool(GOES_ON.match(plain, start)) and not ENDED.search(plain, tail, last[1])


def ended(plain: str, *, begun: Line, start: int, width: int) -> bool:
    """Return whether the line before one that begins with a capital was ended on purpose.

    It left room and what follows is work, a label, or whoever does what the heading names; or it is a heading in capitals.
    """
    first = plain.rfind("\n", 0, begun[1] - 1) + 1
    if begun[1] - first < width - ROOM and (
        verbs.begins(plain, at=start) or LABELLED.match(plain, start) or _names_who(plain, first, begun[1], start)
    ):
        return True
    above = plain[slice(*begun)]
    return above.isupper() and bool(NUMBERED.match(above.strip())) and not plain[start : plain.find("\n", start)].isupper()


def _names_who(plain: str, first: int, last: int, start: int) -> bool:
    """Return whether the line before is a numbered heading, under which a body is named that is to do it."""
    words = plain[first:last].strip()
    if not (BODY.match(plain, start) and NUMBERED.match(words)) or not words[-1:].islower() or UNFINISHED.search(words):
        return False
    return len(words.split()) > FEWEST or OF_WORK.match(words) is not None

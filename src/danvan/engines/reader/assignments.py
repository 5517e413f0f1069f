"""Who is told to do what in one sentence: "Giao Sở A chủ trì, phối hợp với B ...", "Sở A có trách nhiệm ..."."""

import re
from dataclasses import dataclass

from danvan.engines.reader import agencies, cues, endings, starts, supports, verbs
from danvan.engines.reader.words import IN_A_WORD, begun

Place = tuple[int, int]

_NOT_A_NAME = (
    "gồm", "bao gồm", "có chức năng", "có dưới", "có từ", "khẳng định", "cho rằng", "cho biết", "cho hay", "yêu cầu", "đề nghị", "kiến nghị",
    "nhấn mạnh", "phát biểu", "nhận được", r"số\s+\d+/", r"ngày\s+\d+/", "đã", "đang", "sẽ", "là", "vừa", "về", "thì", "nếu", "khi",
    "không(?<![Hh]àng không)", "để", "theo", "cũng", "tại", "từ", "với", "mình", r"trong(?!\s+(?:phạm vi|khối|ngành|tỉnh|toàn|hệ thống|và))",
)  # fmt: skip
NOT_A_NAME = re.compile(rf"{begun(_NOT_A_NAME, apart=IN_A_WORD)}(?!\w)")
ALONE = re.compile(r"[Rr]iêng\s+")  # "Riêng UBND các xã ...": no part of the name
STANDING = re.compile(r",?\s+(?:(?:cùng|(?<!cộng )đồng)\s*$|là\s+(?:cơ quan|đơn vị)(?:\s+(?:thường trực|đầu mối)[^.;]{0,90}?)?,?\s*$)")
_PLACES = r"(?:chợ|thôn|bản|làng|ấp|xã|phường|tổ|khu|các|cơ quan|địa bàn) [^,;:]{1,40}"
ALLOWED = re.compile(
    begun(
        (
            r"trước hết là [^,;.]{3,60}", r"nhất là [^,;.]{3,60}", "là tổ chức", "là doanh nghiệp",
            rf"theo (?:Kế hoạch|kế hoạch|quy định|phân công|phân cấp|chức năng|thẩm quyền|nhiệm vụ|lĩnh vực|{_PLACES})",
            rf"tại (?:(?:Kế hoạch|địa phương|Việt Nam)[^,]{{0,30}}|{_PLACES})",
        ),
        apart=IN_A_WORD,
    )
)  # fmt: skip
BY_ORDER = "câu giao việc"
BY_NAME = "tên cơ quan đứng trước việc"
BY_HEADING = "đầu mục là tên cơ quan"
POLITE = 14  # characters before "đề nghị": trân trọng, kính, cũng
LONGEST_NAME = 420
NOTE = re.compile(r"\([^()]*\)?")
LEADING = re.compile(
    r"\s*(?:(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm(?:\s+chính,?)?(?:\s+trong\s+(?:việc|công\s+tác)|(?!\s+(?:về|trước|toàn diện|triển khai|trong|nếu|khi)))|có\s+nhiệm\s+vụ|"
    r"cần|phải|được\s+(?:giao|yêu\s+cầu|phân\s+công)(?:\s+nhiệm\s+vụ)?)\s*:?\s*)*"
)
CHAIRS = re.compile(r"(?:(?:là|làm)\s+(?:cơ\s+quan\s+)?(?:đầu\s+mối|thường\s+trực)(?:,|\s+và)?\s+|là\s+cơ\s+quan\s+)?(?:cùng\s+|đồng\s+)?(?:[Cc]hủ\s+trì|[Cc]hỉ\s+trì)(?:\s*,)?(?:\s+và)?\s+")
BESIDE_A_NAME = re.compile(r"[ \n,:]*(?:\((?:đồng|cùng)\s+chủ\s+trì\)[ \n,:]*)?")
BY_LETTER = " gửi "  # without it nobody is written to
SENT = re.compile(r"\sgửi(?:\s+(?:tới|đến|cho))?\s+(?P<lead>[^.;:“]{3,250}?),\s+(?P<cue>yêu\s+cầu|đề\s+nghị|chỉ\s+đạo)\s+")
THEN = re.compile(r",\s+(?:cần|phải|yêu\s+cầu|đề\s+nghị|chỉ\s+đạo)\s+(?!các\s|[A-ZĐ])|,\s+(?=(?:tăng\s+cường|tiếp\s+tục|tập\s+trung|chủ\s+động|khẩn\s+trương|đẩy\s+mạnh|thường\s+xuyên)\s)")  # "Đối với các trường, phải ..."
WITHIN = 200  # characters in which "phải" is looked for after "Đối với ..."


@dataclass(slots=True)
class Assignment:
    """The assignee flat[lead], the supporting bodies, where the work begins, and what shows it."""

    lead: Place
    work: int
    rule: str
    support: Place | None = None
    request: bool = False
    afar: bool = False  # named above a numbered list: its bullets are theirs, its items may name others


def heading(flat: str, *, start: int, end: int, sure: bool = False) -> Assignment | None:
    """Return the assignee that a heading is: nothing but a name, or a name and "có trách nhiệm:".

    `sure`: it is a numbered line in bold, where a name may hold words of work ("Cơ quan thông tin, tuyên truyền").
    """
    cue = cues.CUE.match(flat, start, end) or cues.AS_FOR.match(flat, start, end)
    at = cue.end() if cue else start
    opening = agencies.OPENING.match(flat, at)
    if not opening:
        return None
    stop = end
    if duty := verbs.DUTY.search(flat, at, end):
        if flat[duty.end() : end].strip(" :\n"):
            return None
        stop = duty.start()
    elif not sure and starts.over(flat, at=at, opened=opening.end(), end=end, sure=True) is not None:
        return None
    if cues.SPOKEN.search(flat, at, stop) or starts.labels(flat, start=at, end=end):
        return None
    if standing := STANDING.search(flat, at, stop):
        stop = standing.start()
    note = flat.find("(", at, stop)
    return Assignment((at, note if note > 0 else stop), end, BY_HEADING, request=cues.asks(cue))


def addressed(flat: str, *, start: int, end: int) -> Assignment | None:
    """Return the assignee to whom a list is addressed: "UBND tỉnh yêu cầu các sở, ban, ngành:"."""
    for spoken in cues.SPOKEN.finditer(flat, start, end):
        if cues.someone_speaks(flat, start=start, at=spoken.start()) and (found := heading(flat, start=spoken.start(), end=end)):
            return found
    return None


def inline(flat: str, *, start: int, end: int, plain: bool) -> Assignment | None:
    """Return the assignment in a sentence; without `plain` only where a cue or a word of duty shows it.

    `plain` is for items of a plan, where "Sở A xây dựng ..." is an order; in a report it would be news.
    """
    if line := cues.DATELINE.match(flat, start, end):
        start = line.end()
    if cues.BYGONE.match(flat, start):
        return None
    beginnings = cues.beginnings(flat, start=start, end=end)
    spoken = {cue.start() for _, cue in beginnings if cue and not (plain and cue["cue"].startswith("chỉ"))}
    for at, cue in beginnings:
        opening = agencies.OPENING.match(flat, at)
        if not opening:
            continue
        then = THEN.search(flat, at, min(end, at + WITHIN)) if cue and cue["cue"].endswith("ối với") else None
        work = then.end() if then else starts.work(flat, at=at, opened=opening.end(), end=end, sure=plain or bool(cue))
        if work is None and cue:
            work = endings.guess(flat, start=at, stop=min(end, at + LONGEST_NAME))
        if work is None:
            continue
        over = then.start() if then else work
        if (cue or not _spoken_soon(work, spoken)) and _is_a_name(flat[at:over]) and (
            plain or cue or verbs.DUTY.match(flat, work) or verbs.GIVEN.match(flat, work)
        ):
            return _assignment(flat, (at, over), work, end, cue)
    return _written_to(flat, start, end)


def _written_to(flat: str, start: int, end: int) -> Assignment | None:
    """Return the assignment in "Bộ A có công văn gửi các sở B, yêu cầu báo cáo ...", where no name stands behind the cue."""
    near = min(end, start + LONGEST_NAME)
    sent = SENT.search(flat, start, near) if flat.find(BY_LETTER, start, near) >= 0 else None
    if not sent or not agencies.OPENING.match(flat, sent.start("lead")) or not verbs.begins(flat, at=sent.end()):
        return None
    lead = agencies.trimmed(flat, start=sent.start("lead"), end=sent.end("lead"))
    work = sent.end()
    return Assignment(lead, work, BY_ORDER, supports.support(flat, start=work, end=end), request=sent["cue"] == "đề nghị")


def _spoken_soon(work: int, spoken: set[int]) -> bool:
    """Return whether what seems to be work is the order itself: "Bộ Nội vụ trân trọng đề nghị ..."."""
    return any(0 <= cue - work <= POLITE for cue in spoken)


def _is_a_name(words: str) -> bool:
    """Return whether nothing in the words before the work shows that they tell something instead of naming someone."""
    plain = words.rstrip(" :")
    if ":" not in plain and not NOT_A_NAME.search(plain):
        return True
    plain = ALLOWED.sub("", STANDING.sub("", NOTE.sub("", agencies.ALL_OF.sub("", plain))))
    return ":" not in plain and not NOT_A_NAME.search(plain)


def _assignment(flat: str, name: Place, work: int, end: int, cue: re.Match[str] | None) -> Assignment:
    rule = BY_ORDER if cue else BY_NAME
    standing = STANDING.search(flat, *name)
    alone = ALONE.match(flat, *name) if flat[name[0]] in "Rr" else None
    lead = agencies.trimmed(flat, start=alone.end() if alone else name[0], end=standing.start() if standing else name[1])
    leading = LEADING.match(flat, work, end)
    begin = leading.end() if leading else work
    if chairs := CHAIRS.match(flat, begin, end):
        begin = chairs.end()
    begin = starts.past_basis(flat, at=begin, end=end)
    if chairs and (aside := supports.beside(flat, start=begin, end=end)):
        return Assignment(lead, _past(flat, aside[1]), rule, aside[0], cues.asks(cue))
    place = supports.support(flat, start=begin, end=end)
    if not place and (together := supports.TOGETHER.search(flat, *lead)) and agencies.OPENING.match(flat, together.end()):
        lead, place = (lead[0], together.start()), (together.end(), lead[1])
    if place and chairs and supports.WITH.match(flat, begin, end):
        begin = place[1]
    return Assignment(lead, _past(flat, begin), rule, place, cues.asks(cue))


def _past(flat: str, at: int) -> int:
    """Return where the work begins behind punctuation and a note on who leads besides."""
    note = BESIDE_A_NAME.match(flat, at)
    return note.end() if note else at

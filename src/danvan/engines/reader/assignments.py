"""Who is told to do what in one sentence: "Giao Sở A chủ trì, phối hợp với B ...", "Sở A có trách nhiệm ..."."""

import re
from dataclasses import dataclass

from danvan.engines.reader import agencies, deadlines, endings, sentences, verbs

Place = tuple[int, int]

CUE = re.compile(
    r"(?P<cue>(?:[Gg]iao|[Yy]êu\s+cầu|[Đđ]ề\s+nghị|[Pp]hân\s+công|[Tt]rách\s+nhiệm|"
    r"[Đđ]ối\s+với(?=[^,.;:]{3,80},\s+(?:cần|phải|yêu\s+cầu|đề\s+nghị)\s)))\s+(?:(?:của|cho|"
    r"nhiệm\s+vụ\s+cho)\s+)?"
)
# In the middle of a sentence a cue must have someone who speaks: "Bộ Nội vụ đề nghị ...", not "theo đề nghị của ...".
SPOKEN = re.compile(
    r"(?P<cue>[gyđc](?<!\w.)(?:iao|êu\s+cầu|ề\s+nghị|hỉ\s+thị|hỉ\s+đạo(?=[^.;]{3,90}\schủ\s+trì)))\s+(?!của)(?:cho\s+)?"
)
# What was ordered long ago, or wished for by somebody, is told, not ordered.
BYGONE = re.compile(
    r"Trước (?:đó|đây|kia)|Thời gian (?:qua|vừa qua)|Những năm (?:qua|gần đây)|(?:Hơn )?\d+ năm qua|"
    r"Theo (?:ông|bà|anh|chị|chuyên gia|các chuyên gia|đại biểu|thống kê|số liệu|đánh giá|phản ánh)(?!\w)"
)
SPEAKER = re.compile(
    r"\s*(?:(?:Công điện|Chỉ thị|Kế hoạch|Quyết định|Văn bản|Thông báo|Công văn|Nghị quyết|[Ôô]ng|[Bb]à|[Đđ]ồng chí|"
    r"Báo cáo|Hội nghị)(?!\w)|(?:sở|bộ|cục|vụ|ban|chi cục|tổng cục|phòng|công an)\s+[A-ZĐ]|$|cũng|quận|huyện|tỉnh|thành phố|xã|phường)"
)
ADVERBIAL = re.compile(
    r"(?:Hằng|Hàng|Định kỳ|Trong|Trước|Sau|Căn cứ|Trên cơ sở|Đối với|Khi|Kết thúc|Theo|Để|Nhằm|Ngoài ra|Đồng thời|"
    r"Bên cạnh|Cụ thể|Trường hợp|"
    r"Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)|(?:Một|Hai|Ba|Bốn|Năm|Sáu) là|Riêng|Theo đó|Về|Vì vậy|Do đó|Do vậy|Từ|Đến|Chậm nhất|Thời gian|Cùng với|Trước mắt|Ngay sau|Nếu|Một trong|Nhằm)(?!\w)"
)
GAP = re.compile(r"\s?[,:]\s+(?:đó\s+là\s+)?")
COLON = re.compile(r":\s+")
QUOTE = re.compile(r"[:“\"]\s*[“\"]?")
NOT_A_NAME = re.compile(
    r":|(?<!\w)(?:gồm|bao gồm|có chức năng|có dưới|có từ|khẳng định|cho rằng|cho biết|cho hay|yêu cầu|đề nghị|kiến nghị|nhấn mạnh|phát biểu|đã|đang|sẽ|là|"
    r"vừa|về|thì|nếu|khi|không|để|theo|cũng|tại|từ|với|mình|trong(?!\s+(?:phạm vi|tỉnh|toàn|hệ thống|và)))(?!\w)"
)
STANDING = re.compile(r",?\s+là\s+(?:cơ quan|đơn vị)\s+(?:thường trực|đầu mối)[^.;]{0,90}$")
ALLOWED = re.compile(
    r"(?<!\w)(?:là tổ chức|là doanh nghiệp|theo (?:Kế hoạch|kế hoạch|quy định|phân công)|tại (?:Kế hoạch|địa phương|"
    r"Việt Nam)[^,]{0,30})"
)
BY_ORDER = "câu giao việc"
LONGEST_NAME = 420
LONGEST_DUTY = 260
LONGEST_GIVEN = 90
LONGEST_SPEAKER = 110
NOTE = re.compile(r"\([^()]*\)?")
LEADING = re.compile(
    r"\s*(?:(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm(?!\s+(?:về|trước|toàn diện|triển khai|trong))|có\s+nhiệm\s+vụ|"
    r"cần|phải|được\s+(?:giao|yêu\s+cầu|phân\s+công)(?:\s+nhiệm\s+vụ)?)\s*:?\s*)*"
)
CHAIRS = re.compile(r"(?:là\s+cơ\s+quan\s+)?(?:[Cc]hủ\s+trì|[Cc]hỉ\s+trì)(?:\s*,)?(?:\s+và)?\s+")
WITH = re.compile(
    r"(?:(?:chủ\s+động|thường\s+xuyên|tăng\s+cường|tích\s+cực)\s+)?[Pp]hối\s+hợp(?:\s+(?:chặt\s+chẽ|cùng|"
    r"thực\s+hiện))*(?:\s+với|\s+cùng)?\s+"
)
ON_WHICH = re.compile(r",?\s*(?:căn\s+cứ|trên\s+cơ\s+sở|theo\s+(?:chức\s+năng|thẩm\s+quyền|nhiệm\s+vụ|lĩnh\s+vực|phân\s+cấp))(?!\w)")
BASIS_OVER = re.compile(r"(?:được\s+giao|phân\s+công|thực\s+tế|của\s+mình|quản\s+lý|phụ\s+trách|này|nêu\s+trên)\s*,?\s+|,\s+")
FOR_WHAT = re.compile(r",?\s+(?:để|nhằm|trong\s+(?:việc|công\s+tác|quá\s+trình))(?!\w)")
WITHIN = 200  # characters of a clause in which "phối hợp với" is looked for
REQUEST_CUE = re.compile(r"[Đđ]ề\s+nghị")


@dataclass(frozen=True, slots=True)
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
    cue = CUE.match(flat, start, end)
    at = cue.end() if cue else start
    if not agencies.OPENING.match(flat, at):
        return None
    stop = end
    if duty := verbs.DUTY.search(flat, at, end):
        if flat[duty.end() : end].strip(" :\n"):
            return None
        stop = duty.start()
    elif not sure and _over(flat, at, end, sure=True) is not None:
        return None
    note = flat.find("(", at, stop)
    return Assignment((at, note if note > 0 else stop), end, "đầu mục là tên cơ quan", request=_asks(cue))


def addressed(flat: str, *, start: int, end: int) -> Assignment | None:
    """Return the assignee to whom a list is addressed: "UBND tỉnh yêu cầu các sở, ban, ngành:"."""
    for spoken in SPOKEN.finditer(flat, start, end):
        if _someone_speaks(flat, start, spoken.start()) and (found := heading(flat, start=spoken.start(), end=end)):
            return found
    return None


def inline(flat: str, *, start: int, end: int, plain: bool) -> Assignment | None:
    """Return the assignment in a sentence; without `plain` only where a cue or a word of duty shows it.

    `plain` is for items of a plan, where "Sở A xây dựng ..." is an order; in a report it would be news.
    """
    if BYGONE.match(flat, start):
        return None
    beginnings = _beginnings(flat, start, end)
    spoken = {cue.start() for _, cue in beginnings if cue}
    for at, cue in beginnings:
        if not agencies.OPENING.match(flat, at):
            continue
        work = _work(flat, at, end, sure=plain or bool(cue))
        if work is None and cue:
            work = endings.guess(flat, start=at, stop=min(end, at + LONGEST_NAME))
        if work is not None and (cue or work not in spoken) and _is_a_name(flat[at:work]) and (
            plain or cue or verbs.DUTY.match(flat, work) or verbs.GIVEN.match(flat, work)
        ):
            return _assignment(flat, at, work, end, cue)
    return None


def _is_a_name(words: str) -> bool:
    """Return whether nothing in the words before the work shows that they tell something instead of naming someone."""
    plain = STANDING.sub("", NOTE.sub("", agencies.ALL_OF.sub("", words.rstrip(" :"))))
    return not NOT_A_NAME.search(ALLOWED.sub("", plain))


def _beginnings(flat: str, start: int, end: int) -> list[tuple[int, re.Match[str] | None]]:
    """Return where a name may begin: at the start, after a cue, after an adverbial's comma."""
    cue = CUE.match(flat, start, end)
    found: list[tuple[int, re.Match[str] | None]] = [(cue.end(), cue)] if cue else [(start, None)]
    limit = min(end, start + LONGEST_NAME)
    if ADVERBIAL.match(flat, start):
        for gap in GAP.finditer(flat, start, limit):
            if agencies.ENUMERATED.match(flat, gap.end()):
                continue
            cue = CUE.match(flat, gap.end(), end)
            found.append((cue.end() if cue else gap.end(), cue))
    found += [
        (cited.end(), cited)
        for quote in QUOTE.finditer(flat, start, limit)
        if (cited := CUE.match(flat, quote.end(), end))
    ]
    found += [
        (spoken.end(), spoken)
        for spoken in SPOKEN.finditer(flat, start, limit)
        if _someone_speaks(flat, start, spoken.start())
    ]
    return sorted(found, key=lambda beginning: beginning[0])


def _someone_speaks(flat: str, start: int, at: int) -> bool:
    """Return whether the words before a cue, from the last comma on, are someone who gives orders."""
    commas = [gap.end() for gap in GAP.finditer(flat, start, at)]
    begins = {start, *commas[-1:]}
    return any(
        at - begin <= LONGEST_SPEAKER and (agencies.NAMED.match(flat, begin) or SPEAKER.match(flat[begin:at]))
        for begin in begins
    )


def _work(flat: str, at: int, end: int, *, sure: bool) -> int | None:
    """Return where the work begins after the name at `at`: at "có trách nhiệm" if it comes, else at a word of work.

    `sure`: something shows that the sentence is an order, so that whatever follows a known name is the work.
    """
    duty = verbs.RESPONSIBLE.search(flat, at, min(end, at + LONGEST_DUTY))
    if duty:
        return duty.start()
    if sure and (after := _after_colon(flat, at, min(end, at + LONGEST_DUTY))):
        return after
    given = verbs.GIVEN.search(flat, at, min(end, at + LONGEST_GIVEN))
    if given and agencies.NAMED.match(flat, at) and verbs.begins(flat, at=given.end()):
        return given.start()
    return _over(flat, at, min(end, at + LONGEST_NAME), sure=sure)


def _after_colon(flat: str, at: int, end: int) -> int | None:
    """Return where the work begins in "Công an xã: Tuần tra ..."; None where work begins before the colon."""
    colon = COLON.search(flat, at, end)
    if not colon or not verbs.begins(flat, at=colon.end()):
        return None
    return colon.end() if verbs.first(flat, start=at + 2, end=colon.start()) is None else None


def _over(flat: str, at: int, end: int, *, sure: bool) -> int | None:
    """Return where names that begin at `at` are over: at a word of work, or where a known name ends before it."""
    opened = agencies.OPENING.match(flat, at)
    verb = verbs.first(flat, start=opened.end() if opened else at + 2, end=end)
    known = endings.end(flat, start=at, stop=end if verb is None else verb) if sure else None
    if known is None and verb is not None and deadlines.COMPLETED.match(flat, verb, end) and flat[verb - 2] == ",":
        known = endings.guess(flat, start=at, stop=verb)
    return verb if known is None else known


def _assignment(flat: str, at: int, work: int, end: int, cue: re.Match[str] | None) -> Assignment:
    rule = BY_ORDER if cue else "tên cơ quan đứng trước việc"
    standing = STANDING.search(flat, at, work)
    lead = agencies.trimmed(flat, start=at, end=standing.start() if standing else work)
    leading = LEADING.match(flat, work, end)
    begin = leading.end() if leading else work
    if chairs := CHAIRS.match(flat, begin, end):
        begin = chairs.end()
    begin = _past_basis(flat, begin, end)
    place = support(flat, start=begin, end=end)
    if place and chairs and WITH.match(flat, begin, end):
        begin = place[1]
    return Assignment(lead, _past(flat, begin), rule, place, _asks(cue))


def _past_basis(flat: str, at: int, end: int) -> int:
    """Return where the work begins after "căn cứ chức năng, nhiệm vụ được giao"."""
    basis = ON_WHICH.match(flat, at, end)
    if not basis:
        return at
    stop = min(end, at + WITHIN)
    over = (after.end() for after in BASIS_OVER.finditer(flat, basis.end(), stop))
    work = verbs.first(flat, start=basis.end(), end=stop)
    return min([*(place for place in over if verbs.begins(flat, at=place)), *([] if work is None else [work])], default=at)


def _past(flat: str, at: int) -> int:
    while at < len(flat) and flat[at] in " \n,:":
        at += 1
    return at


def _asks(cue: re.Match[str] | None) -> bool:
    return bool(cue and REQUEST_CUE.match(cue["cue"]))


def support(flat: str, *, start: int, end: int) -> Place | None:
    """Return where the bodies stand that a clause names after "phối hợp với"."""
    clause = min(sentences.after_clause(flat, start=start, end=end), start + WITHIN)
    together = WITH.search(flat, start, clause)
    if not together or not agencies.OPENING.match(flat, together.end()):
        return None
    stop = _over(flat, together.end(), min(end, together.end() + LONGEST_NAME), sure=True)
    if over := FOR_WHAT.search(flat, together.end(), end if stop is None else stop):
        stop = over.start()
    return agencies.trimmed(flat, start=together.end(), end=stop) if stop else None

"""How a text without a head shows which document it brings: in its headline, in the words with which it opens."""

import re

from danvan.engines.reader import dates, issuers, kinds, sentences
from danvan.engines.reader.page import Page, Place

LEAD = 1000  # characters: the title and first paragraph of a report
SHORT = 300  # characters of a headline
OLD = 75  # days: what was issued longer before the report is not its subject
AT = re.compile(r"(?:yêu cầu|chỉ đạo|nhiệm vụ|nội dung|quy định|nêu)[^.;]{0,60}\stại\s[^.;]{0,30}$", re.IGNORECASE)
CARRIED_OUT = re.compile(  # "thực hiện các nội dung chỉ đạo tại Công điện số 1", "theo quy định tại Nghị định số 2"
    r"(?:(?:thực hiện|triển khai|quán triệt|thi hành|chấp hành)\s[^.;]{0,120}(?:chỉ đạo|nhiệm vụ|nội dung|quy định|yêu cầu)|"
    r"theo(?:\s(?:đúng|các|những))*\s(?:quy định|nội dung|yêu cầu|chỉ đạo))[^.;]{0,60}\stại\s[^.;]{0,30}$",
    re.IGNORECASE,
)
FOLLOWED = re.compile(
    r"(?:thực hiện|theo|căn cứ|triển khai|quán triệt|sửa đổi|thay thế|bổ sung|hướng dẫn)\s[^,.;]{0,30}$", re.IGNORECASE
)
NAMED_SHORTLY = re.compile(rf"(?:{kinds.WORD})\s(?:số\s)?(?P<count>\d{{1,6}})(?![\d/-])")

BASIS = re.compile(
    r"(?:Căn cứ|Thực hiện|Triển khai|Theo đề nghị|Theo|Xét|Xem xét|Để (?:tiếp tục )?(?:thực hiện|triển khai)|"
    r"Tiếp tục thực hiện|"
    r"Thi hành|Trên cơ sở|Thi đua thực hiện)\s",
)
# "Kế hoạch số 12/KH-UBND ngày ... của ... về ..." as the first line: the text is that document.
NAMES_ITSELF = re.compile(rf"\W*(?:{kinds.WORD})\s+(?:số\s*:?\s*)?$", re.IGNORECASE)
# As in "UBND tỉnh xây dựng Kế hoạch tổ chức lễ phát động (Kế hoạch số 08/KH-UBND)".
IN_BRACKETS = re.compile(
    rf"\s(?:ban hành|ký|xây dựng|có|phê duyệt)\s+(?:{kinds.WORD})\s[^;]{{5,300}}?\((?:(?:{kinds.WORD})\s)?(?:số\s?:?\s?)?$",
    re.IGNORECASE,
)
SUBORDINATE = re.compile(
    r"(?<!\w)(?:theo|thực hiện|căn cứ|triển khai|sau khi|khi|nhằm|để|từ khi|kể từ|trên cơ sở|trước đó|trước đây|năm|tại)(?!\w)",
    re.IGNORECASE,
)
# First "UBND tỉnh vừa có văn bản yêu cầu", then "Tại Công văn số 991/UBND-NN".
UNNUMBERED = re.compile(
    rf"(?:vừa|mới|đã)\s+(?:ký\s+)?(?:có|ban hành|ký|gửi|phát đi)\s+(?:\w+\s+)?(?:{kinds.WORD})(?!\s+(?:số|\d))", re.IGNORECASE
)
IN_IT = re.compile(rf"(?:Tại|Theo|Trong)\s+(?:{kinds.WORD})\s+(?:số\s)?$", re.IGNORECASE)
IN_FORCE = re.compile(r"có hiệu lực|được ban hành|vừa được|mới được")
NEW = re.compile(r"\b(?:vừa|mới|hôm nay)\b|ngày\s\d|\d/\d", re.IGNORECASE)
SAYS = re.compile(r"(?<!\w)(?:nêu rõ|yêu cầu|chỉ rõ|nhấn mạnh|giao|đề nghị)(?!\w)")
ORDERS = re.compile(r"\W*(?:Công điện|Công văn|Chỉ thị|Thông báo|Kế hoạch|Hướng dẫn|Quyết định|Văn bản)\s", re.IGNORECASE)
ISSUED_WITH = re.compile(rf"\((?:(?:Ban hành\s+)?kèm theo|Phụ lục)\s+(?:{kinds.WORD})\s+(?:số\s*:?\s*)?$", re.IGNORECASE)
LONGEST_OPENING = 60  # characters before the number of the document that opens a text
FIRST_BLOCKS = 3  # headline, what stands in bold below it, first paragraph


def sentence(page: Page, *, place: Place) -> int:
    """Return where the sentence of a number begins, no further back than its block."""
    floor = max(place.block.body, place.mention.start - 600)
    stops = [stop.end() for stop in re.finditer(r"[.;?!]\s+(?=[A-ZĐÀ-Ỹ“])", page.flat[floor : place.mention.start])]
    return floor + stops[-1] if stops else floor


def _in_title(page: Page, place: Place) -> bool:
    """Return whether the number stands in the headline, as what it is about."""
    block = page.blocks[0]
    headline = block.end - block.start <= SHORT and page.flat[block.end - 1] != "."
    if place.index or not headline or BASIS.match(page.flat, block.body):
        return False
    return not FOLLOWED.search(page.flat, block.start, place.mention.start)


def _short_in_title(page: Page, place: Place) -> bool:
    block = page.blocks[0]
    named = NAMED_SHORTLY.finditer(page.flat, block.start, min(block.end, block.start + SHORT))
    return page.flat[block.end - 1] != "." and any(short["count"] == place.mention.count for short in named)


def _issued(page: Page, place: Place) -> bool:
    """Return whether a sentence of the lead says that the document was issued, not long ago."""
    begin = sentence(page, place=place)
    verb = issuers.issued_before(page.flat, start=begin, end=place.mention.start)
    if not verb or FOLLOWED.search(page.flat, verb.start(), place.mention.start):
        return False
    fresh = NEW.search(page.flat, begin, place.mention.start) or _opens(page, place, begin, verb.start())
    return bool(fresh) and not _old(page, place) and not BASIS.match(page.flat, begin)


def _opens(page: Page, place: Place, begin: int, verb: int) -> bool:
    """Return whether the text begins with who issues the document: "Chính phủ ban hành Nghị định số ..."."""
    first = place.index < FIRST_BLOCKS and begin == place.block.body
    if not first or verb - begin > issuers.LONGEST or SUBORDINATE.search(page.flat, begin, verb):
        return False
    return issuers.named_before(page.flat, start=begin, end=place.mention.start) is not None


def _in_brackets(page: Page, place: Place) -> bool:
    """Return whether a sentence says that a document was issued, and gives its number at the end."""
    begin = sentence(page, place=place)
    return bool(IN_BRACKETS.search(page.flat, begin, place.mention.start)) and not _old(page, place)


def _told(page: Page, place: Place) -> bool:
    """Return whether a document was said to be issued without its number, and a sentence begins with what is in it."""
    begin = sentence(page, place=place)
    return bool(IN_IT.match(page.flat[begin : place.mention.start]) and UNNUMBERED.search(page.flat, 0, begin))


def _in_force(page: Page, place: Place) -> bool:
    """Return whether the text begins with the document and says that it takes effect."""
    if place.index >= FIRST_BLOCKS or not NAMES_ITSELF.match(page.flat[place.block.body : place.mention.start]):
        return False
    _, end = next(sentences.sentences(page.flat, start=place.block.body, end=place.block.end))
    return bool(IN_FORCE.search(page.flat, place.mention.end, end)) and not _old(page, place)


def _old(page: Page, place: Place) -> bool:
    """Return whether the document is much older than the day the text speaks from."""
    if not page.context:
        return False
    if place.mention.year and place.mention.year < page.context.year - 1:
        return True
    near = dates.first_full(page.flat, start=sentence(page, place=place), end=min(len(page.flat), place.mention.end + 40))
    return near is not None and (page.context - near).days > OLD


def _at(page: Page, place: Place) -> bool:
    begin = sentence(page, place=place)
    if BASIS.match(page.flat, begin) or CARRIED_OUT.search(page.flat, begin, place.mention.start):
        return False
    return bool(AT.search(page.flat, begin, place.mention.start))


def _passive(page: Page, place: Place) -> bool:
    """Return whether a text begins with a document that was issued: "Kế hoạch số ... vừa được UBND tỉnh ban hành"."""
    begin, number = sentence(page, place=place), place.mention
    if place.index >= FIRST_BLOCKS or number.start - begin > LONGEST_OPENING:
        return False
    issued = issuers.PASSIVE.match(page.flat, number.end, min(place.block.end, number.end + 2 * issuers.LONGEST))
    return bool(issued and NEW.search(page.flat, begin, issued.end())) and not _old(page, place)


def _speaks(page: Page, place: Place) -> bool:
    """Return whether a text begins with what is in a document of a day: "Tại Công văn số ... ngày ..., UBND tỉnh yêu cầu"."""
    begin, number = sentence(page, place=place), place.mention
    if place.index >= FIRST_BLOCKS or not IN_IT.match(page.flat[begin : number.start]) or not _dated(page, place):
        return False
    said = issuers.SPEAKS.search(page.flat, number.end, min(place.block.end, number.end + issuers.LONGEST))
    return bool(said and issuers.may_issue(said["name"], mention=number)) and not _old(page, place)


def _says(page: Page, place: Place) -> bool:
    """Return whether a text begins with an order of a day and what it says: "Công điện số ... ngày ... nêu rõ"."""
    block, number = place.block, place.mention
    opens = place.index < FIRST_BLOCKS and NAMES_ITSELF.match(page.flat[block.body : number.start])
    if not opens or not ORDERS.match(page.flat, block.body) or not _dated(page, place):
        return False
    _, end = next(sentences.sentences(page.flat, start=block.body, end=block.end))
    return bool(SAYS.search(page.flat, number.end, end)) and not _old(page, place)


def _issued_with(page: Page, place: Place) -> bool:
    """Return whether the text is issued with the document: "(Ban hành kèm theo Quyết định số ...)" below its title."""
    return bool(ISSUED_WITH.search(page.flat, place.block.start, place.mention.start))


def _dated(page: Page, place: Place) -> bool:
    """Return whether a whole date stands beside the number."""
    return dates.first_full(page.flat, start=place.mention.end, end=min(len(page.flat), place.mention.end + 40)) is not None


def _fresh(page: Page, place: Place) -> bool:
    """Return whether the document is dated shortly before the day the text speaks from."""
    if CARRIED_OUT.search(page.flat, sentence(page, place=place), place.mention.start):
        return False
    near = dates.first_full(page.flat, start=place.mention.end, end=min(len(page.flat), place.mention.end + 40))
    return near is not None and page.context is not None and 0 < (page.context - near).days <= OLD


# In this order, each with its name in roles.ROLES.
TESTS = (
    ("title", _in_title), ("short", _short_in_title), ("issued", _issued), ("brackets", _in_brackets), ("told", _told),
    ("force", _in_force), ("at", _at), ("passive", _passive), ("speaks", _speaks), ("says", _says), ("with", _issued_with),
)  # fmt: skip
ALONE = (*TESTS, ("alone", _fresh))  # where the text names no other document

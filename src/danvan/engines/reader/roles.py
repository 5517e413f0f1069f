"""Which document the text is or reports (main), on what it stands (basis), what else it names (mentioned)."""

import re

from danvan.engines.reader import dates, issuers, kinds, sentences
from danvan.engines.reader.blocks import PARAGRAPH
from danvan.engines.reader.page import Page, Place

LEAD = 1000  # characters: the title and first paragraph of a report
SHORT = 300  # characters of a headline
OLD = 75  # days: what was issued longer before the report is not its subject
AT = re.compile(r"(?:yêu cầu|chỉ đạo|nhiệm vụ|nội dung|quy định|nêu)[^.;]{0,60}\stại\s[^.;]{0,30}$", re.IGNORECASE)
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
LONGEST_KIND = 60
TELLS = re.compile(r"(?<!\w)(?:đã|vừa|sẽ|đang|nêu rõ|yêu cầu|cho biết|là)(?!\w)")
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
FIRST_BLOCKS = 3  # headline, what stands in bold below it, first paragraph
ROLES = {
    "own": "số ghi ở đầu chính văn bản",
    "first": "câu đầu gọi tên chính văn bản này",
    "title": "số nêu ở đầu đề bài",
    "short": "đầu đề bài gọi tắt văn bản này",
    "issued": "câu mở đầu nói văn bản vừa ban hành",
    "brackets": "câu mở đầu nói ban hành văn bản, ghi số trong ngoặc",
    "told": "câu mở đầu nói vừa có văn bản, câu sau ghi số",
    "force": "câu mở đầu nói văn bản này có hiệu lực",
    "at": "câu mở đầu nói nội dung tại văn bản này",
    "alone": "văn bản duy nhất được nêu, mới ban hành",
    "basis": "nêu ở phần căn cứ hoặc là văn bản được triển khai",
    "within": "nằm trong tên của văn bản chính",
    "mentioned": "được nhắc tới",
}


def main(page: Page) -> tuple[Place, str] | None:
    """Return the place of the main document's number and the rule; None where the text has none."""
    if page.own:
        return page.own, "own"
    if page.formal or not page.blocks:
        return None
    if names_itself(page):
        return page.places[0], "first"
    alone = len({place.mention.key for place in page.places}) == 1
    for rule, test in [*TESTS, ("alone", _fresh)] if alone else TESTS:
        if place := next((place for place in _lead(page) if test(page, place)), None):
            return place, rule
    return None


def names_itself(page: Page) -> bool:
    """Return whether the first sentence of a text without a head is nothing but the name of a document."""
    first = page.places[0] if page.places and not page.formal else None
    if not first or first.index or first.mention.start - first.block.body > LONGEST_KIND:
        return False
    if not NAMES_ITSELF.match(page.flat[first.block.body : first.mention.start]):
        return False
    _, end = next(sentences.sentences(page.flat, start=first.block.body, end=first.block.end))
    name = page.flat[first.mention.end : end]
    return " về " in name and not TELLS.search(name)


def _lead(page: Page) -> list[Place]:
    """Return the numbers in which the subject may be named: near the top, above the first point of a digest."""
    end = min([LEAD, *_points(page)])
    return [place for place in page.places if place.mention.start <= end]


def _points(page: Page) -> list[int]:
    """Return where the points of a digest begin, each of which names another document; none if it is no digest."""
    points = {
        place.mention.key: place.block.start
        for place in reversed(page.places)
        if place.block.rank < PARAGRAPH and NAMES_ITSELF.match(page.flat[place.block.body : place.mention.start])
    }
    return list(points.values()) if len(points) > 1 else []


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
    begin = _sentence(page, place)
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
    begin = _sentence(page, place)
    return bool(IN_BRACKETS.search(page.flat, begin, place.mention.start)) and not _old(page, place)


def _told(page: Page, place: Place) -> bool:
    """Return whether a document was said to be issued without its number, and a sentence begins with what is in it."""
    begin = _sentence(page, place)
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
    near = dates.first_full(page.flat, start=_sentence(page, place), end=min(len(page.flat), place.mention.end + 40))
    return near is not None and (page.context - near).days > OLD


def _fresh(page: Page, place: Place) -> bool:
    """Return whether the document is dated shortly before the day the text speaks from."""
    near = dates.first_full(page.flat, start=place.mention.end, end=min(len(page.flat), place.mention.end + 40))
    return near is not None and page.context is not None and 0 < (page.context - near).days <= OLD


def _at(page: Page, place: Place) -> bool:
    begin = _sentence(page, place)
    return not BASIS.match(page.flat, begin) and bool(AT.search(page.flat, begin, place.mention.start))


NEW = re.compile(r"\b(?:vừa|mới|hôm nay)\b|ngày\s\d|\d/\d", re.IGNORECASE)
TESTS = (
    ("title", _in_title), ("short", _short_in_title), ("issued", _issued), ("brackets", _in_brackets),
    ("told", _told), ("force", _in_force), ("at", _at),
)  # fmt: skip


def _sentence(page: Page, place: Place) -> int:
    """Return where the sentence of a number begins, no further back than its block."""
    floor = max(place.block.body, place.mention.start - 600)
    stops = [stop.end() for stop in re.finditer(r"[.;?!]\s+(?=[A-ZĐÀ-Ỹ“])", page.flat[floor : place.mention.start])]
    return floor + stops[-1] if stops else floor


def of(page: Page, *, place: Place, chosen: Place | None, title: tuple[int, int] | None) -> str:
    """Return the rule that gives a number, first seen at `place`, its role."""
    if title and title[0] <= place.mention.start < title[1]:
        return "within"
    itself = names_itself(page)
    stated = BASIS.match(page.flat, _sentence(page, place) if itself else place.block.body)
    formal = page.formal or itself
    preamble = formal and place.block.rank > 1 and (not page.own or place.index > page.own.index)
    lead = chosen is None and place.mention.start <= 2 * LEAD
    return "basis" if stated and (preamble or lead) else "mentioned"

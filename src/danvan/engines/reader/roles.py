"""Which document the text is or reports (main), on what it stands (basis), what else it names (mentioned)."""

import re

from danvan.engines.reader import dates, issuers, kinds, sentences
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
NAMES_ITSELF = re.compile(rf"\W*(?:{kinds.WORD})\s+số\s*:?\s*$", re.IGNORECASE)
LONGEST_KIND = 60
TELLS = re.compile(r"(?<!\w)(?:đã|vừa|sẽ|đang|nêu rõ|yêu cầu|cho biết|là)(?!\w)")
ROLES = {
    "own": "số ghi ở đầu chính văn bản",
    "first": "câu đầu gọi tên chính văn bản này",
    "title": "số nêu ở đầu đề bài",
    "short": "đầu đề bài gọi tắt văn bản này",
    "issued": "câu mở đầu nói văn bản vừa ban hành",
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
    tests = [("title", _in_title), ("short", _short_in_title), ("issued", _issued), ("at", _at)]
    for rule, test in [*tests, ("alone", _fresh)] if alone else tests:
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
    return [place for place in page.places if place.mention.start <= LEAD]


def _in_title(page: Page, place: Place) -> bool:
    """Return whether the number stands in the headline, as what it is about."""
    block = page.blocks[0]
    headline = block.end - block.start <= SHORT and page.flat[block.end - 1] != "."
    return place.index == 0 and headline and not FOLLOWED.search(page.flat, block.start, place.mention.start)


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
    fresh = re.search(r"\b(?:vừa|mới|hôm nay)\b|ngày\s\d|\d/\d", page.flat[begin : place.mention.start], re.IGNORECASE)
    return bool(fresh) and not _old(page, place) and not BASIS.match(page.flat, begin)


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
    return bool(AT.search(page.flat, _sentence(page, place), place.mention.start))


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

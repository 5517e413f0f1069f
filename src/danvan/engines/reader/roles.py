"""Which document the text is or reports (main), on what it stands (basis), what else it names (mentioned)."""

import re

from danvan.engines.reader import reports, sentences
from danvan.engines.reader.blocks import PARAGRAPH
from danvan.engines.reader.page import Page, Place

LONGEST_KIND = 60
TELLS = re.compile(r"(?<!\w)(?:đã|vừa|sẽ|đang|nêu rõ|yêu cầu|cho biết|là)(?!\w)")
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
    "passive": "câu mở đầu nói văn bản vừa được ban hành",
    "speaks": "câu mở đầu nói cơ quan ban hành yêu cầu gì tại văn bản này",
    "says": "câu mở đầu gọi tên văn bản và nói nội dung",
    "with": "bản này ban hành kèm theo văn bản đó",
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
    lead = _lead(page)
    alone = len({place.mention.key for place in page.places}) == 1
    for rule, test in reports.ALONE if alone else reports.TESTS:
        if place := next((place for place in lead if test(page, place)), None):
            return place, rule
    return None


def names_itself(page: Page) -> bool:
    """Return whether the first sentence of a text without a head is nothing but the name of a document."""
    first = page.places[0] if page.places and not page.formal else None
    if not first or first.index or first.mention.start - first.block.body > LONGEST_KIND:
        return False
    if not reports.NAMES_ITSELF.match(page.flat[first.block.body : first.mention.start]):
        return False
    _, end = next(sentences.sentences(page.flat, start=first.block.body, end=first.block.end))
    name = page.flat[first.mention.end : end]
    return " về " in name and not TELLS.search(name)


def _lead(page: Page) -> list[Place]:
    """Return the numbers in which the subject may be named: near the top, above the first point of a digest."""
    end = min([reports.LEAD, *_points(page)])
    return [place for place in page.places if place.mention.start <= end]


def _points(page: Page) -> list[int]:
    """Return where the points of a digest begin, each of which names another document; none if it is no digest."""
    points = {
        place.mention.key: place.block.start
        for place in reversed(page.places)
        if place.block.rank < PARAGRAPH and reports.NAMES_ITSELF.match(page.flat[place.block.body : place.mention.start])
    }
    return list(points.values()) if len(points) > 1 else []



def of(page: Page, *, place: Place, chosen: Place | None, title: tuple[int, int] | None) -> str:
    """Return the rule that gives a number, first seen at `place`, its role."""
    if title and title[0] <= place.mention.start < title[1]:
        return "within"
    itself = names_itself(page)
    stated = reports.BASIS.match(page.flat, reports.sentence(page, place=place) if itself else place.block.body)
    formal = page.formal or itself
    preamble = formal and place.block.rank > 1 and (not page.own or place.index > page.own.index)
    lead = chosen is None and place.mention.start <= 2 * reports.LEAD
    return "basis" if stated and (preamble or lead) else "mentioned"

"""A text laid open for the rules: its blocks, the numbers in it, the head it carries, the day it speaks from."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from danvan.engines.reader import dates, kinds, numbers
from danvan.engines.reader.blocks import Block, blocks
from danvan.engines.reader.numbers import Mention
from danvan.engines.reader.source import Source, source

HEAD = 3000  # characters: how far down a document's own number, date and title may stand
STATE_HEAD = re.compile(r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM")
# "Số:", or as portals label it: "Số ký hiệu:", "Số/Ký hiệu", "Số hiệu văn bản"
OWN_NUMBER = re.compile(r"(?:^|[\s|(])(?:Số|SỐ)(?:\s?[/,]?\s?(?:(?:[kK][ýí]\s)?[hH]iệu(?:\s(?:văn bản|VB))?|văn bản|VB))?\s*[:.|]?\s*$")
OWN_LABEL = 30  # characters before the number in which it is labelled
KIND_AND_NUMBER = re.compile(rf"[\s|]*(?:{kinds.WORD})\s+số\s*:\s*", re.IGNORECASE)  # "Nghị quyết số: 12/2025/NQ-HĐND"
DATE_LINE = re.compile(r"[A-ZĐ][^\n\d,|]{1,40},\s*ngày\s*")
DATE_LABEL = re.compile(r"Ngày (?:ban hành|ký|văn bản)\s*[:|]?\s*(?=\d)")
PRINTED_AT = re.compile(
    r"(?:\d{1,2}:\d{2}\s?(?:[AP]M)?|[đĐ]ăng|[cC]ập nhật)[\s|:,-]{0,4}(?:ngày\s*)?(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
)
DATE_THEN_CLOCK = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?=[\s|,-]{1,4}\d{1,2}:\d{2})")


@dataclass(frozen=True, slots=True)
class Place:
    """A number in its block."""

    mention: Mention
    block: Block
    index: int  # of the block


@dataclass(frozen=True, slots=True)
class Page:
    """One text and what every rule wants to know of it."""

    source: Source
    flat: str  # the source's: spaces for line ends and mark-up
    blocks: list[Block]
    places: list[Place]
    own: Place | None
    formal: bool  # it has a document's head
    context: date | None

    def words(self, block: Block) -> str:
        """Return the block's words without its marker."""
        return self.flat[block.body : block.end]


def page(text: str, *, year: int | None) -> Page:
    """Return the text laid open; `year` is lent to dates that name none."""
    ready = source(text)
    cut = list(blocks(ready))
    places = _places(ready.flat, cut)
    own = _own(ready.flat, places)
    context = date(year, 12, 31) if year else _context(ready.flat, own)
    formal = bool(own or STATE_HEAD.search(ready.flat, 0, HEAD))
    return Page(ready, ready.flat, cut, places, own, formal, context)


def _places(flat: str, cut: list[Block]) -> list[Place]:
    """Return the numbers of a text in order, with the short forms of those that it has in no other form."""
    places = [
        Place(mention, block, index)
        for index, block in enumerate(cut)
        for mention in numbers.mentions(flat, start=block.start, end=block.end)
    ]
    whole = {place.mention.count.lstrip("0") for place in places}
    begins = [block.start for block in cut]
    for mention in numbers.short(flat, whole=whole):
        index = max(0, bisect_right(begins, mention.start) - 1)
        places.append(Place(mention, cut[index], index))
    return sorted(places, key=lambda place: place.mention.start)


def _own(flat: str, places: list[Place]) -> Place | None:
    """Return where the document's own number stands: after "Số:" with a capital, near the top."""
    for place in places:
        if place.mention.start > HEAD:
            return None
        if OWN_NUMBER.search(flat, max(0, place.mention.start - OWN_LABEL), place.mention.start):
            return place
        below = STATE_HEAD.search(flat, 0, place.mention.start)
        if below and KIND_AND_NUMBER.fullmatch(flat, max(place.block.start, below.end()), place.mention.start):
            return place
    return None


def own_date(flat: str, *, own: Place) -> tuple[date, int, int, str] | None:
    """Return the date of the document's own date line ("An Bình, ngày 5 tháng 1 năm 2026")."""
    end = min(len(flat), own.mention.end + 400)
    for line in (*DATE_LINE.finditer(flat, 0, end), *DATE_LABEL.finditer(flat, 0, min(len(flat), HEAD))):
        if found := dates.read_at(flat, start=line.end(), end=end, context=None):
            return found
    return None


def _context(flat: str, own: Place | None) -> date | None:
    """Return the day the text speaks from: the document's own, the day it was printed, or the first one in it."""
    if own and (found := own_date(flat, own=own)):
        return found[0]
    ends = (0, min(len(flat), HEAD)), (max(HEAD, len(flat) - HEAD), len(flat))  # what portals print stands at either end
    for rule in (PRINTED_AT, DATE_THEN_CLOCK):
        for match in (match for start, end in ends for match in rule.finditer(flat, start, end)):
            at = match.end() if rule is PRINTED_AT else match.start()
            if found := dates.read_at(flat, start=at, end=at + 12, context=None):
                return found[0]
    return dates.first_full(flat, start=0, end=len(flat))

"""A text laid open for the rules: its blocks, the numbers in it, the head it carries, the day it speaks from."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from danvan.engines.reader import dates, kinds, numbers
from danvan.engines.reader.blocks import Block, Kept, blocks
from danvan.engines.reader.numbers import Mention
from danvan.engines.reader.source import Source, source

HEAD = 3000  # characters: how far down a document's own number, date and title may stand
STATE_HEAD = re.compile(r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM")
# "Số:", or as portals label it: "Số ký hiệu:", "Số/Ký hiệu", "Số hiệu văn bản"
OWN_NUMBER = re.compile(r"(?:^|[\s|(])(?:Số|SỐ)(?:\s?[/,]?\s?(?:(?:[kK][ýí]\s)?[hH]iệu(?:\s(?:văn bản|VB))?|văn bản|VB))?\s*[:.|]?\s*$")
OWN_LABEL = 30  # characters before the number in which it is labelled
KIND_AND_NUMBER = re.compile(rf"[\s|]*(?:{kinds.WORD})\s+số\s*:\s*", re.IGNORECASE)  # "Nghị quyết số: 12/2025/NQ-HĐND"
DATE_LINE = re.compile(r"[A-ZĐ][^\n\d,|]{1,40},\s*(?:hồi\s+\d{1,2}\s?(?:giờ|h|:)\s?(?:\d{2})?(?:\s?phút)?,?\s+)?ngày\s*")
DATE_LABEL = re.compile(r"Ngày (?:ban hành|ký|văn bản)\s*[:|]?\s*(?=\d)")
NUMERIC = re.compile(r"\d\d?[/.-]\d{1,2}[/.-]\d{4}")
PRINTED_AT = re.compile(r"(?:\d{1,2}:\d{2}\s?(?:[AP]M)?|[đĐ]ăng|[cC]ập nhật)[\s|:,-]{0,4}(?:ngày\s*)?$")  # before such a date
CLOCK = re.compile(r"[\s|,-]{1,4}\d{1,2}:\d{2}")  # after it
CITED = 20  # characters after a number within which its date ends
PRINTED = 30  # characters before the date in which that stands


Dated = tuple[date, int, int, str]  # a day, where it stands, and the rule by which it was read


@dataclass(slots=True)
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
    blocks: Kept
    places: list[Place]
    own: Place | None
    dated: Dated | None  # its own date line
    formal: bool  # it has a document's head
    context: date | None

    def words(self, block: Block) -> str:
        """Return the block's words without its marker."""
        return self.flat[block.body : block.end]


def page(text: str, *, year: int | None) -> Page:
    """Return the text laid open; `year` is lent to dates that name none."""
    ready = source(text)
    cut = Kept(blocks(ready))
    places = _places(ready.flat, cut)
    state = STATE_HEAD.search(ready.flat, 0, HEAD)
    own = _own(ready.flat, places, state)
    dated = _own_date(ready.flat, own) if own else None
    context = date(year, 12, 31) if year else dated[0] if dated else _context(ready.flat, places)
    return Page(ready, ready.flat, cut, places, own, dated, bool(own or state), context)


def _places(flat: str, cut: Kept) -> list[Place]:
    """Return the numbers of a text in order, with the short forms of those that it has in no other form."""
    places = [
        Place(mention, block, index)
        for index, block in enumerate(cut)
        for mention in numbers.mentions(flat, start=block.start, end=block.end)
    ]
    whole = {place.mention.count.lstrip("0") for place in places}
    for mention in numbers.short(flat, whole=whole):
        index = max(0, bisect_right(cut, mention.start, key=lambda block: block.start) - 1)
        places.append(Place(mention, cut[index], index))
    return sorted(places, key=lambda place: place.mention.start)


def _own(flat: str, places: list[Place], state: re.Match[str] | None) -> Place | None:
    """Return where the document's own number stands: after "Số:" with a capital, near the top."""
    first = next(_labelled(flat, places, state), None)
    if first and state and first.mention.start < state.start():  # a portal's line above the head repeats it
        again = (place for place in _labelled(flat, places, state) if place.mention.start > state.start())
        return next((place for place in again if place.mention.key == first.mention.key), first)
    return first


def _labelled(flat: str, places: list[Place], state: re.Match[str] | None) -> Iterator[Place]:
    """Return the places near the top that look like the document's own."""
    for place in places:
        if place.mention.start > HEAD:
            return
        if OWN_NUMBER.search(flat, max(0, place.mention.start - OWN_LABEL), place.mention.start):
            yield place
            continue
        below = max(place.block.start, state.end()) if state else len(flat)
        if below <= place.mention.start and KIND_AND_NUMBER.fullmatch(flat, below, place.mention.start):
            yield place


def _own_date(flat: str, own: Place) -> Dated | None:
    """Return the date of the document's own date line ("An Bình, ngày 5 tháng 1 năm 2026")."""
    end = min(len(flat), own.mention.end + 400)
    for line in chain(DATE_LINE.finditer(flat, 0, end), DATE_LABEL.finditer(flat, 0, min(len(flat), HEAD))):
        if found := dates.read_at(flat, start=line.end(), end=end, context=None):
            return found
    return None


def _context(flat: str, places: list[Place]) -> date | None:
    """Return the day a text without a date line speaks from: the day it was printed, or the first one in it.

    None where the first is only that of an old document, and another one is cited of a later year.
    """
    ends = (0, min(len(flat), HEAD)), (max(HEAD, len(flat) - HEAD), len(flat))  # what portals print stands at either end
    written = [(start, *day.span(), end) for start, end in ends for day in NUMERIC.finditer(flat, start, end)]
    printed = (at for start, at, _, _ in written if PRINTED_AT.search(flat, max(start, at - PRINTED), at))
    for at in chain(printed, (at for _, at, over, end in written if CLOCK.match(flat, over, end))):
        if found := dates.read_at(flat, start=at, end=at + 12, context=None):
            return found[0]
    first = dates.first_full(flat, start=0, end=len(flat))
    cited = [dates.first_full(flat, start=each.mention.end, end=each.mention.end + CITED) for each in places]
    known = [day for day in cited if day]
    return None if first and first in known and max(known).year > first.year else first

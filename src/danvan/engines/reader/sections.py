"""Whose section a heading or an introducing sentence opens."""

import re
from collections.abc import Iterator
from dataclasses import replace

from danvan.engines.reader import agencies, assignments, sentences, zones
from danvan.engines.reader.assignments import Assignment, Place
from danvan.engines.reader.blocks import PARAGRAPH, Block
from danvan.engines.reader.page import Page

NUMBERED, LETTERS, BULLETS = 3, 5, 6  # ranks of 1., of a) and of -
FEWEST = 3  # numbered lines that begin with the name of a body: whatever stands above, they share out work
LIST_OF_WORK = re.compile(r"(?:nhiệm vụ|nội dung|công việc|giải pháp|việc)(?!\w)[^.;]{0,60}$")
# What an issuer says of itself before its orders.
ISSUES = re.compile(
    r"(?:thống nhất|kết luận|đánh giá|ghi nhận|nhận thấy|quyết định|quyết nghị|ban hành|"
    r"xây dựng (?:Kế hoạch|kế hoạch)|báo cáo|trả lời|thông báo|có ý kiến|triển khai (?:Kế hoạch|"
    r"thực hiện như))"
)


def heading(page: Page, *, block: Block, place: Place) -> Assignment | None:
    """Return the assignee whose name the block is."""
    colon = page.flat[block.end - 1] == ":"
    if place[1] - place[0] > 2 * zones.LONGEST_HEADING or (
        block.rank >= BULLETS and not colon and not (block.bold and page.formal)
    ):
        return None
    return assignments.heading(page.flat, start=place[0], end=place[1], sure=block.bold and block.marked)


def introduced(page: Page, *, place: Place, following: Block | None) -> Assignment | None:
    """Return the assignee of a list that a block opens: "Theo đó, Chủ tịch UBND các xã tập trung ...:"."""
    bullets = following is not None and LETTERS <= following.rank < PARAGRAPH
    for start, end in _last_first(page, place):
        plain = bullets or page.formal or bool(LIST_OF_WORK.search(page.flat, start, end))
        given = assignments.addressed(page.flat, start=start, end=end) or assignments.inline(
            page.flat, start=start, end=end, plain=plain
        )
        if given and not ISSUES.match(page.flat, given.work):
            return given
    return None


def _last_first(page: Page, place: Place) -> Iterator[Place]:
    """Return the sentences of a place, each followed by its clauses if it has several, the last ones first."""
    for sentence in reversed(list(sentences.sentences(page.flat, start=place[0], end=place[1]))):
        yield sentence
        clauses = list(sentences.clauses(page.flat, start=sentence[0], end=sentence[1]))
        yield from reversed(clauses[1:])


def above(block: Block, *, following: Block | None, given: Assignment) -> tuple[float, Assignment]:
    """Return the assignee of a list with the rank that the list's first item keeps and the next section ends."""
    if block.rank < PARAGRAPH:
        return block.rank, given
    first = following.rank if following else PARAGRAPH
    return first - 0.5, replace(given, afar=first < LETTERS)


def shares_out(page: Page) -> bool:
    """Return whether a text without a head is a list that shares out work: most of its numbered lines begin with a body."""
    if page.formal or page.places:
        return False
    numbered = [block for block in page.blocks if block.rank == NUMBERED]
    named = sum(agencies.NAMED.match(page.flat, block.body) is not None for block in numbered)
    return named >= FEWEST and 2 * named > len(numbered)

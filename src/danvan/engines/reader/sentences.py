"""Cutting words into sentences and clauses."""

import re
from collections.abc import Iterator

STOP = re.compile(r"[.?!…](?<!TP.)(?<!Tp.)(?<!\bv.)(?<!\s[A-ZĐ].)(?=\s+[\"“(A-ZĐÀ-Ỹ]|\s*$)")
PARTING = re.compile(r";\s")
LONGEST = 2000  # characters: what runs on without a stop is cut, so that time stays in proportion
PADDING = " \n.;:,/-…|"


def sentences(flat: str, *, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return the places of the sentences in flat[start:end]."""
    at = start
    for stop in STOP.finditer(flat, start, end):
        yield from _cut(flat, at, stop.start())
        at = stop.end()
    yield from _cut(flat, at, end)


def _cut(flat: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for at in range(start, end, LONGEST):
        yield tidy(flat, start=at, end=min(end, at + LONGEST))


def clauses(flat: str, *, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return the places of the parts between semicolons."""
    at = start
    for parting in PARTING.finditer(flat, start, end):
        yield tidy(flat, start=at, end=parting.start())
        at = parting.end()
    if at < end:
        yield tidy(flat, start=at, end=end)


def after_clause(flat: str, *, start: int, end: int) -> int:
    """Return where the next clause begins after `start`."""
    parting = PARTING.search(flat, start, end)
    return parting.end() if parting else end


def tidy(flat: str, *, start: int, end: int) -> tuple[int, int]:
    """Return the place without padding around it."""
    while start < end and flat[start] in PADDING:
        start += 1
    while end > start and flat[end - 1] in PADDING:
        end -= 1
    return start, end

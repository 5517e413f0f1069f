"""Cutting words into sentences and clauses."""

import re
from collections.abc import Iterator

STOP = re.compile(r"[.?!…](?<!TP.)(?<!Tp.)(?<!\bv.)(?<!\s[A-ZĐ].)(?=\s+[\"“(A-ZĐÀ-Ỹ]|\s*$)")
PARTING = "; "
LONGEST = 2000  # characters: what runs on without a stop is cut, so that time stays in proportion
PADDING = " \n.;:,/-…|"


def sentences(flat: str, *, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return the places of the sentences in flat[start:end]."""
    at = start
    for stop in (*STOP.finditer(flat, start, end), None):
        over = stop.start() if stop else end
        while over - at > LONGEST:
            yield tidy(flat, start=at, end=at + LONGEST)
            at += LONGEST
        if at < over:
            yield tidy(flat, start=at, end=over)
        at = stop.end() if stop else end


def clauses(flat: str, *, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return the places of the parts between semicolons."""
    at = start
    while (parting := flat.find(PARTING, at, end)) >= 0:
        yield tidy(flat, start=at, end=parting)
        at = parting + len(PARTING)
    if at < end:
        yield tidy(flat, start=at, end=end)


def after_clause(flat: str, *, start: int, end: int) -> int:
    """Return where the next clause begins after `start`."""
    parting = flat.find(PARTING, start, end)
    return parting + len(PARTING) if parting >= 0 else end


def tidy(flat: str, *, start: int, end: int) -> tuple[int, int]:
    """Return the place without padding around it."""
    while start < end and flat[start] in PADDING:
        start += 1
    while end > start and flat[end - 1] in PADDING:
        end -= 1
    return start, end

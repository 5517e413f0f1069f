"""What stands at the edges of pages and is no part of the text: page numbers, running heads and feet, signing notes."""

import re
from collections import Counter

NUMBER = re.compile(r"\W*(?:[Tt]rang\s*)?\d{1,4}(?:\s*(?:/|trên)\s*\d{1,4})?\W*")
SIGNING = re.compile(r"\s*(?:(?:Người ký|Ký bởi|Được ký bởi|Thời gian ký|Email|Cơ quan|Tổ chức)\s*:|Digitally signed|Signature Not)")
EDGE = 2  # lines at either end of a page that may be repeated
SIGNED_WITHIN = 8  # lines from the top of the first page
OFTEN = 0.6  # share of the pages on which a running line stands, and on three at least
FEWEST = 3


def stripped(pages: list[list[str]]) -> tuple[list[list[str]], list[str]]:
    """Return the pages without what stands at their edges, and what that was, each line once."""
    running = _running(pages)
    removed: dict[str, None] = {}
    kept = []
    for index, lines in enumerate(pages):
        edges = set(_edges(lines))
        out = {at for at in edges if NUMBER.fullmatch(lines[at]) or _same(lines[at]) in running}
        if index == 0:
            out |= {at for at in range(min(SIGNED_WITHIN, len(lines))) if SIGNING.match(lines[at])}
        removed |= {lines[at].strip(): None for at in sorted(out)}
        kept.append([line for at, line in enumerate(lines) if at not in out])
    return kept, list(removed)


def _running(pages: list[list[str]]) -> set[str]:
    count = Counter(same for lines in pages for same in {_same(lines[at]) for at in _edges(lines)})
    return {same for same, times in count.items() if times >= max(FEWEST, OFTEN * len(pages))}


def _edges(lines: list[str]) -> list[int]:
    said = [at for at, line in enumerate(lines) if line.strip()]
    return said[:EDGE] + said[EDGE:][-EDGE:]


def _same(line: str) -> str:
    """Return a line with all numbers alike."""
    return re.sub(r"\d+", "#", " ".join(line.split()))

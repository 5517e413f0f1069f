"""Which column of a list is which, guessed from the words at its head."""

import re
from collections.abc import Mapping, Sequence

from danvan.engines import vietnamese

LOOKED_AT = 20  # rows from the top in which the heads may stand
FEWEST = 2  # columns that must be known for a row to be the heads

VALUE = re.compile(r"[\d\s./:,-]*\d[\d\s./:,-]*")  # a number, a day: what stands in a row below the heads and in none of them

Heads = Mapping[str, Sequence[str]]  # folded words as they stand at the head of each field's column, the surest first


def guess(cells: Sequence[str], *, heads: Heads) -> dict[str, int]:
    """Return the place of each column that is known by its head; none stands for two things."""
    folded = [" ".join(vietnamese.fold(cell).replace(",", " ").split()) for cell in cells]
    found: dict[str, int] = {}
    for field, words in heads.items():
        hits = [at for said in words for at, cell in enumerate(folded) if f" {said} " in f" {cell} " and at not in found.values()]
        if hits:
            found[field] = hits[0]
    return found


def rows_of_heads(rows: Sequence[tuple[int, Sequence[str]]], *, heads: Heads) -> tuple[int, int]:
    """Return the places of the first and the last row of the heads: one, or two that are read as one; (0, 0) where none is known."""
    top = [cells for _number, cells in rows[:LOOKED_AT]]
    known = [len(guess(cells, heads=heads)) for cells in top]
    best = max(known, default=0)
    if best < FEWEST:
        return 0, 0
    first = known.index(best)
    if first + 1 < len(top) and not any(map(VALUE.fullmatch, top[first + 1])) and len(guess(joined(top[first : first + 2]), heads=heads)) > best:
        return first, first + 1
    return first, first


def joined(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the heads of rows that stand over each other, each column's as one."""
    width = max((len(cells) for cells in rows), default=0)
    return [" ".join(cells[at] for cells in rows if at < len(cells) and cells[at]) for at in range(width)]

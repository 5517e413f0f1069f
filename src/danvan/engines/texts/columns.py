"""Columns in lines of letters that stand where they are printed: heads in two columns, tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from danvan.engines.texts import tables

GAP = re.compile(r"\S( {3,})(?=\S)")
NARROWEST = 2  # signs between two columns
DATED = re.compile(r"ngày\s.{1,12}tháng\s.{1,10}năm", re.IGNORECASE)
COUNTED = re.compile(r"\d{1,3}[.)]?|[IVX]{1,5}\.?")
BULLET = re.compile(r"\W?|[\dIVX]{1,4}[.)]?|[a-zđ]\)")
FEW = 2  # columns, of which the first may be what a list puts before its points
LONGEST = 400  # lines of one table
Corridor = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Band:
    """Lines from `start` to before `end` that stand in columns, cut into cells."""

    start: int
    end: int
    cells: list[list[str]]

    @property
    def framed(self) -> bool:
        """Return whether the columns are those of a head or of an end, to be read one after the other."""
        return any(tables.FRAME.search(cell) for row in self.cells for cell in row)


def band(lines: list[str], *, start: int) -> Band | None:
    """Return the band of columns that begins with the line at `start`, or None."""
    if not GAP.search(lines[start]):
        return None
    blank, end = _blank(lines[start]), start + 1
    while end < min(len(lines), start + LONGEST) and (narrowed := _narrowed(blank, lines, end, start)):
        blank, end = narrowed, end + 1
    corridors = _corridors(lines[start:end], blank)
    found = Band(start, end, [_cut(line, corridors) for line in lines[start:end]])
    return _checked(found)


def blocks(found: Band) -> list[str]:
    """Return the text of a band: column by column if it is a frame, else row by row."""
    if found.framed:
        return ["\n".join(filter(None, column)) for column in zip(*found.cells, strict=True)]
    return tables.blocks([[[cell] if cell else [] for cell in row] for row in _rows(found.cells)])


def _blank(line: str) -> set[int]:
    return {at for at, sign in enumerate(line.ljust(250)) if sign == " "}


def _narrowed(blank: set[int], lines: list[str], at: int, start: int) -> set[int] | None:
    """Return where all lines so far and one more are blank, if columns are left; None where the band ends."""
    line = lines[at]
    if not line.strip():
        after = lines[at + 1] if at + 1 < len(lines) else ""
        return blank if GAP.search(after) and not tables.FRAME.search(after) else None
    if DATED.search(lines[at - 1]) and not GAP.search(line) and not line.lstrip().startswith("V/v"):
        return None
    narrowed = blank & _blank(line)
    return narrowed if _corridors([*lines[start : at + 1]], narrowed) else None


def _corridors(lines: list[str], blank: set[int]) -> list[Corridor]:
    """Return the runs of blank columns that have letters on both sides in some line."""
    first = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    last = max(map(len, lines), default=0)
    runs: list[Corridor] = []
    begin = None
    for at in range(first, last + 1):
        if at in blank and at < last:
            begin = at if begin is None else begin
        elif begin is not None:
            if at - begin >= NARROWEST:
                runs.append((begin, at))
            begin = None
    return [run for run in runs if run[0] > first and run[1] < last]


def _cut(line: str, corridors: list[Corridor]) -> list[str]:
    stops = [0, *(end for _, end in corridors), max(len(line), corridors[-1][1] if corridors else 0)]
    return [" ".join(line[begin:end].split()) for begin, end in pairwise(stops)]


def _checked(found: Band) -> Band | None:
    """Return the band without lines at its end that stand in the first column only, or None if it is no band."""
    beside = [index for index, row in enumerate(found.cells) if any(row[1:])]
    bullets = len(found.cells[0]) == FEW and all(BULLET.fullmatch(row[0]) for row in found.cells)
    if bullets or any(cell[:1].islower() for cell in found.cells[0][1:]):
        return None
    if found.framed:
        return found if beside else None
    many = sum(sum(map(bool, row)) > 1 for row in found.cells) > 1
    return Band(found.start, found.start + beside[-1] + 1, found.cells[: beside[-1] + 1]) if many else None


def _rows(cells: list[list[str]]) -> list[list[str]]:
    """Return the lines put together into rows: each begins with its number, or else with words in its first column."""
    counted = any(COUNTED.fullmatch(row[0]) for row in cells)
    rows: list[list[str]] = []
    for row in cells:
        begins = COUNTED.fullmatch(row[0]) if counted else row[0]
        if begins or not rows:
            rows.append(row)
        else:
            rows[-1] = [f"{above} {below}".strip() for above, below in zip(rows[-1], row, strict=True)]
    return rows


def bands(lines: list[str]) -> Iterator[Band]:
    """Return the bands of a page, from its top."""
    at = 0
    while at < len(lines):
        found = band(lines, start=at)
        if found:
            yield found
        at = found.end if found else at + 1

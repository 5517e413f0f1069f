"""Excel (.xlsx): the first sheet that is shown, read by openpyxl within bounds.

Runs as a child of its own: a decoder that falls, or eats all there is, takes only this process with it.
"""

import io
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import openpyxl

from danvan.engines import child, openxml
from danvan.engines.sheets.refusals import Refused
from danvan.engines.sheets.sheet import Sheet

MEMORY, SECONDS = 2**30, 15  # bytes, seconds of a processor
UNFOLDED = 50 * 2**20  # bytes of all parts of one file
ROWS, COLUMNS, LETTERS = 2_000, 50, 500_000  # of a list of tasks
LAST = 2**20  # the number of the last row that Excel has
BOOK = "xl/workbook.xml"
BESIDE = re.compile(r"xl/(?:workbook|sharedStrings|comments\d*|worksheets/[^/]+|drawings/[^/]+|threadedComments/[^/]+)\.xml|docProps/(?:core|custom)\.xml", re.IGNORECASE)
BROKEN = (*openxml.BROKEN, TypeError, AttributeError, IndexError)  # what openpyxl raises at a book that is none


def opened(data: bytes) -> Sheet:
    """Return the rows of the first sheet that is shown.

    :raises Refused: "no sheet" if it is another kind of file, "broken", "bomb", "locked", "long" or "empty"
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = {part.filename: part for part in packed.infolist()}
            _check(parts, size=len(data))
            beside = [openxml.words(openxml.content(packed, part=parts[name])) for name in sorted(filter(BESIDE.fullmatch, parts))]
        rows = tuple(_bounded(_rows(data)))
    except BROKEN as broken:
        raise Refused("broken") from broken
    if not rows:
        raise Refused("empty")
    return Sheet(rows, "\n".join(filter(None, beside)))


def _check(parts: dict[str, zipfile.ZipInfo], *, size: int) -> None:
    if reason := openxml.fault(parts.values(), size=size, unfolded=UNFOLDED):
        raise Refused(reason)
    if BOOK not in parts:
        raise Refused("no sheet")


def _rows(data: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield each row that holds anything, by its number in Excel."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    sheet = next((one for one in book.worksheets if one.sheet_state == "visible"), None)
    if sheet is None:
        return
    sheet.reset_dimensions()  # what the file says of its size is not believed
    for number, row in enumerate(sheet.iter_rows(), start=1):
        if number > LAST:
            raise ValueError(number)
        cells = [cell_words(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield number, tuple(cells)


def cell_words(cell: Any) -> str:
    """Return what a cell says; a day as people write it, and nothing for a formula that failed."""
    value = cell.value
    if value is None or cell.data_type == "e":
        return ""
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y}"
    return str(int(value) if isinstance(value, bool) else value).strip()


def _bounded(rows: Iterator[tuple[int, tuple[str, ...]]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield rows while they are a list of tasks.

    :raises Refused: "long" if there is more than that can be
    """
    letters = 0
    for count, (number, cells) in enumerate(rows, start=1):
        letters += sum(map(len, cells))
        if count > ROWS or len(cells) > COLUMNS or letters > LETTERS:
            raise Refused("long")
        yield number, cells


def main() -> None:
    """Open what comes on standard input."""
    child.bound(memory=MEMORY, seconds=SECONDS)
    try:
        found = opened(sys.stdin.buffer.read())
        told = {"refused": "", "rows": found.rows, "beside": found.beside}
    except Refused as refused:
        told = {"refused": str(refused)}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()

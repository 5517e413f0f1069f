"""Excel (.xlsx), however long: the rows of the first sheet that is shown, one after another, read within bounds.

    python -m danvan.engines.sheets.flow AFTER MOST < FILE

Runs as a child of its own. It writes each row as a line of JSON, in which no cell is longer than `LETTERS`, and last why it stopped
if it had to: {"refused": "many"}. Of AFTER 0 with MOST 0 it writes what stands beside the rows: names, notes and properties.
"""

import io
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from itertools import islice
from typing import Any, BinaryIO

import openpyxl

from danvan.engines import child, openxml
from danvan.engines.sheets.refusals import Refused
from danvan.engines.sheets.workbook import BOOK, BROKEN, LAST, cell_words

MEMORY, SECONDS = 2**30, 120  # bytes, seconds of a processor
UNFOLDED = 100 * 2**20  # bytes of all parts of one file
ROWS, COLUMNS, LETTERS = 100_000, 50, 12_000  # rows of a list, columns of a row, letters of a cell that are read
NAMES = 2**20  # bytes of a part that stands beside the rows
BESIDE = re.compile(r"xl/(?:workbook|comments\d*|comments/[^/]+|threadedComments/[^/]+)\.xml|docProps/(?:core|custom)\.xml", re.IGNORECASE)


def rows(file: BinaryIO, *, after: int, most: int) -> Iterator[tuple[int, list[str]]]:
    """Yield rows below one, by their numbers in Excel.

    :raises Refused: "no sheet" if it is another kind of file, "broken", "bomb", "locked", "many" or "wide"
    """
    try:
        with zipfile.ZipFile(file) as packed:
            _checked(packed, size=file.seek(0, io.SEEK_END))
        file.seek(0)
        yield from islice(((number, cells) for number, cells in _all(file) if number > after), most)
    except BROKEN as broken:
        raise Refused("broken") from broken


def beside(file: BinaryIO) -> str:
    """Return what is written in a file beside its rows.

    :raises Refused: as `rows`
    """
    try:
        with zipfile.ZipFile(file) as packed:
            parts = _checked(packed, size=file.seek(0, io.SEEK_END))
            found = [parts[name] for name in sorted(filter(BESIDE.fullmatch, parts))]
            if any(part.file_size > NAMES for part in found):
                raise Refused("bomb")
            return "\n".join(openxml.words(openxml.content(packed, part=part)) for part in found)
    except BROKEN as broken:
        raise Refused("broken") from broken


def _checked(packed: zipfile.ZipFile, *, size: int) -> dict[str, zipfile.ZipInfo]:
    parts = {part.filename: part for part in packed.infolist()}
    if reason := openxml.fault(parts.values(), size=size, unfolded=UNFOLDED):
        raise Refused(reason)
    if BOOK not in parts:
        raise Refused("no sheet")
    return parts


def _all(file: BinaryIO) -> Iterator[tuple[int, list[str]]]:
    book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    sheet = next((one for one in book.worksheets if one.sheet_state == "visible"), None)
    if sheet is None:
        return
    sheet.reset_dimensions()  # what the file says of its size is not believed
    held = 0
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells = [cell_words(cell)[:LETTERS] for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        held += bool(cells)
        if held > ROWS or number > LAST:
            raise Refused("many")
        if len(cells) > COLUMNS:
            raise Refused("wide")
        if cells:
            yield number, cells


def main() -> None:
    """Write the rows of what comes on standard input."""
    child.bound(memory=MEMORY, seconds=SECONDS)
    after, most = map(int, sys.argv[1:])
    given: Any = sys.stdin.buffer if sys.stdin.buffer.seekable() else io.BytesIO(sys.stdin.buffer.read())
    try:
        for one in rows(given, after=after, most=most) if most else [beside(given)]:
            sys.stdout.write(json.dumps(one) + "\n")
    except Refused as refused:
        sys.stdout.write(json.dumps({"refused": str(refused)}) + "\n")


if __name__ == "__main__":
    main()

"""Excel (.xlsx): the first sheet that is shown, unfolded within bounds.

Runs as a child of its own: a decoder that falls, or eats all there is, takes only this process with it.
"""

import io
import json
import re
import sys
import zipfile
from posixpath import join, normpath
from xml.parsers import expat

from danvan.engines import child
from danvan.engines.sheets.cells import Listener, Rows, Strings, hear
from danvan.engines.sheets.refusals import Refused
from danvan.engines.sheets.sheet import Sheet

MEMORY, SECONDS = 2**30, 15  # bytes, seconds of a processor
PARTS, UNFOLDED = 2_000, 50 * 2**20  # of one file: parts, and bytes when unfolded
BOOK, LINKS, SHARED = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"
BESIDE = re.compile(r"xl/(?:workbook|sharedStrings|comments\d*|worksheets/[^/]+|drawings/[^/]+|threadedComments/[^/]+)\.xml|docProps/(?:core|custom)\.xml", re.IGNORECASE)
BROKEN = (zipfile.BadZipFile, expat.ExpatError, OSError, EOFError, KeyError, ValueError, NotImplementedError, RuntimeError)


class _Sheets(Listener):
    """Hears the book: the sheets in their order, each by the name of its link."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def begin(self, name: str, *, given: dict[str, str]) -> None:
        """Keep a sheet that is shown."""
        if name == "sheet" and given.get("state", "visible") == "visible" and given.get("id"):
            self.found.append(given["id"])


class _Links(Listener):
    """Hears where the book's links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def begin(self, name: str, *, given: dict[str, str]) -> None:
        """Keep a link that stays in the file."""
        if name == "Relationship" and given.get("TargetMode", "Internal") == "Internal":
            self.found[given.get("Id", "")] = normpath(join("/xl", given.get("Target", ""))).lstrip("/")


def opened(data: bytes) -> Sheet:
    """Return the rows of the first sheet that is shown.

    :raises Refused: "no sheet" if it is another kind of file, "broken", "bomb", "locked", "long" or "empty"
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = {part.filename: part for part in packed.infolist()}
            _check(parts, size=len(data))
            return _sheet(packed, parts)
    except BROKEN as broken:
        raise Refused("broken") from broken


def _check(parts: dict[str, zipfile.ZipInfo], *, size: int) -> None:
    if len(parts) > PARTS or sum(part.file_size for part in parts.values()) > UNFOLDED:
        raise Refused("bomb")
    if sum(part.compress_size for part in parts.values()) > size:  # parts that lie over each other
        raise Refused("bomb")
    if BOOK not in parts:
        raise Refused("no sheet")
    if any(part.flag_bits & 1 for part in parts.values()):
        raise Refused("locked")


def _sheet(packed: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo]) -> Sheet:
    sheets, links, strings = _Sheets(), _Links(), Strings()
    hear(packed.read(BOOK), listener=sheets)
    hear(packed.read(LINKS), listener=links)
    if SHARED in parts:
        hear(packed.read(SHARED), listener=strings)
    if not sheets.found:
        raise Refused("empty")
    rows = Rows(strings.strings)
    hear(packed.read(links.found[sheets.found[0]]), listener=rows)
    if not rows.rows:
        raise Refused("empty")
    return Sheet(tuple((number, tuple(cells)) for number, cells in rows.rows), _beside(packed, parts))


def _beside(packed: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo]) -> str:
    """Return all words of the file: other sheets, notes, heads of pages, names."""
    said = []
    for name in sorted(filter(BESIDE.fullmatch, parts)):
        words = Listener()
        hear(packed.read(name), listener=words)
        said.append(words.words)
    return "\n".join(filter(None, said))


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

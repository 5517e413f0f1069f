"""Word and Excel files are ZIPs of XML parts: looked into within bounds, and read without following what they declare."""

import zipfile
import zlib
from collections.abc import Collection
from typing import Any
from xml.parsers import expat

PARTS = 2_000  # of one file
BROKEN = (  # what comes of a file that is none
    zipfile.BadZipFile, zlib.error, expat.ExpatError, OSError, EOFError, KeyError, ValueError, RuntimeError,
)
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # others unfold whole before anybody can count


class Declares(ValueError):
    """The XML declares a document type, which no office program writes."""


def fault(parts: Collection[zipfile.ZipInfo], *, size: int, unfolded: int) -> str:
    """Return why the parts of a file of so many bytes are left alone: "bomb", "locked"; empty if they are not.

    `unfolded` is how many bytes all parts may have together.
    """
    if len(parts) > PARTS or sum(part.file_size for part in parts) > unfolded:
        return "bomb"
    if any(part.compress_type not in METHODS for part in parts):
        return "bomb"
    if sum(part.compress_size for part in parts) > size:  # parts that lie over each other
        return "bomb"
    return "locked" if any(part.flag_bits & 1 for part in parts) else ""


def content(packed: zipfile.ZipFile, *, part: zipfile.ZipInfo) -> bytes:
    """Return a part, of which no more is unfolded than it says it has: reading it at once unfolds up to 2 GB first.

    :raises BadZipFile: if it holds something else than it says
    """
    with packed.open(part) as opened:
        return opened.read(part.file_size + 1)


def reader() -> expat.XMLParserType:
    """Return a parser that names elements "namespace name", and raises `Declares` at a document type."""
    made = expat.ParserCreate(namespace_separator=" ")
    made.buffer_text = True
    made.StartDoctypeDeclHandler = _refuse
    return made


def words(data: bytes) -> str:
    """Return all words of a part, each element's on a line.

    :raises Declares: at a document type
    :raises ExpatError: if it is no XML
    """
    said: list[str] = []
    listening = reader()
    listening.StartElementHandler = lambda _name, _given: said.append("\n")
    listening.EndElementHandler = lambda _name: said.append("\n")
    listening.CharacterDataHandler = said.append
    listening.Parse(data, True)
    return "\n".join(line for line in "".join(said).split("\n") if line.strip())


def _refuse(*_: Any) -> None:
    raise Declares

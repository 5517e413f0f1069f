"""Whether a Word or Excel file is one, unfolds to a bearable size, and fetches or does nothing by itself."""

import io
import stat
import zipfile
from pathlib import PurePosixPath

from danvan.base.files import markup
from danvan.base.files.refusals import Refused
from danvan.engines import openxml

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MAIN = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": DOCX,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": XLSX,
}
UNFOLDED = 100 * 2**20  # bytes of all parts of one file
LISTS = 2 * 2**20  # bytes of a list of types or of references
DEPTH = 1  # a chart brings its sheet along; nothing in that is a file again
ACTING = ("vbaproject", "vbadata", "activex", "oleobject")
FILES = (b"PK\3\4", b"\xd0\xcf\x11\xe0", b"MZ", b"\x7fELF", b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b")


def check(data: bytes, *, depth: int = 0) -> str:
    """Return the type of a Word or Excel file.

    :raises Refused: "no document" if it is broken or something else, "bomb" if it unfolds to too much, "acts" if it
        holds macros, programs or references that are fetched when it is opened
    """
    if not data.startswith(b"PK\3\4"):
        raise Refused("no document")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            _check_parts(parts, size=len(data))
            for part in parts:
                _check_part(packed, part, depth=depth)
            return _kind(packed)
    except Refused:  # a ValueError too
        raise
    except openxml.BROKEN as broken:
        raise Refused("no document") from broken


def _check_parts(parts: list[zipfile.ZipInfo], *, size: int) -> None:
    if reason := openxml.fault(parts, size=size, unfolded=UNFOLDED):
        raise Refused("bomb" if reason == "bomb" else "no document")
    if len({part.filename.lower() for part in parts}) < len(parts) or not all(map(_well_named, parts)):
        raise Refused("no document")


def _well_named(part: zipfile.ZipInfo) -> bool:
    name = PurePosixPath(part.filename)
    climbs = name.is_absolute() or ".." in name.parts or set(part.filename) & set("\\:\0") or len(part.filename) > 250
    return not climbs and not stat.S_ISLNK(part.external_attr >> 16)


def _check_part(packed: zipfile.ZipFile, part: zipfile.ZipInfo, *, depth: int) -> None:
    name = part.filename.lower()
    if any(word in name for word in ACTING):
        raise Refused("acts")
    if name.endswith((".xml", ".rels", ".vml")):
        with packed.open(part) as opened:
            markup.check_beginning(iter(lambda: opened.read(2**16), b""))
        if name.endswith(".rels"):
            _check_references(_small(packed, part))
        return
    beginning = _beginning(packed, part)
    if not beginning.startswith(FILES):
        return
    if "/embeddings/" not in name or depth >= DEPTH:
        raise Refused("acts")
    check(openxml.content(packed, part=part), depth=depth + 1)


def _beginning(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    with packed.open(part) as opened:
        return opened.read(8)


def _small(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    if part.file_size > LISTS:
        raise Refused("bomb")
    return openxml.content(packed, part=part)


def _check_references(data: bytes) -> None:
    """Let a document name addresses that a person may click, but none that is fetched by opening it."""
    for reference in markup.elements(data):
        if reference.get("TargetMode") == "External" and not reference.get("Type", "").endswith("/hyperlink"):
            raise Refused("acts")


def _kind(packed: zipfile.ZipFile) -> str:
    said = [element.get("ContentType", "") for element in markup.elements(_small(packed, packed.getinfo("[Content_Types].xml")))]
    if any("macroenabled" in kind.lower() for kind in said):
        raise Refused("acts")
    kinds = {MAIN[kind] for kind in said if kind in MAIN}
    if len(kinds) != 1:
        raise Refused("no document")
    return kinds.pop()

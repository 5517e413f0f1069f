"""A document on its way from office to office: the words of an edXML package, and what it says of itself."""

import io
import zipfile
from typing import Any, NamedTuple

from danvan.engines import edxml, openxml, texts

OPENING = b"<"
ZIPPED = b"PK\3\4"
BEGINNING = 1024  # bytes in which the root of a package, or of anything else that is XML, shows itself
ROOTS = (b"edXML", b"edxml", b"EdXML")
SUFFIXES = (".edxml", ".xml")
UNFOLDED = 64 * 2**20  # bytes of a package in a ZIP
NOTHING = "Gói edXML này không có tệp đính kèm nào đọc được (.docx, .pdf có lớp chữ, .txt). Hãy mở gói và đọc từng tệp."


class Package(NamedTuple):
    """A package's longest text, its pages that are pictures, and what the package says: number, day, sender, subject, file."""

    opened: texts.Opened
    said: dict[str, Any]


class Unopened(Exception):
    """A package in which nothing can be read; its words are for the person who gave it."""


def package(data: bytes) -> Package | None:
    """Return what stands in a package, zipped or not; None if the bytes are none.

    :raises Unopened: if it is one, and broken or without a text
    """
    inner = _unzipped(data) if data.startswith(ZIPPED) else data
    begins = inner[:BEGINNING].removeprefix(b"\xef\xbb\xbf").lstrip() if inner else b""
    if not inner or not begins.startswith(OPENING) or not any(root in begins for root in ROOTS):
        return None
    try:
        return _longest(edxml.read(inner))
    except edxml.Refused as refused:
        raise Unopened(refused.sentence) from refused


def _unzipped(data: bytes) -> bytes | None:
    """Return the package that is alone in a ZIP."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) != 1 or not parts[0].filename.lower().endswith(SUFFIXES):
                return None
            if openxml.fault(parts, size=len(data), unfolded=UNFOLDED):
                raise Unopened(edxml.REFUSALS["heavy"])
            return openxml.content(archive, part=parts[0])
    except openxml.BROKEN:
        return None


def _longest(said: edxml.Package) -> Package:
    """Return the text that holds most: the document itself, as a rule, rather than what is sent along with it."""
    read: dict[str, texts.Opened] = {"": texts.Opened(said.content)} if said.content else {}
    reason = NOTHING
    for one in said.attachments:
        try:
            read[one.name] = texts.opened(one.content)
        except texts.Refused as refused:
            reason = f"{one.name}: {refused.sentence}"
    if not read:
        raise Unopened(reason)
    name = max(read, key=lambda each: (bool(each), len(read[each].text)))
    day = said.issued_on.isoformat() if said.issued_on else None
    told = {"number": said.code, "date": day, "sender": said.sender.name, "subject": said.subject, "attachment": name or None}
    return Package(read[name], told)

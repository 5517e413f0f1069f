"""Word (.docx): the parts that hold words, unfolded within bounds, without following anything they declare.

Runs as a child of its own.
"""

import io
import re
import zipfile

from danvan.engines import openxml
from danvan.engines.texts import markup, numbering, unfolding
from danvan.engines.texts.flow import Flow
from danvan.engines.texts.opened import Opened
from danvan.engines.texts.refusals import Refused

UNFOLDED = 100 * 2**20  # bytes of all parts of one file
BODY = "word/document.xml"
BESIDE = re.compile(r"word/(?:header|footer|footnotes|endnotes|comments)\d*\.xml|docProps/(?:core|custom)\.xml", re.IGNORECASE)


def opened(data: bytes) -> Opened:
    """Return the words of a Word file in reading order, its lists numbered as Word shows them.

    :raises Refused: "no document" if it is another kind of file, "broken", "bomb" or "locked"
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = {part.filename: part for part in packed.infolist()}
            _check(parts, size=len(data))
            return _words(packed, parts)
    except openxml.BROKEN as broken:
        raise Refused("broken") from broken


def _check(parts: dict[str, zipfile.ZipInfo], *, size: int) -> None:
    if reason := openxml.fault(parts.values(), size=size, unfolded=UNFOLDED):
        raise Refused(reason)
    if BODY not in parts:
        raise Refused("no document")


def _words(packed: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo]) -> Opened:
    numbers, styles = (openxml.content(packed, part=parts[name]) if name in parts else b"" for name in ("word/numbering.xml", "word/styles.xml"))
    lists = numbering.lists(numbers, styles=styles)
    text = markup.read(openxml.content(packed, part=parts[BODY]), into=Flow(lists))
    beside = [
        openxml.words(said) if name.startswith("docProps") else markup.read(said, into=Flow(lists))
        for name in sorted(filter(BESIDE.fullmatch, parts))
        for said in [openxml.content(packed, part=parts[name])]
    ]
    return Opened(text, "\n\n".join(filter(None, beside)))


if __name__ == "__main__":
    unfolding.main(opened)

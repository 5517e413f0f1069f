"""Excel (.xlsx): the words of all its sheets, notes and names in whatever order, for whoever only looks which words there are."""

import io
import re
import zipfile

from danvan.engines import openxml
from danvan.engines.texts.opened import Opened
from danvan.engines.texts.refusals import Refused

UNFOLDED = 100 * 2**20  # bytes of all parts of one file
BOOK = "xl/workbook.xml"
WORDY = re.compile(
    r"xl/(?:workbook|sharedStrings|comments\d*|comments/[^/]+|threadedComments/[^/]+|worksheets/[^/]+|drawings/[^/]+)\.xml|docProps/(?:app|core|custom)\.xml", re.IGNORECASE,
)  # fmt: skip


def opened(data: bytes) -> Opened:
    """Return the words of an Excel file, those of each cell on lines of their own; numbers are none.

    :raises Refused: "no document" if it is another kind of file, "broken", "bomb" or "locked"
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = {part.filename: part for part in packed.infolist()}
            if reason := openxml.fault(parts.values(), size=len(data), unfolded=UNFOLDED):
                raise Refused(reason)
            if BOOK not in parts:
                raise Refused("no document")
            said = [openxml.words(openxml.content(packed, part=parts[name])) for name in sorted(filter(WORDY.fullmatch, parts))]
    except openxml.BROKEN as broken:
        raise Refused("broken") from broken
    return Opened("\n".join(line for part in said for line in part.split("\n") if any(map(str.isalpha, line))))

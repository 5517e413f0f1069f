"""Whether a PDF is one, is nothing else besides, and does nothing by itself."""

import re
import zlib

from danvan.base.files.refusals import Refused

TYPE = "application/pdf"
ACTS = re.compile(rb"/(JavaScript|JS|Launch|RichMedia)(?![A-Za-z0-9])")
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")  # a name may hide its letters
PACKED = re.compile(rb"/ObjStm\b.{0,400}?\bstream\r?\n", re.DOTALL)
MOST = 4 * 2**20  # bytes of one packed part that are unfolded and read
PARTS = 2000
END = 2048  # bytes at the end in which a PDF says that it ends
ZIP_END, ZIP_TAIL = b"PK\5\6", 70_000


def check(data: bytes) -> str:
    """Return the type of a PDF.

    :raises Refused: "no pdf" if it is broken or another kind of file as well, "acts" if it starts something by itself
    """
    if not data.startswith(b"%PDF-") or b"%%EOF" not in data[-END:]:
        raise Refused("no pdf")
    if ZIP_END in data[-ZIP_TAIL:] or re.search(rb"<(html|script|svg)\b", data[:END], re.IGNORECASE):
        raise Refused("no pdf")
    if _acts(data) or any(_acts(part) for part in _packed(data)):
        raise Refused("acts")
    return TYPE


def _acts(data: bytes) -> bool:
    return bool(ACTS.search(ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), data)))


def _packed(data: bytes) -> list[bytes]:
    """Return what the first packed parts hold: names can hide there from whoever reads the file as it lies."""
    parts = []
    for found in list(PACKED.finditer(data))[:PARTS]:
        try:
            parts.append(zlib.decompressobj().decompress(data[found.end() : found.end() + MOST], MOST))
        except zlib.error:
            continue  # packed otherwise: no reader of ours opens it
    return parts

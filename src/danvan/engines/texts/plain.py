"""Plain text: UTF-8, or UTF-16 with its mark."""

import codecs

from danvan.engines.texts.refusals import Refused

MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def text(data: bytes) -> str:
    """Return the text of a file.

    :raises Refused: "no text" if it holds none, "encoding" if it is in another one
    """
    encoding = next((name for mark, name in MARKS.items() if data.startswith(mark)), "utf-8")
    if encoding == "utf-8" and b"\0" in data:
        raise Refused("no text")
    try:
        found = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused("encoding") from error
    if "\0" in found:
        raise Refused("no text")
    return found

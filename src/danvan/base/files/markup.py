"""The markup inside Word and Excel files, read without following anything it declares."""

from collections.abc import Iterable
from typing import Any
from xml.parsers import expat

from danvan.base.files.refusals import Refused


class _Begun(Exception):
    """The first element stands: no document type can follow."""


def check_beginning(pieces: Iterable[bytes]) -> None:
    """Read to the first element: a document type declares entities, which no office program writes."""

    def doctype(*_: Any) -> None:
        raise Refused("acts")

    def begin(*_: Any) -> None:
        raise _Begun

    reader = expat.ParserCreate()
    reader.StartDoctypeDeclHandler, reader.StartElementHandler = doctype, begin
    try:
        for piece in pieces:
            reader.Parse(piece)
    except _Begun:
        return
    raise Refused("no document")


def elements(data: bytes) -> list[dict[str, str]]:
    """Return the attributes of each element of a part that has been found without a document type."""
    found: list[dict[str, str]] = []
    reader = expat.ParserCreate()
    reader.StartElementHandler = lambda _name, attributes: found.append(attributes)
    reader.Parse(data, True)
    return found

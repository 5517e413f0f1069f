"""XML as a tree, read within bounds and without following anything it declares; and written."""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from danvan.engines.edxml.refusals import Refused

NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
OTHER_DIALECT = "http://www.go.vn/eDoc"
LARGEST = 64 * 2**20  # bytes of a package
DEEPEST, MOST = 30, 50_000  # levels, elements
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Builder:
    """Makes the tree of local names, and counts."""

    def __init__(self) -> None:
        self.tree, self.depth, self.elements = TreeBuilder(), 0, 0

    def begin(self, name: str, *_: object) -> None:
        self.depth, self.elements = self.depth + 1, self.elements + 1
        if self.depth > DEEPEST or self.elements > MOST:
            raise Refused("heavy")
        space, _space, local = name.rpartition(" ")
        if self.elements == 1 and space == OTHER_DIALECT:
            raise Refused("dialect")
        self.tree.start(local, {})

    def end(self, name: str) -> None:
        self.depth -= 1
        self.tree.end(name.rpartition(" ")[2])


def parsed(data: bytes) -> Element:
    """Return the root of a package, each element under its name without namespace.

    :raises Refused: "heavy", "dialect", "no package" if it is no XML, "broken" if it ends early or declares a document type
    """
    if len(data) > LARGEST:
        raise Refused("heavy")
    builder, reader = _Builder(), expat.ParserCreate(namespace_separator=" ")
    reader.buffer_text = True
    reader.StartDoctypeDeclHandler = _refuse
    reader.StartElementHandler, reader.EndElementHandler = builder.begin, builder.end
    reader.CharacterDataHandler = builder.tree.data
    try:
        reader.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # LookupError: an encoding that nobody knows
        raise Refused("broken" if builder.elements else "no package") from error
    return builder.tree.close()


def _refuse(*_: Any) -> None:
    raise Refused("broken")


def said(parent: Element | None, *path: str) -> str:
    """Return the words of the element at the end of a path, with single spaces; empty where there is none."""
    for name in path:
        parent = parent.find(name) if parent is not None else None
    return " ".join("".join(parent.itertext()).split()) if parent is not None else ""


def found(parent: Element, *names: str) -> Element | None:
    """Return the first element anywhere below that has one of the names."""
    return next((each for name in names for each in parent.iter(name)), None)


def element(name: str, *inside: str, **attributes: str) -> str:
    """Return an element around what is already written."""
    written = "".join(f" {key.replace('__', ':')}={quoteattr(_sound(value))}" for key, value in attributes.items())
    return f"<{name}{written}>{''.join(inside)}</{name}>"


def leaf(name: str, *words: object) -> str:
    """Return an element around words."""
    return element(name, escape(_sound("".join(map(str, words)))))


def leaves(words: dict[str, object], *, prefix: str = "") -> Iterator[str]:
    """Return an element for each name that has something to say."""
    for name, value in words.items():
        if value not in ("", None):
            yield leaf(f"{prefix}{name}", value)


def _sound(words: str) -> str:
    """Return words without what XML cannot hold."""
    return NOT_XML.sub("", words)

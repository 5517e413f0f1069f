"""XML of Word, read event by event, without following anything it declares."""

from typing import Protocol

from danvan.engines import openxml

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)


class Listener(Protocol):
    """Who hears of elements and words."""

    def begin(self, name: str, *, attributes: dict[str, str]) -> None: ...
    def end(self, name: str) -> None: ...
    def say(self, words: str) -> None: ...
    def text(self) -> str: ...


def hear(data: bytes, *, listener: Listener) -> None:
    """Tell a listener of each element by its local name: bare for Word's own, with "other " before it for others.

    :raises Declares: if the XML declares a document type
    :raises ExpatError: if it is no XML
    """
    reader = openxml.reader()
    reader.StartElementHandler = lambda name, given: listener.begin(
        _local(name), attributes={_last(key): value for key, value in given.items()}
    )
    reader.EndElementHandler = lambda name: listener.end(_local(name))
    reader.CharacterDataHandler = listener.say
    reader.Parse(data, True)


def read(data: bytes, *, into: Listener) -> str:
    """Return the text that a listener makes of a part."""
    hear(data, listener=into)
    return into.text()


def _local(name: str) -> str:
    space, _, local = name.rpartition(" ")
    return local if space in WORD else f"other {local}"


def _last(key: str) -> str:
    return key.rpartition(" ")[2]

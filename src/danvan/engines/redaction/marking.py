from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from danvan.engines.redaction.rules import INSTEAD, RULES


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A stretch of a text that may be somebody's own, in characters from its beginning."""

    start: int
    end: int
    kind: str
    words: str


def marks(text: str) -> list[Mark]:
    """Return what may be somebody's own in a text (NFC), in its order; no two overlap."""
    found, taken = list[Mark](), bytearray(len(text))
    for mark in _each(text):
        if not any(taken[mark.start : mark.end]):
            found.append(mark)
            taken[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
    return sorted(found, key=lambda mark: mark.start)


def redacted(text: str, *, found: Iterable[Mark]) -> str:
    """Return a text with a word in brackets in the place of each mark."""
    for mark in sorted(found, key=lambda mark: -mark.start):
        text = text[: mark.start] + INSTEAD[mark.kind] + text[mark.end :]
    return text


def _each(text: str) -> Iterator[Mark]:
    for kind, rule in RULES:
        for match in rule.finditer(text):
            own = "own" if rule.groupindex else 0
            yield Mark(start=match.start(own), end=match.end(own), kind=kind, words=match[own])

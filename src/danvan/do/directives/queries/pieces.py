"""The text of a document in pieces: where something stands in it that a person is to see."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from danvan.do.directives.models import Draft, Reference
from danvan.engines import vietnamese


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A piece of the text, of one kind throughout: a document's name, a task, both, or neither."""

    text: str
    kinds: tuple[str, ...]  # document, task
    anchor: str  # the name by which a draft points to where its words begin


class Span(NamedTuple):
    """Where something stands in a text, and the name by which a draft points to it."""

    start: int
    end: int
    kind: str
    anchor: str


def place(words: str, *, text: str, start: int | None = None) -> tuple[int, int] | None:
    """Return where words stand in a text, whatever the white space between them; nearest to `start` if given."""
    parts = [re.escape(part) for part in vietnamese.nfc(words).split()]
    if not parts:
        return None
    hits = [match.span() for match in re.finditer(r"\s+".join(parts), text)]
    return min(hits, key=lambda span: abs(span[0] - (start or 0)), default=None)


def pieces(text: str, *, references: Iterable[Reference], drafts: Iterable[Draft]) -> Iterator[Piece]:
    """Return the text cut where something begins or ends; put together again it is the text."""
    begin: dict[int, list[Span]] = {}
    for span in _spans(references, drafts):
        begin.setdefault(span.start, []).append(span)
    ends = {span.end for spans in begin.values() for span in spans}
    over: list[Span] = []
    for start, end in pairwise(sorted({0, len(text), *begin, *ends})):
        over = [span for span in over if span.end > start] + begin.get(start, [])
        anchor = next((span.anchor for span in begin.get(start, []) if span.anchor), "")
        yield Piece(text=text[start:end], kinds=tuple(sorted({span.kind for span in over})), anchor=anchor)


def _spans(references: Iterable[Reference], drafts: Iterable[Draft]) -> Iterator[Span]:
    for one in references:
        yield Span(one.start, one.end, "document", "")
    for draft in drafts:
        if draft.state != "dropped" and draft.start is not None and draft.end is not None:
            yield Span(draft.start, draft.end, "task", f"doan-{draft.pk}")

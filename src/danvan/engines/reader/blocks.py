"""Cutting a text into its blocks: headings, paragraphs and bullets, with lines broken by hand put together again."""

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from danvan.engines.reader import wrapping
from danvan.engines.reader.source import Source

BROKEN_BY_HAND = 130  # characters: a paragraph whose lines are all shorter was wrapped, not written line by line
PARAGRAPH = 90

# What stands before a block's words, from the outermost to the innermost. The rank orders them.
MARKERS = (
    (1, r"(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)(?: thứ)? (?:[IVXLC]+|\d{1,3})[.:]?"),
    (2, r"[IVX]{1,6}(?: {0,3}[.)]| ?[-–](?= +[A-ZĐÀ-Ỹ]))"),
    (2, r"(?:Điều|ĐIỀU) \d{1,3}[a-z]? {0,3}[.:]"),
    (3, r"\d{1,3}(?: {0,3}[.)]|-(?= +[A-ZĐÀ-Ỹ]))"),
    (4, r"\d{1,2}(?:\.\d{1,2}){1,3}[.)]?"),
    (5, r"[a-zđ]{1,2}\)"),
    (6, r"\([ivx]{1,4}\)"),
    (5, r"\((?:\d{1,2}|[a-zđ])\)"),
    (6, r"[-•●▪►✓] ?"),
    (7, r"[+○] ?"),
)
MARKER = re.compile(
    r" {0,40}(?:(?:" + "|".join(f"(?P<m{i}>{rule})" for i, (_, rule) in enumerate(MARKERS)) + r")(?=\s|$)[ \n]{0,40}|"
    r"(?P<m>[-+•])(?=[A-ZĐÀ-Ỹ]))"  # a bullet without a space
)
RULE_OFF = " |-_=.…\n"  # all there is on an empty or a ruled line
STOPPED = re.compile(r"[.;:!?]\s*$")  # lines that all stop were written line by line


@dataclass(slots=True)
class Block:
    """One heading, paragraph or bullet: text[start:end], its words from `body` on; `bold` if its words end in bold."""

    start: int
    body: int
    end: int
    rank: int
    bold: bool

    @property
    def marked(self) -> bool:
        """Return whether something stands before its words: a number, a letter, a bullet."""
        return self.rank < PARAGRAPH


class Kept:
    """The blocks of a text in a tenth of their room: each is made anew whenever it is asked for."""

    def __init__(self, cut: Iterable[Block]) -> None:
        self._places, self._ranks = array("I"), bytearray()
        for block in cut:
            self._places.extend((block.start, block.body, block.end))
            self._ranks.append(2 * block.rank + block.bold)

    def __len__(self) -> int:
        return len(self._ranks)

    def __getitem__(self, index: int) -> Block:
        start, body, end = self._places[3 * index : 3 * index + 3]
        return Block(start, body, end, self._ranks[index] >> 1, bool(self._ranks[index] & 1))

    def between(self, first: int, *, last: int) -> Iterator[Block]:
        """Return the blocks from `first` to before `last`, or to the end."""
        return map(self.__getitem__, range(first, min(last, len(self))))

    def __iter__(self) -> Iterator[Block]:
        return self.between(0, last=len(self))


def blocks(source: Source) -> Iterator[Block]:
    """Return the text's blocks in order; empty lines and ruled lines are none."""
    plain, marked_up = source.lines(), "**" in source.text or "#" in source.text
    last: tuple[int, int] | None = None
    for lines in _paragraphs(plain):
        for start, end in _joined(plain, lines) if len(lines) > 1 else lines:
            if last and not plain[start].isupper() and wrapping.goes_on(plain, last=last, start=start):
                last = (last[0], end)
                continue
            if last:
                yield _block(source, *last, marked_up)
            last = (start, end)
    if last:
        yield _block(source, *last, marked_up)


def _paragraphs(plain: str) -> Iterator[list[tuple[int, int]]]:
    """Return the runs of lines between empty ones, each line as (start, end)."""
    lines: list[tuple[int, int]] = []
    start = 0
    while start < len(plain):
        end = plain.find("\n", start) + 1 or len(plain)
        if plain[start:end].strip(RULE_OFF):
            lines.append((start, end))
        elif lines:
            yield lines
            lines = []
        start = end
    yield lines


def _joined(plain: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Return the lines, those broken by hand joined to the one before."""
    short = all(end - start <= BROKEN_BY_HAND for start, end in lines)
    wrapped = short and not all(STOPPED.search(plain, max(start, end - 8), end) for start, end in lines)
    begun: tuple[int, int] | None = None
    width = max((end - start for start, end in lines), default=0)
    for start, end in lines:
        if begun and wrapped and not (_opens(plain, start) or (plain[start].isupper() and wrapping.ended(plain, begun=begun, start=start, width=width))):
            begun = (begun[0], end)
            continue
        if begun:
            yield begun
        begun = (start, end)
    if begun:
        yield begun


def _opens(plain: str, start: int) -> bool:
    return MARKER.match(plain, start) is not None


def _block(source: Source, start: int, end: int, marked_up: bool) -> Block:
    marked = MARKER.match(source.flat, start, end)
    body = marked.end() if marked else start
    words = source.flat[body:end].rstrip()
    body, end = body + len(words) - len(words.lstrip()), body + len(words)
    return Block(start, body, end, _rank(marked), marked_up and _is_bold(source, start, body, end))


def _is_bold(source: Source, start: int, body: int, end: int) -> bool:
    tail = source.text[max(body, end - 1) : end + 4].partition("\n")[0]
    return ("**" in tail and "**" in source.text[start:body]) or "#" in source.text[start:body]


def _rank(marked: re.Match[str] | None) -> int:
    if not marked:
        return PARAGRAPH
    name = marked.lastgroup or "m"
    return MARKERS[int(name[1:])][0] if name != "m" else 6

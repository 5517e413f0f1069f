"""The text as it was given, and the same text in a form that rules can read, with a way back for every position.

`text` has each letter and its marks as one character (NFC) and nothing that cannot be seen. `flat` is as long as
`text`, position by position: mark-up, line ends, odd spaces and control characters are spaces, every dash is "-"
(a soft hyphen too: pages made from PDF print 61/QĐ-UBND with it), the look-alike of Đ is Đ.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
MARKS = "\u0300-\u036f"
CLUSTER = re.compile(rf"[^{MARKS}{INVISIBLE}]?[{MARKS}{INVISIBLE}]+")
LOOSE = re.compile(rf"[{MARKS}{INVISIBLE}]")  # what stands by itself: most texts have none
DROPPED = re.compile(f"[{INVISIBLE}]")
CHUNK = 20_000  # pieces put together at a time: millions of short strings would take twenty times the text

SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
CONTROLS = "".join(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\u0085")
DASHES = "\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
PLAIN = (
    dict.fromkeys(SPACES + CONTROLS + "*#", " ")
    | dict.fromkeys(DASHES, "-")
    | dict.fromkeys("\u0085\u2028\u2029", "\n")
    | {"\u00d0": "Đ", "\u00f0": "đ"}  # Icelandic letters, which old fonts have for the Vietnamese ones
)
ONE_COPY = str.maketrans(PLAIN)
LARGE = 1_000_000  # characters, from which on memory counts more than time


@dataclass(frozen=True, slots=True)
class Source:
    """One text in three forms; positions count characters of `text`.

    From the character turns[i] on, a position of `text` and its place in `original` lie shifts[i] apart.
    """

    original: str
    text: str
    flat: str
    turns: "array[int]"
    shifts: "array[int]"
    odd: tuple[str, ...]  # the signs of `text` that are others in `flat`

    def span(self, piece: tuple[int, int]) -> tuple[int, int]:
        """Return where the piece stands in the original."""
        return (self._place(piece[0]), self._place(piece[1])) if self.turns else piece

    def _place(self, at: int) -> int:
        turn = bisect_right(self.turns, at)
        return at + self.shifts[turn - 1] if turn else at

    def tidy(self, piece: tuple[int, int]) -> str:
        """Return the piece without mark-up, with single spaces."""
        return " ".join(self.text[slice(*piece)].replace("*", "").replace("|", " ").split())

    def lines(self) -> str:
        """Return `flat` with its line ends."""
        return _plain(self.text, self.odd)


def source(original: str) -> Source:
    """Return the text made ready for the rules."""
    turns, shifts = array("I"), array("I")
    text = _composed(original, turns, shifts) if LOOSE.search(original) else original
    odd = tuple(sign for sign in PLAIN if sign in text)  # a third of the time that the set of all signs takes
    return Source(original, text, _plain(text, odd).replace("\n", " "), turns, shifts, odd)


def _plain(text: str, odd: tuple[str, ...]) -> str:
    """Return the text with its odd signs as plain ones: sign by sign, five times as fast, or in one copy if it is large."""
    if len(text) > LARGE:
        return text.translate(ONE_COPY)
    for sign in odd:
        text = text.replace(sign, PLAIN[sign])
    return text


def _composed(original: str, turns: "array[int]", shifts: "array[int]") -> str:
    """Return the text with its marks composed, and note where its positions turn away from the original's."""
    done, length = 0, 0
    chunks: list[str] = []
    pieces: list[str] = []
    for cluster in CLUSTER.finditer(original):
        whole = _one(cluster[0])
        pieces += original[done : cluster.start()], whole
        length += cluster.start() - done + len(whole)
        done = cluster.end()
        if done - length != (shifts[-1] if shifts else 0):
            turns.append(length)
            shifts.append(done - length)
        if len(pieces) > CHUNK:
            chunks.append("".join(pieces))
            pieces.clear()
    return "".join([*chunks, *pieces, original[done:]]) if done else original


@lru_cache(maxsize=4096)
def _one(cluster: str) -> str:
    """Return the letter with its marks as one; the few marks that fall apart in NFC stay as they are."""
    composed = unicodedata.normalize("NFC", DROPPED.sub("", cluster))
    return composed if len(composed) <= len(cluster) else cluster

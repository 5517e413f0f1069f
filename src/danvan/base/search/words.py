"""Words as they are indexed and asked for. Pure: what a question finds is defined here, once for both databases.

A text becomes its folded words with one space around each, and a question becomes needles: a text is found if it holds
every needle. " den " is a whole word, " den duong " a phrase, " du" the beginning of a word.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from danvan.engines import vietnamese

WORD = re.compile("(?:[^\\W_][\u0300-\u036f]*)+")
PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
QUOTES = '"“”„«»'
CHUNK = re.compile(f"[{QUOTES}]([^{QUOTES}]*)[{QUOTES}]?|([^\\s{QUOTES}]+)")
LONGEST_WORD, LONGEST_TEXT, LONGEST_QUESTION, MOST_NEEDLES = 32, 20_000, 300, 16  # letters, words, letters, needles


@dataclass(frozen=True)
class Spot:
    """A folded word and where it stands in a text in NFC."""

    word: str
    start: int
    end: int


def spots(text: str) -> list[Spot]:
    """Return the words of a text (NFC), in their order."""
    return [Spot(_plain(found[0]), found.start(), found.end()) for found in WORD.finditer(text)]


def folded(text: str) -> list[str]:
    """Return the folded words of a text, each in small Latin letters, digits and stops alone."""
    return [_plain(word) for word in WORD.findall(vietnamese.nfc(text))]


def padded(title: str, *, text: str) -> str:
    """Return what is searched of a matter; no phrase reaches from its title into its text."""
    said = islice([*folded(title), "|", *folded(text)], LONGEST_TEXT)
    return f" {' '.join(said)} "


def needles(question: str) -> tuple[str, ...]:
    """Return what a text must hold to be found.

    Words are asked for one by one in any order; in quotation marks, or written together with digits (170/KH-UBND), as
    a phrase; a star at the end asks for what begins so. Nothing else has a meaning of its own.
    """
    found: dict[str, None] = {}
    for quoted, chunk in CHUNK.findall(vietnamese.nfc(question)[:LONGEST_QUESTION]):
        said, begins = folded(quoted or chunk), (quoted or chunk).rstrip().endswith("*")
        together = bool(quoted) or any(letter.isdigit() for letter in chunk)
        found |= dict.fromkeys(_needles(said, together=together, begins=begins))
    return tuple(found)[:MOST_NEEDLES]


def beginning(question: str) -> str:
    """Return the question with its last word still being typed."""
    return question if question.rstrip().endswith(("*", *QUOTES)) else f"{question.rstrip()}*"


def _needles(said: list[str], *, together: bool, begins: bool) -> list[str]:
    phrases = [said] if together else [[word] for word in said]
    whole = [f" {' '.join(phrase)} " for phrase in phrases if phrase]
    return [*whole[:-1], whole[-1].removesuffix(" ")] if begins and whole else whole


@lru_cache(maxsize=20_000)  # Vietnamese has some seven thousand syllables, and a text says few of them once
def _plain(word: str) -> str:
    """Return a word folded, for the tokenizers of both databases: a letter that is not Latin as a stop and six digits."""
    return "".join(letter if letter in PLAIN else f".{ord(letter):06x}" for letter in vietnamese.fold(word)[:LONGEST_WORD])

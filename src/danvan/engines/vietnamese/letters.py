"""Letters and tone marks: comparing and spelling Vietnamese words."""

import re
import unicodedata

COMBINING = range(0x300, 0x370)
LATIN = (range(0xC0, 0x250), range(0x1E00, 0x1F00))
NO_DECOMPOSITION = {"đ": "d", "Đ": "d", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o"}

# Open syllables in oa, oe, uy: the old spelling carries the mark on the last vowel, today's on the first.
OLD_TONE = re.compile(
    r"(?<!q)(o)([ae])([\u0300\u0301\u0303\u0309\u0323])(?![a-zđ\u0302\u0306\u031b])"
    r"|(?<!q)(u)(y)([\u0300\u0301\u0303\u0309\u0323])(?![a-zđ])",
    re.IGNORECASE,
)

BREAKS = {0x0B: "\n", 0x0C: "\n"}  # what word processors put where a line or a page ends
LEFT_OUT = dict.fromkeys([  # XML 1.0, section 2.2: Char; and the controls that it discourages
    *(point for point in (*range(0x20), *range(0x7F, 0xA0)) if point not in (0x09, 0x0A)), *range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0),
    *(plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)),
]) | BREAKS  # fmt: skip


def nfc(text: str) -> str:
    """Return the text with every letter and its marks as one character."""
    return unicodedata.normalize("NFC", text)


def bare(text: str) -> str:
    """Return the text without what is no letter, and what no XML, Word file or database holds: control signs, lone surrogates, non-characters.

    Tabs and line feeds stay; other breaks become line feeds.
    """
    return text.translate(LEFT_OUT)


def _folding() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys(COMBINING)
    for code in (code for span in LATIN for code in span):
        plain = [c for c in unicodedata.normalize("NFD", chr(code)) if not unicodedata.combining(c)]
        table[code] = "".join(plain).casefold()
    return table | {ord(letter): plain for letter, plain in NO_DECOMPOSITION.items()}


FOLDING = _folding()


def fold(text: str) -> str:
    """Return the text for comparing: lower case, no marks, đ as d; the same for NFC and NFD.

    A translation table takes half the time of a loop over NFD (measured, reference/stack.md section 7).
    """
    return nfc(text).casefold().translate(FOLDING)


def shortened(text: str, *, most: int) -> str:
    """Return the text (NFC) if it is of no more characters than that; else its beginning, the last of them an ellipsis."""
    whole = nfc(text)
    return whole if len(whole) <= most else f"{whole[: most - 1]}…"


def tone(text: str) -> str:
    """Return the text (NFC) with the tone mark of open oa, oe, uy where it is written today: hoà as hòa."""
    return nfc(OLD_TONE.sub(_moved, unicodedata.normalize("NFD", text)))


def _moved(match: re.Match[str]) -> str:
    first, last, mark = match.groups()[:3] if match[1] else match.groups()[3:]
    return f"{first}{mark}{last}"

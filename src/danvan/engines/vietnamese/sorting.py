"""Sorting names as a Vietnamese dictionary does, by a key that can be stored beside the name.

Order of letters and tones: Unicode CLDR, common/collation/vi.xml (a ă â ... d đ ... e ê ... o ô ơ ... u ư; level,
falling, asking, tumbling, rising, heavy; small before capital). Numbers go by their value, which is ours: thôn 2
stands before thôn 10. It is a syllable that carries a tone, so tones count only where all letters are alike.
"""

import re
import unicodedata
from collections.abc import Iterator

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
RANKS = {letter: 0x40 + at for at, letter in enumerate(ALPHABET)}
TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "5", "\u0323": "6"}
LEVEL, FOREIGN = "1", "7"
SMALL, CAPITAL = "1", "2"
NUMBER, SPACE, SIGN, OTHER = "20", "10", "18", "f0"  # before the letters, but for letters of other scripts
DIGITS = re.compile(r"[0-9]+")
SPACES = re.compile(r"\s+")
END = "0"  # less than all that may go on, so that what is shorter stands first


def sort_key(text: str) -> str:
    """Return a key that sorts as a Vietnamese dictionary does: letters, then tones, then small before capital.

    It has only the signs 0-9 and a-f, so every collation of every database sorts it alike; up to 12 for each letter.
    """
    weights = list(_weights(SPACES.sub(" ", unicodedata.normalize("NFC", text).strip())))
    letters, tones, cases = ("".join(parts) for parts in zip(*weights, strict=True)) if weights else ("", "", "")
    return f"{letters}{END}{END}{tones.rstrip(LEVEL)}{END}{cases.rstrip(SMALL)}"


def _weights(text: str) -> Iterator[tuple[str, str, str]]:
    """Give letter, tone and case of each sign; a number is one sign."""
    at = 0
    while at < len(text):
        if number := DIGITS.match(text, at):
            yield _number(number[0]), LEVEL, SMALL
            at = number.end()
        else:
            yield _sign(text[at])
            at += 1


def _number(digits: str) -> str:
    value = digits.lstrip("0")
    return f"{NUMBER}{len(value):03x}{value}"


def _sign(sign: str) -> tuple[str, str, str]:
    letter, tone = _without_tone(sign)
    if rank := RANKS.get(letter.lower()):
        return f"{rank:02x}", tone, SMALL if letter == letter.lower() else CAPITAL
    if sign == " ":
        return SPACE, LEVEL, SMALL
    return f"{OTHER if sign.isalpha() else SIGN}{ord(sign):06x}", LEVEL, SMALL


def _without_tone(sign: str) -> tuple[str, str]:
    """Return a letter without its tone; marks that are no tone of ours make it foreign, beside the letter they stand on."""
    parts = unicodedata.normalize("NFD", sign)
    tones = [part for part in parts if part in TONES]
    letter = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
    if letter.lower() in RANKS:
        return letter, TONES[tones[0]] if tones else LEVEL
    return (parts[0], FOREIGN) if parts[0].lower() in RANKS else (sign, LEVEL)

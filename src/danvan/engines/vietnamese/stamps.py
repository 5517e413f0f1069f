"""What a stamp of secrecy is, however it is spelled: with its marks, without its tone, or bare.

"mất", "mặt", "mát" are other words.
"""

import re
import unicodedata

LEVELS = {"mat": "Mật", "toimat": "Tối mật", "tuyetmat": "Tuyệt mật"}  # by rising level
SPELLINGS = {
    "mat": re.compile(r"m[aâậ]t", re.IGNORECASE),
    "toimat": re.compile(r"t[oôố]im[aâậ]t", re.IGNORECASE),
    "tuyetmat": re.compile(r"tuy[eêệ]tm[aâậ]t", re.IGNORECASE),
}
INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
LATIN_TWINS = {"АΑ": "A", "аα": "a", "ЕΕ": "E", "еε": "e", "ІΙ": "I", "іι": "i", "МΜ": "M", "м": "m", "ОΟ": "O"}
LATIN_TWINS |= {"оο": "o", "ТΤ": "T", "тτ": "t", "УΥ": "Y", "уυ": "y"}  # Cyrillic and Greek
LOOKALIKES = str.maketrans({twin: latin for twins, latin in LATIN_TWINS.items() for twin in twins})

TONE_ON_A_CONSONANT = re.compile(r"(?<=[tTmM])[\u0300-\u036f]+")


def clean(text: str) -> str:
    """Return the text without what cannot be seen or said, with look-alike letters as Latin ones."""
    visible = unicodedata.normalize("NFD", INVISIBLE.sub("", text)).translate(LOOKALIKES)
    return unicodedata.normalize("NFKC", TONE_ON_A_CONSONANT.sub("", visible))


def highest(found: set[str]) -> str | None:
    """Return the name of the highest of these levels."""
    return next((name for level, name in reversed(LEVELS.items()) if level in found), None)


def letters(text: str) -> str:
    """Return the letters of a text alone."""
    return "".join(c for c in text if c.isalpha())


def level(text: str) -> str | None:
    """Return the level that the letters spell when everything else is left out: "M Ậ T", "tuyet-mat"."""
    found = letters(text)
    return next((name for name, spelling in SPELLINGS.items() if spelling.fullmatch(found)), None)

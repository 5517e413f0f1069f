"""By what texts of one template are known again among thousands, without keeping any of them: a few numbers for each text.

    sketch(text) -> four numbers; two texts that share one of them are nearly the same
    only_links(text) -> whether it leads elsewhere and says nothing itself
    told(text) -> how many telling words it has

MinHash over the traits of `likeness` (Broder 1997), four bands of six: texts that share nine traits in ten meet in a band 95 times
in 100, texts that share three in ten 3 times in 1,000. Digits count for nothing, so that a template with another number in each text
is met too.
"""

import re
from hashlib import shake_128
from struct import Struct
from zlib import crc32

from danvan.engines.vietnamese.likeness import traits

BANDS, ROWS = 4, 6
HASHES = Struct(f"<{BANDS * ROWS}I")  # of one trait, all from one digest
DIGITS = re.compile(r"\d+")
# Held against the beginning of a word alone: looked for all through a text, it would take as many steps as the text's length squared.
LINK = re.compile(r"(?:https?://|www\.)\S|[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|vn|xyz|top|shop|site|online|club|vip|link|ly|me|cc|io)\b", re.IGNORECASE)
AROUND = "()[]<>{}\"'“”‘’,.;:!?"  # signs that may stand before and after a link
BEGINNING = 4_000  # letters by which a text is known: more would let whoever sends much work us hard
FEW = 3  # telling words, with which nothing is said yet


def sketch(text: str) -> tuple[int, ...]:
    """Return the numbers of a text by its beginning, one for each band; none for a text without a telling word."""
    hashes = [HASHES.unpack(shake_128(trait.encode()).digest(HASHES.size)) for trait in traits(DIGITS.sub(" ", text[:BEGINNING]))]
    if not hashes:
        return ()
    least = [min(each) for each in zip(*hashes, strict=True)]
    return tuple(crc32(repr(least[start : start + ROWS]).encode()) for start in range(0, BANDS * ROWS, ROWS))


def told(text: str) -> int:
    """Return how many different telling words a text has; numbers are none."""
    return sum(" " not in trait for trait in traits(DIGITS.sub(" ", text)))


def only_links(text: str) -> bool:
    """Return whether a text has a link and, without its links, hardly a telling word."""
    words = text.split()
    rest = [word for word in words if not LINK.match(word.strip(AROUND))]
    return len(rest) < len(words) and told(" ".join(rest)) < FEW

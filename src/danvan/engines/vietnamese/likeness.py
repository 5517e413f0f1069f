"""How alike two texts are, whatever their accents: by the words and the pairs of words that they share.

Texts of a few lines are compared whole (Jaccard 1901): for hundreds of them that is quicker than any index of theirs.
"""

import re
from collections.abc import Set
from itertools import pairwise

from danvan.engines.vietnamese.letters import fold

WORD = re.compile(r"[a-z0-9]+")
# Words that say nothing of what a text is about, folded; none that is another's too ("đến" and "đèn", "cho" and "chợ").
EMPTY = frozenset(
    WORD.findall(
        "a ah anh ai ba bac bi boi cac cai can chau chi chinh chu co cua cung dang day de deu di do doi"
        " duoc em gi hay khi khong kinh la lai lam len luc ma mot muon nay nen neu ngay nhieu nhu nhung o oi ong qua ra rang"
        " rat roi sang sao se su tai the thi thoi thua toi trong truoc tu va van vao vay ve vi voi xin xuong"
    )
)


def traits(text: str) -> frozenset[str]:
    """Return what a text is compared by: its telling words, and each pair of them that follow one another."""
    words = [word for word in WORD.findall(fold(text)) if word not in EMPTY]
    return frozenset(words) | {f"{one} {other}" for one, other in pairwise(words)}


def likeness(one: Set[str], *, to: Set[str]) -> float:
    """Return the share of traits that two texts have in common, from 0 to 1; nothing is like nothing."""
    together = len(one | to)
    return len(one & to) / together if together else 0.0


def in_common(one: Set[str], *, of: Set[str], most: int) -> list[str]:
    """Return what two texts share, pairs before single words, so that a person sees why they are held to be alike."""
    shared = sorted(one & of, key=lambda trait: (" " not in trait, trait))
    pairs = " ".join(trait for trait in shared if " " in trait).split()
    return [trait for trait in shared if " " in trait or trait not in pairs][:most]

"""What everybody is told of an entry: of some matters, and of what is taken out, no more than its place in the tree.

The tree holds every entry alike, and whoever holds a receipt checks it there.
"""

from collections.abc import Iterable

from danvan.base.journal.models import Entry
from danvan.base.matters.models import Sight

KINDS: dict[str, frozenset[str]] = {}  # by house, filled by the gate: the kinds of matter of which everybody is told; a house without a row: all
NEVER: set[str] = set()  # words, filled by the gate: who could count them would learn how much slipped in where


def untold(entries: Iterable[Entry]) -> frozenset[int]:
    """Return the numbers of those entries that only who sees their matter may read.

    The matter itself lies behind the wall: what it is, the rows say that give sight of it. Without one, its house is that of the word.
    """
    given = list(entries)
    kinds, narrow = _known({entry.matter_id for entry in given})
    return frozenset(entry.pk for entry in given if _is_untold(entry, kinds=kinds, narrow=narrow))


def _known(matters: set[int]) -> tuple[dict[int, tuple[str, str]], set[int]]:
    """Return the house and kind of each matter, and which of them only some roles see."""
    rows = list(Sight.objects.filter(matter__in=matters).values_list("matter", "house", "kind", "role"))
    return {matter: (house, kind) for matter, house, kind, _role in rows}, {matter for matter, *_about, role in rows if role}


def _is_untold(entry: Entry, *, kinds: dict[int, tuple[str, str]], narrow: set[int]) -> bool:
    house, kind = kinds.get(entry.matter_id, (entry.word.partition(".")[0], ""))
    return entry.word in NEVER or entry.matter_id in narrow or (house in KINDS and kind not in KINDS[house])

"""How urgent a report looks, and why: a person decides, and nothing is kept of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from danvan.check.petitions import states
from danvan.check.petitions.models import Petition
from danvan.engines import vietnamese

URGENT, FEWEST = "urgent", 3  # like it, for their level to be named


@dataclass(frozen=True, kw_only=True)
class Level:
    """A level, in words, and on what it stands: words of danger, or what was done with those that are most like it."""

    urgency: str
    words: str = ""
    by: list[Petition] = field(default_factory=list)

    @property
    def says(self) -> str:
        """What people call the level."""
        return states.URGENCIES[self.urgency]


def level(petition: Petition, *, likest: Sequence[Petition]) -> Level | None:
    """Return how urgent a report looks that nobody has graded: by its words of danger, else as most of the likest earlier reports were.

    None if neither tells.
    """
    if petition.matter.kind != "report" or petition.urgency:
        return None
    if words := vietnamese.alarm(petition.text):
        return Level(urgency=URGENT, words=words)
    graded = [one for one in likest if one.urgency]
    ways = Counter(one.urgency for one in graded).most_common(1)
    if not ways or ways[0][1] < FEWEST or 2 * ways[0][1] <= len(graded):
        return None
    return Level(urgency=ways[0][0], by=[one for one in graded if one.urgency == ways[0][0]])

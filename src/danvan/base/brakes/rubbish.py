"""What looks like a machine's rubbish, by the text alone: said nearly alike by too many within the hour, or nothing but links.

Counts stay in the memory of one process, like those of networks (`windows`). Whoever is suspected wrongly loses nothing: what they sent is
kept for a clerk instead of going on by itself (`docs/decisions/0060-what-looks-like-rubbish-waits.md`).
"""

from dataclasses import dataclass

from django.conf import settings

from danvan.base.brakes.windows import Window
from danvan.base.people import sealing
from danvan.engines.vietnamese import sketches

HOUR = 3600.0
LINKS, ALIKE = "links", "alike"
SHORT, PATIENCE = 8, 10  # a text of fewer telling words is said alike by people too ("mất điện"): so many times as often before it is suspected
FLOOD = 10  # times as many as are suspected: from then on each is asked for a proof as well
said = Window(seconds=HOUR, keys=80_000)  # bands of texts


@dataclass(frozen=True, kw_only=True)
class Suspicion:
    """Why a text is suspected, the keyed hash by which others like it are found, and whether there is a flood of them."""

    why: str
    group: str
    is_flood: bool = False


def suspected(text: str, *, at: float) -> Suspicion | None:
    """Count a text at a time in seconds, and return why it looks like rubbish; None if it does not."""
    if sketches.only_links(text):
        return _suspicion(LINKS, value=LINKS, many=said.count(LINKS, at=at), most=settings.ALIKE_AFTER)
    bands = sketches.sketch(text)
    most = settings.ALIKE_AFTER * (PATIENCE if sketches.told(text) < SHORT else 1)
    counts = [(number, band, said.count(f"{number} {band}", at=at)) for number, band in enumerate(bands)]
    found = ((f"{number} {band}", many) for number, band, many in counts if many > most)
    return next((_suspicion(ALIKE, value=value, many=many, most=most) for value, many in found), None)


def _suspicion(why: str, *, value: str, many: int, most: int) -> Suspicion:
    return Suspicion(why=why, group=sealing.index(why, value=value), is_flood=many > most * FLOOD)

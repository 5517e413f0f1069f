"""What looks like a machine's rubbish, by the text alone: said nearly alike by too many within the hour, or nothing but links.

Counts stay in the memory of one process, like those of networks (`windows`). Whoever is suspected wrongly loses nothing: what they sent is
kept for a clerk instead of going on by itself (`docs/decisions/0060-what-looks-like-rubbish-waits.md`).
"""

from dataclasses import dataclass
from functools import cached_property

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


class Judged:
    """A text held against what came within the hour before a time in seconds. It is read once; `is_known` counts nothing, `suspicion` counts it."""

    def __init__(self, text: str, *, at: float) -> None:
        text = text[: sketches.BEGINNING]  # it comes as it was typed, however long
        self.at, self.is_link, self.bands = at, sketches.only_links(text), sketches.sketch(text)
        self.keys = [LINKS] if self.is_link else [f"{number} {band}" for number, band in enumerate(self.bands)]
        self.most = settings.ALIKE_AFTER * (PATIENCE if not self.is_link and sketches.told(text) < SHORT else 1)

    def is_known(self) -> bool:
        """Return whether others like it have come so often that it will be suspected, or it is nothing but links."""
        return self.is_link or any(said.counted(key, at=self.at) >= self.most for key in self.keys)

    @cached_property
    def suspicion(self) -> Suspicion | None:
        """Why it looks like rubbish; None if it does not."""
        counts = [(key, said.count(key, at=self.at)) for key in self.keys]
        found = next(((key, many) for key, many in counts if self.is_link or many > self.most), None)
        why = LINKS if self.is_link else ALIKE
        return found and Suspicion(why=why, group=sealing.index(why, value=found[0]), is_flood=found[1] > self.most * FLOOD)

"""The fields of work, and the matter in which their changes are kept."""

from dataclasses import dataclass
from datetime import datetime

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.moves.table import Move
from danvan.base.office import states

MATTER = {"house": "office", "kind": "subjects"}


@dataclass
class Catalogue:
    """The fields of work of the whole installation as something that moves: a matter alone."""

    matter: Matter
    MOVES: tuple[Move, ...] = states.SUBJECTS
    SEEN_BY: tuple[str, ...] = ()

    def save(self) -> None:
        """Keep nothing but the matter: each field is a row of its own."""


def catalogue(agency: Agency, *, at: datetime) -> Catalogue:
    """Return where an agency's changes of the fields of work are kept; a new one where it has changed none yet."""
    matter = Matter.objects.filter(agency=agency, **MATTER).select_related("agency").order_by("pk").first()
    return Catalogue(matter or Matter(agency=agency, opened_at=at, **MATTER))

"""What agencies have done, for tests: entries with the facts that criteria count. This house knows no other."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import Move
from danvan.base.people.relations import PLATFORM

HOUSES = {"answered": "petitions", "referred": "petitions", "published": "surveys", "finished": "directives", "submitted": "petitions"}


@dataclass
class Act:
    """A matter with a table of moves and no fields of its own."""

    matter: Matter
    SEEN_BY = ()
    MOVES = tuple(Move(verb=word, frm=("",), to=word, who=("platform",)) for word in HOUSES)

    def save(self) -> None:
        """Keep nothing but the matter."""


def done(word: str, *, agency: Agency, at: datetime, **facts: Any) -> Entry:
    """Return the entry of something that an agency has done."""
    matter = Matter(house=HOUSES[word], kind="voters", agency=agency, opened_at=at)
    return moves.make(Act(matter), word, by=PLATFORM, at=at, **facts)

"""What the author of a petition does after it is in."""

from datetime import datetime

from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Petition


def complete(petition: Petition, *, text: str, by: Actor, at: datetime) -> None:
    """Add what was missing; the clock goes on with the days that were left."""
    petition.text += f"\n\n{text}"
    moves.make(petition, "complete", by=by, at=at, private={"note": text})


def confirm(petition: Petition, *, by: Actor, at: datetime) -> None:
    """Say, as the author, that it is solved."""
    moves.make(petition, "confirm", by=by, at=at)


def reopen(petition: Petition, *, reason: str, by: Actor, at: datetime) -> None:
    """Say, as the author, that it is not solved, or should have been taken on; the clock starts anew."""
    case = petition.urgency if petition.matter.state == "answered" else ""
    moves.make(petition, "reopen", by=by, at=at, case=case, private={"note": reason})

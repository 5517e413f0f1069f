"""What the author of a petition does after it is in."""

from datetime import datetime

from django.db import transaction

from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import publishing
from danvan.check.petitions.models import Petition
from danvan.check.petitions.states.elsewhere import TURNED_AWAY


def complete(petition: Petition, *, text: str, by: Actor, at: datetime) -> None:
    """Add what was missing; the clock goes on with the days that were left."""
    petition.text += f"\n\n{text}"
    petition.public_words = ""  # what was redacted is no longer what was said
    moves.make(petition, "complete", by=by, at=at, private={"note": text})


def add(petition: Petition, *, words: str, by: Actor, at: datetime) -> None:
    """Say more, as the author, without being asked: whoever deals with it reads it, and nothing else changes."""
    moves.make(petition, "add", by=by, at=at, private={"note": words})


def write_down(petition: Petition, *, words: str, by: Actor, at: datetime) -> None:
    """Write down what the author said to the reception, apart from their own words; the clock goes on with the days that were left."""
    moves.make(petition, "write_down", by=by, at=at, private={"note": words})


@transaction.atomic
def confirm(petition: Petition, *, by: Actor, at: datetime) -> None:
    """Say, as the author, that it is solved."""
    moves.make(petition, "confirm", by=by, at=at)
    publishing.follow(petition, at=at)


@transaction.atomic
def reopen(petition: Petition, *, reason: str, by: Actor, at: datetime) -> None:
    """Say, as the author, that it is not solved, or should have been taken on; the clock starts anew.

    It goes its own way again, also if it went along with another.

    :raises NotAllowed: if the days for it are over
    """
    case = "" if petition.matter.state in TURNED_AWAY else petition.urgency
    petition.into = None
    moves.make(petition, "reopen", by=by, at=at, case=case, private={"note": reason})
    publishing.follow(petition, at=at)

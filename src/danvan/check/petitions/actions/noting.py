"""What those who deal with a matter note down among themselves."""

from datetime import datetime
from typing import Any

from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor


def note(thing: Any, *, words: str, by: Actor, at: datetime) -> None:
    """Note something down for those who deal with it now and later; neither its author nor the public reads it."""
    moves.make(thing, "note", by=by, at=at, private={"note": words})

"""What those who deal with a complaint note down among themselves; whoever is kept from it has no hand in that either."""

from datetime import datetime

from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.complaints import barring
from danvan.check.petitions.models import Complaint


def note(complaint: Complaint, *, words: str, by: Actor, at: datetime) -> None:
    """Note something down for those who deal with it now and later; neither who complains nor the public reads it."""
    barring.make(complaint, "note", by=by, at=at, private={"note": words})

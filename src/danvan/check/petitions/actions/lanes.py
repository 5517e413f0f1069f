"""What the platform does with matters of any lane of the house alike: each lane does it by its own move."""

from collections.abc import Callable
from datetime import datetime

from danvan.base.matters.models import Matter
from danvan.check.petitions.actions import complaints, contributing, feedback, information, land, recurring, voters

RECOUNTS: dict[str, Callable[..., None]] = {  # by kind
    "feedback": feedback.recount, "report": feedback.recount, "conduct": feedback.recount, "trouble": feedback.recount, "complaint": complaints.recount,
    "voters": voters.recount, "information": information.recount, "land": land.recount, "contribution": contributing.recount, "recurrence": recurring.recount,
}


def recount(matter: Matter, *, at: datetime) -> None:
    """Count the clock of a matter anew, after the calendar has changed."""
    if (move := RECOUNTS.get(matter.kind)) is not None:
        move(matter, at=at)

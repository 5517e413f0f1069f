"""What may be done with a land dispute, from the request to the minutes."""

from danvan.check.petitions.actions.land.asking import Asked, object_to, retract, submit, take_up, turn_down
from danvan.check.petitions.actions.land.guards import NotHeld, TooLate
from danvan.check.petitions.actions.land.mediating import (
    Result,
    call_meeting,
    fail,
    forward,
    note_absence,
    settle,
)
from danvan.check.petitions.actions.land.retracting import accept_retraction, deny_retraction, take_retraction
from danvan.check.petitions.actions.noting import note

__all__ = [
    "Asked",
    "NotHeld",
    "Result",
    "TooLate",
    "accept_retraction",
    "call_meeting",
    "deny_retraction",
    "fail",
    "forward",
    "note",
    "note_absence",
    "object_to",
    "retract",
    "settle",
    "submit",
    "take_retraction",
    "take_up",
    "turn_down",
]

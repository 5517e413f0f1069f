"""What may be done with what residents wrote."""

from danvan.check.petitions.actions.feedback import (
    Answer,
    approve,
    ask_back,
    classify,
    complete,
    confirm,
    lapse,
    propose,
    reopen,
    route,
    send_back,
    submit,
)
from danvan.check.petitions.actions.handling import decline, regrade, take_on, turn
from danvan.check.petitions.actions.lanes import recount
from danvan.check.petitions.actions.merging import CannotLead, lead_along, merge, separate, share

__all__ = [
    "Answer", "CannotLead", "approve", "ask_back", "classify", "complete", "confirm", "decline", "lapse", "lead_along", "merge", "propose", "recount", "regrade", "reopen", "route",
    "send_back", "separate", "share", "submit", "take_on", "turn",
]

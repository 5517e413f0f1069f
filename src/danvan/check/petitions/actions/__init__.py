"""What may be done with what residents wrote."""

from danvan.check.petitions.actions.authoring import complete, confirm, reopen
from danvan.check.petitions.actions.entering import submit
from danvan.check.petitions.actions.feedback import Answer, approve, lapse, propose, send_back
from danvan.check.petitions.actions.handling import decline, regrade, take_on, turn
from danvan.check.petitions.actions.lanes import recount
from danvan.check.petitions.actions.merging import CannotLead, lead_along, merge, separate, share
from danvan.check.petitions.actions.sorting import ask_back, classify, route

__all__ = [
    "Answer", "CannotLead", "approve", "ask_back", "classify", "complete", "confirm", "decline", "lapse", "lead_along", "merge", "propose", "recount", "regrade", "reopen", "route",
    "send_back", "separate", "share", "submit", "take_on", "turn",
]

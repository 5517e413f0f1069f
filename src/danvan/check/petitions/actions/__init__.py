"""What may be done with what residents wrote."""

from danvan.check.petitions.actions.authoring import add, complete, confirm, reopen, write_down
from danvan.check.petitions.actions.crowds import Together, name_speakers
from danvan.check.petitions.actions.elsewhere import Receiver, guide, refer
from danvan.check.petitions.actions.entering import submit
from danvan.check.petitions.actions.feedback import Answer, approve, finish, propose, send_back
from danvan.check.petitions.actions.handling import decline, regrade, take_on, turn
from danvan.check.petitions.actions.merging import CannotLead, lead_along, let_go, merge, separate, share
from danvan.check.petitions.actions.noting import note
from danvan.check.petitions.actions.persisting import drop_marks, look_again, persist
from danvan.check.petitions.actions.petition_guards import AskedBefore
from danvan.check.petitions.actions.publishing import (
    choose,
    forget,
    hide,
    opt_in,
    opt_out,
    publish,
    redact,
    show,
    take_down,
)
from danvan.check.petitions.actions.sorting import ask_back, ask_more, classify, route
from danvan.check.petitions.actions.splitting import split
from danvan.check.petitions.actions.withdrawing import deny_withdrawal, note_withdrawal, withdraw

__all__ = [
    "Answer", "AskedBefore", "CannotLead", "Receiver", "Together", "add", "approve", "ask_back", "ask_more", "choose", "classify", "complete",
    "confirm", "decline", "deny_withdrawal",
    "drop_marks", "finish", "forget", "guide", "hide", "lead_along", "let_go", "look_again", "merge", "name_speakers", "note", "note_withdrawal",
    "opt_in", "opt_out", "persist",
    "propose", "publish", "redact", "refer", "regrade", "reopen", "route", "send_back", "separate", "share", "show", "split", "submit",
    "take_down", "take_on", "turn", "withdraw", "write_down",
]

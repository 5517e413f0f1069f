"""What may be done with a request for information, from what is asked to what is handed out."""

from danvan.check.petitions.actions.information.asking import (
    Asked,
    arrive,
    ask_back,
    complete,
    direct,
    seek,
    submit,
    take_down,
)
from danvan.check.petitions.actions.information.deciding import Reply, approve, deliver, propose, recommend, send_back
from danvan.check.petitions.actions.information.guards import AskedBefore
from danvan.check.petitions.actions.more_time import TermOver, ask_time, can_be_longer, deny_time, give_time
from danvan.check.petitions.actions.noting import note
from danvan.check.petitions.actions.withdrawing import deny_withdrawal, note_withdrawal, withdraw

__all__ = [
    "Asked", "AskedBefore", "Reply", "TermOver", "approve", "arrive", "ask_back", "ask_time", "can_be_longer", "complete",
    "deliver", "deny_time", "deny_withdrawal", "direct", "give_time", "note", "note_withdrawal", "propose", "recommend", "seek",
    "send_back", "submit", "take_down", "withdraw",
]

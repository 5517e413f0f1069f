"""What may be done with a request for information, from what is asked to what is handed out."""

from danvan.check.petitions.actions.information.asking import Asked, arrive, ask_back, complete, direct, seek, submit
from danvan.check.petitions.actions.information.deciding import Reply, approve, deliver, propose, recommend, send_back
from danvan.check.petitions.actions.information.timing import (
    SameHand,
    TermOver,
    ask_time,
    can_be_longer,
    deny_time,
    fits,
    give_time,
    lapse,
    recount,
)

__all__ = [
    "Asked", "Reply", "SameHand", "TermOver", "approve", "arrive", "ask_back", "ask_time", "can_be_longer", "complete", "deliver", "deny_time",
    "direct", "fits", "give_time", "lapse", "propose", "recommend", "recount", "seek", "send_back", "submit",
]

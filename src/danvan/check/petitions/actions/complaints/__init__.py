"""What may be done with a complaint, from the paper that is prepared to the decision that is sent."""

from danvan.check.petitions.actions.complaints.deciding import Decision, accept, decide, note_suit, refuse, send
from danvan.check.petitions.actions.complaints.keeping import drop_prepared, lapse, recount
from danvan.check.petitions.actions.complaints.lodging import (
    Receipt,
    Words,
    ask_paper,
    bring,
    guide,
    prepare,
    register,
    take_in,
    transfer,
)
from danvan.check.petitions.actions.complaints.timing import (
    SameHand,
    TermOver,
    ask_time,
    can_be_longer,
    deny_time,
    fits,
    give_time,
    give_up,
    give_up_part,
    go_on,
    stay,
)
from danvan.check.petitions.actions.complaints.verifying import (
    Barred,
    DialogueNeeded,
    appoint,
    find,
    meet,
    must_be_talked_over,
)

__all__ = [
    "Barred", "Decision", "DialogueNeeded", "Receipt", "SameHand", "TermOver", "Words", "accept", "appoint",
    "ask_paper", "ask_time", "bring", "can_be_longer", "decide", "deny_time", "drop_prepared", "find", "fits", "give_time",
    "give_up", "give_up_part", "go_on", "guide", "lapse", "meet", "must_be_talked_over", "note_suit", "prepare",
    "recount", "refuse", "register", "send", "stay", "take_in", "transfer",
]

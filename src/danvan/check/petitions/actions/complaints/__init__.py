"""What may be done with a complaint, from the paper that is prepared to the decision that is sent."""

from danvan.base.moves.papers import WrongDay
from danvan.check.petitions.actions.complaints.barring import Barred, is_free
from danvan.check.petitions.actions.complaints.deciding import (
    Decision,
    GroundFails,
    accept,
    decide,
    note_delivery,
    note_suit,
    refuse,
    send,
)
from danvan.check.petitions.actions.complaints.guards import AskedBefore
from danvan.check.petitions.actions.complaints.keeping import drop_prepared
from danvan.check.petitions.actions.complaints.lodging import (
    NoSecond,
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
from danvan.check.petitions.actions.complaints.showing import Shown, add_evidence, take_evidence
from danvan.check.petitions.actions.complaints.timing import (
    Stay,
    go_on,
    stay,
    stay_on,
)
from danvan.check.petitions.actions.complaints.verifying import (
    DialogueNeeded,
    appoint,
    find,
    meet,
    must_be_talked_over,
)
from danvan.check.petitions.actions.complaints.withdrawing import (
    Paper,
    dispute,
    give_up,
    give_up_part,
    take_back,
    take_withdrawal,
    uphold,
)
from danvan.check.petitions.actions.more_time import TermOver, ask_time, can_be_longer, deny_time, give_time
from danvan.check.petitions.actions.noting import note

__all__ = [
    "AskedBefore", "Barred", "Decision", "DialogueNeeded", "GroundFails", "NoSecond", "Paper", "Receipt", "Shown", "Stay", "TermOver",
    "Words", "WrongDay", "accept", "add_evidence", "appoint", "ask_paper", "ask_time", "bring", "can_be_longer", "decide",
    "deny_time", "dispute", "drop_prepared", "find", "give_time", "give_up", "give_up_part", "go_on", "guide", "is_free",
    "meet", "must_be_talked_over", "note", "note_delivery", "note_suit", "prepare", "refuse",
    "register", "send", "stay", "stay_on", "take_back", "take_evidence", "take_in", "take_withdrawal", "transfer", "uphold",
]

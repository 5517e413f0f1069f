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
from danvan.check.petitions.actions.complaints.fitting import fits
from danvan.check.petitions.actions.complaints.keeping import drop_prepared
from danvan.check.petitions.actions.complaints.lodging import (
    AskedBefore,
    NoSecond,
    Receipt,
    Words,
    ask_paper,
    bring,
    guide,
    may_ask,
    prepare,
    register,
    take_in,
    transfer,
)
from danvan.check.petitions.actions.complaints.noting import note
from danvan.check.petitions.actions.complaints.showing import Shown, add_evidence, take_evidence
from danvan.check.petitions.actions.complaints.timing import (
    Stay,
    ask_time,
    deny_time,
    give_time,
    go_on,
    is_in_time,
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
from danvan.check.petitions.actions.more_time import TermOver, can_be_longer

__all__ = [
    "AskedBefore", "Barred", "Decision", "DialogueNeeded", "GroundFails", "NoSecond", "Paper", "Receipt", "Shown", "Stay", "TermOver",
    "Words", "WrongDay", "accept", "add_evidence", "appoint", "ask_paper", "ask_time", "bring", "can_be_longer", "decide",
    "deny_time", "dispute", "drop_prepared", "find", "fits", "give_time", "give_up", "give_up_part", "go_on", "guide", "is_free",
    "is_in_time", "may_ask", "meet", "must_be_talked_over", "note", "note_delivery", "note_suit", "prepare", "refuse",
    "register", "send", "stay", "stay_on", "take_back", "take_evidence", "take_in", "take_withdrawal", "transfer", "uphold",
]

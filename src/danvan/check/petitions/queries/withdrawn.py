"""What was taken back upon a paper that a clerk noted, and whether its author may deny it."""

from typing import Any

from danvan.base.duties.models import Duty
from danvan.check.petitions.queries import steps
from danvan.check.petitions.states.withdrawing import DENY, NOTED, WITHDRAWN


def denies(thing: Any) -> str:
    """Return the verb by which the author says that they took nothing back: the one whose clock the paper ended; empty if there is no such paper."""
    told = steps.latest(thing.matter, words=(WITHDRAWN, NOTED)) if thing.matter.state == WITHDRAWN else None
    if told is None or told.word != f"petitions.{NOTED}":
        return ""
    ended = set(Duty.objects.filter(matter=thing.matter, closed_at=told.at).values_list("rule", flat=True))
    return next((move.verb for move in thing.MOVES if move.verb in DENY and not ended.isdisjoint(move.opens)), "")


def not_denied(thing: Any) -> frozenset[str]:
    """Return the denials that make no sense now."""
    return frozenset(DENY) - {denies(thing)}

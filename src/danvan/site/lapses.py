"""What was due and is not done: the platform says so in the journal, once for each clock, so that scores can count it;
once more where that was excused, and waiting for others explains it no longer.
"""

from collections.abc import Callable
from datetime import datetime

from danvan.base.duties import queries as duties
from danvan.base.moves import late
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints, contributing, information, land, recurring, voters
from danvan.check.petitions.states import complaint, contributions, recurrence
from danvan.check.petitions.states import information as of_information
from danvan.check.petitions.states import land as of_land
from danvan.check.petitions.states import voters as of_voters
from danvan.do.directives import actions as directives
from danvan.do.directives.actions import standing

LAPSES: dict[str, Callable[..., None]] = {
    **dict.fromkeys(("petitions.sort", "petitions.answer", "petitions.take_on", "petitions.handle", "petitions.plan", "petitions.protect"), petitions.lapse),
    "directives.finish": directives.lapse, "directives.support": directives.lapse_support,
    "directives.period": standing.lapse_target,
    **dict.fromkeys(complaint.CLOCKS, complaints.lapse),
    **dict.fromkeys(of_voters.CLOCKS, voters.lapse),
    **dict.fromkeys(of_information.CLOCKS, information.lapse),
    **dict.fromkeys(of_land.CLOCKS, land.lapse),
    **dict.fromkeys(recurrence.DECIDE, recurring.lapse),
    **dict.fromkeys(contributions.CLOCK, contributing.lapse),
}
MOST = 100  # at a time


def tell(*, at: datetime) -> int:
    """Write down what has lapsed and return how much of it there was; who was quicker is left to the next round."""
    return late.tell(duties.lapsing(at=at), at=at, most=MOST)


def blame(*, at: datetime) -> int:
    """Write down whose lateness it is by now where the lapse was excused, and return how often; who is waited for is not asked."""
    return late.tell(duties.blaming(at=at), at=at, most=MOST)

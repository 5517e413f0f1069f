"""What was due and is not done: the platform says so in the journal, once for each clock, so that scores can count it;
once more where that was excused, and waiting for others explains it no longer.
"""

from datetime import datetime

from danvan.base.duties import queries as duties
from danvan.base.moves import late

MOST = 100  # at a time


def tell(*, at: datetime) -> int:
    """Write down what has lapsed and return how much of it there was; who was quicker is left to the next round."""
    return late.tell(duties.lapsing(at=at), at=at, most=MOST)


def blame(*, at: datetime) -> int:
    """Write down whose lateness it is by now where the lapse was excused, and return how often; who is waited for is not asked."""
    return late.tell(duties.blaming(at=at), at=at, most=MOST)

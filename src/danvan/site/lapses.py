"""What was due and is not done: the platform says so in the journal, once for each clock, so that scores can count it."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from danvan.base.duties import queries as duties
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.table import NotAllowed
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints, information, voters
from danvan.check.petitions.states import complaint
from danvan.check.petitions.states import information as of_information
from danvan.check.petitions.states import voters as of_voters
from danvan.do.directives import actions as directives
from danvan.do.directives.actions import standing

LAPSES: dict[str, Callable[..., None]] = {
    **dict.fromkeys(("petitions.answer", "petitions.take_on", "petitions.handle"), petitions.lapse),
    "directives.finish": directives.lapse, "directives.support": directives.lapse_support,
    "directives.period": standing.lapse_target,
    **dict.fromkeys(complaint.CLOCKS, complaints.lapse),
    **dict.fromkeys(of_voters.CLOCKS, voters.lapse),
    **dict.fromkeys(of_information.CLOCKS, information.lapse),
}
MOST = 100  # at a time


def tell(*, at: datetime) -> int:
    """Write down what has lapsed and return how much of it there was; who was quicker is left to the next round."""
    late = duties.lapsing(at=at).filter(rule__in=LAPSES)[:MOST]
    return sum(_told(LAPSES[duty.rule], duty.matter, at=at) for duty in list(late))


def _told(lapse: Callable[..., None], matter: object, *, at: datetime) -> bool:
    try:
        with transaction.atomic():
            lapse(matter, at=at)
    except (ChangedMeanwhile, NotAllowed):  # done in this very moment: no lapse, and no reason for the worker to fall
        return False
    return True

"""What was due and is not done: the platform says so in the journal, once for each clock, so that scores can count it."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.duties import queries as duties
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.table import NotAllowed
from danvan.check.petitions import actions as petitions
from danvan.do.directives import actions as directives
from danvan.do.directives.actions import standing

LAPSES: dict[str, Callable[..., None]] = {
    "petitions.answer": petitions.lapse, "directives.finish": directives.lapse, "directives.support": directives.lapse_support,
    "directives.period": standing.lapse_target,
}
MOST = 100  # at a time


def tell(*, at: datetime) -> int:
    """Write down what has lapsed and return how much of it there was; who was quicker is left to the next round."""
    late = duties.lapsing(on=localdate(at)).filter(rule__in=LAPSES)[:MOST]
    return sum(_told(LAPSES[duty.rule], duty.matter, at=at) for duty in list(late))


def _told(lapse: Callable[..., None], matter: object, *, at: datetime) -> bool:
    try:
        with transaction.atomic():
            lapse(matter, at=at)
    except (ChangedMeanwhile, NotAllowed):  # done in this very moment: no lapse, and no reason for the worker to fall
        return False
    return True

"""What was due and is not done is said in the journal, whichever house it is of."""

import logging
from datetime import datetime
from itertools import islice

from django.db import transaction
from django.db.models import QuerySet

from danvan.base.duties.models import Duty
from danvan.base.moves import unasked
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.table import NotAllowed

logger = logging.getLogger(__name__)


def tell(late: QuerySet[Duty], *, at: datetime, most: int | None = None) -> int:
    """Write down what has lapsed of some duties, in their order, and return of how many; what fails holds nobody else up."""
    numbers = list(late.filter(rule__in=unasked.rules()).values_list("pk", flat=True))
    told = (number for number in numbers if _told(late, number, at=at))
    return sum(1 for _ in islice(told, most))


def _told(late: QuerySet[Duty], number: int, *, at: datetime) -> bool:
    try:
        with transaction.atomic():
            duty = late.filter(pk=number).first()
            if duty is None:  # met, prolonged or set aside since the numbers were read
                return False
            unasked.lapse(duty.matter, rule=duty.rule, at=at)
    except (ChangedMeanwhile, NotAllowed):  # done in this very moment: no lapse, and no reason for the worker to fall
        return False
    except Exception:  # the fault of one lane is no reason why nothing is told of the others
        logger.exception("The lapse of duty %s was not told.", number)
        return False
    return True

"""Keeping the sums of agencies in step with their tasks."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.duties.models import Touch
from danvan.do.directives.models import Part, Tally
from danvan.do.directives.queries import doubting, recounting
from danvan.do.directives.queries.recounting import Counted

AT_ONCE = 20  # agencies that are counted together
TOUCHES = 900  # taken away by one statement


def tally(*, most: int, at: datetime) -> int:
    """Count anew the agencies whose clocks have changed, or of which a day asks for other sums, and return how many were."""
    touch(doubting.missing(on=localdate(at)))
    owners = doubting.touched(most=most)
    return sum(_recount(owners[start : start + AT_ONCE], at=at) for start in range(0, len(owners), AT_ONCE))


def touch(agencies: Collection[int]) -> None:
    """Have some agencies counted anew."""
    Touch.objects.bulk_create(Touch(owner_id=pk, rule=rule) for pk in agencies for rule in Tally.TALLIES)


def touches(owners: Collection[int]) -> dict[int, int]:
    """Return the touches that stand at some agencies, each with its agency: to be read before these are counted."""
    return dict(Touch.objects.filter(owner__in=owners, rule__in=Tally.TALLIES).values_list("pk", "owner"))


@transaction.atomic
def keep(counted: Sequence[Counted], *, owners: Collection[int], read: Mapping[int, int]) -> bool:
    """Keep what was counted of some agencies, take away the touches that were read before, and return whether they still stood.

    If not, or if an agency had none, somebody else has counted meanwhile, and nothing is kept: what they counted may be newer. A move
    that came meanwhile left a touch of its own, which stays.
    """
    numbers = list(read)
    parts = (numbers[start : start + TOUCHES] for start in range(0, len(numbers), TOUCHES))
    taken = sum(Touch.objects.filter(pk__in=part).delete()[0] for part in parts)
    if taken < len(read) or not set(owners) <= set(read.values()):
        transaction.set_rollback(True)
        return False
    Tally.objects.filter(agency__in=owners).delete()
    Tally.objects.bulk_create(one for one, _parts in counted)
    Part.objects.bulk_create(part for _one, parts in counted for part in parts)
    return True


def _recount(owners: Sequence[int], *, at: datetime) -> int:
    """Count some agencies anew, but for those whose touches somebody else took away after they were found."""
    read = touches(owners)
    still = sorted(set(read.values()))
    counted = list(recounting.counted(still, on=localdate(at), at=at)) if still else []
    return len(still) if counted and keep(counted, owners=still, read=read) else 0

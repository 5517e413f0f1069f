"""Scripts that a head could type who decides on what comes back again and again."""

from datetime import datetime, timedelta

from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.people.relations import PLATFORM
from danvan.check.petitions.actions import recurring
from danvan.check.petitions.models import Recurrence
from danvan.site.village import Village


def sow(village: Village, *, planted: dict[str, str], at: datetime) -> list[Recurrence]:
    """Order a task about one thing that comes back, and leave another."""
    ordered, left = (_raised(village, at=at) for _ in range(2))
    wanted = planted["petitions.Recurrence.wanted"]
    due_on = (at + timedelta(days=30)).date()
    recurring.order(ordered, wanted=recurring.Order(wanted=wanted, lead=village.works, due_on=due_on), by=village.hoa, at=at)
    recurring.leave(left, reason=planted["petitions.Recurrence.reason"], by=village.hoa, at=at)
    return [ordered, left]


def _raised(village: Village, *, at: datetime) -> Recurrence:
    matter = Matter(
        house="petitions", kind="recurrence", agency=village.commune, place=village.thon_dong, subject=village.lighting, opened_at=at
    )
    one = Recurrence(matter=matter, times=3, days=60)
    moves.make(one, "raise", by=PLATFORM, at=at)
    return one

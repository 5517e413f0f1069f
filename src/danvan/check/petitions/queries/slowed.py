"""How often forms were asked for a proof lately, for the reception to which they were going."""

from datetime import datetime

from django.db.models import Sum
from django.utils.timezone import localdate

from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Slowed
from danvan.check.petitions.queries import arrivals


def slowed(actor: Actor, *, at: datetime) -> int:
    """Return how often within the days that the waiting room counts."""
    rows = Slowed.objects.filter(agency__in=arrivals.sorted_by(actor, at=at), asked_on__gt=localdate(at - arrivals.COUNTED))
    return int(rows.aggregate(sum=Sum("many"))["sum"] or 0)

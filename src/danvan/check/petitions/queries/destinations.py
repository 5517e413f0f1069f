"""To which agencies a petition may be passed on."""

from collections.abc import Collection
from datetime import date

from django.db.models import Q, QuerySet

from danvan.base.agencies import kinds
from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.engines import vietnamese


def works_here(name: str, *, on: date) -> bool:
    """Return whether a body that somebody names is an agency that works in this system, however it is written."""
    return Agency.objects.standing(on=on).filter(folded=vietnamese.fold(name)).exclude(kind__in=kinds.ASKABLE).exists()


def outside(*, on: date) -> QuerySet[Agency]:
    """Return the agencies of a day that can only be asked: a matter that is theirs ends here."""
    return Agency.objects.standing(on=on).filter(kind__in=kinds.ASKABLE).order_by("sort_key", "pk")


def destinations(agency: Agency, *, rules: Collection[int], on: date) -> QuerySet[Agency]:
    """Return the agencies of a commune, whom its rules name, and whom it may pass on to above; none that is only asked."""
    own = agencies.own(agency, on=on).order_by().values("pk")
    near = Q(pk__in=own) | Q(pk__in=rules) | Q(pk__in=agencies.superior(agency, on=on).order_by().values("pk"))
    return Agency.objects.standing(on=on).filter(near).exclude(kind__in=kinds.ASKABLE)

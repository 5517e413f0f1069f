"""To whom what was said may be handed, in the lanes with rules of their own on that."""

from datetime import date

from django.db.models import Q, QuerySet

from danvan.base.agencies import kinds
from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency


def answerers(held: Agency, *, on: date) -> QuerySet[Agency]:
    """Return who may answer a recommendation of voters that an agency has: its own units and whom it passes on to above."""
    own = agencies.own(held, on=on).order_by().values("pk")
    near = Q(pk__in=own) | Q(pk__in=agencies.superior(held, on=on).order_by().values("pk"))
    return Agency.objects.standing(on=on).filter(near).exclude(kind__in=kinds.ASKABLE)


def seekers(held: Agency, *, on: date) -> QuerySet[Agency]:
    """Return who may look for information that an agency was asked for: itself and what stands directly below it."""
    return agencies.own(held, on=on).exclude(kind__in=kinds.ASKABLE)

"""What the watched folder brought, for the records office of the agency to which the folder belongs."""

from datetime import datetime

from django.conf import settings
from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.do.directives.models import Arrival

CLERKS = ("reception", "leader")
LISTED = ("name", "sender", "title", "kind", "reason", "stage", "came_at", "sha256")  # all but the bytes


def receives(actor: Actor, *, at: datetime) -> bool:
    """Return whether an actor takes in what comes for the office."""
    held = relations.roles(actor, on=localdate(at)).filter(agency__code=settings.OFFICE_AGENCY, word__in=CLERKS)
    return bool(settings.OFFICE_AGENCY) and held.exists()


def arrivals(actor: Actor, *, at: datetime, stage: str) -> QuerySet[Arrival]:
    """Return the packages in a stage that an actor takes in, newest first."""
    found = Arrival.objects.filter(stage=stage) if receives(actor, at=at) else Arrival.objects.none()
    return found.order_by("-came_at", "-pk")


def arrived(actor: Actor, *, at: datetime, stage: str, most: int) -> list[Arrival]:
    """Return the newest of them, as a list shows them."""
    return list(arrivals(actor, at=at, stage=stage).only(*LISTED)[:most])

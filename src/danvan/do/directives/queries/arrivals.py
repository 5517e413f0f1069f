"""What the watched folder brought, for the records office of the agency to which the folder belongs."""

from datetime import datetime

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.models import Arrival, Package

LISTED = ("name", "sender", "title", "kind", "reason", "stage", "came_at", "sha256")  # all but the bytes


def receives(actor: Actor, *, at: datetime) -> bool:
    """Return whether an actor takes in what comes for the office."""
    if not settings.OFFICE_AGENCY:
        return False
    return any(role.word in states.RECORDS and role.agency.code == settings.OFFICE_AGENCY for role in relations.held(actor, on=localdate(at)))


def arrivals(actor: Actor, *, at: datetime, stage: str) -> QuerySet[Arrival]:
    """Return the packages in a stage that an actor takes in, newest first."""
    found = Arrival.objects.filter(stage=stage) if receives(actor, at=at) else Arrival.objects.none()
    return found.order_by("-came_at", "-pk")


def arrived(actor: Actor, *, at: datetime, stage: str, most: int) -> list[Arrival]:
    """Return the newest of them, as a list shows them."""
    return list(arrivals(actor, at=at, stage=stage).only(*LISTED)[:most]) if receives(actor, at=at) else []


def named(found: QuerySet[Arrival], *, name: str) -> QuerySet[Arrival]:
    """Return the one of some packages that has a hash, or whose matter has a code."""
    return found.filter(Q(sha256=name) | Q(pk__in=Package.objects.filter(matter__code=name).values("arrival")))

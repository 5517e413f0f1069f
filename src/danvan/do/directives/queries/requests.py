"""What an agency was only asked to do: it has no clock, so no desk would show it."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan.base.matters import queries as matters
from danvan.base.matters.models import Matter
from danvan.base.people import relations
from danvan.base.people.relations import Actor

WAITING = ("requested", "invited")  # a task, a support


def requests(actor: Actor, *, at: datetime) -> QuerySet[Matter]:
    """Return what the agencies of an actor are asked to do and have not done, oldest first."""
    on = localdate(at)
    mine = matters.visible_to(actor, on=on).filter(agency__in=relations.agencies(actor, on=on))
    return mine.filter(house="directives", state__in=WAITING).order_by("opened_at", "pk")

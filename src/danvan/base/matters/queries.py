from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from danvan.base.matters.models import PURGED, Matter, Sight
from danvan.base.people import relations
from danvan.base.people.relations import Actor


def visible_to(actor: Actor, *, on: date) -> QuerySet[Matter]:
    """Return what an actor may see: the public, one's own, and what one's agencies have sight of; nothing that was purged.

    PostgreSQL's row policy says the same once more (see `wall`), but for what was purged.
    """
    return with_purged(actor, on=on).exclude(state=PURGED)


def with_purged(actor: Actor, *, on: date) -> QuerySet[Matter]:
    """Return what an actor may see and what they might see had it not been purged: of that, only that it was."""
    if actor.is_platform:
        return Matter.objects.all()
    sight = Q(visibility="public")
    if actor.bears:
        sight |= Q(bearer__in=actor.bears)
    if actor.person:
        own = relations.agencies(actor, on=on)
        sight |= Q(author=actor.person) | Q(Exists(Sight.objects.filter(matter=OuterRef("pk"), agency__in=own)))
    return Matter.objects.filter(sight)

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from danvan.base.matters.models import GONE, Matter, Sight
from danvan.base.people import relations
from danvan.base.people.relations import Actor


def visible_to(actor: Actor, *, on: date) -> QuerySet[Matter]:
    """Return what an actor may see: the public, one's own, and what one's agencies have sight of; nothing that was purged or waits for it.

    PostgreSQL's row policy says the same once more (see `wall`), but for that.
    """
    return with_purged(actor, on=on).exclude(state__in=GONE)


def in_sight(actor: Actor, *, on: date, at: str = "matter") -> Exists:
    """Return the condition that an actor may see the matter that a row names in a column.

    It is asked of each row that is left by other conditions. `matter__in=visible_to(...)` has SQLite go through all matters
    first, however few the rows are.
    """
    return Exists(visible_to(actor, on=on).filter(pk=OuterRef(at)))


def with_purged(actor: Actor, *, on: date) -> QuerySet[Matter]:
    """Return what an actor may see and what they might see had it not been purged: of that, only that it was."""
    if actor.is_platform:
        return Matter.objects.all()
    sight = Q(visibility="public")
    if actor.bears:
        sight |= Q(bearer__in=actor.bears)
    if actor.person:
        given = Sight.objects.filter(_given(actor, on=on), matter=OuterRef("pk"), agency__in=relations.agencies(actor, on=on))
        sight |= Q(author=actor.person) | Q(Exists(given))
    return Matter.objects.filter(sight)


def seen_by(matter: Matter) -> set[str]:
    """Return the roles that alone see a matter in the agency with whom it lies; none where all do, and those above it."""
    roles = Sight.objects.filter(matter=matter, agency=matter.agency_id, as_word="seen").values_list("role", flat=True)
    found = set(roles)
    return set() if "" in found else found


def is_narrow(matter: int) -> bool:
    """Return whether only some roles see a matter, by its key: who does not see it may ask."""
    return Sight.objects.filter(matter=matter).exclude(role="").exists()


def _given(actor: Actor, *, on: date) -> Q:
    """Return the sights that an actor has a part in: those of all who serve, and those of a role that they hold there."""
    part = Q(role="")
    for word, agencies in relations.posts(actor, on=on).items():
        part |= Q(role=word, agency__in=agencies)
    return part

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from danvan.base.editions import composed
from danvan.base.matters.models import GONE, KeptFrom, Matter, Sight
from danvan.base.people import asking, relations
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor


def visible_to(actor: Actor, *, on: date) -> QuerySet[Matter]:
    """Return what an actor may see: the public, one's own, and what one's agencies have sight of; nothing that was purged or waits for it.

    PostgreSQL's row policy says the same once more (see `wall`), but for that.
    """
    return with_purged(actor, on=on).exclude(state__in=GONE)


def borne(bearer: str) -> Matter | None:
    """Return the matter that whoever bears a secret code may open, by what the code is stored as; the wall is told of it before."""
    found = _borne(bearer=bearer)
    return found[0] if found else None


@composed.asked
def _borne(*, bearer: str) -> QuerySet[Matter]:
    return Matter.objects.filter(bearer=bearer)


def waiting(actor: Actor, *, on: date, states: Mapping[str, Collection[str]], most: int, besides: Collection[int] = ()) -> list[Matter]:
    """Return what lies with an actor's agencies in one of some states, which are named by house, and what else is named, oldest first."""
    named = tuple((house, tuple(names)) for house, names in states.items())
    return _waiting(named, most, besides=tuple(besides), **asking.values(actor, on=on))


@composed.asked
def _waiting(named: tuple[tuple[str, tuple[str, ...]], ...], most: int, *, besides: Sequence[int], on: date, **who: Any) -> QuerySet[Matter]:
    actor, states = asking.actor(on=on, **who), dict(named)
    here = Q(agency__in=relations.agencies(actor, on=on), state__in=[state for names in states.values() for state in names])
    of_house = Q()
    for house, names in states.items():
        of_house |= Q(house=house, state__in=names)
    return visible_to(actor, on=on).filter((here & of_house) | Q(pk__in=besides)).order_by("opened_at", "pk")[:most]


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
        sights = Sight.objects.filter(given(actor, on=on), matter=OuterRef("pk"), agency__in=relations.agencies(actor, on=on))
        sight |= Q(author=actor.person) | (Q(Exists(sights)) & _not_kept_from(actor, on=on))
    if kept := relations.kept(actor, on=on):
        sight |= Q(Exists(Sight.objects.filter(matter=OuterRef("pk"), agency__in=kept, role="")), house=relations.GROUND)
    return Matter.objects.filter(sight)


def seen_by(matter: Matter) -> set[str]:
    """Return the roles that alone see a matter in the agency with whom it lies; none where all do, and those above it."""
    roles = Sight.objects.filter(matter=matter, agency=matter.agency_id, as_word="seen").values_list("role", flat=True)
    found = set(roles)
    return set() if "" in found else found


def is_narrow(matter: int) -> bool:
    """Return whether only some roles see a matter, by its key: who does not see it may ask."""
    return Sight.objects.filter(matter=matter).exclude(role="").exists()


def is_kept_from(matter: Matter, *, person: Person | None) -> bool:
    """Return whether somebody is kept from a matter, the head who settles it like others."""
    return person is not None and KeptFrom.objects.filter(matter=matter, person=person).exists()


def _not_kept_from(actor: Actor, *, on: date) -> Q:
    """Return the condition that nothing keeps an actor from what their agencies see; a head it does not: the law has them settle it.

    What was given to another agency is settled by the head of who gave it.
    """
    kept, led = KeptFrom.objects.filter(person=actor.person).values("matter"), relations.posts(actor, on=on).get("leader", [])
    return ~Q(pk__in=kept) | Q(assigner__in=led) | Q(assigner=None, agency__in=led)


def given(actor: Actor, *, on: date) -> Q:
    """Return the sights that an actor has a part in: those of all who serve, and those of a role that they hold there."""
    part = Q(role="")
    for word, agencies in relations.posts(actor, on=on).items():
        part |= Q(role=word, agency__in=agencies)
    return part

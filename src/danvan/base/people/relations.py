"""What an actor is to a matter on a day. No caller says it: it follows from roles, authorship and dates."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from django.db.models import QuerySet

from danvan.base.agencies import queries
from danvan.base.agencies.models import Agency
from danvan.base.people.models import Person, Role

HERE = {"reception": "reception", "officer": "assigned", "leader": "leader", "administrator": "administrator"}  # a role in the matter's agency
ABOVE = {"reception": "reception", "leader": "upper", "administrator": "administrator"}  # a role in an agency above it
DERIVED = frozenset({"author", "supporting", "issuer", "assigner", "platform", "other", *HERE.values(), *ABOVE.values()})


@dataclass(frozen=True)
class Held:
    """The roles that somebody holds on a day, read once for one request."""

    on: date
    roles: tuple[Role, ...]


@dataclass(frozen=True)
class Actor:
    """Who acts: a person, whoever bears a matter's secret code, both, nobody known, or the platform itself."""

    person: Person | None = None
    bears: frozenset[str] = frozenset()  # hashed secrets of matters
    is_platform: bool = False
    is_proven: bool = True  # False: has yet to show a second factor, and until then serves nowhere
    held: Held | None = field(default=None, compare=False, repr=False)


PLATFORM = Actor(is_platform=True)
ANYONE = Actor()


class Concern(Protocol):
    """What is read of a matter; matters stand above people, so the type is named here."""

    author_id: int | None
    bearer: str
    assigner_id: int | None

    @property
    def agency(self) -> Agency: ...
    @property
    def supporting(self) -> Collection[int]: ...
    @property
    def issuing(self) -> Collection[int]: ...


def roles(actor: Actor, *, on: date) -> QuerySet[Role]:
    """Return the roles that an actor holds on a day."""
    if actor.person is None or not actor.is_proven:
        return Role.objects.none()
    return Role.objects.filter(person=actor.person, valid_from__lte=on).exclude(valid_to__lte=on)


def held(actor: Actor, *, on: date) -> tuple[Role, ...]:
    """Return the same as rows, from what the request has read already if it was of that day."""
    if not actor.is_proven:
        return ()
    if actor.held and actor.held.on == on:
        return actor.held.roles
    return tuple(roles(actor, on=on))


def with_roles(actor: Actor, *, on: date) -> Actor:
    """Return an actor who brings the roles of a day along, so that one request reads them once."""
    found = tuple(roles(actor, on=on)) if actor.person else ()  # most who come are nobody known
    return replace(actor, held=Held(on=on, roles=found))


def agencies(actor: Actor, *, on: date) -> list[int]:
    """Return the agencies in which an actor holds a role on a day."""
    return sorted({role.agency_id for role in held(actor, on=on)})


def posts(actor: Actor, *, on: date) -> dict[str, list[int]]:
    """Return the agencies in which an actor holds each role on a day."""
    found: dict[str, list[int]] = {}
    for role in held(actor, on=on):
        found.setdefault(role.word, []).append(role.agency_id)
    return found


def of(actor: Actor, *, to: Concern, on: date) -> frozenset[str]:
    """Return every relation of an actor to a matter on a day."""
    if actor.is_platform:
        return frozenset({"platform"})
    found = {"author"} if _wrote(actor, to) else set()
    if actor.person:
        here, *above = [agency.pk for agency in to.agency.chain()]
        for role in held(actor, on=on):
            found |= _held(role, to=to, here=here, above=above)
    return frozenset(found or {"other"})


def _wrote(actor: Actor, to: Concern) -> bool:
    as_person = actor.person is not None and actor.person.pk == to.author_id
    return as_person or to.bearer in actor.bears


def _held(role: Role, *, to: Concern, here: int, above: list[int]) -> set[str]:
    found = set()
    if role.agency_id == here and role.word in HERE:
        found.add(HERE[role.word])
    if role.agency_id in above and role.word in ABOVE:
        found.add(ABOVE[role.word])
    if role.agency_id in to.supporting:
        found.add("supporting")
    if role.word == "leader" and to.assigner_id and _stands_in(role, for_agency=to.assigner_id):
        found.add("assigner")
    if role.word == "leader" and any(_stands_in(role, for_agency=agency) for agency in to.issuing):
        found.add("issuer")
    return found


def _stands_in(role: Role, *, for_agency: int) -> bool:
    """Return whether a role is in an agency or in one that took over from it."""
    return role.agency_id == for_agency or queries.is_heir(role.agency_id, of=for_agency)

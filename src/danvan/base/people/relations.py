"""What an actor is to a matter on a day. No caller says it: it follows from roles, authorship and dates."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from django.db.models import QuerySet

from danvan.base.agencies import queries
from danvan.base.agencies.models import Agency
from danvan.base.editions import composed
from danvan.base.people.models import Person, Role

# a role in the matter's agency
HERE = {"reception": "reception", "officer": "assigned", "leader": "leader", "deputy": "leader", "administrator": "administrator"}
ABOVE = {"reception": "reception", "leader": "upper", "deputy": "upper", "administrator": "administrator"}  # a role in an agency above it
KEEPS = ("administrator",)  # roles that keep accounts, agencies and rules, and deal with nobody's matter
GROUND = "office"  # the house of what the ground itself keeps: all that such a role sees and is anything to
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


LEADS = ("leader", "deputy")  # who decides for an agency; what the head alone reads is given to the role "leader" alone
PLATFORM = Actor(is_platform=True)
ANYONE = Actor()


class Concern(Protocol):
    """What is read of a matter; matters stand above people, so the type is named here."""

    author_id: int | None
    bearer: str
    assigner_id: int | None
    house: str

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


def holds_post(person: Person, *, on: date) -> bool:
    """Return whether somebody holds a post anywhere on a day, also before they have shown a second factor."""
    return Role.objects.filter(person=person, valid_from__lte=on).exclude(valid_to__lte=on).exists()


def held(actor: Actor, *, on: date) -> tuple[Role, ...]:
    """Return the same as rows, from what the request has read already if it was of that day."""
    if actor.person is None or not actor.is_proven:
        return ()
    if actor.held and actor.held.on == on:
        return actor.held.roles
    return tuple(roles(actor, on=on))


def with_roles(actor: Actor, *, on: date) -> Actor:
    """Return an actor who brings the roles of a day along, so that one request reads them once."""
    if actor.person is None:  # most who come are nobody known
        return actor
    return replace(actor, held=Held(on=on, roles=tuple(_with_agencies(person=actor.person.pk, on=on)) if actor.is_proven else ()))


@composed.asked
def _with_agencies(*, person: int, on: date) -> QuerySet[Role]:
    return roles(Actor(person=Person(pk=person)), on=on).select_related("agency")


def agencies(actor: Actor, *, on: date) -> list[int]:
    """Return the agencies in which an actor serves on a day: those with whose matters they deal."""
    return sorted({role.agency_id for role in held(actor, on=on) if role.word not in KEEPS})


def kept(actor: Actor, *, on: date) -> list[int]:
    """Return the agencies whose accounts and rules an actor keeps on a day, which lets them see nobody's matter."""
    return sorted({role.agency_id for role in held(actor, on=on) if role.word in KEEPS})


def serving(actor: Actor, *, words: Collection[str], on: date) -> list[int]:
    """Return the agencies in which an actor holds one of some roles on a day, also in somebody's place."""
    return sorted({role.agency_id for role in held(actor, on=on) if role.word in words})


def posts(actor: Actor, *, on: date) -> dict[str, list[int]]:
    """Return the agencies in which an actor holds each role on a day; who stands in for somebody is not let see what a role alone sees."""
    found: dict[str, list[int]] = {}
    for role in (one for one in held(actor, on=on) if not one.instead_of_id):
        found.setdefault(role.word, []).append(role.agency_id)
    return found


def of(actor: Actor, *, to: Concern, on: date) -> frozenset[str]:
    """Return every relation of an actor to a matter on a day."""
    if actor.is_platform:
        return frozenset({"platform"})
    found = set[str]()
    if actor.person:
        here, *above = [agency.pk for agency in to.agency.chain()]
        for role in held(actor, on=on):
            found |= _held(role, to=to, here=here, above=above)
    if _wrote(actor, to, on=on):
        found.add("author")
    return frozenset(found or {"other"})


def deals_with(actor: Actor, *, to: Concern, on: date) -> bool:
    """Return whether an actor is more to a matter on a day than its author, or anybody."""
    return not of(actor, to=to, on=on) <= {"author", "other"}


def concerns(actor: Actor, *, to: Concern, on: date) -> bool:
    """Return whether an actor wrote a matter or deals with it, and is not anybody who may look."""
    return "other" not in of(actor, to=to, on=on)


def instead_of(actor: Actor, *, to: Concern, who: Collection[str], on: date) -> Person | None:
    """Return in whose place an actor does what some relations may do; None if they may by what they are themselves."""
    standing = [role for role in held(actor, on=on) if role.instead_of_id]
    if not standing:
        return None
    own = replace(actor, held=Held(on=on, roles=tuple(role for role in held(actor, on=on) if not role.instead_of_id)))
    if not of(own, to=to, on=on).isdisjoint(who):
        return None
    here, *above = [agency.pk for agency in to.agency.chain()]
    found = (role.instead_of for role in standing if not _held(role, to=to, here=here, above=above).isdisjoint(who))
    return next(found, None)


def hands(actor: Actor, *, to: Concern, who: Collection[str], on: date) -> frozenset[int]:
    """Return the keys of the persons by whose hand an actor does what some relations may do: their own, and that of whom they stand in for.

    A second look is another person's than the first: who stands in for the first is none.
    """
    away = instead_of(actor, to=to, who=who, on=on)
    return frozenset(person.pk for person in (actor.person, away) if person)


def acts_for(actor: Actor, *, person: int | None, to: Concern, on: date) -> bool:
    """Return whether an actor is somebody, or stands in for them on a day at a post by which they deal with a matter."""
    if actor.person is None or person is None:
        return False
    near = {to.agency.pk, *to.supporting}
    return actor.person.pk == person or any(role.instead_of_id == person and role.agency_id in near for role in held(actor, on=on))


def _wrote(actor: Actor, to: Concern, *, on: date) -> bool:
    """Return whether somebody sent a matter: a code that was made at a counter makes no author of who serves anywhere, proven or not."""
    as_person = actor.person is not None and actor.person.pk == to.author_id
    return as_person or (to.bearer in actor.bears and not (actor.person and holds_post(actor.person, on=on)))


def _held(role: Role, *, to: Concern, here: int, above: list[int]) -> set[str]:
    found = set[str]()
    if role.word in KEEPS and to.house != GROUND:
        return found
    if role.agency_id == here and role.word in HERE:
        found.add(HERE[role.word])
    if role.agency_id in above and role.word in ABOVE:
        found.add(ABOVE[role.word])
    if role.agency_id in to.supporting:
        found.add("supporting")
    if role.word in LEADS and to.assigner_id and belongs_to(role, agency=to.assigner_id):
        found.add("assigner")
    if role.word in LEADS and any(belongs_to(role, agency=agency) for agency in to.issuing):
        found.add("issuer")
    return found


def belongs_to(role: Role, *, agency: int) -> bool:
    """Return whether a role is in an agency or in one that took over from it."""
    return role.agency_id == agency or queries.is_heir(role.agency_id, of=agency)

"""Who asks, as values of a query that is composed once (`danvan.base.editions.composed`): the roles say how it looks, not whose they are."""

from datetime import date
from typing import Any

from danvan.base.people import relations
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor, Held


def values(actor: Actor, *, on: date) -> dict[str, Any]:
    """Return by name what decides what an actor sees on a day: numbers and hashes, and which roles there are."""
    held: dict[str, list[int]] = {}
    for role in relations.held(actor, on=on):
        held.setdefault(f"{'for' if role.instead_of_id else 'as'}_{role.word}", []).append(role.agency_id)
    person = actor.person.pk if actor.person else None
    return {"on": on, "person": person, "bears": tuple(actor.bears), "is_platform": actor.is_platform, "is_proven": actor.is_proven, **held}


def actor(*, on: date, person: int | None, bears: tuple[str, ...], is_platform: bool, is_proven: bool, **held: list[int]) -> Actor:
    """Return an actor for whom the same is decided; of the person nothing is known but the number."""
    roles = [_role(name, agency=agency) for name, agencies in held.items() for agency in agencies]
    return Actor(
        person=None if person is None else Person(pk=person), bears=frozenset(bears), is_platform=is_platform, is_proven=is_proven,
        held=Held(on=on, roles=tuple(roles)),
    )


def _role(name: str, *, agency: int) -> Role:
    how, _dash, word = name.partition("_")
    return Role(agency_id=agency, word=word, instead_of_id=None if how == "as" else -1)

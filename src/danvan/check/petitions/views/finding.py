"""What an address names, and who asks for it: the same in each lane whose author follows it by a secret code."""

from django.utils.timezone import localdate

from danvan.base.matters import bearing, codes
from danvan.base.matters.models import Thing
from danvan.base.people import relations
from danvan.base.people.visits import Visit


def is_for_staff(visit: Visit, thing: Thing) -> bool:
    """Return whether the visitor deals with a thing, more than having written it."""
    return relations.deals_with(visit.actor, to=thing.matter, on=localdate(visit.at))


def secret_of(visit: Visit, thing: Thing) -> str:
    """Return the secret code of a thing, while the visitor's browser bears it."""
    return next((it for it in bearing.borne(visit) if codes.bearer(it) == thing.matter.bearer), "")

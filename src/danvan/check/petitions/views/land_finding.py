"""The land dispute that an address names, if the visitor may see it."""

from django.shortcuts import get_object_or_404

from danvan.base.people.visits import Visit
from danvan.check.petitions.models import LandDispute
from danvan.check.petitions.queries import land as queries


def find(visit: Visit, code: str) -> LandDispute:
    """Return the dispute with a code, or say that there is nothing."""
    return get_object_or_404(queries.visible(visit.actor, at=visit.at), matter__code=code)

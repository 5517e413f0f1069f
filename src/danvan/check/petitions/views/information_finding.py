"""The request for information that an address names, if the visitor may see it."""

from django.shortcuts import get_object_or_404

from danvan.base.people.visits import Visit
from danvan.check.petitions.models import InformationRequest
from danvan.check.petitions.queries import information as queries


def find(visit: Visit, code: str) -> InformationRequest:
    """Return the request with a code, or say that there is nothing."""
    return get_object_or_404(queries.visible(visit.actor, at=visit.at), matter__code=code)

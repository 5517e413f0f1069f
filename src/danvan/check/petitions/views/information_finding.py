"""The request for information that an address names, if the visitor may see it."""

from django.shortcuts import get_object_or_404
from django.utils.timezone import localdate

from danvan.base.matters import bearing, codes
from danvan.base.people import relations
from danvan.base.people.visits import Visit
from danvan.check.petitions.models import InformationRequest
from danvan.check.petitions.queries import information as queries


def find(visit: Visit, code: str) -> InformationRequest:
    """Return the request with a code, or say that there is nothing."""
    return get_object_or_404(queries.visible(visit.actor, at=visit.at), matter__code=code)


def is_for_staff(visit: Visit, request: InformationRequest) -> bool:
    """Return whether the visitor deals with a request."""
    related = relations.of(visit.actor, to=request.matter, on=localdate(visit.at))
    return not related <= {"author", "other"}


def secret_of(visit: Visit, request: InformationRequest) -> str:
    """Return the secret code of a request, while the visitor's browser bears it."""
    return next((it for it in bearing.borne(visit) if codes.bearer(it) == request.matter.bearer), "")

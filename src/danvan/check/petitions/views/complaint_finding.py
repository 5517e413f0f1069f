"""The complaint that an address names, if the visitor may see it."""

from django.shortcuts import get_object_or_404
from django.utils.timezone import localdate

from danvan.base.matters import bearing, codes
from danvan.base.people import relations
from danvan.base.people.visits import Visit
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaints as queries


def find(visit: Visit, code: str) -> Complaint:
    """Return the complaint with a code, or say that there is nothing."""
    return get_object_or_404(queries.visible(visit.actor, at=visit.at), matter__code=code)


def is_for_staff(visit: Visit, complaint: Complaint) -> bool:
    """Return whether the visitor deals with a complaint."""
    related = relations.of(visit.actor, to=complaint.matter, on=localdate(visit.at))
    return not related <= {"author", "other"}


def secret_of(visit: Visit, complaint: Complaint) -> str:
    """Return the secret code of a complaint, while the visitor's browser bears it."""
    return next((it for it in bearing.borne(visit) if codes.bearer(it) == complaint.matter.bearer), "")

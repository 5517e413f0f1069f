"""The session or the recommendation that an address names, if the visitor may see it."""

from django.shortcuts import get_object_or_404

from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import voters
from danvan.check.petitions.models import Recommendation, Session
from danvan.check.petitions.queries import voters as queries


def session(visit: Visit, code: str) -> Session:
    """Return the session with a code, or say that there is nothing."""
    return get_object_or_404(queries.sessions(visit.actor, at=visit.at), matter__code=code)


def recommendation(visit: Visit, code: str) -> Recommendation:
    """Return the recommendation with a code, or say that there is nothing."""
    return get_object_or_404(queries.visible(visit.actor, at=visit.at), matter__code=code)


def takes_in(visit: Visit, session: Session) -> bool:
    """Return whether the visitor may take recommendations in for a session."""
    return voters.may_take_in(session, by=visit.actor, at=visit.at)

"""Whether who serves has shown a second factor since they logged in."""

from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.http import HttpRequest

from danvan.base.people.relations import Actor


def proven(request: HttpRequest, *, actor: Actor) -> bool:
    """Return whether an actor may use the roles that they hold; read from the session, without a query."""
    if settings.SECOND_FACTOR != "required" or not (actor.held and actor.held.roles):
        return True
    return any(record.get("method") == "mfa" for record in get_authentication_records(request, actor.person))

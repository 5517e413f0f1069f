"""What the other party of a land dispute sees, who has the code on their summons."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from danvan.base.people.visits import Visit
from danvan.check.petitions.queries import land_party as queries


def page(visit: Visit) -> HttpResponse:
    """Show whoever bears the code of a summons what they are called to, and what came of it."""
    found = queries.told(visit.actor.bears)
    if not found:
        raise Http404
    response = render(visit, "petitions/land_party.html", {"disputes": found})
    response.headers["Cache-Control"] = "private, no-store"
    return response

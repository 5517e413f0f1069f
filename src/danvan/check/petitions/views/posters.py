"""A sheet for the notice board of a place: a square code that opens the form there, and what to do without a telephone that reads it."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.timezone import localdate

from danvan.base.agencies.queries import seat
from danvan.base.people import relations
from danvan.base.people.visits import Visit
from danvan.base.places import queries as places
from danvan.base.places.models import Place
from danvan.engines.papers import qr


def posters(visit: Visit) -> HttpResponse:
    """List the places whose words come to where somebody serves, each with its sheet."""
    on = localdate(visit.at)
    found = places.standing(on=on).filter(agency__in=relations.agencies(visit.actor, on=on))
    return render(visit, "petitions/posters.html", {"places": found})


def poster(visit: Visit, code: str) -> HttpResponse:
    """Show the sheet of a place; anybody may print it."""
    place = _standing(visit, code)
    shows = {"place": place, "agency": place.agency, "commune": seat(place.agency), "where": _address(place)}
    return render(visit, "petitions/poster.html", shows)


def square(visit: Visit, code: str) -> HttpResponse:
    """Answer with the square code of a place."""
    return HttpResponse(qr.svg(_address(_standing(visit, code))), content_type="image/svg+xml")


def _standing(visit: Visit, code: str) -> Place:
    return get_object_or_404(places.standing(on=localdate(visit.at)), code=code)


def _address(place: Place) -> str:
    asked = {"xa": seat(place.agency).code, "noi": place.code}
    return f"{settings.ADDRESS.rstrip('/')}{reverse('petitions:submit')}?{urlencode(asked)}"

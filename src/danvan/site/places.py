"""The place that the pages speak for on a day: its name and its colours."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate

from danvan.base.face import colours
from danvan.base.face.colours import Colours
from danvan.base.office.queries import held as office
from danvan.base.people.visits import Visit

KEPT = "public, max-age=31536000, immutable"  # other colours have another address


@dataclass(frozen=True, kw_only=True)
class Place:
    name: str
    colours: Colours


def place_on(day: date) -> Place:
    """Return the place as it is called and coloured on a day."""
    set_by_office = office.look(on=day)
    if set_by_office is None:
        return Place(name=settings.PLACE_NAME, colours=colours.USUAL)
    return Place(name=set_by_office.name, colours=set_by_office.colours)


def sheet(visit: Visit, *, print_of: str) -> HttpResponse:
    """Serve the colours of the place."""
    place = place_on(localdate(visit.at))
    response = HttpResponse(colours.css(place.colours), content_type="text/css; charset=utf-8")
    response.headers["Cache-Control"] = KEPT if print_of == _print(place.colours) else "no-store"
    return response


def colours_url(place: Place) -> str:
    """Return the address of a place's colours; none for the usual ones, which are a file."""
    usual = place.colours == colours.USUAL
    return "" if usual else reverse("site:colours", args=[_print(place.colours)])


def _print(chosen: Colours) -> str:
    return sha256(colours.css(chosen).encode()).hexdigest()[:12]

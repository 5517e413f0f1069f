"""In which village something is, from whatever a program knows of it: a code, a spot, an address in words."""

from datetime import date
from math import cos, hypot, radians

from danvan.base.agencies.models import Agency
from danvan.base.places import maps
from danvan.base.places.models import Place
from danvan.check.petitions.queries.reportable import villages
from danvan.engines import vietnamese
from danvan.engines.maps import Spot

DEGREE = 111.32  # km of latitude
FARTHEST = 20.0  # km from the nearest village: what is farther is in no commune of ours


class Elsewhere(Exception):
    """The spot lies far from every village of the commune."""


def located(commune: Agency, *, on: date, code: str = "", spot: Spot | None = None, address: str = "") -> Place | None:
    """Return the village of a commune: the one of this code, else the nearest to the spot, else the one that the address names.

    Where nothing tells it is the place that stands for the whole commune, if there is one; else None.

    :raises Elsewhere: if the commune has a map and the spot lies far from all of it
    """
    known = villages(commune, on=on)
    if code:
        return next((one for one in known if one.code == code), None)
    near = _nearest(commune, known=known, spot=spot) if spot else None
    at_large = next((one for one in known if one.code == one.agency.code), None)
    return near or _named(address, known=known) or at_large or (known[0] if len(known) == 1 else None)


def _nearest(commune: Agency, *, known: list[Place], spot: Spot) -> Place | None:
    drawn = maps.middles(maps.shapes(commune))
    away = {one: _kilometres(spot, drawn[one.pk]) for one in known if one.pk in drawn}
    if not away:
        return None
    found = min(away, key=lambda one: away[one])
    if away[found] > FARTHEST:
        raise Elsewhere
    return found


def _named(address: str, *, known: list[Place]) -> Place | None:
    """Return the village whose name is in an address, the longest of them."""
    said = f" {vietnamese.fold(address)} "
    return max((one for one in known if f" {one.folded} " in said.replace(",", " ")), key=lambda one: len(one.folded), default=None)


def _kilometres(one: Spot, other: Spot) -> float:
    return DEGREE * hypot(one[0] - other[0], (one[1] - other[1]) * cos(radians(one[0])))

"""In which village something is, from whatever a program knows of it: a code, a spot, an address in words."""

from collections.abc import Iterable
from datetime import date
from math import cos, hypot, radians

from danvan.base.agencies.models import Agency
from danvan.base.places import former, maps
from danvan.base.places.models import Place
from danvan.check.petitions.queries.reportable import villages
from danvan.engines import vietnamese
from danvan.engines.maps import Spot

DEGREE = 111.32  # km of latitude
FARTHEST = 20.0  # km from the nearest village: what is farther is in no commune of ours


def located(commune: Agency, *, on: date, code: str = "", spot: Spot | None = None, address: str = "") -> Place | None:
    """Return the village of a commune: the one of this code, else the nearest to the spot, else the one that the address names.

    A code or name of one that ended leads to what it became. Where nothing tells it is the place that stands for the whole commune, if there is one; else None.
    """
    known, once = villages(commune, on=on), former.known(on=on)
    if code:
        return next((one for one in known if one.code == code or one.pk == once.codes.get(code)), None)
    near = _nearest(commune, known=known, spot=spot) if spot else None
    at_large = next((one for one in known if one.code == one.agency.code), None)
    return near or _named(address, known=known, once=once.places) or at_large or (known[0] if len(known) == 1 else None)


def is_far(commune: Agency, *, spot: Spot) -> bool:
    """Return whether a commune has a map and a spot lies far from every village on it."""
    away = [_kilometres(spot, middle) for middle in maps.middles(maps.shapes(commune)).values()]
    return bool(away) and min(away) > FARTHEST


def _nearest(commune: Agency, *, known: list[Place], spot: Spot) -> Place | None:
    drawn = maps.middles(maps.shapes(commune))
    away = {one: _kilometres(spot, drawn[one.pk]) for one in known if one.pk in drawn}
    return min(away, key=lambda one: away[one]) if away else None


def _named(address: str, *, known: list[Place], once: former.Names) -> Place | None:
    """Return the village whose name is in an address, the longest of them, and of today's before those that were; None where two are called so."""
    said = f" {_plain(address)} "
    return _longest(said, ((one.name, one) for one in known)) or _longest(said, ((name, one) for one in known for name in once.get(one.pk, ())))


def _longest(said: str, called: Iterable[tuple[str, Place]]) -> Place | None:
    found = [(len(name), one) for name, one in called if f" {_plain(name)} " in said]
    most = max((length for length, _one in found), default=0)
    named = {one for length, one in found if length == most}
    return named.pop() if len(named) == 1 else None


def _plain(words: str) -> str:
    return " ".join(vietnamese.fold(words).replace(",", " ").split())


def _kilometres(one: Spot, other: Spot) -> float:
    return DEGREE * hypot(one[0] - other[0], (one[1] - other[1]) * cos(radians(one[0])))

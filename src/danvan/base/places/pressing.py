"""The map of a commune on which somebody presses where something is: drawn, with what a browser needs to say which spot and which village that was."""

from dataclasses import dataclass
from datetime import date

from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.places import maps, queries
from danvan.base.places.maps import Drawing, Mark
from danvan.base.places.models import Place
from danvan.engines.maps import Sheet
from danvan.engines.maps.sheets import MARGIN


@dataclass(frozen=True, kw_only=True)
class Pressable:
    """A map, its sheet, and where on it each village lies that can be chosen today, by its code."""

    commune: Agency
    drawing: Drawing
    sheet: Sheet
    villages: dict[str, tuple[int, int]]
    margin: int = MARGIN


def asked(*, place: str, commune: str, on: date) -> Agency | None:
    """Return the commune of a village by its code, else the one of a commune's, else the first that has a map; None if it has none."""
    found = queries.of_code(place, on=on) if place else None
    named = agencies.seat(found.agency) if found else queries.commune_of_code(commune, on=on)
    drawn = maps.communes(on=on)
    return drawn.filter(pk=named.pk).first() if named else drawn.first()


def pressable(commune: Agency, *, on: date) -> Pressable | None:
    """Return the map of a commune; None without lines."""
    shapes = maps.shapes(commune)
    spots = maps.middles(shapes)
    here = {one.pk: one for one in Place.objects.standing(on=on).filter(pk__in=spots)}
    found = maps.draw(shapes, marks={pk: Mark(x=0, y=0, label=one.name) for pk, one in here.items()})
    if found is None:
        return None
    drawing, sheet = found
    return Pressable(commune=commune, drawing=drawing, sheet=sheet, villages={one.code: sheet.lay(spots[pk]) for pk, one in here.items()})

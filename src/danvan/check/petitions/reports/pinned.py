"""The map of a commune with its public petitions: pins with numbers, and under each number what stands there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.urls import reverse
from django.utils.translation import ngettext

from danvan.base.agencies.models import Agency
from danvan.base.places import maps as places
from danvan.base.places.maps import Drawing, Mark
from danvan.check.petitions.models import Published
from danvan.check.petitions.queries import pins
from danvan.engines import maps

CELL = 30  # units of the sheet: what is nearer to each other is one pin


@dataclass(frozen=True, kw_only=True)
class Pin:
    """One pin: its number on the map, and the petitions that stand there, newest first."""

    number: int
    x: int  # of the newest, on the sheet
    y: int
    published: list[Published]


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """A map with its pins, and what stands at each."""

    drawing: Drawing
    pins: list[Pin]


def drawn(commune: Agency, *, on: date) -> Drawn | None:
    """Return the map of a commune; None if it has none."""
    home = reverse("petitions:public_list")
    marks = {place.pk: Mark(x=0, y=0, label=place.name, number=n, url=f"{home}?noi={place.code}") for place, n in pins.counted(commune)}
    found = places.draw(places.shapes(commune), marks=marks)
    if found is None:
        return None
    drawing, sheet = found
    stuck = _pins(pins.on_map(commune, on=on), sheet=sheet)
    return Drawn(drawing=replace(drawing, pins=[_mark(pin) for pin in stuck]), pins=stuck)


def _pins(found: Sequence[Published], *, sheet: maps.Sheet) -> list[Pin]:
    """Return a pin for each cell of the sheet in which petitions stand, the newest first; it stands where its newest does."""
    by_cell: dict[tuple[int, int], Pin] = {}
    for one in found:
        if spot := maps.spot(one.spot):
            x, y = sheet.lay(spot)
            pin = by_cell.setdefault((x // CELL, y // CELL), Pin(number=len(by_cell) + 1, x=x, y=y, published=[]))
            pin.published.append(one)
    return list(by_cell.values())


def _mark(pin: Pin) -> Mark:
    n = len(pin.published)
    label = ngettext("Điểm %(number)s: %(n)s việc", "Điểm %(number)s: %(n)s việc", n) % {"number": pin.number, "n": n}
    return Mark(x=pin.x, y=pin.y, label=label, number=pin.number, url=f"#diem-{pin.number}")

"""The map of a commune: which lines it has, where its villages lie, and how they lie on a sheet.

Who took over from another commune shows its map too, until a new one of its own is brought.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, Max, OuterRef, Q, QuerySet

from danvan.base import editions
from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.places.models import Place, Shape
from danvan.engines import maps

HALF = 14  # of the square of a village
SIDE = 600  # units of a sheet; on a telephone about half a pixel each


@dataclass(frozen=True, kw_only=True)
class Mark:
    """What stands on a map: where, how it is called, what is written in it and where it leads."""

    x: int
    y: int
    label: str
    number: int = 0
    url: str = ""

    @property
    def left(self) -> int:
        """Where its square begins, from the left."""
        return self.x - HALF

    @property
    def top(self) -> int:
        """Where its square begins, from above."""
        return self.y - HALF


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """A map as it is drawn: its lines as an SVG knows them, its villages and what else stands on it."""

    width: int
    height: int
    roads: list[str]
    outlines: list[str]
    villages: list[Mark]
    pins: Sequence[Mark] = ()


def communes(*, on: date) -> QuerySet[Agency]:
    """Return the communes of a day that have a map, be it of those they took over from, in the order of their names."""
    drawn = Exists(Shape.objects.filter(agency=OuterRef("pk")))
    return Agency.objects.standing(on=on).filter(drawn | Q(pk__in=_heirs()), kind="commune")


def is_any(*, on: date) -> bool:
    """Return whether any commune of a day has a map."""
    return editions.kept(("maps", on), read=lambda: communes(on=on).exists())


def places(commune: Agency) -> QuerySet[Place]:
    """Return the places of a commune, also those of its departments."""
    return Place.objects.filter(Q(agency=commune) | Q(agency__above=commune)).order_by("sort_key", "pk")


def shapes(commune: Agency) -> list[Shape]:
    """Return the lines of a commune's map: its own, and of those it took over from what is of its villages or of none."""
    here = Q(place=None) | Q(place__in=places(commune))
    inherited = Q(agency__in=drawn_by(commune.pk) - {commune.pk}) & here
    return list(Shape.objects.filter(Q(agency=commune) | inherited).order_by("pk"))


def drawn_by(commune: int) -> set[int]:
    """Return whose maps make up that of a commune, by keys: its own, and those of whom it took over from since it drew its own."""
    found, level = set[int](), {commune}
    while level := level - found:
        found |= level
        drawn = dict(Shape.objects.filter(agency__in=level).exclude(kind="village").order_by().values_list("agency").annotate(Max("drawn_on")))
        lines = agencies.begun().filter(after__in=level)
        level = {line.before_id for line in lines if (drawn.get(line.after_id) or date.min) < line.succession.effective_on}
    return found


def roads(place: Place | None) -> list[list[maps.Spot]]:
    """Return the roads of the commune of a place."""
    found = Shape.objects.filter(agency__in=drawn_by(agencies.seat(place.agency).pk), kind="road") if place else Shape.objects.none()
    return [_spots(shape) for shape in found.order_by("pk")]


def middles(found: Iterable[Shape]) -> dict[int, maps.Spot]:
    """Return where each place lies, by its number: its point, else the middle of its outline."""
    marked = [shape for shape in found if shape.place_id]
    told = {shape.place_id: _middle(_spots(shape)) for shape in marked if shape.kind == "outline"}
    told |= {shape.place_id: _spots(shape)[0] for shape in marked if shape.kind == "village"}
    return {number: spot for number, spot in told.items() if number}


def draw(found: Sequence[Shape], *, marks: Mapping[int, Mark]) -> tuple[Drawing, maps.Sheet] | None:
    """Return a map and its sheet; `marks` says by its place's number what is written at a village. None without lines."""
    sheet = maps.sheet((spot for shape in found for spot in _spots(shape)), side=SIDE)
    if sheet is None:
        return None
    lines = {kind: [_path(shape, sheet) for shape in found if shape.kind == kind] for kind in ("road", "outline")}
    at = {number: sheet.lay(spot) for number, spot in middles(found).items() if number in marks}
    villages = [Mark(x=x, y=y, label=marks[number].label, number=marks[number].number, url=marks[number].url) for number, (x, y) in at.items()]
    return Drawing(width=sheet.width, height=sheet.height, roads=lines["road"], outlines=lines["outline"], villages=villages), sheet


def _heirs() -> set[int]:
    """Return who took over from a commune that has a map, and who from them."""
    drawn = Exists(Shape.objects.filter(agency=OuterRef("before")))
    found, level = set[int](), set(agencies.begun().filter(drawn).values_list("after", flat=True))
    while level := level - found:
        found |= level
        level = set(agencies.begun().filter(before__in=level).values_list("after", flat=True))
    return found


def _path(shape: Shape, sheet: maps.Sheet) -> str:
    return " ".join(f"{x},{y}" for x, y in (sheet.lay(spot) for spot in _spots(shape)))


def _spots(shape: Shape) -> list[maps.Spot]:
    return [(lat, lon) for lat, lon in shape.points]


def _middle(spots: Sequence[maps.Spot]) -> maps.Spot:
    """Return the middle of the rectangle around an outline."""
    lats, lons = [lat for lat, _lon in spots], [lon for _lat, lon in spots]
    return (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2

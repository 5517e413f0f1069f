"""What a GeoJSON file (RFC 7946) draws of a commune: roads, outlines and villages; the file is anybody's, so it is bounded and checked."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from danvan.engines.maps.spots import Spot, is_here, written
from danvan.engines.vietnamese.letters import bare, nfc

MOST = 20_000  # points of all lines together
HUGE = 10**9  # no system, in degrees or in metres, has such a number
KINDS = {
    "LineString": "road", "MultiLineString": "road", "Polygon": "outline", "MultiPolygon": "outline", "Point": "village",
}
FEWEST = {"road": 2, "outline": 4, "village": 1}  # points; an outline ends where it began
CODES, NAMES = ("ma", "code", "id"), ("ten", "name", "TEN", "NAME")


class BadMap(Exception):
    """A file that is no such map: `fault` says why (json, empty, kind, points, outside, many), `number` at which of its features, from 1."""

    def __init__(self, fault: str, *, number: int = 0) -> None:
        super().__init__(fault, number)
        self.fault, self.number = fault, number


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """One line of it: what it is, its name and code as the file says them, and its points to a metre."""

    kind: str  # road, outline, village
    name: str
    code: str
    points: tuple[Spot, ...]


def read(text: str) -> list[Drawn]:
    """Return what a file draws, in its order; rings after the first of a polygon are holes, and left out.

    :raises BadMap: if it is no map of lines, areas and points in Vietnam, or has too many
    """
    found: list[Drawn] = []
    left = MOST
    for number, feature in enumerate(_features(text), start=1):
        for drawn in _drawn(feature, number=number):
            left -= len(drawn.points)
            if left < 0:
                raise BadMap("many", number=number)
            found.append(drawn)
    if not found:
        raise BadMap("empty")
    return found


def _features(text: str) -> list[Any]:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        raise BadMap("json") from None
    if not isinstance(told, dict) or not isinstance(features := told.get("features"), list):
        raise BadMap("json")
    return features


def _drawn(feature: Any, *, number: int) -> Iterator[Drawn]:
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    kind = KINDS.get(str(geometry.get("type"))) if isinstance(geometry, dict) else None
    if kind is None or not isinstance(geometry, dict):
        raise BadMap("kind", number=number)
    said = feature.get("properties")
    properties = said if isinstance(said, dict) else {}
    for line in _lines(geometry.get("coordinates"), of=str(geometry["type"]), number=number):
        points = tuple(_spot(pair, number=number) for pair in line)
        if len(points) < FEWEST[kind]:
            raise BadMap("points", number=number)
        yield Drawn(kind=kind, name=_first(properties, NAMES), code=_first(properties, CODES), points=points)


def _lines(coordinates: Any, *, of: str, number: int) -> list[list[Any]]:
    """Return the lists of points, however deep they lie in a geometry of a kind."""
    found = [coordinates] if of in ("LineString", "Polygon") else [[coordinates]] if of == "Point" else coordinates
    if of in ("Polygon", "MultiPolygon") and isinstance(found, list):
        found = [area[0] if isinstance(area, list) and area else None for area in found]
    if not isinstance(found, list) or not all(isinstance(line, list) for line in found):
        raise BadMap("points", number=number)
    return found


def _spot(pair: Any, *, number: int) -> Spot:
    """Return a pair of longitude and latitude, as GeoJSON has it, as a spot."""
    is_pair = isinstance(pair, list) and len(pair) >= 2 and all(type(one) in (int, float) and abs(one) < HUGE for one in pair[:2])
    if not is_pair:
        raise BadMap("points", number=number)
    found = float(pair[1]), float(pair[0])
    if not is_here(found):
        raise BadMap("outside", number=number)
    lat, _comma, lon = written(found).partition(", ")
    return float(lat), float(lon)


def _first(properties: dict[str, Any], names: tuple[str, ...]) -> str:
    """Return the first that is said of some properties, without what no database holds."""
    found = (properties.get(name) for name in names)
    return next((nfc(bare(str(said))).strip()[:200] for said in found if said and isinstance(said, str | int | float)), "")

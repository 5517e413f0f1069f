"""From a spot to the nearest road, and along it to one of few points, so that no house can be told by it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, radians

from danvan.engines.maps.spots import Spot

METRES = 111_320.0  # of one degree of latitude
Line = Sequence[Spot]


@dataclass(frozen=True, kw_only=True)
class Foot:
    """The point of a line that is nearest to a spot: how far away it is, and how far along the line, in metres."""

    away: float
    along: float
    line: Line


def snapped(spot: Spot, *, lines: Iterable[Line], within: float, step: float) -> Spot | None:
    """Return the point of the nearest line, among those `step` metres apart on it; None if no line is `within` so many metres."""
    feet = [foot for line in lines if len(line) > 1 for foot in _feet(spot, line)]
    nearest = min(feet, key=lambda foot: foot.away, default=None)
    if nearest is None or nearest.away > within:
        return None
    return _at(nearest.line, along=round(nearest.along / step) * step)


def apart(one: Spot, *, to: Spot) -> float:
    """Return how many metres lie between two spots."""
    return hypot(*_metres(to, one))


def _feet(spot: Spot, line: Line) -> Iterable[Foot]:
    """Yield the nearest point of each piece of a line."""
    passed = 0.0
    for a, b in pairwise(line):
        (ax, ay), (bx, by) = _metres(a, spot), _metres(b, spot)
        long = hypot(bx - ax, by - ay)
        share = max(0.0, min(1.0, -(ax * (bx - ax) + ay * (by - ay)) / long**2)) if long else 0.0
        yield Foot(away=hypot(ax + share * (bx - ax), ay + share * (by - ay)), along=passed + share * long, line=line)
        passed += long


def _at(line: Line, *, along: float) -> Spot:
    """Return the point so many metres along a line; its end if it is shorter."""
    left = along
    for a, b in pairwise(line):
        long = hypot(*_metres(b, a))
        if long and left <= long:
            share = left / long
            return round(a[0] + share * (b[0] - a[0]), 5), round(a[1] + share * (b[1] - a[1]), 5)
        left -= long
    return round(line[-1][0], 5), round(line[-1][1], 5)


def _metres(one: Spot, origin: Spot) -> tuple[float, float]:
    """Return how far east and north of another spot one lies."""
    return (one[1] - origin[1]) * METRES * cos(radians(origin[0])), (one[0] - origin[0]) * METRES

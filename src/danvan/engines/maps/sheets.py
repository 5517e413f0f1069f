"""A sheet of paper onto which spots are laid: north is up, and one metre is as long to the east as to the north."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians

from danvan.engines.maps.spots import Spot

MARGIN = 24
LEAST = 0.002  # degrees: a single village still lies on a sheet of some 200 m


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """How wide and high it is, in units, and where its corner lies."""

    width: int
    height: int
    north: float
    west: float
    scale: float  # units for one degree of latitude
    narrower: float  # a degree of longitude by one of latitude

    def lay(self, spot: Spot) -> tuple[int, int]:
        """Return where a spot lies, from the left and from above."""
        return MARGIN + round((spot[1] - self.west) * self.narrower * self.scale), MARGIN + round((self.north - spot[0]) * self.scale)


def sheet(spots: Iterable[Spot], *, side: int) -> Sheet | None:
    """Return a sheet that holds all spots, its longer side `side` units long; None without spots."""
    found = list(spots)
    if not found:
        return None
    north, south = max(lat for lat, _lon in found), min(lat for lat, _lon in found)
    east, west = max(lon for _lat, lon in found), min(lon for _lat, lon in found)
    narrower = cos(radians((north + south) / 2))
    high, wide = max(north - south, LEAST), max((east - west) * narrower, LEAST)
    scale = (side - 2 * MARGIN) / max(high, wide)
    return Sheet(
        width=2 * MARGIN + round(wide * scale), height=2 * MARGIN + round(high * scale), north=north, west=west, scale=scale, narrower=narrower
    )

"""Spots, roads and outlines of a commune: read from GeoJSON, moved onto a road, laid onto a sheet.

A spot is (latitude, longitude) in degrees (WGS 84). Within a commune the earth is flat enough: metres are reckoned along the
meridian and along the parallel of the spot at hand.
"""

from danvan.engines.maps.geojson import BadMap, Drawn, read
from danvan.engines.maps.lines import apart, snapped
from danvan.engines.maps.sheets import Sheet, sheet
from danvan.engines.maps.spots import Spot, spot, written

__all__ = ["BadMap", "Drawn", "Sheet", "Spot", "apart", "read", "sheet", "snapped", "spot", "written"]

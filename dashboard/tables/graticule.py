"""Meridians and parallels in a view's kilometres, and their names along the edges of a picture.

For the views whose scale is not one: they show by the net where north is and how far a degree is.
"""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import shapely

from dashboard.tables.mapview import GEOGRAPHIC, Box, MapView
from dashboard.tables.turns import around

STEP_DEGREES = 1.0
# Meridians would meet in a knot of ink at a pole; a conic view runs to infinity in the south.
LAST_NORTH, LAST_SOUTH = 80, -60
# Share of the picture's width by which a curve may be off: well below a pixel.
SMOOTH = 1e-4


@dataclass(frozen=True)
class Mark:
    """The name of a meridian (`edge` "bottom") or parallel ("left") where it leaves a picture."""

    text: str
    edge: str
    x: float
    y: float


def net(view: MapView, step: int, area: shapely.Geometry) -> list[shapely.LineString]:
    """Every meridian and parallel at a multiple of `step` degrees, within an area of the view."""
    named = {**_meridians(view, step), **_parallels(view, step)}
    drawn = _projected(named, view).intersection(area).simplify(view.extent.width * SMOOTH)
    return [
        part
        for one in drawn
        for part in shapely.get_parts(one)
        if isinstance(part, shapely.LineString) and part.length > 0
    ]


def marks(view: MapView, step: int, picture: Box) -> list[Mark]:
    """The names of meridians along a picture's lower edge, of parallels along its left edge."""
    corner = (picture.x0, picture.y0)
    bottom = shapely.LineString([corner, (picture.x1, picture.y0)])
    left = shapely.LineString([corner, (picture.x0, picture.y1)])
    return _crossings(_meridians(view, step), bottom, "bottom", view) + _crossings(
        _parallels(view, step), left, "left", view
    )


def _crossings(
    named: dict[str, shapely.LineString], edge: shapely.LineString, name: str, view: MapView
) -> list[Mark]:
    points = _projected(named, view).intersection(edge)
    return [
        Mark(text, name, round(one.x), round(one.y))
        for text, point in zip(named, points, strict=True)
        for one in shapely.get_parts(point)
        if isinstance(one, shapely.Point)
    ]


def _meridians(view: MapView, step: int) -> dict[str, shapely.LineString]:
    west, _, east, _ = around(view.centre_lon).bounds
    return {
        longitude(lon): shapely.LineString([(lon, LAST_SOUTH), (lon, LAST_NORTH)])
        for lon in _multiples(west, east, step)
    }


def _parallels(view: MapView, step: int) -> dict[str, shapely.LineString]:
    west, _, east, _ = around(view.centre_lon).bounds
    return {
        latitude(lat): shapely.LineString([(west, lat), (east, lat)])
        for lat in _multiples(LAST_SOUTH, LAST_NORTH, step)
    }


def _projected(named: dict[str, shapely.LineString], view: MapView) -> gpd.GeoSeries:
    degrees = gpd.GeoSeries(list(named.values()), crs=GEOGRAPHIC)
    return degrees.segmentize(STEP_DEGREES).to_crs(view.crs)


def _multiples(low: float, high: float, step: int) -> list[int]:
    first = int(-(-low // step))
    return [one * step for one in range(first, int(high // step) + 1)]


def longitude(degrees: int) -> str:
    """A meridian's name: "105° E"."""
    folded = (degrees + 180) % 360 - 180
    if folded in (0, -180):
        return f"{abs(folded)}°"
    return f"{abs(folded)}° {'E' if folded > 0 else 'W'}"


def latitude(degrees: int) -> str:
    """A parallel's name: "20° N"."""
    if degrees == 0:
        return "Equator"
    return f"{abs(degrees)}° {'N' if degrees > 0 else 'S'}"

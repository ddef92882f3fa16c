"""Places and routes on the ground: as geometry in degrees, and in the kilometres of a view.

A route's line joins its waypoints by the shortest way over the globe; it is a drawing, not a
survey. It is never the route's length: `at_least_km` says how far the drawn line reaches, rounded
down, and says nothing at all for a schematic route. What sources say of lengths are claims (table
transport).
"""

from __future__ import annotations

from collections.abc import Hashable
from itertools import pairwise
from math import floor, log10
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import Geod

from dashboard.tables.errors import TablesError
from dashboard.tables.mapview import GEOGRAPHIC, MAP_VIEWS, MapView
from dashboard.tables.store import Tables
from dashboard.tables.turns import around, laid_within, run_on

GLOBE = Geod(ellps="WGS84")
STEP_M = 50_000.0
SCHEMATIC = "schematic"
SIGNIFICANT_DIGITS = 2

Point = tuple[float, float]


def places(tables: Tables) -> gpd.GeoDataFrame:
    """The places table with a point for each, in EPSG:4326."""
    table = tables.places
    points = gpd.points_from_xy(table["lon"], table["lat"])
    return gpd.GeoDataFrame(table, geometry=points, crs=GEOGRAPHIC)


def routes(tables: Tables) -> gpd.GeoDataFrame:
    """The routes table with a line for each through its waypoints, in EPSG:4326.

    `at_least_km` is the drawn line's length rounded down to two digits, <NA> for a schematic route.
    TablesError names a waypoint whose place does not exist, or a route without two points.
    """
    points = _waypoints(tables)
    table = tables.routes
    lines = [_line(route, points.get(route, [])) for route in table["route_id"]]
    lengths = [
        pd.NA if certainty == SCHEMATIC else rounded_down(drawn_length_km(line))
        for certainty, line in zip(table["certainty"], lines, strict=True)
    ]
    measured = table.assign(at_least_km=pd.array(lengths, dtype="Int64"))
    return gpd.GeoDataFrame(measured, geometry=lines, crs=GEOGRAPHIC)


def projected(frame: gpd.GeoDataFrame, view: MapView) -> gpd.GeoDataFrame:
    """The places or routes in a view's kilometres.

    Lines get a point every 50 km of the shortest way over the globe; a line that crosses the edge
    of a world map comes in two parts.
    """
    window = around(view.centre_lon)
    degrees = [_laid_out(shape, window) for shape in frame.geometry]
    laid_out = gpd.GeoSeries(degrees, index=frame.index, crs=GEOGRAPHIC)
    return frame.set_geometry(laid_out).to_crs(view.crs)


def inside(frame: gpd.GeoDataFrame, view: MapView) -> pd.Series:
    """Whether each place or route lies wholly within a view's extent, as a column of bool."""
    box = view.extent
    bounds = projected(frame, view).bounds
    lower = (bounds["minx"] >= box.x0) & (bounds["miny"] >= box.y0)
    upper = (bounds["maxx"] <= box.x1) & (bounds["maxy"] <= box.y1)
    return pd.Series(lower & upper, index=frame.index, dtype=bool)


def narrowest_view(frame: gpd.GeoDataFrame) -> pd.Series:
    """The name of the nearest view that holds each place or route whole; "" when none does."""
    names = pd.Series("", index=frame.index, dtype="str")
    for view in reversed(MAP_VIEWS):
        names[inside(frame, view)] = view.name
    return names


def drawn_length_km(line: shapely.LineString) -> float:
    """The length over the globe of a line in degrees, straight from waypoint to waypoint."""
    return float(GLOBE.geometry_length(line)) / 1000


def rounded_down(km: float) -> int:
    """The first two digits of a length, the rest zero: 342.5 is 340. A length below 1 km is 0."""
    if km < 1:
        return 0
    step = int(10 ** max(0, floor(log10(km)) + 1 - SIGNIFICANT_DIGITS))
    return floor(km / step) * step


def _waypoints(tables: Tables) -> dict[str, list[Point]]:
    known = {row["place_id"]: _point(row) for row in tables.places.to_dict("records")}
    table = tables.route_waypoints.sort_values(["route_id", "seq"])
    found: dict[str, list[Point]] = {}
    for row in table.to_dict("records"):
        place = row["place_id"]
        if place and place not in known:
            raise TablesError(
                f"route_waypoints.csv:{row['line']} place_id: {place!r} is not in places.csv"
            )
        found.setdefault(str(row["route_id"]), []).append(known[place] if place else _point(row))
    return found


def _point(row: dict[Hashable, Any]) -> Point:
    return float(row["lon"]), float(row["lat"])


def _line(route: str, points: list[Point]) -> shapely.LineString:
    if len(points) < 2:
        raise TablesError(
            f"route_waypoints.csv:1 route_id: {route!r} has {len(points)} waypoints, needs two"
        )
    return shapely.LineString(points)


def _laid_out(shape: shapely.Geometry, window: shapely.Polygon) -> shapely.Geometry:
    if isinstance(shape, shapely.LineString):
        return shapely.line_merge(laid_within(_densified(shape), window))
    return laid_within(shape, window)


def _densified(line: shapely.LineString) -> shapely.LineString:
    """The line along the shortest ways over the globe between its points."""
    points = list(line.coords)
    dense = [points[0]]
    for (lon, lat), (next_lon, next_lat) in pairwise(points):
        metres = GLOBE.line_length([lon, next_lon], [lat, next_lat])
        if between := int(metres // STEP_M):
            dense += GLOBE.npts(lon, lat, next_lon, next_lat, between)
        dense.append((next_lon, next_lat))
    return shapely.LineString(run_on(np.array(dense)))

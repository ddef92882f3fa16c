"""Natural Earth as it comes out of the packages, made fit for geometry.

Countries are valid polygons in degrees whose longitudes run on without a jump at 180, laid within
half a turn of a view's middle meridian and cut to what the view can show. Names and borders are
still modern.
"""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from dashboard.publish.basemap.packages import WATERS_50M
from dashboard.tables.mapview import GEOGRAPHIC, MapView, projector
from dashboard.tables.turns import (
    HALF_TURN,
    SOUTH_POLE,
    TURN,
    around,
    laid_within,
    run_on,
)

# Its outline runs round the pole and closes nowhere; no route and no view goes so far south.
POLAR = "Antarctica"

# A conic projection runs to infinity towards the pole that it does not hold.
CONIC_SOUTH = -60
MARGIN_DEGREES = 1.0
EDGE_POINTS = 80

RIVERS, LAKES = "rivers", "lakes"


def countries(folder: Path, member: str, view: MapView) -> gpd.GeoDataFrame:
    """The countries that a view can show: columns name and geometry, in EPSG:4326."""
    read = gpd.read_file(folder / member, layer="countries")
    read = read[read["name"] != POLAR]
    window = geographic_window(view)
    shapes = [_laid_out(one, window) for one in read.geometry]
    frame = gpd.GeoDataFrame({"name": read["name"]}, geometry=shapes, crs=GEOGRAPHIC)
    return frame[~frame.geometry.is_empty].reset_index(drop=True)


def names(folder: Path, member: str) -> frozenset[str]:
    """The names of all countries of a table."""
    read = gpd.read_file(folder / member, layer="countries", columns=["name"], ignore_geometry=True)
    return frozenset(read["name"])


def waters(folder: Path, layer: str, view: MapView) -> gpd.GeoSeries:
    """The `rivers` (lines) or `lakes` (areas) that a view can show, in EPSG:4326, without names."""
    read = gpd.read_file(folder / WATERS_50M, layer=layer).geometry
    window = geographic_window(view)
    fit = _laid_out if layer == LAKES else laid_within
    shapes = [fit(one, window) for one in read]
    found = gpd.GeoSeries(shapes, crs=GEOGRAPHIC)
    return found[~found.is_empty].reset_index(drop=True)


def geographic_window(view: MapView) -> shapely.Polygon:
    """The degrees that the view may show, with a margin; longitudes may go beyond 180."""
    turn = around(view.centre_lon, CONIC_SOUTH if "+proj=lcc" in view.crs else SOUTH_POLE)
    lons, lats = _degrees_of_edge(view)
    if not np.isfinite(lons).all():
        return turn
    lons = view.centre_lon + (lons - view.centre_lon + HALF_TURN) % TURN - HALF_TURN
    seen = shapely.box(lons.min(), lats.min(), lons.max(), lats.max())
    return turn.intersection(seen.buffer(MARGIN_DEGREES, join_style="mitre"))


def _degrees_of_edge(view: MapView) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    edge = shapely.segmentize(drawn_area(view).exterior, view.wide.width / EDGE_POINTS)
    x, y = shapely.get_coordinates(edge).T
    lons, lats = projector(view).transform(x, y, direction="INVERSE")
    return np.asarray(lons), np.asarray(lats)


def drawn_area(view: MapView) -> shapely.Polygon:
    """What drawings of any allowed shape can show: a cross of the wide and the tall box."""
    boxes = [shapely.box(box.x0, box.y0, box.x1, box.y1) for box in (view.wide, view.tall)]
    return shapely.union_all(boxes)


def _laid_out(shape: shapely.Geometry, window: shapely.Polygon) -> shapely.Geometry:
    """A country without jumps and self-crossings, as far as it lies in the window."""
    mended = [_mended(part) for part in shapely.get_parts(shape) if not part.is_empty]
    return shapely.union_all([laid_within(part, window) for part in mended if not part.is_empty])


def _mended(part: shapely.Polygon) -> shapely.Geometry:
    outer = run_on(shapely.get_coordinates(part.exterior))
    middle = outer[:, 0].mean()
    holes = [_near(run_on(shapely.get_coordinates(ring)), middle) for ring in part.interiors]
    polygon = shapely.Polygon(outer, holes)
    if polygon.is_valid:
        return polygon
    return shapely.make_valid(polygon, method="structure", keep_collapsed=False)


def _near(points: NDArray[np.float64], middle: float) -> NDArray[np.float64]:
    turns = np.round((middle - points[:, 0].mean()) / TURN)
    moved: NDArray[np.float64] = points + np.array([turns * TURN, 0.0])
    return moved

"""States as a coverage of the plane: projected, cut, simplified without gaps or overlaps.

Two neighbours keep the very same points along their border, so that it can be found again and drawn
once.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import geopandas as gpd
import numpy as np
import shapely

from dashboard.publish.basemap.detail import Detail
from dashboard.publish.basemap.natural_earth import drawn_area
from dashboard.tables.mapview import MapView

# A straight line in degrees is none in the projection: points at most this far apart.
STEP_DEGREES = 0.5

Point = tuple[float, float]
Segment = tuple[Point, Point]
Pair = tuple[str, str]


def drawn(states: gpd.GeoDataFrame, view: MapView, detail: Detail) -> gpd.GeoDataFrame:
    """The states as the view draws them, in its kilometres, without those out of sight."""
    projected = states.segmentize(STEP_DEGREES).to_crs(view.crs)
    shapes = shapely.make_valid(projected.to_numpy(), method="structure", keep_collapsed=False)
    shapes = shapely.coverage_clean(shapely.intersection(shapes, drawn_area(view)))
    shapes = _without_islets(shapes, detail.islet)
    shapes = shapely.coverage_simplify(shapes, detail.tolerance)
    shapes = shapely.set_precision(shapes, 10.0**-detail.decimals, mode="pointwise")
    result = states.set_geometry(gpd.GeoSeries(shapes, index=states.index, crs=view.crs))
    return result[~result.geometry.is_empty].reset_index(drop=True)


def _without_islets(shapes: np.ndarray, least: float) -> np.ndarray:
    """The shapes without polygons below an area that touch no other one, and without such holes."""
    parts, owners = shapely.get_parts(shapes, return_index=True)
    tree = shapely.STRtree(parts)
    first, second = tree.query(parts, predicate="touches")
    alone = np.ones(len(parts), dtype=bool)
    alone[first[first != second]] = False
    kept = ~(alone & (shapely.area(parts) < least))
    whole = [_without_pinholes(part, least) for part in parts[kept]]
    result = np.full(len(shapes), shapely.MultiPolygon(), dtype=object)
    for owner in np.unique(owners[kept]):
        result[owner] = shapely.MultiPolygon(
            [part for part, one in zip(whole, owners[kept], strict=True) if one == owner]
        )
    return result


def _without_pinholes(part: shapely.Polygon, least: float) -> shapely.Polygon:
    holes = [ring for ring in part.interiors if shapely.Polygon(ring).area >= least]
    return shapely.Polygon(part.exterior, holes)


def shared_borders(states: gpd.GeoDataFrame) -> dict[Pair, shapely.Geometry]:
    """For each two neighbours (names in order) the lines along which they meet."""
    owners: dict[Segment, list[str]] = defaultdict(list)
    for name, shape in zip(states["name"], states.geometry, strict=True):
        for segment in _segments(shape):
            owners[segment].append(name)
    borders: dict[Pair, list[Segment]] = defaultdict(list)
    for segment, names in owners.items():
        pair = sorted(set(names))
        if len(pair) == 2:
            borders[pair[0], pair[1]].append(segment)
    return {
        pair: shapely.line_merge(shapely.MultiLineString(sorted(segments)))
        for pair, segments in sorted(borders.items())
    }


def _segments(shape: shapely.Geometry) -> list[Segment]:
    found = []
    for polygon in shapely.get_parts(shape):
        for ring in (polygon.exterior, *polygon.interiors):
            points = [(float(x), float(y)) for x, y in ring.coords]
            found += [(min(a, b), max(a, b)) for a, b in pairwise(points) if a != b]
    return found

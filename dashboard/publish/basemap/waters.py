"""Rivers and lakes as a view draws them: projected, cut, simplified, the small ones left out.

Their detail is that of Natural Earth's 1:50m tables, coarser than the coasts of the near views: a
border that follows a river does not lie exactly on it.
"""

from __future__ import annotations

import geopandas as gpd
import shapely

from dashboard.publish.basemap.detail import Detail
from dashboard.publish.basemap.natural_earth import drawn_area
from dashboard.tables.mapview import MapView

STEP_DEGREES = 0.5
# A line needs more points than the edge of an area of the same tolerance to look as smooth.
SMOOTHER = 0.75


def rivers(found: gpd.GeoSeries, view: MapView, detail: Detail) -> list[shapely.Geometry]:
    """The rivers as lines, joined where their parts meet, at least `detail.river` km long."""
    projected = found.segmentize(STEP_DEGREES).to_crs(view.crs)
    joined = shapely.line_merge(shapely.union_all(projected.to_numpy()))
    long = [part for part in shapely.get_parts(joined) if part.length >= detail.river]
    cut = shapely.intersection(shapely.MultiLineString(long), drawn_area(view))
    return list(
        shapely.get_parts(shapely.simplify(shapely.line_merge(cut), detail.tolerance * SMOOTHER))
    )


def lakes(found: gpd.GeoSeries, view: MapView, detail: Detail) -> list[shapely.Geometry]:
    """The lakes as polygons of at least `detail.lake` square kilometres of the projection."""
    projected = shapely.make_valid(found.to_crs(view.crs).to_numpy())
    large = [one for one in projected if shapely.area(one) >= detail.lake]
    cut = [shapely.intersection(one, drawn_area(view)) for one in large]
    thin = [shapely.simplify(one, detail.tolerance * SMOOTHER) for one in cut]
    return [part for one in thin for part in shapely.get_parts(one) if part.geom_type == "Polygon"]

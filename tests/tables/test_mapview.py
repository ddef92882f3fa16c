from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import CRS, Proj

from dashboard.tables import Tables, geo
from dashboard.tables.mapview import (
    BORDER,
    GEOGRAPHIC,
    INDOCHINA,
    MAP_VIEWS,
    REGION,
    TALLEST,
    WIDEST,
    WORLD,
    MapView,
    map_view,
    projector,
)

MOST_DEGREES_OF_ANGLE = 20
AREA_FROM, AREA_TO = 0.87, 1.26

each_view = pytest.mark.parametrize("view", MAP_VIEWS, ids=lambda view: view.name)


@each_view
def test_a_view_is_found_by_its_name(view: MapView) -> None:
    assert map_view(view.name) is view


def test_an_unknown_view_is_answered_with_the_names_that_exist() -> None:
    with pytest.raises(KeyError, match="border, indochina, region, world"):
        map_view("moon")


@each_view
def test_the_middle_meridian_is_that_of_the_projection(view: MapView) -> None:
    assert f"+lon_0={view.centre_lon:g} " in view.crs
    assert CRS(view.crs).axis_info[0].unit_name == "kilometre"


@each_view
def test_the_extent_holds_the_degrees_that_the_view_promises(view: MapView) -> None:
    for lon in (view.west, (view.west + view.east) / 2, view.east):
        for lat in (view.south, (view.south + view.north) / 2, view.north):
            x, y = projector(view).transform(lon, lat)
            box = view.extent
            assert box.x0 <= x <= box.x1, (lon, lat)
            assert box.y0 <= y <= box.y1, (lon, lat)


@each_view
def test_there_is_land_for_every_allowed_shape_of_drawing(view: MapView) -> None:
    assert view.wide.width >= view.extent.height * WIDEST
    assert view.tall.height >= view.extent.width / TALLEST
    assert view.wide.height > view.extent.height
    assert view.tall.width > view.extent.width


def test_the_views_have_the_extents_of_the_plan() -> None:
    def degrees(view: MapView) -> tuple[float, ...]:
        return view.west, view.east, view.south, view.north

    assert degrees(BORDER) == (102, 109.5, 20, 25.6)
    assert degrees(INDOCHINA) == (97, 113, 7, 28)
    assert degrees(REGION)[:2] == (74, 151)


def test_the_world_view_bends_angles_and_areas_little_along_all_routes(tables: Tables) -> None:
    routes = geo.projected(geo.routes(tables), WORLD).to_crs(GEOGRAPHIC)
    lons, lats = np.concatenate([shapely.get_coordinates(one) for one in routes.geometry]).T
    factors = Proj(WORLD.crs).get_factors(lons, lats)
    assert np.max(factors.angular_distortion) <= MOST_DEGREES_OF_ANGLE
    assert np.min(factors.areal_scale) >= AREA_FROM
    assert np.max(factors.areal_scale) <= AREA_TO


def test_the_conic_would_not_do_for_the_cape() -> None:
    assert Proj(REGION.crs).get_factors(18.4, -34).meridional_scale > 1.5

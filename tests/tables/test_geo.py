from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from dashboard.tables import Tables, TablesError, geo
from dashboard.tables.mapview import (
    BORDER,
    GEOGRAPHIC,
    INDOCHINA,
    MAP_VIEWS,
    REGION,
    WORLD,
    MapView,
)

KUNMING_TO_HEKOU = ("rail-kunming-bisezhai", "rail-bisezhai-hekou")
RAILWAY_KM = 465


def route(tables: Tables, name: str) -> pd.Series:
    return geo.routes(tables).set_index("route_id").loc[name]


def line(*points: tuple[float, float]) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(geometry=[shapely.LineString(points)], crs=GEOGRAPHIC)


def test_places_lie_where_the_table_says(tables: Tables) -> None:
    places = geo.places(tables)
    assert places.crs.to_epsg() == 4326
    hanoi = places.set_index("place_id").loc["hanoi"]
    assert (hanoi.geometry.x, hanoi.geometry.y) == (hanoi["lon"], hanoi["lat"])
    assert len(places) == len(tables.places)


def test_a_route_goes_through_its_waypoints_in_order(tables: Tables) -> None:
    points = list(route(tables, "rail-bisezhai-hekou").geometry.coords)
    assert points[0] == (103.39, 23.43)
    assert points[2] == (103.75, 23.1)
    assert len(points) == 6


def test_the_tables_are_left_as_they_were(tables: Tables) -> None:
    before = tables.places.copy(), tables.routes.copy()
    geo.narrowest_view(geo.routes(tables))
    geo.narrowest_view(geo.places(tables))
    assert tables.places.equals(before[0])
    assert tables.routes.equals(before[1])


def test_a_schematic_route_is_given_no_length(tables: Tables) -> None:
    routes = geo.routes(tables)
    schematic = routes["certainty"] == "schematic"
    assert schematic.any()
    assert routes.loc[schematic, "at_least_km"].isna().all()
    assert routes.loc[~schematic, "at_least_km"].notna().all()


def test_a_drawn_length_is_rounded_down_and_never_longer_than_the_line(tables: Tables) -> None:
    routes = geo.routes(tables)
    for _, one in routes[routes["at_least_km"].notna()].iterrows():
        drawn = geo.drawn_length_km(one.geometry)
        assert drawn * 0.9 < one["at_least_km"] <= drawn


def test_the_line_from_kunming_to_hekou_is_shorter_than_the_railway(tables: Tables) -> None:
    lines = [route(tables, name) for name in KUNMING_TO_HEKOU]
    drawn = sum(geo.drawn_length_km(one.geometry) for one in lines)
    assert drawn == pytest.approx(342, abs=1)
    assert sum(one["at_least_km"] for one in lines) < drawn < RAILWAY_KM


@pytest.mark.parametrize(
    ("km", "text"), [(342.5, 340), (99.9, 99), (9721, 9700), (14.1, 14), (1, 1), (0.4, 0)]
)
def test_a_length_keeps_its_first_two_digits(km: float, text: int) -> None:
    assert geo.rounded_down(km) == text


def test_a_length_follows_the_globe() -> None:
    degree_of_the_equator = geo.drawn_length_km(shapely.LineString([(0, 0), (1, 0)]))
    assert degree_of_the_equator == pytest.approx(111.32, abs=0.01)


@pytest.mark.parametrize("view", MAP_VIEWS, ids=lambda view: view.name)
def test_every_waypoint_lies_inside_the_view_that_shows_its_route(
    tables: Tables, view: MapView
) -> None:
    routes = geo.routes(tables)
    shown = routes[geo.narrowest_view(routes) == view.name]
    assert len(shown)
    box = view.extent
    for x, y in shapely.get_coordinates(geo.projected(shown, view).geometry.to_numpy()):
        assert box.x0 <= x <= box.x1
        assert box.y0 <= y <= box.y1


def test_the_routes_are_on_the_views_that_they_were_made_for(tables: Tables) -> None:
    routes = geo.routes(tables)
    narrowest = dict(zip(routes["route_id"], geo.narrowest_view(routes), strict=True))
    assert "" not in narrowest.values()
    for name in (*KUNMING_TO_HEKOU, "river-jinping-laichau", "rail-dongdang-hanoi"):
        assert narrowest[name] == BORDER.name
    for name in ("trail-mugia", "sihanoukville-route", "sea-trail-1962", "rail-hengyang-pingxiang"):
        assert narrowest[name] == INDOCHINA.name
    assert narrowest["sea-vladivostok-haiphong"] == REGION.name
    for name in (
        "sea-odessa-suez-haiphong",
        "sea-odessa-cape-haiphong",
        "rail-ussr-china-transit",
    ):
        assert narrowest[name] == WORLD.name


def test_every_place_is_on_the_world_view_and_the_north_on_the_border_view(tables: Tables) -> None:
    places = geo.places(tables).set_index("place_id")
    assert geo.inside(places, WORLD).all()
    near = geo.inside(places, BORDER)
    assert near[["kunming", "hekou", "nanning", "pingxiang", "jinping", "muong-lay"]].all()
    assert not near["vinh"]


def test_a_long_leg_is_drawn_along_the_globe() -> None:
    leg = line((30, 60), (120, 60))
    drawn = geo.projected(leg, WORLD).to_crs(GEOGRAPHIC).geometry[0]
    assert len(drawn.coords) > 50
    assert max(lat for _, lat in drawn.coords) > 66


@pytest.mark.parametrize("view", [REGION, WORLD], ids=lambda view: view.name)
def test_a_line_over_the_180th_meridian_is_drawn_in_one_piece(view: MapView) -> None:
    drawn = geo.projected(line((170, 50), (-170, 52)), view).geometry[0]
    assert drawn.geom_type == "LineString"
    assert drawn.length < view.extent.width / 3


def test_a_line_over_the_edge_of_the_world_map_is_drawn_in_two_pieces() -> None:
    drawn = geo.projected(line((-130, 10), (-110, 10)), WORLD).geometry[0]
    assert drawn.geom_type == "MultiLineString"
    longest = max(part.length for part in drawn.geoms)
    assert longest < WORLD.extent.width / 3


def test_no_sea_route_leaps_on_any_view(tables: Tables) -> None:
    routes = geo.routes(tables)
    for view in MAP_VIEWS:
        for shape in geo.projected(routes, view).geometry:
            points = shapely.get_coordinates(shape)
            steps = ((points[1:] - points[:-1]) ** 2).sum(axis=1) ** 0.5
            assert steps.max() < 120, view.name


def test_an_unknown_place_of_a_waypoint_is_named_with_its_line(tables: Tables) -> None:
    waypoints = tables.route_waypoints.copy()
    waypoints.loc[waypoints.index[0], "place_id"] = "atlantis"
    wrong = replace(tables, route_waypoints=waypoints)
    with pytest.raises(TablesError, match=r"route_waypoints\.csv:2 place_id: 'atlantis'"):
        geo.routes(wrong)


def test_a_route_of_one_point_is_named(tables: Tables) -> None:
    first = tables.route_waypoints["seq"] == 1
    alone = replace(tables, route_waypoints=tables.route_waypoints[first])
    with pytest.raises(TablesError, match="'pipe-fangcheng-tansan' has 1 waypoint"):
        geo.routes(alone)

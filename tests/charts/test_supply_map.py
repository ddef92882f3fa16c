"""The supply map: what is drawn how, in which view; that no two labels collide anywhere."""

from __future__ import annotations

import json
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from dashboard.charts._map_frame import Frame
from dashboard.charts._map_names import LEVELS, ROUTE_NAMES, names_of
from dashboard.charts._map_routes import STROKES
from dashboard.charts._spec import Figure, claim_ids
from dashboard.charts.supply_map import CHART, SLUG, VARIANTS
from dashboard.tables import load
from dashboard.tables.mapscale import mean_scale
from dashboard.tables.mapview import MAP_VIEWS, MapView, map_view
from dashboard.tables.words import period
from dashboard.theme.canvas import CANVASES, canvas
from dashboard.theme.tokens import light
from tests.charts.drawn import data, strong
from tests.charts.map_text import texts
from tests.toy import copy_toy

each_view = pytest.mark.parametrize("view", MAP_VIEWS, ids=lambda one: one.name)
each_canvas = pytest.mark.parametrize("name", [one.name for one in CANVASES])
BOLD_NAME = "<b>"
# A projected label of a line may lose so much of its edge to another before anybody sees it.
ACROSS, DOWN = 3, 1


@cache
def drawn(view: str, name: str = "wide", hidden: bool = False) -> Figure:
    tables = strong() if hidden else data()
    figure: Figure = json.loads(CHART.drawn_as(view).build(tables, canvas(name)).to_json())
    return figure


def routes(view: str, hidden: bool = False) -> dict[str, dict]:
    found = [one for one in drawn(view, hidden=hidden)["data"] if one["meta"].get("whole")]
    return {one["customdata"][0][0]: one for one in found}


@each_view
@each_canvas
def test_no_two_labels_collide_at_any_width(view: MapView, name: str) -> None:
    frame = Frame(view, canvas(name))
    for width in frame.widths:
        found = texts(drawn(view.name, name), frame, width)
        assert found
        met = [
            (one.words, other.words)
            for one, other in combinations(found, 2)
            if one.meets(other, ACROSS, DOWN)
        ]
        assert met == [], f"{width} px"


@each_view
@each_canvas
def test_no_label_leaves_the_map_at_any_width(view: MapView, name: str) -> None:
    frame = Frame(view, canvas(name))
    for width in frame.widths:
        outside = [
            one.words
            for one in texts(drawn(view.name, name), frame, width)
            if one.left < -width / 2
            or one.right > width / 2
            or one.top < -frame.height / 2
            or one.bottom > frame.height / 2
        ]
        assert outside == [], f"{width} px"


def named_places(view: str, name: str) -> set[str]:
    notes = drawn(view, name)["layout"]["annotations"]
    return {one["text"].split("<b>")[1].split("</b>")[0] for one in notes if "<b>" in one["text"]}


@each_canvas
def test_the_places_that_the_map_is_about_are_named_on_every_canvas(name: str) -> None:
    wanted = {"Kunming", "Bisezhai", "Lao Cai", "Hanoi", "Haiphong", "Nanning", "Pingxiang"}
    assert wanted <= named_places("border", name)


@each_view
def test_a_phone_bears_at_most_eight_names(view: MapView) -> None:
    assert 5 <= len(named_places(view.name, "narrow")) <= 8


def test_names_are_english_first_and_local_beside_where_devices_can_write_it() -> None:
    places = data().places.set_index("place_id", drop=False)
    assert names_of(places.loc["lao-cai"]) == ("Lao Cai", "Lào Cai")
    assert names_of(places.loc["friendship-pass"]) == ("Friendship Pass", "友谊关")
    assert names_of(places.loc["phnom-penh"]) == ("Phnom Penh", "")
    assert names_of(places.loc["vinh"]) == ("Vinh", "")
    texts_of_map = [one["text"] for one in drawn("border")["layout"]["annotations"]]
    assert any("昆明" in one or "开远" in one for one in texts_of_map)
    assert any("Hà Giang" in one for one in texts_of_map)


def test_every_named_place_and_route_exists() -> None:
    places = set(data().places["place_id"])
    assert {one for levels in LEVELS.values() for level in levels for one in level} <= places
    assert {one.route for one in ROUTE_NAMES} <= set(data().routes["route_id"])
    assert all(len(levels[0]) <= 8 for levels in LEVELS.values())


def test_every_route_is_drawn_in_some_view() -> None:
    seen = {one for view in MAP_VIEWS for one in routes(view.name)}
    assert seen == {f"rt-{one}" for one in data().routes["route_id"]}


def test_the_border_view_holds_both_railways_the_roads_and_the_rafts() -> None:
    assert {
        "rt-rail-kunming-bisezhai",
        "rt-rail-bisezhai-hekou",
        "rt-rail-hengyang-pingxiang",
        "rt-road-mengzi-hekou",
        "rt-river-jinping-laichau",
        "rt-pipe-pingxiang-pass",
    } <= set(routes("border"))


def test_the_world_view_holds_suez_the_cape_vladivostok_and_the_transit() -> None:
    assert {
        "rt-sea-odessa-suez-haiphong",
        "rt-sea-odessa-cape-haiphong",
        "rt-sea-vladivostok-haiphong",
        "rt-rail-ussr-china-transit",
    } <= set(routes("world"))


@each_view
def test_certainty_decides_the_dash_and_the_means_the_colour(view: MapView) -> None:
    table = data().routes.set_index("route_id")
    count = {"documented": 0, "inferred": 2, "schematic": 2}
    for one, trace in routes(view.name).items():
        row, line = table.loc[one.removeprefix("rt-")], trace["line"]
        dash = [] if line["dash"] == "solid" else line["dash"].split(",")
        assert len(dash) == count[row["certainty"]]
        if row["certainty"] == "schematic":
            assert float(dash[0].removesuffix("px")) < 2
        assert line["color"] == light(STROKES[row["mode"]].colour)


def test_a_documented_railway_carries_sleepers_with_its_own_years() -> None:
    figure = drawn("border")
    place = [one["meta"].get("whole") for one in figure["data"]]
    line = figure["data"].index(routes("border")["rt-rail-laocai-hanoi"])
    sleepers = figure["data"][line + 1]
    assert place[line + 1] is None
    assert sleepers["line"]["color"] == light("land")
    assert sleepers["meta"]["years"] == [1957, 1975]


def test_a_route_carries_its_own_id_first_and_then_the_claims_of_it() -> None:
    ids = routes("border")["rt-rail-bisezhai-hekou"]["customdata"]
    assert ids[0][0] == "rt-rail-bisezhai-hekou"
    assert "trans-cn-0014" in ids[0]
    assert all(one == ids[0] for one in ids)


@each_view
def test_without_weak_sources_no_route_or_claim_rests_on_one(view: MapView) -> None:
    sources = data().sources.set_index("source_id")["reliability"]
    table = data().routes.set_index("route_id")["source_id"]
    claims = data().claims.set_index("claim_id")["weak"]
    for one in claim_ids(drawn(view.name, hidden=True)):
        if one.startswith("rt-"):
            assert sources[table[one.removeprefix("rt-")]] != "D"
        elif not one.startswith("pl-"):
            assert not claims[one]
    assert set(routes(view.name, hidden=True)) < set(routes(view.name))


@each_view
def test_a_map_names_its_base_and_how_to_ink_it(view: MapView) -> None:
    meta = drawn(view.name)["layout"]["meta"]
    assert (meta["chart"], meta["base"], meta["time_axis"]) == (SLUG, view.name, None)
    kinds = {"land", "land-focus", "lake", "river", "border", "division", "net"}
    assert set(meta["inks"]) == kinds


def bar_of(figure: Figure) -> dict | None:
    bars = [
        one for one in figure["data"] if (one.get("marker") or {}).get("symbol") == "line-ns-open"
    ]
    return bars[0] if bars else None


@each_view
@each_canvas
def test_a_measured_view_has_a_true_bar_and_an_arrow_another_has_neither(
    view: MapView, name: str
) -> None:
    figure = drawn(view.name, name)
    bar, notes = bar_of(figure), [one["text"] for one in figure["layout"]["annotations"]]
    assert (bar is not None) == view.measured == ("N" in notes)
    if bar:
        km = (bar["x"][1] - bar["x"][0]) / mean_scale(view)
        said = next(one for one in notes if one.endswith(" km"))
        assert round(km) == int(said.removesuffix(" km").replace(",", ""))


def test_the_wide_views_carry_a_net_and_distances_in_words() -> None:
    words = [one["text"][0] for one in drawn("world")["data"] if one.get("text")]
    assert "Equator" in words
    assert any("15,600 miles" in one and "42 to 45 days" in one for one in words)
    assert any("about 7,000 miles" in one for one in words)


@each_view
def test_no_length_is_read_off_the_drawing(view: MapView) -> None:
    for trace in routes(view.name).values():
        assert "at least" not in trace["hovertext"]


@each_canvas
def test_the_map_says_which_borders_are_of_the_time(name: str) -> None:
    notes = " ".join(one["text"] for one in drawn("border", name)["layout"]["annotations"])
    assert "Borders of the time for Vietnam" in notes
    assert "others are modern." in notes


def test_names_of_a_time_say_when_they_held() -> None:
    held = {
        one["text"][0].replace("<br>", " "): one["meta"]["holds"]
        for one in drawn("indochina")["data"]
        if one["meta"].get("holds")
    }
    assert held["North Vietnam (DRV)"] == ["1954-07-21", "1976-07-01"]
    assert held["South Vietnam (RVN)"] == ["1954-07-21", "1976-07-01"]


def test_the_answers_quote_the_routes_and_the_claims() -> None:
    tables = data()
    routes_by_id = tables.routes.set_index("route_id", drop=False)
    border, indochina, _, world = (one.takeaway(tables) for one in VARIANTS)
    assert "Until 1957 the railway from Kunming ended at Bisezhai" in border
    assert "by road, on foot and by raft" in border
    assert "more than 4,000 tonnes" in indochina
    assert period(routes_by_id.loc["sea-odessa-suez-haiphong"]).split(" to ")[-1] in world
    assert "15,600 miles" in world
    hidden = [one.takeaway(strong()) for one in VARIANTS]
    assert "by road" not in hidden[0]


def test_the_description_counts_the_routes() -> None:
    assert f"{len(routes('border'))} supply routes" in VARIANTS[0].alt(data())


def test_it_is_drawn_and_told_of_a_table_with_other_routes(tmp_path: Path) -> None:
    toy = load(copy_toy(tmp_path / "toy"))
    for variant in VARIANTS:
        figure = json.loads(variant.build(toy, CANVASES[0]).to_json())
        assert figure["layout"]["meta"]["base"] == map_view(variant.key).name
        assert variant.takeaway(toy).endswith(".")
        assert variant.alt(toy).endswith(".")

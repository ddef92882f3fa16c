"""Routes and places as evidence: which claims speak of them, and what their file says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from dashboard.tables import Tables, load
from dashboard.tables.ways import (
    CERTAINTY,
    PLACE_CLAIMS,
    ROUTE_CLAIMS,
    is_way,
    place_id,
    route_id,
    shown_routes,
    way_sources,
    ways,
)
from dashboard.view import KEYS
from tests.toy import copy_toy


@pytest.fixture(scope="module")
def file(tables: Tables) -> dict[str, Any]:
    return ways(tables)


def test_every_claim_that_speaks_of_a_way_exists_and_so_does_the_way(tables: Tables) -> None:
    claims = set(tables.all_claims["claim_id"])
    for spoken, ids in ((ROUTE_CLAIMS, "route_id"), (PLACE_CLAIMS, "place_id")):
        frame = tables.routes if ids == "route_id" else tables.places
        assert set(spoken) <= set(frame[ids])
        assert {one for found in spoken.values() for one in found} <= claims
        assert all(len(found) == len(set(found)) for found in spoken.values())


def test_every_route_and_place_is_in_the_file_under_its_id(
    tables: Tables, file: dict[str, Any]
) -> None:
    assert set(file["routes"]) == {route_id(one) for one in tables.routes["route_id"]}
    assert set(file["places"]) == {place_id(one) for one in tables.places["place_id"]}


def test_every_id_may_stand_in_an_address(file: dict[str, Any]) -> None:
    pattern = next(key.pattern for key in KEYS if key.name == "claim")
    for one in [*file["routes"], *file["places"]]:
        assert is_way(one)
        assert re.fullmatch(pattern, one)


def test_the_file_is_closed(file: dict[str, Any]) -> None:
    named = {
        one for part in ("routes", "places") for way in file[part].values() for one in way["claims"]
    }
    assert named == set(file["claims"])
    through = {one["id"] for place in file["places"].values() for one in place["routes"]}
    assert through <= set(file["routes"])


def test_a_drawn_length_is_a_lower_bound_and_a_schematic_route_has_none(
    tables: Tables, file: dict[str, Any]
) -> None:
    certainty = tables.routes.set_index("route_id")["certainty"]
    for one, route in file["routes"].items():
        known = certainty[one.removeprefix("rt-")] != "schematic"
        assert (route["at_least_km"] is not None) == known
    parts = [
        file["routes"][route_id(f"rail-{one}")] for one in ("kunming-bisezhai", "bisezhai-hekou")
    ]
    assert sum(one["at_least_km"] for one in parts) < 466


def test_a_route_says_in_words_how_certain_its_course_is(file: dict[str, Any]) -> None:
    for route in file["routes"].values():
        assert route["certainty_means"] == CERTAINTY[route["certainty"]]
        assert route["source"]["citation"]
        assert route["locator"]


def test_a_place_leads_to_the_routes_through_it(file: dict[str, Any]) -> None:
    kunming = {one["id"] for one in file["places"]["pl-kunming"]["routes"]}
    assert {"rt-rail-kunming-bisezhai", "rt-road-kunming-hagiang"} <= kunming


def test_weak_routes_are_hidden_with_their_sources_but_stay_in_the_evidence(
    tables: Tables,
) -> None:
    strong = tables.without_weak()
    hidden = set(tables.routes["route_id"]) - set(shown_routes(strong)["route_id"])
    assert "rail-hengyang-pingxiang" in hidden
    assert "rail-kunming-bisezhai" not in hidden
    assert ways(strong)["routes"]["rt-rail-hengyang-pingxiang"]["weak"]


def test_weak_claims_of_a_strong_route_are_hidden(tables: Tables) -> None:
    routes = shown_routes(tables.without_weak()).set_index("route_id")
    weak = set(tables.claims.loc[tables.claims["weak"], "claim_id"])
    assert not weak & {one for ids in routes["claims"] for one in ids}


def test_the_works_of_routes_are_named_once(tables: Tables) -> None:
    ids = ["rt-rail-laocai-hanoi", "rt-rail-hanoi-haiphong", "pl-kunming", "trans-cn-0014"]
    assert way_sources(tables, ids) == ["wiki-yunnan-vietnam-railway"]


def test_other_data_have_their_own_ways(tmp_path: Path) -> None:
    tables = load(copy_toy(tmp_path / "toy"))
    toy = ways(tables)
    assert set(toy["routes"]) == {"rt-rail"}
    assert toy["routes"]["rt-rail"]["claims"] == []
    assert set(toy["claims"]) <= set(tables.claims["claim_id"])

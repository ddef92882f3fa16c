"""The parts of the map's card: list, years, remarks that open their evidence."""

from __future__ import annotations

from typing import Any

from dash.development.base_component import Component

from dashboard.pages import PAGES, Page, Remark
from dashboard.tables import Tables
from dashboard.tables.ways import shown_routes
from dashboard.tables.words import number
from dashboard.ui.years import map_parts

ROUTES = next(page for page in PAGES if page.key == "routes")


def plain(part: Component) -> str:
    return str(part.to_plotly_json())


def test_list_years_and_remarks_are_there_in_this_order() -> None:
    parts = [plain(one) for one in map_parts(ROUTES)]
    assert [word in part for word, part in zip(("ways", "years", "remarks"), parts, strict=True)]
    assert len(map_parts(Page(key="x", title="X", years=True))) == 2


def test_every_remark_opens_evidence_that_exists(tables: Tables) -> None:
    known = set(tables.all_claims["claim_id"]) | set(shown_routes(tables)["id"])
    assert ROUTES.remarks
    assert {one.claim for one in ROUTES.remarks} <= known


def test_the_numbers_of_the_remarks_are_those_of_the_claims(tables: Tables) -> None:
    claims = tables.all_claims.set_index("claim_id")["value"]
    said: dict[str, Any] = {one.title: one for one in ROUTES.remarks}
    grain: Remark = said["The grain order of April 1950"]
    for claim in ("deliv-cn-0160", "deliv-cn-0159"):
        assert f"{number(claims[claim])} tonnes" in grain.text
    airfield: Remark = said["An airfield asked for and refused"]
    assert f"{number(claims['trans-su-0021'])} men" in airfield.text
    train: Remark = said["No through train from Kunming before 1957"]
    opened = tables.routes.set_index("route_id").at["rail-bisezhai-hekou", "start"]
    assert opened in train.title
    assert opened in train.text

"""Imports by sea and by land: doubtful digits marked, nothing joined, the rival of 1972 beside."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from dashboard.charts import sea_and_land
from dashboard.charts._flow_says import LAND, SEA
from dashboard.charts._spec import claim_ids
from dashboard.tables import Tables, load
from dashboard.tables.derive import series_claims
from dashboard.theme.canvas import CANVASES, NARROW, PROJECTOR, WIDE, Canvas
from dashboard.vocab import Warning

each_canvas = pytest.mark.parametrize("canvas", CANVASES, ids=lambda one: one.name)
on_time = pytest.mark.parametrize("canvas", [WIDE, PROJECTOR], ids=lambda one: one.name)


@cache
def tables() -> Tables:
    return load()


@cache
def figure(canvas: Canvas, strong: bool = False) -> dict[str, Any]:
    shown = tables().without_weak() if strong else tables()
    plain: dict[str, Any] = json.loads(sea_and_land.build(shown, canvas).to_json())
    return plain


def texts(canvas: Canvas) -> list[str]:
    return [note["text"] for note in figure(canvas)["layout"]["annotations"]]


@each_canvas
def test_every_series_is_points_and_none_is_joined(canvas: Canvas) -> None:
    drawn = set(claim_ids(figure(canvas)))
    for series in sea_and_land.CHART.uses.series:
        if canvas is NARROW and series == "land-imports-daily":
            continue
        assert set(series_claims(tables(), series)["claim_id"]) <= drawn
    claims = [one for one in figure(canvas)["data"] if one["meta"]["kind"] == "claims"]
    assert {one.get("mode", "bar") for one in claims} <= {"markers", "bar"}


@on_time
def test_a_damaged_figure_has_a_question_mark(canvas: Canvas) -> None:
    claims = series_claims(tables(), sea_and_land.DAMAGED)
    assert all(Warning.OCR_DOUBT in row["warnings"] for _, row in claims.iterrows())
    for figure_text in ("932,400?", "1,350,000?"):
        assert any(figure_text in text for text in texts(canvas))
    assert any("damaged page" in text for text in texts(canvas))


def test_the_phone_says_which_page_is_damaged() -> None:
    assert "damaged page" in texts(NARROW)


@each_canvas
def test_sea_and_land_differ_in_colour_and_in_marker(canvas: Canvas) -> None:
    found = {
        trace["customdata"][0][0]: (trace["marker"]["color"], trace["marker"]["symbol"])
        for trace in figure(canvas)["data"]
        if trace["meta"]["kind"] == "claims" and trace["type"] == "scatter"
    }
    assert found[sea_and_land.SEA_1968] == (SEA.colour, SEA.symbol)
    assert found[sea_and_land.LAND_1968] == (LAND.colour, LAND.symbol)


def test_the_rival_of_the_bombed_year_is_a_weak_diamond() -> None:
    (mark,) = [
        one for one in figure(WIDE)["data"] if [sea_and_land.ROADS] in (one.get("customdata") or [])
    ]
    assert mark["marker"]["symbol"] == "diamond-open"
    assert sea_and_land.ROADS not in claim_ids(figure(WIDE, strong=True))


@pytest.mark.parametrize("strong", [False, True])
def test_the_takeaway_compares_one_year_and_warns_of_the_page(strong: bool) -> None:
    shown = tables().without_weak() if strong else tables()
    assert sea_and_land.takeaway(shown) == (
        "In 1968 1,987,000 tonnes came by sea and 265,000 by land, worked out from US daily "
        "averages; the CIA gave the sea about 85 percent in 1969; the totals of 1966 and 1967 rest "
        "on a damaged page."
    )


def test_without_the_figures_the_takeaway_says_so() -> None:
    bare = replace(tables(), claims=tables().claims.iloc[:0])
    assert sea_and_land.takeaway(bare) == (
        "No source that is shown gives imports by sea and by land."
    )


def test_the_description_names_every_way_with_its_time() -> None:
    said = sea_and_land.alt(tables())
    assert "By land, after bombing about 30,000 (about September 1972)" in said
    assert "By sea, damaged page 932,400 (1966)" in said

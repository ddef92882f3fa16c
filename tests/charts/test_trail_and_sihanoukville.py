"""The trail: capacity is hollow beside what moved, confirmed men apart from guesses and totals."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from dashboard.charts import trail_and_sihanoukville as trail
from dashboard.tables import Tables, load
from dashboard.tables.derive import series_claims
from dashboard.theme.canvas import CANVASES, NARROW, PROJECTOR, WIDE, Canvas
from dashboard.theme.tokens import light

CONFIRMED, CAPACITY = "infiltration-confirmed", "trail-ashau"
each_canvas = pytest.mark.parametrize("canvas", CANVASES, ids=lambda one: one.name)
on_time = pytest.mark.parametrize("canvas", [WIDE, PROJECTOR], ids=lambda one: one.name)


@cache
def tables() -> Tables:
    return load()


@cache
def figure(canvas: Canvas) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(trail.build(tables(), canvas).to_json())
    return plain


def marks(canvas: Canvas, series: str) -> list[dict[str, Any]]:
    return [one for one in figure(canvas)["data"] if one["meta"].get("series") == series]


def drawing(canvas: Canvas, one: str) -> dict[str, Any]:
    (found,) = [trace for trace in figure(canvas)["data"] if trace.get("customdata") == [[one]]]
    return found


@on_time
def test_confirmed_men_are_columns_as_wide_as_their_periods(canvas: Canvas) -> None:
    bars = sorted(marks(canvas, CONFIRMED), key=lambda one: one["x"][0])
    assert [one["y"][0] for one in bars] == [1800, 3700, 5800, 4000, 4000]
    assert bars[0]["width"][0] > 1.9
    assert 0.5 < bars[-1]["width"][0] < 0.6
    assert all(one["base"] == [0] for one in bars)


@on_time
def test_totals_and_guesses_are_no_columns(canvas: Canvas) -> None:
    for one in ("trans-nv-0002", "trans-nv-0003", "trans-nv-0007", "trans-nv-0010"):
        assert drawing(canvas, one)["type"] == "scatter"


@on_time
def test_capacity_is_hollow_and_what_moved_is_not(canvas: Canvas) -> None:
    assert {one["marker"]["color"] for one in marks(canvas, CAPACITY)} == {light("ground")}
    assert drawing(canvas, trail.MOVED)["marker"]["symbol"] == "triangle-up"


def test_the_reader_is_told_that_capacity_is_not_traffic() -> None:
    for canvas, words in ((WIDE, "could carry"), (NARROW, "Could carry")):
        said = [note["text"] for note in figure(canvas)["layout"]["annotations"]]
        assert any(words in text for text in said)


@on_time
def test_the_road_grows_in_steps(canvas: Canvas) -> None:
    (line,) = [one for one in marks(canvas, trail.ROADS) if one["mode"] == "lines"]
    assert line["line"]["shape"] == "hv"
    assert line["y"] == series_claims(tables(), trail.ROADS)["value"].tolist()


@each_canvas
def test_sihanoukville_has_the_look_of_china(canvas: Canvas) -> None:
    assert drawing(canvas, trail.LANDED)["marker"]["color"] == light("china")


def test_the_takeaway_says_what_was_seen_needed_and_missed() -> None:
    assert trail.takeaway(tables()) == (
        "The CIA saw 159 tonnes a day move through Laos in September 1967 to April 1968 and "
        "thought that more than 27 were needed; Cambodian records later showed about 22,000 "
        "tonnes by way of Sihanoukville in 1966 to 1969."
    )


def test_without_the_figures_the_takeaway_says_so() -> None:
    bare = replace(tables(), claims=tables().claims.iloc[:0])
    assert trail.takeaway(bare) == (
        "No source that is shown gives goods through Laos or Sihanoukville."
    )


def test_the_description_keeps_capacity_apart() -> None:
    said = trail.alt(tables())
    assert "Could carry, to A Shau 91 (1968)" in said
    assert "Moved, dry season 159" in said

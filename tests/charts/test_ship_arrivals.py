"""Ships: stacked by flag, totals never stacked, the ships shut in with their rival counts."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from dashboard.charts import ship_arrivals
from dashboard.charts._parts import span
from dashboard.charts._ships_by_flag import CONTROLLED, FLAGS, FREE_WORLD, TOTALS
from dashboard.charts._ships_trapped import FIRST_COUNT, flag_words
from dashboard.charts._ships_trapped import FLAGS as TRAPPED
from dashboard.charts._spec import claim_ids
from dashboard.tables import Tables, load
from dashboard.tables.derive import series_claims, total
from dashboard.theme.canvas import CANVASES, NARROW, WIDE, Canvas

CORRECTION, WEAK = "trans-al-0027", "trans-al-0025"
each_canvas = pytest.mark.parametrize("canvas", CANVASES, ids=lambda one: one.name)


@cache
def tables() -> Tables:
    return load()


@cache
def figure(canvas: Canvas, strong: bool = False) -> dict[str, Any]:
    shown = tables().without_weak() if strong else tables()
    plain: dict[str, Any] = json.loads(ship_arrivals.build(shown, canvas).to_json())
    return plain


def marks(canvas: Canvas, series: str) -> list[dict[str, Any]]:
    return [
        one
        for one in figure(canvas)["data"]
        if one["meta"]["kind"] == "claims" and one["meta"]["series"] == series
    ]


def drawing(canvas: Canvas, claim: str) -> dict[str, Any]:
    (found,) = [one for one in figure(canvas)["data"] if [claim] in (one.get("customdata") or [])]
    return found


def texts(canvas: Canvas) -> str:
    return " | ".join(note["text"] for note in figure(canvas)["layout"]["annotations"])


@each_canvas
def test_the_flags_of_a_year_are_stacked_and_the_totals_never(canvas: Canvas) -> None:
    assert {one["type"] for one in marks(canvas, FLAGS)} == {"bar"}
    assert [one["type"] for one in marks(canvas, TOTALS)] == ["scatter"]
    tops: dict[float, float] = {}
    for bar in marks(canvas, FLAGS):
        for x, base, height in zip(bar["x"], bar["base"], bar["y"], strict=True):
            tops[x] = max(tops.get(x, 0), base + height)
    assert sorted(tops.values()) == [379, 386]


@each_canvas
def test_the_single_months_are_points_of_their_own(canvas: Canvas) -> None:
    months = marks(canvas, ship_arrivals.MONTHS)
    assert {one["mode"] for one in months} == {"markers"}
    assert sorted(one["y"][0] for one in months) == [34, 52]


@each_canvas
def test_the_flag_with_most_ships_changes(canvas: Canvas) -> None:
    colours = {
        (bar["meta"]["actor"], round(x)): fill
        for bar in marks(canvas, FLAGS)
        for x, fill in zip(bar["x"], bar["marker"]["color"], strict=True)
    }
    assert colours["China", 1966] != colours["China", 1968]
    assert colours["USSR", 1966] != colours["USSR", 1968]


def test_the_controlled_ships_lie_within_the_free_world_block() -> None:
    bracket = drawing(WIDE, CONTROLLED)
    (block,) = [one for one in marks(WIDE, FLAGS) if one["meta"]["actor"] == FREE_WORLD]
    low, high = bracket["y"]
    assert low == block["base"][1]
    assert high - low == 67
    assert high < block["base"][1] + block["y"][1]


@each_canvas
def test_the_trapped_ships_are_stacked_by_flag_up_to_the_first_count(canvas: Canvas) -> None:
    bars = marks(canvas, TRAPPED)
    assert max(one["base"][0] + one["x"][0] for one in bars) == 31
    assert drawing(canvas, FIRST_COUNT)["x"] == [31]
    assert total(series_claims(tables(), TRAPPED)) == 31


@each_canvas
def test_the_correction_is_a_range_printed_first(canvas: Canvas) -> None:
    bar = drawing(canvas, CORRECTION)
    assert (bar["type"], bar["base"], bar["x"]) == ("bar", [28], [1])
    grounds = [one for one in figure(canvas)["data"] if one.get("yaxis") == bar["yaxis"]]
    assert [one for one in grounds if one["meta"]["kind"] == "frame" and one["x"] == [28, 29]]


def test_a_weak_count_is_hollow_and_goes_with_the_weak_sources() -> None:
    assert drawing(WIDE, WEAK)["marker"]["symbol"] == "diamond-open"
    assert WEAK not in claim_ids(figure(WIDE, strong=True))


@each_canvas
def test_every_trapped_flag_is_named(canvas: Canvas) -> None:
    for name in ("Somalia 5", "Poland 3", "Hong Kong 3", "Cuba 2", "East Germany 1"):
        assert name in texts(canvas).replace("<br>", " ")


def test_flags_are_named_in_short() -> None:
    names = {flag_words(row) for _, row in series_claims(tables(), TRAPPED).iterrows()}
    assert "Hong Kong 3" in names


def test_the_phone_says_what_its_bracket_is() -> None:
    assert "Bracket: 67" in texts(NARROW)


def test_no_year_with_flags_is_hatched() -> None:
    spans = [span(row) for _, row in series_claims(tables(), FLAGS).iterrows()]
    for gap in ship_arrivals.A_YEAR.silences:
        assert not [one for one in spans if one[1] > gap.first and one[0] < gap.last]


def test_the_mining_is_named_on_the_time_axis() -> None:
    assert "ports mined, May 1972" in texts(WIDE)


@pytest.mark.parametrize("strong", [False, True])
def test_the_takeaway_names_both_leaders_and_the_corrected_count(strong: bool) -> None:
    shown = tables().without_weak() if strong else tables()
    assert ship_arrivals.takeaway(shown) == (
        "In 1966 Chinese ships led with 138 of 379, in 1967 Soviet ships led with 181 of 386 by "
        "the CIA’s count; the mines of May 1972 shut in 28 to 29 at Haiphong, by the corrected US "
        "count."
    )


def test_without_any_count_the_takeaway_says_so() -> None:
    none = tables().claims.iloc[:0]
    bare = replace(tables(), claims=none)
    assert ship_arrivals.takeaway(bare) == "No count of ships is shown."
    assert ship_arrivals.alt(bare).endswith(".")


def test_the_description_gives_flags_months_and_counts() -> None:
    said = ship_arrivals.alt(tables())
    for part in ("1967: 386 ships", "USSR 181", "52 in May 1968", "28 to 29", "Somalia 5"):
        assert part in said

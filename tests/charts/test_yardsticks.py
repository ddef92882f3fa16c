"""Who gave more: one panel a yardstick, the larger donor solid, the dollars contradicted."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from dashboard.charts import yardsticks
from dashboard.charts._spec import claim_ids
from dashboard.tables import Tables, load
from dashboard.tables.derive import series_claims
from dashboard.theme.canvas import CANVASES, WIDE, Canvas
from dashboard.theme.marks import look

each_canvas = pytest.mark.parametrize("canvas", CANVASES, ids=lambda one: one.name)


@cache
def tables() -> Tables:
    return load()


@cache
def figure(canvas: Canvas) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(yardsticks.build(tables(), canvas).to_json())
    return plain


def bars(canvas: Canvas) -> list[dict[str, Any]]:
    drawn = figure(canvas)["data"]
    return [one for one in drawn if one["type"] == "bar" and one["meta"]["kind"] == "claims"]


def texts(canvas: Canvas) -> list[str]:
    return [note["text"] for note in figure(canvas)["layout"]["annotations"]]


def without(*ids: str) -> Tables:
    shown = tables()
    kept = shown.claims[~shown.claims["claim_id"].isin(ids)].reset_index(drop=True)
    return replace(shown, claims=kept)


@each_canvas
def test_every_amount_of_both_donors_is_drawn_with_its_claim(canvas: Canvas) -> None:
    expected = {
        row["claim_id"]: row["value"]
        for one in yardsticks.YARDSTICKS
        for _, row in series_claims(tables(), one.series).iterrows()
        if row["actor"] in yardsticks.DONORS
    }
    along = "x" if canvas.name == "narrow" else "y"
    drawn = {
        ids[0]: value
        for trace in bars(canvas)
        for ids, value in zip(trace["customdata"], trace[along], strict=True)
    }
    assert drawn == expected


@each_canvas
def test_no_two_yardsticks_share_a_value_axis(canvas: Canvas) -> None:
    axis = "xaxis" if canvas.name == "narrow" else "yaxis"
    axes: dict[str, set[str]] = {}
    for trace in bars(canvas):
        axes.setdefault(trace[axis], set()).add(trace["meta"]["series"])
    assert [len(series) for series in axes.values()] == [1, 1, 1]


@each_canvas
def test_the_larger_donor_of_a_period_is_solid_and_the_other_tinted(canvas: Canvas) -> None:
    claims = tables().claims.set_index("claim_id")
    for trace in bars(canvas):
        style = look(trace["meta"]["actor"])
        for ids, colour in zip(trace["customdata"], trace["marker"]["color"], strict=True):
            own = claims.loc[ids[0]]
            rivals = claims[
                (claims["series_id"] == own["series_id"])
                & (claims["start"] == own["start"])
                & claims["actor"].isin(list(yardsticks.DONORS))
            ]
            largest = own["value"] == rivals["value"].max()
            assert colour == (style.colour if largest else style.tint)


def test_bars_are_as_wide_as_half_their_years() -> None:
    for trace in bars(WIDE):
        for x, width, ids in zip(trace["x"], trace["width"], trace["customdata"], strict=True):
            row = tables().claims.set_index("claim_id").loc[ids[0]]
            years = row["end_day"].year + 1 - row["start_day"].year
            assert years * 0.3 <= width <= years / 2
            assert row["start_day"].year < x < row["end_day"].year + 1


@each_canvas
def test_the_dollars_keep_their_badge_and_the_claim_that_contradicts_them(canvas: Canvas) -> None:
    assert "disputed" in texts(canvas)
    assert any("Mehta 2012" in text and "economic aid" in text for text in texts(canvas))
    assert yardsticks.RIVAL in claim_ids(figure(canvas))


@each_canvas
def test_the_contradicting_rank_is_not_drawn_as_an_amount(canvas: Canvas) -> None:
    (mark,) = [
        one for one in figure(canvas)["data"] if one.get("customdata") == [[yardsticks.RIVAL]]
    ]
    used = {one[axis] for one in bars(canvas) for axis in ("xaxis", "yaxis") if axis in one}
    across = "xaxis" if canvas.name == "narrow" else "yaxis"
    assert mark[across] not in used


@each_canvas
def test_where_a_yardstick_is_silent_the_panel_says_so(canvas: Canvas) -> None:
    assert any("no amount by donor" in text for text in texts(canvas))


@each_canvas
def test_every_value_is_printed(canvas: Canvas) -> None:
    written = " ".join(texts(canvas))
    for text in ("761,001", "143,793", "3,681", "≈600", "≈250", "65,601"):
        assert text in written


def test_the_takeaway_turns_with_the_yardstick_and_names_the_contradiction() -> None:
    said = yardsticks.takeaway(tables())
    assert said == (
        "It turns with the yardstick: by weight the USSR until 1968, then China; by military worth "
        "the USSR throughout; in dollars the USSR, says one magazine of 1967, which Mehta 2012 "
        "contradicts."
    )


def test_the_takeaway_follows_the_claims_that_are_shown() -> None:
    assert "Mehta" not in yardsticks.takeaway(without(yardsticks.RIVAL))
    silent = without("aid-cn-0060", "aid-su-0035", "aid-ee-0009")
    assert yardsticks.takeaway(silent).endswith("in dollars nobody speaks.")


@each_canvas
def test_the_chart_stands_without_the_dollars_and_their_rival(canvas: Canvas) -> None:
    bare = without("aid-cn-0060", "aid-su-0035", "aid-ee-0009", yardsticks.RIVAL)
    drawn = json.loads(yardsticks.build(bare, canvas).to_json())
    assert claim_ids(drawn)
    assert "disputed" not in [note["text"] for note in drawn["layout"]["annotations"]]


def test_hiding_weak_sources_changes_nothing_here() -> None:
    strong = tables().without_weak()
    assert yardsticks.takeaway(strong) == yardsticks.takeaway(tables())
    drawn = json.loads(yardsticks.build(strong, WIDE).to_json())
    assert claim_ids(drawn) == claim_ids(figure(WIDE))


def test_the_description_says_the_amounts_and_the_rank() -> None:
    said = yardsticks.alt(tables())
    assert "China 761,001" in said
    assert "China about 250 and USSR about 600" in said
    assert "Mehta 2012 says without an amount that China gave most economic aid" in said

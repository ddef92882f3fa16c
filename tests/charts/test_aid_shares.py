"""Shares by donor: four measures that are never mixed, held against the school text's claim."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from dashboard.charts import aid_shares
from dashboard.charts._spec import claim_ids
from dashboard.tables import Tables, load
from dashboard.tables.derive import series_claims
from dashboard.theme.canvas import CANVASES, NARROW, WIDE, Canvas
from dashboard.theme.marks import look
from dashboard.vocab import Actor

SCHOOL = "aid-su-0019"
each_canvas = pytest.mark.parametrize("canvas", CANVASES, ids=lambda one: one.name)


@cache
def tables() -> Tables:
    return load()


@cache
def figure(canvas: Canvas, strong: bool = False) -> dict[str, Any]:
    shown = tables().without_weak() if strong else tables()
    plain: dict[str, Any] = json.loads(aid_shares.build(shown, canvas).to_json())
    return plain


def bars(canvas: Canvas) -> list[dict[str, Any]]:
    drawn = figure(canvas)["data"]
    return [one for one in drawn if one["type"] == "bar" and one["meta"]["kind"] == "claims"]


def texts(canvas: Canvas, strong: bool = False) -> list[str]:
    return [note["text"] for note in figure(canvas, strong)["layout"]["annotations"]]


def without(*ids: str) -> Tables:
    shown = tables()
    kept = shown.claims[~shown.claims["claim_id"].isin(ids)].reset_index(drop=True)
    return replace(shown, claims=kept)


@each_canvas
def test_every_share_is_drawn_as_its_claim_has_it(canvas: Canvas) -> None:
    expected = {
        row["claim_id"]: row["value"]
        for measure in aid_shares.MEASURES
        for _, row in series_claims(tables(), measure.series).iterrows()
    }
    drawn = {
        ids[0]: value
        for trace in bars(canvas)
        for ids, value in zip(trace["customdata"], trace["y"], strict=True)
    }
    assert drawn == {**expected, SCHOOL: 75}


@each_canvas
def test_each_row_stacks_one_measure_with_the_ussr_at_the_foot(canvas: Canvas) -> None:
    rows: dict[str, set[str]] = {}
    for trace in bars(canvas):
        if trace["customdata"] != [[SCHOOL]]:
            rows.setdefault(trace["yaxis"], set()).add(trace["meta"]["series"])
        if trace["meta"]["actor"] == Actor.USSR:
            assert set(trace["base"]) == {0}
    assert [len(series) for series in rows.values()] == [1, 1, 1, 1]


@each_canvas
def test_the_school_texts_claim_is_marked_with_its_words_and_stands_alone(canvas: Canvas) -> None:
    (own,) = [one for one in bars(canvas) if one["customdata"] == [[SCHOOL]]]
    assert own["base"] == [0]
    assert own["meta"]["series"] == ""
    written = " ".join(texts(canvas)).replace("<br>", " ")
    assert "more than three quarters of the military and technical equipment" in written
    assert "Alpha History 2018" in written
    assert "&gt;75" in texts(canvas)


@each_canvas
def test_a_line_at_three_quarters_crosses_every_row(canvas: Canvas) -> None:
    lines = [
        shape["yref"]
        for shape in figure(canvas)["layout"]["shapes"]
        if shape["type"] == "line" and shape.get("y0") == 75 == shape.get("y1")
    ]
    assert sorted(lines) == ["y", "y2", "y3", "y4"]


def test_the_rivals_of_the_question_are_all_there() -> None:
    quantity = tables().quantities.set_index("quantity_id").loc[aid_shares.QUANTITY]
    assert set(quantity["claim_ids"]) <= set(claim_ids(figure(WIDE)))


def test_a_share_of_zero_is_said_in_words() -> None:
    assert texts(WIDE).count("Eastern Europe 0") == 2
    assert "E. Europe 0" in texts(NARROW)
    assert "0" in texts(NARROW)


def test_a_share_of_zero_has_no_outline_that_looks_like_something() -> None:
    for trace in bars(WIDE):
        for height, width in zip(trace["y"], trace["marker"]["line"]["width"], strict=True):
            assert height > 0 or width == 0


@each_canvas
def test_the_largest_donor_of_a_column_is_solid(canvas: Canvas) -> None:
    solid = {
        ids[0]
        for trace in bars(canvas)
        for ids, colour in zip(trace["customdata"], trace["marker"]["color"], strict=True)
        if colour == look(trace["meta"]["actor"]).colour
    }
    assert {"aid-su-0015", "aid-cn-0032", "aid-cn-0034", "aid-su-0016", SCHOOL} <= solid
    assert not {"aid-cn-0028", "aid-su-0021", "aid-os-0002"} & solid


@each_canvas
def test_where_nobody_gives_shares_the_row_says_so(canvas: Canvas) -> None:
    assert any("no share by donor" in text for text in texts(canvas))


def test_the_weak_claim_is_a_hollow_diamond_and_goes_when_weak_sources_are_hidden() -> None:
    (point,) = [one for one in figure(WIDE)["data"] if one.get("customdata") == [[aid_shares.LONE]]]
    assert point["marker"]["symbol"] == "diamond-open"
    assert aid_shares.LONE not in claim_ids(figure(WIDE, strong=True))
    assert not any("weak source" in text for text in texts(WIDE, strong=True))
    assert SCHOOL in claim_ids(figure(WIDE, strong=True))


@pytest.mark.parametrize("strong", [False, True])
def test_the_takeaway_says_by_which_measure_and_by_which_not(strong: bool) -> None:
    shown = tables().without_weak() if strong else tables()
    assert aid_shares.takeaway(shown) == (
        "Yes by military worth (91.5 percent, 1965 to 1968), but not by weight (43.9 percent, "
        "1965 to 1968) or by money (60 percent, 1967); the school text does not say what it "
        "counts."
    )


def test_without_the_only_yes_the_takeaway_says_no() -> None:
    said = aid_shares.takeaway(without("aid-su-0016"))
    assert said.startswith("Not by weight (43.9 percent")


def test_without_the_school_text_there_is_no_line_and_no_answer() -> None:
    bare = without(SCHOOL)
    assert "Nobody" in aid_shares.takeaway(bare)
    drawn = json.loads(aid_shares.build(bare, WIDE).to_json())
    assert not [s for s in drawn["layout"]["shapes"] if s.get("y0") == 75]


def test_the_description_gives_the_soviet_shares_and_the_words() -> None:
    said = aid_shares.alt(tables())
    assert "by weight: 60.5 (1955 to 1960)" in said
    assert "more than three quarters" in said
    assert "weak source says 50 percent" in said
    assert "weak source" not in aid_shares.alt(tables().without_weak())

"""Headlines: numbers, spreads and badges come from the claims, weak ones only while shown."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from dashboard.charts._spec import claim_ids
from dashboard.charts.headlines import CHART, HEADLINES
from dashboard.tables import Tables, load
from dashboard.tables.derive import assess
from dashboard.theme.canvas import CANVASES, Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light

each_canvas = pytest.mark.parametrize("drawn_on", CANVASES, ids=lambda one: one.name)
each_headline = pytest.mark.parametrize("place", range(6), ids=[h.quantity for h in HEADLINES])


@cache
def data() -> Tables:
    return load()


@cache
def plain(tables: Tables, drawn_on: Canvas = CANVASES[0]) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(CHART.build(tables, drawn_on).to_json())
    return figure


def without(*claim_ids: str) -> Tables:
    claims = data().claims
    left = claims[~claims["claim_id"].isin(claim_ids)].reset_index(drop=True)
    return replace(data(), claims=left, hides_weak=True)


def panel(figure: dict[str, Any], place: int) -> dict[str, dict[str, Any]]:
    """The traces of one panel by their kind."""
    axis = "x" if place == 0 else f"x{place + 1}"
    return {t["meta"]["kind"]: t for t in figure["data"] if t.get("xaxis", "x") == axis}


def words(figure: dict[str, Any], place: int) -> list[str]:
    ref = "x" if place == 0 else f"x{place + 1}"
    notes = figure["layout"]["annotations"]
    return [note["text"] for note in notes if note["xref"].split(" ")[0] == ref]


@each_canvas
@each_headline
def test_the_big_number_is_the_claim_printed_first_and_carries_its_id(
    drawn_on: Canvas, place: int
) -> None:
    found = assess(data(), HEADLINES[place].quantity)
    number = panel(plain(data(), drawn_on), place)["label"]
    assert found.headline is not None
    assert number["customdata"] == [[found.headline["claim_id"]]]
    figure = number["text"][0].strip().rstrip("%").replace(",", "")
    assert float(figure) == found.headline["value"]


@each_headline
def test_every_claim_has_a_dot_at_its_figure(place: int) -> None:
    found = assess(data(), HEADLINES[place].quantity)
    dots = panel(plain(data()), place)["claims"]
    values = found.claims.set_index("claim_id")["value"]
    drawn = dict(zip(map(tuple, dots["customdata"]), dots["x"], strict=True))
    assert {one for ids in drawn for one in ids} == set(values.index)
    assert all(values[one] == x for ids, x in drawn.items() for one in ids)


@each_headline
def test_one_dot_is_filled_and_it_is_the_one_printed_first(place: int) -> None:
    found = assess(data(), HEADLINES[place].quantity)
    dots = panel(plain(data()), place)["claims"]
    filled = [
        ids
        for ids, colour in zip(dots["customdata"], dots["marker"]["color"], strict=True)
        if colour != light("ground")
    ]
    assert found.headline is not None
    assert len(filled) == 1
    assert found.headline["claim_id"] in filled[0]


@each_headline
def test_the_line_starts_at_zero_and_the_band_ends_at_the_outer_claims(place: int) -> None:
    figure, found = plain(data()), assess(data(), HEADLINES[place].quantity)
    traces = panel(figure, place)
    axis = figure["layout"]["xaxis" if place == 0 else f"xaxis{place + 1}"]
    assert axis["range"][0] < 0 < found.high < axis["range"][1]
    assert "0" in words(figure, place)
    if found.low < found.high:
        assert traces["spread"]["x"] == [found.low, found.high]
    else:
        assert "spread" not in traces


def test_agreement_of_one_origin_says_so() -> None:
    assert "agreed, one origin" in words(plain(data()), 0)
    assert "agreed" not in words(plain(data()), 0)


def test_about_and_more_than_stand_as_signs_before_the_number() -> None:
    signs = [
        shape
        for shape in plain(data())["layout"]["shapes"]
        if shape["type"] == "path" and shape["line"].get("color") == light("muted")
    ]
    spoken = [assess(data(), h.quantity).headline for h in HEADLINES]
    assert len(signs) == sum("round-number" in row["warnings"] for row in spoken) + 1


def test_every_quantity_with_a_hidden_claim_says_how_many() -> None:
    strong = data().without_weak()
    for place, headline in enumerate(HEADLINES):
        found = assess(strong, headline.quantity)
        hidden = [text for text in words(plain(strong), place) if "hidden" in text]
        assert len(hidden) == (1 if found.hidden else 0)


def test_the_tonnes_rest_on_one_claim_when_weak_sources_are_hidden() -> None:
    assert "only weak rivals" in words(plain(data().without_weak()), 1)
    assert "leave one to a single claim" in CHART.takeaway(data().without_weak())


def test_a_number_without_any_claim_left_leaves_its_place_empty_and_says_why() -> None:
    ids = assess(data(), "su-killed").claims["claim_id"]
    empty = without(*ids)
    figure = plain(empty)
    assert panel(figure, 5) == {}
    assert {"only weak sources", "weak source hidden"} <= set(words(figure, 5))
    assert "weak on one" in CHART.takeaway(empty)
    assert "only weak sources" in CHART.alt(empty)


def test_a_hidden_first_claim_leaves_its_rivals_open() -> None:
    first = assess(data(), "cn-killed").headline
    assert first is not None
    left = plain(without(first["claim_id"]))
    assert "label" not in panel(left, 2)
    assert set(panel(left, 2)["claims"]["marker"]["color"]) == {light("ground")}


def test_each_panel_has_an_axis_of_its_own_and_the_colour_of_its_actor() -> None:
    for place, headline in enumerate(HEADLINES):
        for trace in panel(plain(data()), place).values():
            assert trace["meta"]["actor"] == headline.actor
        dots = panel(plain(data()), place)["claims"]
        assert dots["marker"]["line"]["color"] == look(headline.actor).colour


def test_the_answer_counts_the_verdicts() -> None:
    answer = CHART.takeaway(data())
    assert "agree on two (each time from one origin)" in answer
    assert "come close on one, contradict each other on two" in answer


def test_rivals_of_the_school_text_are_drawn_beside_it() -> None:
    drawn = set(claim_ids(plain(data())))
    assert {"troops-cn-0030", "troops-cn-0033", "losses-cn-0023", "losses-cn-0026"} <= drawn

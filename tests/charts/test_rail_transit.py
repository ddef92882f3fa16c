"""Rail transit: what was asked for is hollow, never summed; the turns of the quarrel stand by."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import Any

import pytest

from dashboard.charts import rail_transit
from dashboard.charts._spec import claim_ids
from dashboard.charts._transit_quarrel import TURNS, turns
from dashboard.tables import Tables, load
from dashboard.theme.canvas import CANVASES, PROJECTOR, WIDE, Canvas
from dashboard.theme.tokens import light

each_canvas = pytest.mark.parametrize("canvas", CANVASES, ids=lambda one: one.name)
on_time = pytest.mark.parametrize("canvas", [WIDE, PROJECTOR], ids=lambda one: one.name)


@cache
def tables() -> Tables:
    return load()


@cache
def figure(canvas: Canvas) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(rail_transit.build(tables(), canvas).to_json())
    return plain


def drawing(canvas: Canvas, one: str) -> dict[str, Any]:
    (found,) = [trace for trace in figure(canvas)["data"] if [one] in trace.get("customdata", [])]
    return found


@on_time
@pytest.mark.parametrize(
    ("asked", "given"),
    [
        (rail_transit.ASKED, rail_transit.LOADED),
        (rail_transit.WANTED, rail_transit.ALLOWED),
    ],
)
def test_what_was_asked_for_is_hollow_and_stands_beside_what_was_given(
    canvas: Canvas, asked: str, given: str
) -> None:
    hollow, solid = drawing(canvas, asked), drawing(canvas, given)
    assert hollow["marker"]["color"] == light("ground")
    assert solid["marker"]["color"] == light("ussr")
    assert hollow["base"] == solid["base"] == [0]
    assert hollow["x"][0] + hollow["width"][0] / 2 <= solid["x"][0] - solid["width"][0] / 2


@each_canvas
def test_announced_wagons_are_open(canvas: Canvas) -> None:
    assert drawing(canvas, "trans-nk-0003")["marker"]["symbol"].endswith("-open")
    assert not drawing(canvas, "trans-nk-0002")["marker"]["symbol"].endswith("-open")


@each_canvas
def test_every_turn_of_the_quarrel_is_drawn_in_the_look_of_who_acts(canvas: Canvas) -> None:
    assert set(TURNS) <= set(claim_ids(figure(canvas)))
    assert drawing(canvas, "ev-080")["marker"]["color"] == light("china")
    assert drawing(canvas, "ev-109")["marker"]["color"] == light("ussr")
    assert drawing(canvas, "ev-204")["marker"]["symbol"] == "circle-open"


@on_time
def test_no_two_turns_share_a_place(canvas: Canvas) -> None:
    places = [(drawing(canvas, one)["x"][0], drawing(canvas, one)["y"][0]) for one in TURNS]
    assert all(
        one[1] != other[1] or abs(one[0] - other[0]) > 0.5 for one, other in combinations(places, 2)
    )


def test_the_turns_are_in_order_of_time() -> None:
    assert turns(tables())["at"].is_monotonic_increasing


@on_time
def test_the_wagons_are_said_to_be_one_sides_figures(canvas: Canvas) -> None:
    said = [note["text"] for note in figure(canvas)["layout"]["annotations"]]
    assert sum("says Beijing" in text for text in said) == 3


def test_the_takeaway_says_who_blames_whom_with_what() -> None:
    assert rail_transit.takeaway(tables()) == (
        "Each side blamed the other: Beijing said that Moscow had asked for 1,730 wagons for "
        "January to March 1966 and loaded 556; in April 1967 Moscow wanted about 30,000 tonnes a "
        "month where about 10,000 were allowed."
    )


def test_without_the_figures_the_takeaway_says_so() -> None:
    bare = replace(tables(), claims=tables().claims.iloc[:0])
    assert rail_transit.takeaway(bare) == "No source that is shown gives wagons or a quota."


def test_the_description_tells_figures_and_turns() -> None:
    said = rail_transit.alt(tables())
    assert "Asked for, Beijing’s figure 1,730 (January to March 1966)" in said
    assert "30 March 1965, Protocol on transit by rail" in said

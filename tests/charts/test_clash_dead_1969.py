"""The dead of 1969: own counts against the other side's claims, about 200 beside its rival."""

from __future__ import annotations

import pytest

from dashboard.charts.clash_dead_1969 import CHART, CLAIMED, OWN
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light
from dashboard.vocab import Actor
from tests.charts.drawn import (
    data,
    each_canvas,
    ids_of,
    of_quantity,
    plain,
    strong,
    traces,
    words,
)

SEED = "split-sc-0002"


@each_canvas
@pytest.mark.parametrize(
    ("quantity", "axis"),
    [("clash-dead-all", "x"), ("clash-dead-su", "x2"), ("clash-dead-cn", "x3")],
)
def test_every_claim_has_a_row_in_its_panel(drawn_on: Canvas, quantity: str, axis: str) -> None:
    rows = traces(plain(CHART, data(), drawn_on), axis=axis)
    assert ids_of(rows) == of_quantity(quantity)
    assert len({row["y"][0] for row in rows}) == len(rows)


def test_the_own_counts_added_are_a_range_and_not_its_middle() -> None:
    bar = next(one for one in traces(plain(CHART, data())) if [OWN] in one["customdata"])
    assert (bar["base"], bar["x"]) == ([130], [2])


def test_what_the_soviet_side_claims_is_drawn_in_its_colour() -> None:
    bar = next(one for one in traces(plain(CHART, data())) if [CLAIMED] in one["customdata"])
    assert bar["marker"]["line"]["color"] == look(Actor.USSR).colour
    assert bar["marker"]["color"] == light("ground")
    assert bar["meta"]["actor"] == Actor.CHINA


def test_the_answer_sets_the_own_counts_against_the_school_text() -> None:
    said = CHART.takeaway(data())
    assert said.startswith("Each side’s own count adds to 130 to 132 dead")
    assert "not the school text’s about 200" in said
    assert "claims 200 to 800 Chinese dead alone" in said


def test_without_weak_sources_only_the_school_text_is_left() -> None:
    figure = plain(CHART, strong())
    assert ids_of(traces(figure)) == {SEED}
    assert "the school text’s about 200 is left" in CHART.takeaway(strong())
    assert words(figure).count("only weak sources speak") == 2

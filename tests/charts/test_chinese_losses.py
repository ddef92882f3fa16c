"""Chinese losses: every source has a row, dead and wounded share a scale, 1,000 has its rivals."""

from __future__ import annotations

import pytest

from dashboard.charts.chinese_losses import CHART
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light
from tests.charts.drawn import (
    data,
    each_canvas,
    ids_of,
    of_quantity,
    plain,
    strong,
    traces,
    without,
    words,
)

SEED, GARVER, WEAK = "losses-cn-0023", "losses-cn-0026", "losses-cn-0025"


@each_canvas
@pytest.mark.parametrize(("quantity", "axis"), [("cn-killed", "x"), ("cn-wounded", "x2")])
def test_every_source_has_a_row_of_its_own(drawn_on: Canvas, quantity: str, axis: str) -> None:
    rows = traces(plain(CHART, data(), drawn_on), axis=axis)
    assert ids_of(rows) == of_quantity(quantity)
    assert len({row["y"][0] for row in rows}) == len(rows)


def test_dots_stand_at_their_figures_from_the_lowest_up() -> None:
    value = data().claims.set_index("claim_id")["value"]
    rows = traces(plain(CHART, data()), axis="x")
    assert [row["x"][0] for row in rows] == [value[row["customdata"][0][0]] for row in rows]
    assert [row["x"][0] for row in rows] == sorted(row["x"][0] for row in rows)
    assert rows[0]["customdata"] == [[SEED]]


@each_canvas
def test_the_dead_and_the_wounded_share_one_scale(drawn_on: Canvas) -> None:
    layout = plain(CHART, data(), drawn_on)["layout"]
    assert layout["xaxis"]["range"] == layout["xaxis2"]["range"]


def test_the_spread_of_the_dead_runs_from_the_school_text_to_the_statement_of_1989() -> None:
    spread = traces(plain(CHART, data()), "spread", "x")
    assert [bar["x"] for bar in spread] == [[1_000, 4_000]]


def test_marker_yellow_lies_under_what_is_printed_first() -> None:
    grounds = traces(plain(CHART, data()), "frame")
    assert [one["x"][0] for one in grounds] == [1_100, 4_200]
    assert {one["marker"]["color"] for one in grounds} == {light("accent")}


@each_canvas
def test_the_school_text_and_the_graves_are_named(drawn_on: Canvas) -> None:
    said = words(plain(CHART, data(), drawn_on))
    assert "school text" in said
    assert "buried in Vietnam" in said


def test_the_answer_holds_the_spread_the_best_source_and_the_doubt() -> None:
    said = CHART.takeaway(data())
    assert said.startswith("From about 1,000 (the school text) to more than 4,000 dead")
    assert "Garver 2016, the best graded source, has about 1,100" in said
    assert "may mix the two" in said


def test_a_weak_copy_leaves_with_the_weak_sources() -> None:
    assert WEAK in ids_of(traces(plain(CHART, data())))
    assert WEAK not in ids_of(traces(plain(CHART, strong())))


def test_without_the_best_source_the_answer_is_the_spread_alone() -> None:
    assert CHART.takeaway(without([GARVER])).startswith("From about 1,000")
    assert "Garver" not in CHART.takeaway(without([GARVER]))


def test_without_claims_the_chart_says_that_only_weak_sources_speak() -> None:
    bare = without(of_quantity("cn-killed") | of_quantity("cn-wounded"))
    assert "Only weak sources speak" in CHART.takeaway(bare)
    assert "only weak sources speak" in words(plain(CHART, bare))
    assert "no claim is shown" in CHART.alt(bare)

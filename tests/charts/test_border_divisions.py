"""Soviet divisions opposite China: two ranges of the CIA, rivals beside them, nothing joined."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.charts.border_divisions import CHART
from dashboard.theme.canvas import NARROW, PROJECTOR, WIDE, Canvas
from tests.charts.drawn import (
    data,
    each_canvas,
    ids_of,
    of_quantity,
    of_series,
    plain,
    traces,
    without,
    words,
)

CIA_1965, CIA_1970, READY, AIM = "split-su-0007", "split-su-0014", "split-su-0015", "split-su-0016"
over_time = pytest.mark.parametrize("drawn_on", [WIDE, PROJECTOR], ids=lambda one: one.name)


def trace_of(figure: dict[str, Any], claim_id: str) -> dict[str, Any]:
    return next(one for one in traces(figure) if claim_id in one["customdata"][0])


@each_canvas
def test_every_count_of_both_quantities_is_drawn(drawn_on: Canvas) -> None:
    drawn = ids_of(traces(plain(CHART, data(), drawn_on)))
    assert of_quantity("border-divisions-1965") <= drawn
    assert of_quantity("border-divisions-1970") <= drawn
    assert {AIM, READY} <= drawn


@each_canvas
def test_no_two_counts_are_joined(drawn_on: Canvas) -> None:
    for trace in traces(plain(CHART, data(), drawn_on)):
        assert len(trace["customdata"]) == 1
        assert "lines" not in trace.get("mode", "")


@over_time
@pytest.mark.parametrize(("claim", "low", "high"), [(CIA_1965, 11, 12), (CIA_1970, 37, 41)])
def test_a_range_is_a_block_from_end_to_end(
    drawn_on: Canvas, claim: str, low: int, high: int
) -> None:
    block = trace_of(plain(CHART, data(), drawn_on), claim)
    assert (block["base"], block["y"]) == ([low], [high - low])


def test_the_block_of_a_year_is_as_wide_as_the_year() -> None:
    block = trace_of(plain(CHART, data()), CIA_1965)
    assert (block["x"], block["width"]) == ([1965.5], [1.0])


def test_on_a_phone_a_range_lies_from_end_to_end() -> None:
    block = trace_of(plain(CHART, data(), NARROW), CIA_1970)
    assert (block["base"], block["x"]) == ([37], [4])


@over_time
def test_the_force_without_a_date_stands_behind_the_dated_years(drawn_on: Canvas) -> None:
    figure = plain(CHART, data(), drawn_on)
    block = trace_of(figure, AIM)
    assert block["x"][0] - block["width"][0] / 2 > 1971
    assert block["marker"]["color"] != trace_of(figure, CIA_1970)["marker"]["color"]
    assert "no date" in words(figure)


@over_time
def test_areas_start_at_zero_and_the_reserve_is_hollow(drawn_on: Canvas) -> None:
    figure = plain(CHART, data(), drawn_on)
    fills = {
        series: {
            trace["marker"]["color"]
            for trace in traces(figure, axis="x2")
            if trace["customdata"][0][0] in of_series(series) and trace["base"] == [0]
        }
        for series in ("su-divisions-area", "su-divisions-reserve")
    }
    assert all(len(colours) == 1 for colours in fills.values())
    assert fills["su-divisions-area"] != fills["su-divisions-reserve"]


def test_the_answer_holds_both_ends_and_the_rival() -> None:
    said = CHART.takeaway(data())
    assert said.startswith("From 11 to 12 divisions in 1965 to 37 to 41 in October 1970")
    assert "about 6 of them fully combat ready" in said
    assert "another count has 21 for 1969" in said


def test_without_one_end_the_answer_says_that_no_count_covers_both_years() -> None:
    said = CHART.takeaway(without([CIA_1965]))
    assert said == "No count that is shown covers both 1965 and 1970."

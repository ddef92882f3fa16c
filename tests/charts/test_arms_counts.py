"""Arms counted by both sides: donor, receiver and institute in rows of one panel."""

from __future__ import annotations

from dashboard.charts.arms_counts import CHART, PANELS
from dashboard.theme.canvas import Canvas
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


@each_canvas
def test_every_claim_of_a_quantity_stands_in_its_panel(drawn_on: Canvas) -> None:
    figure = plain(CHART, data(), drawn_on)
    for place, row in enumerate(PANELS, start=1):
        axis = "x" if place == 1 else f"x{place}"
        assert ids_of(traces(figure, axis=axis)) == of_quantity(row[0])


def test_the_rows_say_whose_count_they_are() -> None:
    said = words(plain(CHART, data()))
    assert "Chinese list" in said
    assert "Vietnamese list" in said
    assert "deals added" in said


def test_the_answer_sets_the_lists_beside_each_other_and_the_institute() -> None:
    said = CHART.takeaway(data())
    assert "2,138,000 small arms, Vietnam’s 2,227,677" in said
    assert "both print 552 tanks" in said
    assert "deals add to 850" in said
    assert "the press has 158, SIPRI 115" in said


def test_without_weak_sources_nobody_counts_small_arms() -> None:
    assert CHART.takeaway(strong()).startswith("Only weak sources count China’s small arms")
    assert "they are hidden" in words(plain(CHART, strong()))
    assert "552" not in CHART.takeaway(strong())


def test_without_any_claim_the_answer_still_speaks() -> None:
    bare = without({one for row in PANELS for one in of_quantity(row[0])})
    assert CHART.takeaway(bare).endswith(".")
    assert "no claim is shown" in CHART.alt(bare)

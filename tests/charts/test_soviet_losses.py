"""Soviet losses: 13 or 16 by source, three or four in combat as a range, no other count beside."""

from __future__ import annotations

from dashboard.charts.soviet_losses import CHART, IN_COMBAT, SEAMEN
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
def test_every_source_of_the_dead_has_a_row_and_no_other_panel_mixes_in(drawn_on: Canvas) -> None:
    figure = plain(CHART, data(), drawn_on)
    assert ids_of(traces(figure, axis="x")) == of_quantity("su-killed")
    assert ids_of(traces(figure, axis="x2")) == {IN_COMBAT}
    assert ids_of(traces(figure, axis="x3")) == {SEAMEN}


def test_three_or_four_are_a_bar_from_three_to_four() -> None:
    (bar,) = traces(plain(CHART, data()), axis="x2")
    assert (bar["base"], bar["x"]) == ([3], [1])
    assert "3–4" in words(plain(CHART, data()))


def test_only_people_are_counted_and_only_soviet_ones() -> None:
    claims = data().claims.set_index("claim_id")
    drawn = sorted(ids_of(traces(plain(CHART, data()))))
    assert set(claims.loc[drawn, "actor"]) == {"USSR"}
    assert set(claims.loc[drawn, "unit"]) == {"people"}


def test_the_answer_gives_both_figures_and_who_says_them() -> None:
    said = "13 or 16, depending on who tells it; the commander of the Soviet group says 13"
    assert CHART.takeaway(data()).startswith(said)
    assert CHART.takeaway(data()).endswith("of whom 3 or 4 fell in combat.")
    assert CHART.takeaway(strong()) == CHART.takeaway(data())


def test_one_figure_left_is_not_called_a_choice() -> None:
    sixteen = without({"losses-su-0003", "losses-su-0004", "losses-su-0006"})
    assert CHART.takeaway(sixteen) == "16 by every source shown."


def test_without_claims_the_chart_says_that_only_weak_sources_speak() -> None:
    assert "Only weak sources speak" in CHART.takeaway(without(of_quantity("su-killed")))

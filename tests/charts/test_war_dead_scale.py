"""War dead by year: one source, one basis, one scale; the weak all-causes series stays out."""

from __future__ import annotations

import pytest

from dashboard.charts.war_dead_scale import CHART
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light
from tests.charts.drawn import data, each_canvas, ids_of, of_series, plain, traces, without

SERIES = ("deaths-rvn", "deaths-us-combat", "deaths-us-noncombat", "deaths-allied", "deaths-enemy")


@each_canvas
def test_each_series_has_a_row_of_its_own_and_starts_at_zero(drawn_on: Canvas) -> None:
    rows = traces(plain(CHART, data(), drawn_on))
    assert [row["meta"]["series"] for row in rows] == list(SERIES)
    assert len({row["yaxis"] for row in rows}) == len(rows)
    assert all("base" not in row for row in rows)


@pytest.mark.parametrize("series", SERIES)
def test_a_row_draws_the_whole_series_with_its_figures(series: str) -> None:
    value = data().claims.set_index("claim_id")["value"]
    row = next(one for one in traces(plain(CHART, data())) if one["meta"]["series"] == series)
    assert ids_of([row]) == of_series(series)
    assert row["y"] == [value[one] for (one,) in row["customdata"]]


@each_canvas
def test_a_death_is_as_high_in_every_row(drawn_on: Canvas) -> None:
    layout = plain(CHART, data(), drawn_on)["layout"]
    axes = [layout[f"yaxis{axis}"] for axis in ("", "2", "3", "4", "5")]
    px = [(one["domain"][1] - one["domain"][0]) / one["range"][1] for one in axes]
    assert max(px) == pytest.approx(min(px), rel=0.01)


def test_the_total_of_all_causes_of_another_page_is_not_drawn() -> None:
    assert not of_series("deaths-us-all") & ids_of(traces(plain(CHART, data())))


def test_the_body_count_is_hollow() -> None:
    fills = {row["meta"]["series"]: row["marker"]["color"] for row in traces(plain(CHART, data()))}
    assert [one for one, fill in fills.items() if fill == light("ground")] == ["deaths-enemy"]


def test_the_answer_compares_two_series_of_one_basis_and_names_the_body_count() -> None:
    said = CHART.takeaway(data())
    assert "in every year shown, 27,915 against 14,592 in 1968" in said
    assert said.endswith("the enemy dead are the US side’s own count.")


def test_without_one_of_the_two_the_answer_says_so() -> None:
    said = CHART.takeaway(without(of_series("deaths-us-combat")))
    assert said == "No yearly count of both South Vietnamese and US dead is shown."

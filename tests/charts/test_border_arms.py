"""Arms opposite China: aircraft at two dates, arms of a full force apart and open."""

from __future__ import annotations

from dashboard.charts.border_arms import CHART, GUNS, LAUNCHERS, PLANES_1965, TANKS
from dashboard.theme.canvas import Canvas
from tests.charts.drawn import data, each_canvas, ids_of, of_series, plain, traces, without


@each_canvas
def test_each_series_has_a_panel_of_its_own(drawn_on: Canvas) -> None:
    figure = plain(CHART, data(), drawn_on)
    assert ids_of(traces(figure, axis="x")) == of_series("su-border-aircraft")
    assert ids_of(traces(figure, axis="x2")) == of_series("su-border-helicopters")


def test_aircraft_and_helicopters_share_a_scale_and_pieces_have_their_own() -> None:
    units = data().claims.set_index("claim_id")["unit"]
    figure = plain(CHART, data())
    assert figure["layout"]["xaxis"]["range"] == figure["layout"]["xaxis2"]["range"]
    assert {units[one] for one in ids_of(traces(figure, axis="x3"))} == {"pieces"}


def test_arms_of_a_full_force_are_drawn_open() -> None:
    worked_out = traces(plain(CHART, data()), axis="x3")
    assert ids_of(worked_out) == {TANKS, GUNS, LAUNCHERS}
    assert all(trace["marker"]["symbol"].endswith("-open") for trace in worked_out)


def test_the_answer_says_which_figures_are_hypothetical() -> None:
    said = CHART.takeaway(data())
    assert said.startswith("From 190 combat aircraft in 1965 to more than 725 in October 1970")
    assert "8,200 tanks are what full divisions would have had" in said


def test_with_one_date_only_the_answer_says_so() -> None:
    assert CHART.takeaway(without({PLANES_1965})).startswith("No count of Soviet aircraft")

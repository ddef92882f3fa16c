"""Trade: points that are never joined, units that never meet, silent years as gaps."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.charts._lone_points import silent_years
from dashboard.charts.sino_soviet_trade import CHART, FORECAST, LOWEST, PEAK
from dashboard.theme.canvas import Canvas
from tests.charts.drawn import (
    data,
    each_canvas,
    ids_of,
    of_quantity,
    of_series,
    plain,
    strong,
    traces,
    without,
    words,
)

SERIES = list(CHART.uses.series)
WEAK = "split-sc-0006"


def of_panel(axis: str) -> set[str]:
    return ids_of(one for one in traces(plain(CHART, data())) if one.get("yaxis", "y") == axis)


@each_canvas
def test_no_point_is_joined_to_another(drawn_on: Canvas) -> None:
    for trace in traces(plain(CHART, data(), drawn_on)):
        assert trace["mode"] == "markers"
        assert len(trace["x"]) == 1


@pytest.mark.parametrize("axis", ["y", "y2", "y3"])
def test_a_panel_holds_one_unit(axis: str) -> None:
    units = data().claims.set_index("claim_id")["unit"]
    assert len({units[one] for one in of_panel(axis)}) == 1


@pytest.mark.parametrize("series", SERIES)
def test_every_year_of_every_series_up_to_1979_is_drawn(series: str) -> None:
    claims = data().claims.set_index("claim_id")
    wanted = {one for one in of_series(series) if claims.at[one, "start_day"].year < 1980}
    assert wanted <= ids_of(traces(plain(CHART, data())))


@each_canvas
def test_peak_and_lowest_year_stand_beside_their_rivals(drawn_on: Canvas) -> None:
    drawn = ids_of(traces(plain(CHART, data(), drawn_on)))
    assert of_quantity("cnsu-trade-1959") | of_quantity("cnsu-trade-1970") <= drawn


def test_the_years_without_dollars_are_hatched() -> None:
    hatched = [one for one in traces(plain(CHART, data()), "frame") if one["type"] == "bar"]
    spans = [(one["x"][0] - one["width"][0] / 2, one["width"][0]) for one in hatched]
    assert spans == [(1951, 4), (1956, 3), (1960, 5), (1966, 3), (1973, 1), (1977, 1)]


def test_a_forecast_is_open_and_does_not_fill_its_year() -> None:
    mark = next(one for one in traces(plain(CHART, data())) if [FORECAST] in one["customdata"])
    assert mark["marker"]["symbol"].endswith("-open")
    assert "forecast" in words(plain(CHART, data()))


def test_silent_years_run_from_the_first_to_the_end() -> None:
    days = [("1951-01-01", "1951-12-31"), ("1954-01-01", "1955-12-31")]
    claims = pd.DataFrame(
        [{"start_day": pd.Timestamp(a), "end_day": pd.Timestamp(b)} for a, b in days]
    )
    assert silent_years(claims, (1950, 1957)) == [(1950, 1951), (1952, 1954), (1956, 1957)]


def test_the_answer_holds_peak_low_share_and_silence() -> None:
    said = CHART.takeaway(data())
    assert said.startswith("From 2,098 million dollars in 1959 to 47 million in 1970")
    assert "48 percent of China’s foreign trade" in said
    assert said.endswith("8 of the 10 years between have no figure.")


def test_a_hidden_weak_year_becomes_silent() -> None:
    assert "1951 to 1954" in CHART.alt(data())
    assert WEAK not in ids_of(traces(plain(CHART, strong())))
    assert "1951 to 1958" in CHART.alt(strong())


@pytest.mark.parametrize("claim", [PEAK, LOWEST])
def test_without_one_end_the_answer_says_so(claim: str) -> None:
    assert CHART.takeaway(without({claim})).startswith("No source that is shown gives both")

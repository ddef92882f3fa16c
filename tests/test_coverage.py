"""Coverage: a year has a figure of its own, one within a longer period, or none."""

from __future__ import annotations

import pandas as pd

from dashboard.coverage import NONE, OWN, SILENT, WITHIN, coverage

LAYOUT = {"meta": {"time_axis": "xaxis"}, "xaxis": {"range": [1965, 1969]}}


def claims(*spans: tuple[str, str] | None, series: str = "") -> pd.DataFrame:
    rows = [one or (None, None) for one in spans]
    frame = pd.DataFrame(rows, columns=["start_day", "end_day"])
    return frame.apply(pd.to_datetime).assign(series_id=series)


def test_each_year_of_the_axis_has_one_state() -> None:
    found = coverage(LAYOUT, claims(("1966-03-01", "1966-05-31"), ("1966-01-01", "1967-12-31")))
    assert found == {"first": 1965, "states": [NONE, OWN, WITHIN, NONE]}


def test_a_year_that_a_series_leaves_out_is_not_reported_one_beside_it_is_unknown() -> None:
    spans = (("1966-01-01", "1966-12-31"), ("1968-01-01", "1968-12-31"))
    axis = {"meta": {"time_axis": "xaxis"}, "xaxis": {"range": [1965, 1970]}}
    of_a_series = coverage(axis, claims(*spans, series="arrivals"))
    assert of_a_series == {"first": 1965, "states": [NONE, OWN, SILENT, OWN, NONE]}
    of_none = coverage(axis, claims(*spans))
    assert of_none == {"first": 1965, "states": [NONE, OWN, NONE, OWN, NONE]}


def test_a_reversed_axis_of_a_phone_reads_the_same() -> None:
    down = {"meta": {"time_axis": "yaxis"}, "yaxis": {"range": [1967, 1965]}}
    found = coverage(down, claims(("1965-01-01", "1965-12-31")))
    assert found == {"first": 1965, "states": [OWN, NONE]}


def test_undated_claims_and_charts_without_a_time_axis_have_no_strip() -> None:
    assert coverage(LAYOUT, claims(None)) is None
    no_time = {"meta": {"time_axis": None}}
    assert coverage(no_time, claims(("1965-01-01", "1965-12-31"))) is None

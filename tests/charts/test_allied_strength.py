"""US and allied strength: series stay themselves, China's peak is a dot on the same scale."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from dashboard.charts._spec import claim_ids
from dashboard.charts.allied_strength import ALLIED, AMERICAN, CHART, JOINED, POINTS
from dashboard.tables import Tables, load
from dashboard.tables.derive import series_claims
from dashboard.theme.canvas import CANVASES, WIDE, Canvas
from dashboard.theme.marks import look
from dashboard.vocab import Actor, Unit

each_canvas = pytest.mark.parametrize("drawn_on", CANVASES, ids=lambda one: one.name)


@cache
def data() -> Tables:
    return load()


def without_series(*series: str) -> Tables:
    claims = data().claims
    left = claims[~claims["series_id"].isin(series)].reset_index(drop=True)
    return replace(data(), claims=left, hides_weak=True)


@cache
def plain(tables: Tables, drawn_on: Canvas = WIDE) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(CHART.build(tables, drawn_on).to_json())
    return figure


def traces(figure: dict[str, Any]) -> list[dict[str, Any]]:
    return [trace for trace in figure["data"] if trace["meta"]["kind"] == "claims"]


@each_canvas
def test_a_trace_draws_one_series_and_all_of_it(drawn_on: Canvas) -> None:
    series = data().claims.set_index("claim_id")["series_id"]
    drawn = {t["meta"]["series"]: t for t in traces(plain(data(), drawn_on)) if t["meta"]["series"]}
    assert set(drawn) == {*JOINED, *POINTS}
    for series_id, trace in drawn.items():
        ids = [one for entry in trace["customdata"] for one in entry]
        assert set(series[ids]) == {series_id}
        assert ids == series_claims(data(), series_id)["claim_id"].tolist()


def test_only_the_series_that_may_be_joined_are_lines() -> None:
    lines = {t["meta"]["series"] for t in traces(plain(data())) if "lines" in t["mode"]}
    assert lines == set(JOINED)
    allowed = data().series.set_index("series_id")["draw_as"]
    assert set(allowed[list(JOINED)]) == {"line"}


def test_every_mark_is_a_strength_in_people() -> None:
    claims = data().claims.set_index("claim_id").loc[list(claim_ids(plain(data())))]
    assert set(claims["measure"]) == {"troops_present"}
    assert set(claims["unit"]) == {Unit.PEOPLE}


def test_values_are_the_claims_values() -> None:
    values = data().claims.set_index("claim_id")["value"]
    for trace in traces(plain(data())):
        for y, ids in zip(trace["y"], trace["customdata"], strict=True):
            assert set(values[ids]) == {y}


@each_canvas
def test_chinas_peak_is_one_dot_of_five_sources_with_its_rival_beside_it(drawn_on: Canvas) -> None:
    dots = [t for t in traces(plain(data(), drawn_on)) if t["meta"]["actor"] == Actor.CHINA]
    assert all(t["mode"] == "markers" for t in dots)
    by_figure = {t["y"][0]: t for t in dots}
    assert set(by_figure) == {170_000, 200_000}
    assert len(by_figure[170_000]["customdata"][0]) == 5
    assert by_figure[170_000]["marker"]["color"] == look(Actor.CHINA).colour
    assert by_figure[200_000]["marker"]["color"] == look(Actor.USSR).colour


def test_the_two_american_counts_agree_where_both_speak() -> None:
    line, official = (series_claims(data(), one) for one in AMERICAN)
    both = line.merge(official, on="start", suffixes=("", "_official"))
    assert len(both) == 3
    assert (both["value"] == both["value_official"]).all()


@each_canvas
def test_the_chart_says_who_stood_where(drawn_on: Canvas) -> None:
    notes = plain(data(), drawn_on)["layout"]["annotations"]
    assert any("China in the North, all others in the South" in n["text"] for n in notes)


def test_the_answer_gives_the_three_highest_figures_with_their_dates() -> None:
    said = CHART.takeaway(data())
    for part in ("543,000", "April 1969", "about 170,000", "1967", "at most 69,000"):
        assert part in said


def test_an_absent_series_leaves_the_answer_without_a_hole() -> None:
    assert "United States" not in CHART.takeaway(without_series(*AMERICAN))
    assert "allies" not in CHART.takeaway(without_series(*ALLIED))
    bare = without_series(*AMERICAN, *ALLIED)
    assert CHART.takeaway(bare) == "China about 170,000 in the North at its peak in 1967."
    assert plain(bare)["layout"]["annotations"]
    assert CHART.alt(bare).startswith("China about 170,000")

"""The charts of flows: true figures in their own years, one unit an axis, silent silences."""

from __future__ import annotations

import json
from functools import cache
from math import isnan
from typing import Any

import pytest

from dashboard.charts import rail_transit, sea_and_land, ship_arrivals, trail_and_sihanoukville
from dashboard.charts._flow_marks import LEAST_COLUMN
from dashboard.charts._flow_rows import sentence, told
from dashboard.charts._flow_sheet import Flow, lay_out
from dashboard.charts._parts import span
from dashboard.charts._range_marks import ends
from dashboard.charts._spec import Chart
from dashboard.tables import Tables, load
from dashboard.tables.derive import claims_by_id
from dashboard.theme.canvas import CANVASES, PROJECTOR, WIDE, Canvas

FLOWS: dict[str, tuple[Chart, tuple[Flow, ...]]] = {
    one.SLUG: (one.CHART, flows)
    for one, flows in (
        (ship_arrivals, (ship_arrivals.A_YEAR, ship_arrivals.A_MONTH)),
        (sea_and_land, sea_and_land.FLOWS),
        (rail_transit, rail_transit.FLOWS),
        (trail_and_sihanoukville, trail_and_sihanoukville.FLOWS),
    )
}
each_chart = pytest.mark.parametrize("slug", FLOWS)
each_canvas = pytest.mark.parametrize("canvas", CANVASES, ids=lambda one: one.name)
on_time = pytest.mark.parametrize("canvas", [WIDE, PROJECTOR], ids=lambda one: one.name)


@cache
def tables(strong: bool = False) -> Tables:
    return load().without_weak() if strong else load()


@cache
def figure(slug: str, canvas: Canvas) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(FLOWS[slug][0].build(tables(), canvas).to_json())
    return plain


def marks(slug: str, canvas: Canvas) -> list[tuple[str, dict[str, Any], int]]:
    """The id, trace and place of every drawn claim; events are left out."""
    return [
        (ids[0], trace, place)
        for trace in figure(slug, canvas)["data"]
        if trace["meta"]["kind"] == "claims"
        for place, ids in enumerate(trace["customdata"])
        if not ids[0].startswith("ev-")
    ]


@each_chart
@each_canvas
def test_an_axis_holds_one_unit(slug: str, canvas: Canvas) -> None:
    units = tables().claims.set_index("claim_id")["unit"]
    found: dict[tuple[str, str], set[str]] = {}
    for one, trace, _ in marks(slug, canvas):
        axes = (trace.get("xaxis", "x"), trace.get("yaxis", "y"))
        found.setdefault(axes, set()).add(units[one])
    assert all(len(held) == 1 for held in found.values())


@each_chart
@on_time
def test_every_claim_of_a_flow_is_drawn_as_its_source_has_it(slug: str, canvas: Canvas) -> None:
    claims = tables().claims.set_index("claim_id")
    drawn: dict[str, set[float]] = {}
    for one, trace, place in marks(slug, canvas):
        drawn.setdefault(one, set()).add(trace["y"][place])
    for flow in FLOWS[slug][1]:
        for one in flow.says:
            low, high = ends(claims.loc[one])
            assert drawn[one] == {
                high - low if isnan(claims.at[one, "value"]) and low != high else high
            }


@each_chart
@on_time
def test_a_mark_stands_within_the_years_that_its_claim_speaks_of(slug: str, canvas: Canvas) -> None:
    claims = tables().claims.set_index("claim_id")
    laid = lay_out(tables(), canvas, (1959.0, 1974.0), FLOWS[slug][1])
    # A column of one month is wider than its month.
    slack = LEAST_COLUMN * canvas.radius / laid.fields[0].px_a_year
    asked = {one for flow in FLOWS[slug][1] for one in flow.says}
    for one, trace, place in marks(slug, canvas):
        if one in asked:
            first, last = span(claims.loc[one])
            assert first - slack <= trace["x"][place] <= last + slack


@each_chart
@on_time
def test_the_time_axis_is_the_maps(slug: str, canvas: Canvas) -> None:
    layout = figure(slug, canvas)["layout"]
    assert layout["meta"]["time_axis"] == "xaxis"
    first, last = layout["xaxis"]["range"]
    assert 1950 <= first < last <= 1976


@each_chart
def test_nobody_speaks_in_the_hatched_years(slug: str) -> None:
    for flow in FLOWS[slug][1]:
        spans = [span(row) for _, row in claims_by_id(tables(), flow.says).iterrows()]
        for gap in flow.silences:
            assert not [one for one in spans if one[1] > gap.first and one[0] < gap.last]


@each_chart
def test_every_hatch_of_a_chart_is_explained_by_a_word(slug: str) -> None:
    silences = [gap for flow in FLOWS[slug][1] for gap in flow.silences]
    assert silences
    assert all(gap.words for gap in silences)


@each_chart
def test_the_words_hold_without_weak_sources(slug: str) -> None:
    chart = FLOWS[slug][0]
    assert chart.takeaway(tables(strong=True)).endswith(".")
    assert chart.alt(tables(strong=True)).endswith(".")


def test_a_sentence_begins_with_a_capital_and_says_when_there_is_nothing() -> None:
    assert sentence(["one came", "two left"], "none") == "One came; two left."
    assert sentence([], "no source speaks") == "No source speaks."


def test_only_shown_claims_are_told() -> None:
    weak = "trans-cn-0008"
    assert weak in told(tables(), [weak])
    assert told(tables(strong=True), [weak]) == {}

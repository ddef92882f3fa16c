"""Every series is drawn as its `draw_as` says, or `undrawn.csv` says how it is not, and why.

Seen in the figures of the wide canvas with weak sources shown: which claims have a mark of their
own, of which type the mark is, and which claims one stroke joins. Not seen: whether bars stand on
one another, how a mark is coloured, and what a reader takes a row of marks to be. The map is left
out, since the claims of a route ride on its line and have no mark of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from dashboard.charts import charts
from dashboard.charts.supply_map import SLUG as MAP
from tests.charts.drawn import data, of_series, plain

NONE, PART, OTHERWISE = "none", "part", "otherwise"
# The type of trace that can be each way of drawing; a band is a bar from its low to its high end.
TYPES = {
    "bars": "bar",
    "period-bars": "bar",
    "band": "bar",
    "points": "scatter",
    "line": "scatter",
    "step": "scatter",
}
JOINED = ("line", "step")
Trace = dict[str, Any]

# One worker takes all of them, so that the figures are built once.
pytestmark = pytest.mark.xdist_group("series")


@cache
def traces() -> tuple[tuple[str, Trace], ...]:
    """Every trace that marks claims, with the name of its drawing."""
    return tuple(
        (name, trace)
        for one in charts()
        if one.slug != MAP
        for name, drawing in one.drawings()
        for trace in plain(drawing, data())["data"]
        if trace["meta"]["kind"] == "claims"
    )


def marked(trace: Trace) -> set[str]:
    return {one for ids in trace["customdata"] for one in ids}


def strokes(trace: Trace) -> Iterator[set[str]]:
    """The claims at both ends of each stroke between two marks that stand for different claims."""
    if "lines" not in trace.get("mode", "") or trace.get("line", {}).get("width") == 0:
        return
    points = zip(trace["x"], trace["y"], trace["customdata"], strict=True)
    for (x, y, here), (next_x, next_y, there) in pairwise(points):
        if None not in (x, y, next_x, next_y) and here != there:
            yield {*here, *there}


@cache
def whole(series: str) -> tuple[Trace, ...]:
    """The traces in which a drawing that has every claim of a series marks them."""
    wanted = of_series(series)
    by_drawing: dict[str, list[Trace]] = {}
    for name, trace in traces():
        if wanted & marked(trace):
            by_drawing.setdefault(name, []).append(trace)
    complete = [
        drawn
        for drawn in by_drawing.values()
        if wanted <= {claim for trace in drawn for claim in marked(trace)}
    ]
    return tuple(trace for drawn in complete for trace in drawn)


def as_said(series: str, draw_as: str) -> bool:
    """Whether some drawing of the whole series has marks of the right type, joined if they must."""
    fitting = [one for one in whole(series) if one["type"] == TYPES[draw_as]]
    if draw_as not in JOINED:
        return bool(fitting)
    return any(ends <= of_series(series) for one in fitting for ends in strokes(one))


def found(series: str, draw_as: str) -> str:
    """How a series is drawn, in the words of the column `drawn`; "" when as it should be."""
    if not any(of_series(series) & marked(trace) for _, trace in traces()):
        return NONE
    if not whole(series):
        return PART
    return "" if as_said(series, draw_as) else OTHERWISE


def test_a_series_is_drawn_as_it_should_be_or_listed_with_how_it_is_not() -> None:
    listed = dict(zip(data().undrawn["series_id"], data().undrawn["drawn"], strict=True))
    for one in data().series.to_dict("records"):
        series = one["series_id"]
        assert found(series, one["draw_as"]) == listed.get(series, ""), (
            f"data/undrawn.csv: {series} (left as listed, right as the figures have it; "
            "an empty word means drawn as draw_as says: then remove the row)"
        )


def test_every_way_of_drawing_is_known_to_this_test() -> None:
    assert set(data().series["draw_as"]) == set(TYPES)


def test_a_stroke_joins_only_points_of_one_series_that_is_a_line() -> None:
    kinds = dict(zip(data().series["series_id"], data().series["draw_as"], strict=True))
    series = dict(zip(data().all_claims["claim_id"], data().all_claims["series_id"], strict=True))
    seen = 0
    for name, trace in traces():
        for ends in strokes(trace):
            joined = {series.get(one, "") for one in ends}
            assert len(joined) == 1, f"{name} joins {ends} of different series"
            assert kinds.get(joined.pop()) in JOINED, f"{name} joins {ends}"
            seen += 1
    assert seen


def test_a_band_has_no_mark_in_its_middle() -> None:
    bands = data().series.loc[data().series["draw_as"] == "band", "series_id"]
    ranged = data().all_claims[data().all_claims["value"].isna()]
    claims = set(ranged.loc[ranged["series_id"].isin(bands), "claim_id"])
    assert claims
    wrong = [
        name
        for name, trace in traces()
        if trace["type"] == "scatter" and claims & marked(trace) and middles(trace, claims)
    ]
    assert wrong == []


def middles(trace: Trace, claims: set[str]) -> set[str]:
    """The claims of a band whose middle a trace marks; a middle is nobody's figure."""
    rows = data().all_claims.set_index("claim_id")
    middle = ((rows["low"] + rows["high"]) / 2).to_dict()
    return {
        one
        for x, y, ids in zip(trace["x"], trace["y"], trace["customdata"], strict=True)
        for one in claims & set(ids)
        if middle[one] in (x, y)
    }

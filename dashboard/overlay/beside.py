"""Own claims laid into a chart of time, where the figure proves that its axes are time and figure.

A panel takes an own claim when printed claims like it stand there at their own dates and figures:
those of the series beside which it is drawn, of the question that it answers, or else of the same
measure, actor, recipient and unit. Nothing is scaled, shifted or guessed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from math import isnan
from typing import Any

import pandas as pd

from dashboard.charts._parts import hover, meta, middle, span
from dashboard.charts._spec import Figure, claim_ids
from dashboard.tables import Tables
from dashboard.tables.derive import claims_by_id
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look

DRAWN = ("claims", "spread")
SLACK_YEARS = 0.6
EXACT = 1e-6
# One thing is not another: tanks have no place among aircraft.
BY_ITEM = "deliveries"
LIKE = ("table", "measure", "actor", "recipient", "unit")
FIGURES = ("value", "low", "high")
LEAD = "Your own claim"

Pair = tuple[str, str]
Point = tuple[str, float, tuple[float, ...]]


def laid(figure: Figure, tables: Tables, canvas: Canvas) -> Figure:
    """The figure with a mark for each own claim that it does not draw and has a place for."""
    time = figure["layout"]["meta"]["time_axis"]
    drawn = set(claim_ids(figure))
    missing = tables.own[~tables.own["claim_id"].isin(drawn)]
    if not time or missing.empty:
        return figure
    panels = _panels(figure, tables)
    years = figure["layout"][time]["range"]
    marks = []
    for _, claim in missing.iterrows():
        pair = _place(tables, claim, panels)
        if pair and _within(claim, years):
            marks.append(_mark(tables, canvas, claim, pair))
    return {**figure, "data": [*figure["data"], *marks]} if marks else figure


def _within(claim: pd.Series, years: list[float]) -> bool:
    return bool(years[0] <= middle(claim) <= years[1])


def _panels(figure: Figure, tables: Tables) -> dict[Pair, set[str]]:
    """The pairs of axes that show time and figure, with the printed claims that stand there."""
    found: dict[Pair, set[str]] = defaultdict(set)
    wrong: Counter[Pair] = Counter()
    claims = {row["claim_id"]: row for _, row in tables.claims.iterrows()}
    for trace in figure["data"]:
        pair = (trace.get("xaxis") or "x", trace.get("yaxis") or "y")
        for claim_id, x, heights in _points(trace):
            if claim_id not in claims:
                continue
            if _proved(claims[claim_id], x, heights):
                found[pair].add(claim_id)
            else:
                wrong[pair] += 1
    return {pair: ids for pair, ids in found.items() if len(ids) > wrong[pair]}


def _points(trace: dict[str, Any]) -> Iterator[Point]:
    """Claim, x and the figures that its mark may stand for: its place, the top of its column."""
    if (trace.get("meta") or {}).get("kind") not in DRAWN:
        return
    base = trace.get("base")
    for at, ids in enumerate(trace.get("customdata") or []):
        x, y = trace["x"][at], trace["y"][at]
        if len(ids) != 1 or not isinstance(x, int | float) or not isinstance(y, int | float):
            continue
        foot = base[at] if isinstance(base, list) else base or 0
        yield ids[0], x, (y, y + foot)


def _proved(claim: pd.Series, x: float, heights: tuple[float, ...]) -> bool:
    if pd.isna(claim["start_day"]):
        return False
    first, last = span(claim)
    said = [float(claim[name]) for name in FIGURES if not isnan(claim[name])]
    at_its_time = first - SLACK_YEARS <= x <= last + SLACK_YEARS
    return at_its_time and any(
        abs(height - one) <= EXACT * max(1.0, abs(one)) for height in heights for one in said
    )


def _place(tables: Tables, claim: pd.Series, panels: dict[Pair, set[str]]) -> Pair | None:
    if pd.isna(claim["start_day"]):
        return None
    neighbours = _neighbours(tables, claim)
    shared = {pair: len(ids & neighbours) for pair, ids in panels.items() if ids & neighbours}
    return max(shared, key=lambda pair: shared[pair]) if shared else None


def _neighbours(tables: Tables, claim: pd.Series) -> set[str]:
    printed = tables.without_own().claims
    if claim["beside"]:
        near = printed[printed["series_id"] == claim["beside"]]
    elif claim["answers"]:
        asked = tables.quantities[tables.quantities["quantity_id"] == claim["answers"]]
        near = claims_by_id(tables, asked.iloc[0]["claim_ids"])
    else:
        alike = (*LIKE, "item") if claim["table"] == BY_ITEM else LIKE
        near = printed[(printed[[*alike]] == claim[[*alike]]).all(axis="columns")]
    unit = (near["unit"] == claim["unit"]) & (near["measure"] == claim["measure"])
    return set(near.loc[unit, "claim_id"])


def _mark(tables: Tables, canvas: Canvas, claim: pd.Series, pair: Pair) -> dict[str, Any]:
    """A mark at the claim's figure, or one at each end of a range with a thin line between."""
    said = [float(claim[name]) for name in FIGURES if not isnan(claim[name])]
    heights = [float(claim["value"])] if not isnan(claim["value"]) else said
    style = look(str(claim["actor"]))
    return {
        "type": "scatter",
        "mode": "markers" if len(heights) == 1 else "lines+markers",
        "x": [middle(claim)] * len(heights),
        "y": heights,
        "xaxis": pair[0],
        "yaxis": pair[1],
        "cliponaxis": False,
        "line": {"color": style.colour, "width": canvas.thin, "dash": "dot"},
        "marker": {
            "symbol": style.symbol,
            "size": canvas.radius * 2,
            "color": style.colour,
            "line": {"color": style.colour, "width": canvas.ring},
        },
        "customdata": [[claim["claim_id"]] for _ in heights],
        "hovertext": [hover(tables, claim, LEAD) for _ in heights],
        "hoverinfo": "text",
        "meta": meta("claims", str(claim["actor"]), claim["beside"] or None),
    }

"""The claims of flows as rows in order of time, for a phone, and in words.

What a wide sheet draws on a time axis stands here in rows of one claim, in the ways' colours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._flow_marks import in_way
from dashboard.charts._flow_sheet import Flow
from dashboard.charts._source_panels import Panel, source_panels, spoken
from dashboard.charts._source_rows import Rows
from dashboard.tables import Tables
from dashboard.tables.derive import claims_by_id
from dashboard.theme.canvas import Canvas


def flow_rows(tables: Tables, canvas: Canvas, slug: str, flows: Sequence[Flow]) -> go.Figure:
    """The finished figure of a phone, marks in the colours of their ways."""
    figure = source_panels(tables, canvas, slug, panels(tables, flows))
    return in_their_ways(tables, figure, flows)


def panels(tables: Tables, flows: Sequence[Flow]) -> tuple[Panel, ...]:
    """One panel of rows a flow."""
    return tuple(_panel(tables, flow, place) for place, flow in enumerate(flows))


def _panel(tables: Tables, flow: Flow, place: int) -> Panel:
    claims = claims_by_id(tables, flow.says).sort_values(["start_day", "end_day"], kind="stable")
    words = {one: says.row for one, says in flow.says.items()}
    axis = str(place + 1) if place else ""
    found = Rows(claims, "", axis, flow.peak, words=words)
    return Panel(flow.title, (flow.basis[1],) * 2, found, flow.ticks[1] - flow.ticks[0])


def in_their_ways(tables: Tables, figure: go.Figure, flows: Sequence[Flow]) -> go.Figure:
    """The rows of a phone with the colours and markers of the ways of their claims."""
    ways = {one: says.way for flow in flows for one, says in flow.says.items() if says.way}
    reliability = tables.claims.set_index("claim_id")["reliability"]
    for trace in figure.data:
        way = ways.get(trace.customdata[0][0]) if trace.customdata else None
        if way is None:
            continue
        in_way(trace, way, reliability[trace.customdata[0][0]])
    return figure


def spoken_flows(tables: Tables, flows: Sequence[Flow]) -> str:
    """Every figure with its words and its time, panel by panel."""
    return spoken(tables, panels(tables, flows)).removeprefix("Dots by source. ")


def told(tables: Tables, claim_ids: Iterable[str]) -> dict[str, pd.Series]:
    """The claims among these that are shown, by id."""
    return {row["claim_id"]: row for _, row in claims_by_id(tables, claim_ids).iterrows()}


def sentence(parts: Sequence[str], nothing: str) -> str:
    """The parts as one sentence; `nothing` is said when there are none."""
    said = "; ".join(parts) or nothing
    return f"{said[0].upper()}{said[1:]}."

"""The totals printed beside the donors' tonnes: marks in ink of a series of their own."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._parts import hover, meta
from dashboard.charts._tonnes import TOTAL_SERIES, Period
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light

# How far a total's line stands out of its column at either side, in years.
OVER = 0.12
# Plotly draws its line symbols longer than their size by this factor.
SYMBOL = 1.4


def over_columns(
    tables: Tables, canvas: Canvas, found: Sequence[Period], width: float
) -> list[go.Scatter]:
    """The printed totals: a line over each column, and a mark in its middle that answers."""
    rows = [period.printed for period in found if period.printed is not None]
    if not rows:
        return []
    along: list[float | None] = []
    level: list[float | None] = []
    for period in found:
        if period.printed is not None:
            reach = width / 2 + OVER
            along += [period.middle - reach, period.middle + reach, None]
            level += [float(period.printed["value"])] * 2 + [None]
    middles = [period.middle for period in found if period.printed is not None]
    ink, actor = light("ink"), rows[0]["actor"]
    line = go.Scatter(
        x=along,
        y=level,
        mode="lines",
        line={"color": ink, "width": canvas.ring},
        cliponaxis=False,
        hoverinfo="skip",
        meta=meta("frame", actor, TOTAL_SERIES),
    )
    return [
        line,
        total_marks(tables, canvas, rows, middles, across=True, size=canvas.radius * 4),
    ]


def total_marks(
    tables: Tables,
    canvas: Canvas,
    rows: Sequence[pd.Series],
    places: Sequence[float],
    *,
    across: bool,
    size: float,
) -> go.Scatter:
    """An ink line of `size` px for each printed total: `across` a column, or down through a row."""
    values = [float(row["value"]) for row in rows]
    return go.Scatter(
        x=list(places) if across else values,
        y=values if across else list(places),
        mode="markers",
        marker={
            "symbol": "line-ew" if across else "line-ns",
            "size": size / SYMBOL,
            "color": light("ink"),
            "line": {"color": light("ink"), "width": canvas.ring},
        },
        cliponaxis=False,
        customdata=[[row["claim_id"]] for row in rows],
        hovertext=[hover(tables, row, "Printed total") for row in rows],
        hoverinfo="text",
        meta=meta("claims", rows[0]["actor"], TOTAL_SERIES),
    )

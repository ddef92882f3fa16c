"""Claims that give a range: a bar from the low to the high end, never a dot in its middle.

Solid for sources of grade A and B, pale for C, hollow for D.
"""

from __future__ import annotations

from math import isnan

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import figure_of, hover_all, tone_of
from dashboard.charts._hatch import hollow, solid, tinted
from dashboard.charts._parts import meta
from dashboard.charts._type import Tone
from dashboard.tables import Tables
from dashboard.tables.words import number
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light


def is_range(row: pd.Series) -> bool:
    """Whether a claim gives two ends and no figure."""
    return isnan(row["value"]) and not isnan(row["low"]) and not isnan(row["high"])


def ends(row: pd.Series) -> tuple[float, float]:
    """The lower and the upper end of a claim's mark; a dot has one place for both."""
    if is_range(row):
        return float(row["low"]), float(row["high"])
    return figure_of(row), figure_of(row)


def tone(row: pd.Series, canvas: Canvas, colour: str) -> Tone:
    """The figure of a claim, or its range, as the first part of a label."""
    if not is_range(row):
        return tone_of(row, canvas, colour)
    low, high = ends(row)
    return Tone(f"{number(low)}–{number(high)}", canvas.value, colour, bold=True)


def filled(row: pd.Series, faint: bool = False) -> bool:
    """Whether the bar of a range has its actor's full colour: words on it must be light."""
    return not faint and not row["weak"] and row["reliability"] != "C"


def range_bar(
    tables: Tables,
    canvas: Canvas,
    row: pd.Series,
    y: float,
    thick: float,
    *,
    speaker: str | None = None,
    faint: bool = False,
    refs: tuple[str, str] = ("x", "y"),
) -> go.Bar:
    """A level bar `thick` high (in the unit of its axis) from the low to the high end of a claim.

    It has the look of the claim's actor, or of the `speaker` where one side speaks of another;
    `faint` leaves it hollow. The figure must overlay its bars.
    """
    (low, high), style = ends(row), look(speaker or str(row["actor"]))
    pale = hollow if faint or row["weak"] else tinted
    fill = solid if filled(row, faint) else pale
    return go.Bar(
        orientation="h",
        base=[low],
        x=[high - low],
        y=[y],
        width=[thick],
        xaxis=refs[0],
        yaxis=refs[1],
        marker=fill(style, canvas),
        customdata=[[row["claim_id"]]],
        hovertext=[hover_all(tables, row.to_frame().T)],
        hoverinfo="text",
        # Bars lie under lines if their order does not say otherwise, and so under the halo.
        zorder=1,
        meta=meta("claims", str(row["actor"])),
    )


def range_halo(
    canvas: Canvas, row: pd.Series, y: float, *, refs: tuple[str, str] = ("x", "y")
) -> tuple[go.Scatter, ...]:
    """The marker-yellow ground under a range that is printed first, with its edge.

    Lines with square ends, so that it is as high and stands out as far as the ground of a dot.
    """
    size = canvas.radius * 4.2
    strokes = ((size, light("accent-edge")), (size - 2 * canvas.thin, light("accent")))
    return tuple(
        go.Scatter(
            x=list(ends(row)),
            y=[y, y],
            xaxis=refs[0],
            yaxis=refs[1],
            mode="lines+markers",
            cliponaxis=False,
            line={"color": colour, "width": wide},
            marker={"symbol": "square", "size": wide, "color": colour, "opacity": 1},
            hoverinfo="skip",
            meta=meta("frame"),
        )
        for wide, colour in strokes
    )

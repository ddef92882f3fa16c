"""Stretches of time behind dots and at ends of bars: a date that is a year, or only about right."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.theme.canvas import Canvas

# How much of the colour is left, step by step, while a date runs out.
FADES = (0.85, 0.7, 0.55, 0.4, 0.25, 0.12)
QUIET = 0.4


def span_line(canvas: Canvas, years: tuple[float, float], y: float, colour: str) -> go.layout.Shape:
    """The span in which a dot's date lies, as a quiet stroke behind the dot."""
    return go.layout.Shape(
        type="line",
        x0=years[0],
        x1=years[1],
        y0=y,
        y1=y,
        xref="x",
        yref="y",
        layer="below",
        opacity=QUIET,
        line={"color": colour, "width": canvas.spread + 2},
    )


def fade(
    edge: float,
    way: int,
    y: tuple[float, float],
    colour: str,
    *,
    yref: str = "y",
    opacity: float = 1,
    reach: float = 1,
) -> tuple[go.layout.Shape, ...]:
    """The year after an edge (`way` 1) or before it (-1) running out: a date only about right.

    `reach` is how many years it takes.
    """
    step = way * reach / len(FADES)
    return tuple(
        go.layout.Shape(
            type="rect",
            x0=round(edge + step * place, 3),
            x1=round(edge + step * (place + 1), 3),
            y0=y[0],
            y1=y[1],
            xref="x",
            yref=yref,
            opacity=round(opacity * left, 3),
            line={"width": 0},
            fillcolor=colour,
        )
        for place, left in enumerate(FADES)
    )

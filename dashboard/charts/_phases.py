"""The eight phases as quiet bands with their short names, wrapped to the width of their bands."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._parts import band, label, span, wrap
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light

PAD = 5


def named_bands(
    tables: Tables,
    canvas: Canvas,
    years: tuple[float, float],
    *,
    px_a_year: float,
    top: float,
    bottom: float,
) -> tuple[list[go.layout.Shape], list[go.layout.Annotation]]:
    """Every second phase as a band from `top` to `bottom` (of axis y), each named at its top.

    Bands that meet share a border: a phase of the table ends in the month in which the next begins.
    `px_a_year` is that of the narrowest drawing, so that a name never outgrows its band.
    """
    edges = [span(row) for _, row in tables.phases.iterrows()]
    starts = [first for first, _ in edges] + [min(edges[-1][1], years[1])]
    shapes, notes = [], []
    for number, (_, row) in enumerate(tables.phases.iterrows()):
        first, last = starts[number], starts[number + 1]
        if number % 2 == 0:
            shapes.append(band(first, last, yref="y", y=(top, bottom)))
        room = (last - first) * px_a_year - PAD
        note = label(
            wrap(row["short"], int(room / (canvas.tick * 0.505))),
            first,
            top,
            size=canvas.tick,
            colour=light("muted"),
            shift=(PAD, -PAD),
        )
        notes.append(note.update(yanchor="top"))
    return shapes, notes

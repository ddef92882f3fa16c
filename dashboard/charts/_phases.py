"""The eight phases as quiet bands behind open charts, with their short names where these fit.

Room is counted at the least width of a canvas, so that a name never outgrows its band.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._parts import band, kept_back, label, phase_spans, span, wrap
from dashboard.charts._type import in_lines
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
            wrap(row["short"], int(room / canvas.text_width("n", canvas.tick))),
            first,
            top,
            size=canvas.tick,
            colour=light("muted"),
            shift=(PAD, -PAD),
        )
        notes.append(note.update(yanchor="top"))
    return shapes, kept_back(notes)


def phase_bands(
    tables: Tables,
    canvas: Canvas,
    years: tuple[float, float],
    *,
    px_a_year: float,
    y: tuple[float, float] = (0, 1),
) -> tuple[list[go.layout.Shape], list[go.layout.Annotation]]:
    """Every second phase as a band, its name inside at the top, on two lines if need be.

    `px_a_year` is that of the narrowest drawing, `y` the part of the paper that the bands fill. A
    name without room is left out: the timeline page names all of them.
    """
    shapes, notes = [], []
    for number, (name, first, last) in enumerate(phase_spans(tables, years)):
        if last <= first:
            continue
        if number % 2 == 0:
            shapes.append(band(first, last, y=y))
        text = in_lines(name, canvas.tick, (last - first) * px_a_year - 2 * PAD, lines=2)
        if text:
            size, refs, shift = canvas.tick, ("x", "paper"), (PAD + 1, -PAD)
            note = label(
                text, first, y[1], size=size, colour=light("muted"), shift=shift, refs=refs
            )
            notes.append(note.update(yanchor="top"))
    return shapes, kept_back(notes)

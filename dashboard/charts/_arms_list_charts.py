"""The finished figure of a chart of lists: a table of bars, or on a phone a block an item."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboard.charts import _lists_across, _lists_down
from dashboard.charts._arms_lists import Shown
from dashboard.charts._parts import finish, label
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light


def lists_figure(
    tables: Tables,
    canvas: Canvas,
    slug: str,
    found: Shown,
    *,
    years: tuple[float, float],
    reading: Sequence[str],
) -> go.Figure:
    """`years` are those of the strips over the columns; `reading` is the note below, in lines."""
    foot = round(canvas.tick * 1.35 * len(_lines(canvas, reading))) + 16
    if canvas.name == "narrow":
        figure = _lists_down.figure(tables, canvas, found)
        notes, shapes = _lists_down.words(canvas, found), []
        left, right, plot = _lists_down.NAMES + 4, 4, _lists_down.tops(found)[""]
    else:
        across = _lists_across.Across(found, canvas, years)
        figure = go.Figure(_lists_across.bars(tables, across))
        figure.update_layout(barmode="overlay", **_lists_across.axes(across))
        notes, shapes = _lists_across.words(across), _lists_across.strips(across)
        left, right, plot = across.sheet.names + 4, across.sheet.right, across.plot
    notes += _reading(canvas, reading, plot, left)
    return finish(
        figure,
        slug,
        canvas,
        height=round(plot) + foot + 6,
        margin={"l": left, "r": right, "t": 6, "b": foot},
        time_axis=None,
        shapes=shapes,
        notes=notes,
    )


def _lines(canvas: Canvas, reading: Sequence[str]) -> list[str]:
    """The note in lines: two sentences share one where there is room; projected there is none."""
    if canvas.name == "projector":
        return []
    if not canvas.roomy:
        return list(reading)
    return [" ".join(reading[at : at + 2]) for at in range(0, len(reading), 2)]


def _reading(
    canvas: Canvas, reading: Sequence[str], plot: float, left: int
) -> list[go.layout.Annotation]:
    lines = _lines(canvas, reading)
    if not lines:
        return []
    text, size, colour = "<br>".join(lines), canvas.tick, light("muted")
    refs = ("paper", "y")
    note = label(text, 0, plot, size=size, colour=colour, shift=(4 - left, -10), refs=refs)
    return [note.update(yanchor="top")]

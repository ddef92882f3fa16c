"""What tells distance and north: a true scale bar and an arrow on the measured views.

Both stand in a corner of what is always seen, where they hide least; the bar's length is in
kilometres of the view, so it is true at any size of the drawing.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._map_frame import Frame
from dashboard.charts._map_labels import Board, Box, Point, name_width
from dashboard.charts._parts import label
from dashboard.tables.mapscale import NorthArrow, ScaleBar, north_arrow, scale_bar
from dashboard.theme.tokens import light

# Where the bar's left end may stand: shares of the extent from its west and its south.
ACROSS = (0.62, 0.55, 0.48, 0.4, 0.3, 0.22, 0.15)
UP = (0.94, 0.05, 0.12, 0.85)


def scale_parts(board: Board) -> tuple[list[go.Scatter], list[go.layout.Annotation]]:
    """Bar and arrow as traces, their words as labels; nothing on a view that is not measured."""
    frame = board.frame
    if not frame.view.measured:
        return [], []
    points = [_point(frame, across, up) for up in UP for across in ACROSS]
    number = board.best([(point, _box(frame, point)) for point in points])
    if number is None:
        return [], []
    x, y = points[number]
    bar = scale_bar(frame.view, x, y)
    return [_bar(frame, bar), _arrow(frame, bar)], [_bar_words(frame, bar), _north(frame, bar)]


def _point(frame: Frame, across: float, up: float) -> Point:
    box = frame.view.extent
    return box.x0 + across * box.width, box.y0 + up * box.height


def _box(frame: Frame, point: Point) -> Box:
    bar = scale_bar(frame.view, *point)
    tick = frame.canvas.tick
    most = (bar.x1 - bar.x0) * max(frame.scale(width) for width in frame.widths)
    words = name_width(bar.text, tick)
    return Box(-tick * 3, -tick * 2, most + words + tick * 1.5, tick * 1.2)


def _bar(frame: Frame, bar: ScaleBar) -> go.Scatter:
    return go.Scatter(
        x=[round(bar.x0, 2), round(bar.x1, 2)],
        y=[round(bar.y, 2)] * 2,
        mode="lines+markers",
        line={"color": light("ink"), "width": frame.canvas.thin * 2},
        marker={
            "symbol": "line-ns-open",
            "size": frame.canvas.tick * 0.8,
            "color": light("ink"),
            "line": {"color": light("ink"), "width": frame.canvas.thin * 1.5},
        },
        hoverinfo="skip",
        meta={"kind": "frame"},
    )


def _arrow(frame: Frame, bar: ScaleBar) -> go.Scatter:
    arrow = _north_arrow(frame, bar)
    return go.Scatter(
        x=[round(arrow.x0, 2), round(arrow.x1, 2)],
        y=[round(arrow.y0, 2), round(arrow.y1, 2)],
        mode="lines+markers",
        line={"color": light("ink"), "width": frame.canvas.thin * 1.5},
        marker={
            "symbol": ["circle", "arrow"],
            "size": [0, frame.canvas.tick * 0.8],
            "angleref": "previous",
            "color": light("ink"),
        },
        hoverinfo="skip",
        meta={"kind": "frame"},
    )


def _north_arrow(frame: Frame, bar: ScaleBar) -> NorthArrow:
    """Left of the bar, as long as two lines of type."""
    tick = frame.canvas.tick / frame.scale(frame.nominal)
    return north_arrow(frame.view, bar.x0 - tick * 1.6, bar.y - tick * 0.7, tick * 1.9)


def _bar_words(frame: Frame, bar: ScaleBar) -> go.layout.Annotation:
    tick = frame.canvas.tick
    return label(bar.text, bar.x1, bar.y, size=tick, colour=light("ink"), shift=(tick * 0.8, 0))


def _north(frame: Frame, bar: ScaleBar) -> go.layout.Annotation:
    tick = frame.canvas.tick
    arrow = _north_arrow(frame, bar)
    shift = (0, tick * 0.75)
    return label(
        "N", arrow.x1, arrow.y1, size=tick, colour=light("ink"), anchor="center", shift=shift
    )

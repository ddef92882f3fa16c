"""A key of small signs with their words, flowing in lines from the left edge of the drawing.

Only for what direct labels cannot say. The signs are shapes in px, so the key keeps its form at any
width; it is laid for the narrowest one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.charts._badges import Spot, glyph
from dashboard.charts._parts import label
from dashboard.charts._type import text_width
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light


@dataclass(frozen=True)
class Item:
    """One sign and its words. `radii` holds more than one number for a row of growing signs."""

    symbol: str
    words: str
    radii: tuple[float, ...]


def key(
    items: Sequence[Item],
    canvas: Canvas,
    *,
    left: int,
    width: int,
    yref: str = "y",
    level: Callable[[float], float] = float,
) -> tuple[list[go.layout.Shape], list[go.layout.Annotation]]:
    """Signs and words from the top of the drawing.

    `left` is the figure's left margin and `width` the room from its edge, in px; `level` tells
    where in `yref` a height in px lies.
    """
    shapes: list[go.layout.Shape] = []
    notes: list[go.layout.Annotation] = []
    for item, x, line in _flow(items, canvas, width):
        y = level((line + 0.5) * _line(canvas))
        spot: Spot = (0, y, "paper", yref)
        at = x - left
        for radius in item.radii:
            shapes += glyph(item.symbol, spot, at + radius, radius)
            at += 2 * radius + _pad(canvas) / 2
        notes.append(
            label(
                item.words,
                0,
                y,
                size=canvas.tick,
                colour=light("muted"),
                shift=(at + _pad(canvas) / 2, 0),
                refs=("paper", yref),
            )
        )
    return shapes, notes


def key_height(items: Sequence[Item], canvas: Canvas, width: int) -> float:
    """The height that a key takes, in px."""
    return (max(line for _, _, line in _flow(items, canvas, width)) + 1) * _line(canvas)


def _flow(items: Sequence[Item], canvas: Canvas, width: int) -> list[tuple[Item, float, int]]:
    """Every item with its left edge in px and the number of its line."""
    found = []
    x, line = 0.0, 0
    for item in items:
        signs = sum(2 * radius + _pad(canvas) / 2 for radius in item.radii)
        wide = signs + _pad(canvas) + text_width(item.words, canvas.tick)
        if x and x + wide > width:
            x, line = 0.0, line + 1
        found.append((item, x, line))
        x += wide + canvas.tick * 1.5
    return found


def _line(canvas: Canvas) -> float:
    return canvas.tick * 1.7


def _pad(canvas: Canvas) -> float:
    return canvas.tick * 0.5

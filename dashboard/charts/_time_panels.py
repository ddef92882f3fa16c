"""Panels one below the other over 1955-1975: where each lies, its head, its gaps, the phase strip.

A figure's plot area is counted in px from its top, since heights are ours and only the width may
change. Labels are therefore allowed by the least width of a canvas, not by the nominal one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.charts._hatch import absence
from dashboard.charts._parts import band, label, phase_spans
from dashboard.charts._type import in_lines, text_width
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light

Years = tuple[float, float]
FIRST, LAST = 1955.0, 1976.0
PAPER = ("paper", "paper")
# The narrowest that a canvas is drawn, in px: a tablet's column, a small phone, the projector.
LEAST_WIDTH = {"wide": 640, "narrow": 300, "projector": 1644}


@dataclass(frozen=True)
class Panel:
    """One panel: number from 1, px from the top of the plot area, height, value at its head."""

    number: int
    top: float
    height: float
    peak: float

    @property
    def suffix(self) -> str:
        """What follows `x` or `y` in the names of this panel's own axes."""
        return "" if self.number == 1 else str(self.number)

    @property
    def x(self) -> str:
        """The name of its own x axis, where it has one."""
        return f"x{self.suffix}"

    @property
    def y(self) -> str:
        """The name of its y axis."""
        return f"y{self.suffix}"

    @property
    def bottom(self) -> float:
        """Px from the top of the plot area to its foot."""
        return self.top + self.height

    def px(self, value: float) -> float:
        """How high a value stands above the foot of the panel, in px."""
        return value / self.peak * self.height

    def domain(self, plot: float) -> list[float]:
        """Its share of a plot area `plot` px high, counted from the foot as Plotly does."""
        return [round(1 - self.bottom / plot, 5), round(1 - self.top / plot, 5)]


def least_px_a_year(canvas: Canvas, sides: float) -> float:
    """How many px a year has at least, when `sides` px go to the margins left and right."""
    return (LEAST_WIDTH[canvas.name] - sides) / (LAST - FIRST)


def time_axis(panels: Sequence[Panel]) -> dict[str, Any]:
    """The one time axis of upright panels; its labels are drawn under each panel instead."""
    return {
        "range": [FIRST, LAST],
        "showticklabels": False,
        "ticks": "",
        "showline": False,
        "anchor": panels[-1].y,
    }


def value_axis(panel: Panel, plot: float, ticks: dict[float, str]) -> dict[str, Any]:
    """The value axis of one upright panel, with these ticks and their texts."""
    return {
        "domain": panel.domain(plot),
        "range": [0, panel.peak],
        "anchor": "x",
        "tickmode": "array",
        "tickvals": list(ticks),
        "ticktext": list(ticks.values()),
        "ticklabelstandoff": 4,
    }


def head(
    canvas: Canvas, panel: Panel, title: str, basis: str, plot: float, lift: float
) -> list[go.layout.Annotation]:
    """The bold name of a panel, `lift` px above it, and what it counts, beside it or below."""
    y = 1 - (panel.top - lift) / plot
    ink, serif = light("ink"), canvas.name == "narrow"
    notes = [
        label(title, 0, y, size=canvas.head, colour=ink, bold=True, refs=PAPER, serif=serif),
    ]
    if basis:
        beside = text_width(title, canvas.head, bold=True) + canvas.head * 0.6
        shift = (beside, -1.0) if canvas.roomy else (0.0, -canvas.head * 1.15)
        size = canvas.label if canvas.roomy else canvas.tick
        colour = light("muted")
        notes.append(label(basis, 0, y, size=size, colour=colour, shift=shift, refs=PAPER))
    return notes


def baseline(panel: Panel) -> go.layout.Shape:
    """The foot of an upright panel as a quiet line from edge to edge."""
    return rule(panel, 0, {"width": 1, "color": light("rule-strong")})


def rule(panel: Panel, value: float, line: dict[str, Any]) -> go.layout.Shape:
    """A level line across an upright panel."""
    return go.layout.Shape(
        type="line", x0=0, x1=1, y0=value, y1=value, xref="paper", yref=panel.y, line=line
    )


def years_text(first: float, last: float) -> str:
    """The years of a span of whole years, short: "1955–60", "1967"."""
    start, end = round(first), round(last) - 1
    return str(start) if start == end else f"{start}–{end % 100:02d}"


def gaps(spans: Iterable[Years]) -> list[Years]:
    """The stretches of the time axis that none of these spans covers, in order."""
    free, at = [], FIRST
    for first, last in sorted(spans):
        if first > at:
            free.append((at, first))
        at = max(at, last)
    return [*free, (at, LAST)] if at < LAST else free


def hatch(canvas: Canvas, panel: Panel, years: Years, base: float = 0) -> go.Bar:
    """Years without data as hatched ground, from `base` to the upper edge of an upright panel."""
    bar = absence(canvas, years, panel.peak - base, ("x", panel.y))
    return bar.update(base=[base])


def hatch_turned(canvas: Canvas, panel: Panel, years: Years, end: float) -> go.Bar:
    """The same across a panel whose time runs down the page and whose value axis ends at `end`."""
    bar = absence(canvas, years, end, (panel.x, panel.y))
    return bar.update(x=list(bar.y), y=list(bar.x), orientation="h")


def plate(note: go.layout.Annotation) -> go.layout.Annotation:
    """The same label on a plate of the page's ground, for words that stand on a hatch."""
    return note.update(bgcolor=light("ground"), borderpad=2)


def word_on_hatch(
    canvas: Canvas, text: str, x: float, y: float, refs: tuple[str, str]
) -> go.layout.Annotation:
    """What a hatch means, in the middle of it."""
    colour, size = light("muted"), canvas.tick
    return plate(
        label(f"<i>{text}</i>", x, y, size=size, colour=colour, anchor="center", refs=refs)
    )


def phase_strip(
    tables: Tables, canvas: Canvas, plot: float, *, height: float, sides: float, lines: int = 1
) -> tuple[list[go.layout.Shape], list[go.layout.Annotation]]:
    """The phases along the top of the plot area, `height` px high, named where there is room.

    `sides` are the px that the figure's margins take left and right; a name takes up to `lines`.
    """
    shapes, notes = [], []
    foot, px = 1 - height / plot, least_px_a_year(canvas, sides)
    for number, (name, first, last) in enumerate(phase_spans(tables, (FIRST, LAST))):
        if last <= first:
            continue
        if number % 2 == 0:
            shapes.append(band(first, last, y=(foot, 1)))
        text = in_lines(name, canvas.tick, (last - first) * px - 10, lines)
        if text:
            middle, colour = (foot + 1) / 2, light("muted")
            refs, size = ("x", "paper"), canvas.tick
            notes.append(
                label(text, first, middle, size=size, colour=colour, shift=(8, 0), refs=refs)
            )
    return shapes, notes


def apart(levels: Sequence[float], gap: float) -> list[float]:
    """The same levels, from low to high, moved until neighbours are at least `gap` apart."""
    moved = list(levels)
    for _ in range(60):
        for low, high in zip(range(len(moved)), range(1, len(moved)), strict=False):
            lack = gap - (moved[high] - moved[low])
            if lack > 0:
                moved[low] -= lack / 2
                moved[high] += lack / 2
    return moved


def reading_note(canvas: Canvas, lines: Sequence[str], foot: float) -> list[go.layout.Annotation]:
    """How to read the chart, in the middle of a margin `foot` px high; projected there is none."""
    if canvas.name == "projector":
        return []
    text = (" " if canvas.roomy else "<br>").join(lines)
    colour, shift = light("muted"), (0, -foot / 2)
    return [label(text, 0, 0, size=canvas.tick, colour=colour, shift=shift, refs=PAPER)]

"""Tonnes as columns over a time axis: all equally wide, so that area is tonnes too.

A period of six years and one of three have columns of the same width; the bracket under each says
how long it took. The values of a low column stand above it as a list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.charts._dots import figure_text
from dashboard.charts._parts import label
from dashboard.charts._period_blocks import Block, traces, value_size
from dashboard.charts._time_panels import (
    LAST,
    Panel,
    apart,
    baseline,
    head,
    least_px_a_year,
    phase_strip,
    time_axis,
    value_axis,
)
from dashboard.charts._tonnes import Period, name
from dashboard.charts._tonnes_totals import over_columns
from dashboard.charts._type import text_width
from dashboard.tables import Tables
from dashboard.tables.words import number
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light

WIDTH = 2.7
PEAK = 1_050_000.0
TICKS = (0.0, 500_000.0, 1_000_000.0)


@dataclass(frozen=True)
class Sheet:
    """The layout of one canvas, in px; `lines` is from one line of a list to the next."""

    left: int
    right: int
    strip: int
    above: int
    height: int
    below: int
    foot: int
    lift: int
    lines: int


SHEETS: dict[str, Sheet] = {
    "wide": Sheet(70, 164, 38, 62, 300, 56, 26, 38, 17),
    "projector": Sheet(170, 430, 0, 96, 430, 110, 4, 58, 40),
}


@dataclass(frozen=True)
class Columns:
    """What every part of the figure needs to know."""

    tables: Tables
    canvas: Canvas
    sheet: Sheet
    panel: Panel
    plot: float


def columns(tables: Tables, canvas: Canvas) -> Columns:
    """Lay the one panel out."""
    sheet = SHEETS[canvas.name]
    top = sheet.strip + sheet.above
    panel = Panel(1, top, sheet.height, PEAK)
    return Columns(tables, canvas, sheet, panel, panel.bottom + sheet.below)


def bare_figure(drawn: Columns, found: Sequence[Period]) -> go.Figure:
    """The columns and totals on their axes, without words."""
    blocks = [block for period in found for block in period.blocks]
    figure = go.Figure(
        [
            *traces(drawn.tables, blocks, drawn.panel, drawn.canvas),
            *over_columns(drawn.tables, drawn.canvas, found, WIDTH),
        ]
    )
    ticks = {tick: number(tick) for tick in TICKS}
    figure.update_layout(
        barmode="overlay",
        xaxis=time_axis([drawn.panel]),
        yaxis=value_axis(drawn.panel, drawn.plot, ticks),
    )
    return figure


def surroundings(
    drawn: Columns, found: Sequence[Period], title: str, basis: str
) -> tuple[list[go.layout.Shape], list[go.layout.Annotation]]:
    """Head, values, brackets of years, donors' names and, where there is room, the phase strip."""
    sheet = drawn.sheet
    notes = head(drawn.canvas, drawn.panel, title, basis, drawn.plot, sheet.lift)
    shapes = [baseline(drawn.panel)]
    for period in found:
        notes += _inside(drawn, period) + _over(drawn, period, period is found[0])
        bracket, words = _years(drawn, period)
        shapes.append(bracket)
        notes += words
    if found:
        notes += _names(drawn, found[-1])
    if sheet.strip:
        sides = sheet.left + sheet.right
        bands, names = phase_strip(
            drawn.tables, drawn.canvas, drawn.plot, height=sheet.strip, sides=sides, lines=2
        )
        shapes += bands
        notes += names
    return shapes, notes


def _size(drawn: Columns, period: Period, block: Block) -> int | None:
    """The type size of a value inside its block; None in a low column and in a low block."""
    sheet, canvas = drawn.sheet, drawn.canvas
    room = WIDTH * least_px_a_year(canvas, sheet.left + sheet.right)
    if drawn.panel.px(max(one.top for one in period.blocks)) < 4 * canvas.tick:
        return None
    size = value_size(canvas, drawn.panel.px(block.height))
    fitting = [
        one
        for one in (canvas.label, canvas.tick)
        if size and one <= size and text_width(figure_text(block.row), one, True) <= room
    ]
    return fitting[0] if fitting else None


def _inside(drawn: Columns, period: Period) -> list[go.layout.Annotation]:
    return [
        label(
            figure_text(block.row),
            block.middle,
            block.centre,
            size=size,
            colour=block.ink,
            actor=block.actor,
            bold=True,
            anchor="center",
        )
        for block in period.blocks
        if (size := _size(drawn, period, block))
    ]


@dataclass(frozen=True)
class Line:
    """One line of what stands over a column."""

    text: str
    colour: str
    bold: bool = False
    actor: str | None = None


def _over(drawn: Columns, period: Period, leads: bool) -> list[go.layout.Annotation]:
    """Over a column, from below: small values, a sum that differs, the printed total."""
    canvas = drawn.canvas
    lines = []
    if period.last < LAST:
        lines += [
            Line(f"{name(block)} {figure_text(block.row)}", block.look.colour, actor=block.actor)
            for block in period.blocks
            if not _size(drawn, period, block)
        ]
    if period.excess:
        lines.append(Line(f"parts add to {number(period.parts)}", light("ink")))
    if period.printed is not None:
        lines.append(Line(figure_text(period.printed), light("ink"), bold=True))
    if period.printed is not None and leads:
        lines.append(Line("printed total", light("muted")))
    return [
        label(
            line.text,
            period.middle,
            max(block.top for block in period.blocks),
            size=canvas.label if line.bold else canvas.tick,
            colour=line.colour,
            actor=line.actor,
            bold=line.bold,
            anchor="center",
            shift=(0, drawn.sheet.lines * (place + 0.75)),
        )
        for place, line in enumerate(lines)
    ]


def _years(drawn: Columns, period: Period) -> tuple[go.layout.Shape, list[go.layout.Annotation]]:
    """The bracket over a period's years, and what they are."""
    canvas, size = drawn.canvas, drawn.canvas.tick
    gap, drop = size * 0.5, size * 0.45
    bracket = go.layout.Shape(
        type="path",
        path=(
            f"M{period.first + 0.1},{-gap:.1f} L{period.first + 0.1},{-gap - drop:.1f} "
            f"L{period.last - 0.1},{-gap - drop:.1f} L{period.last - 0.1},{-gap:.1f}"
        ),
        xref="x",
        yref="paper",
        ysizemode="pixel",
        yanchor=1 - drawn.panel.bottom / drawn.plot,
        line={"color": light("rule-strong"), "width": canvas.thin},
    )
    texts = ((period.years, "ink", 1.9), (period.length, "muted", 3.2))
    words = [
        label(
            text,
            period.middle,
            0,
            size=size,
            colour=light(colour),
            anchor="center",
            shift=(0, -size * down),
        )
        for text, colour, down in texts
    ]
    return bracket, words


def _names(drawn: Columns, period: Period) -> list[go.layout.Annotation]:
    """The donors right of the last column, with the values that found no room in it."""
    canvas, panel = drawn.canvas, drawn.panel
    levels = apart([panel.px(b.centre) for b in period.blocks], canvas.label * 1.25)
    return [
        label(
            block.look.label
            + ("" if _size(drawn, period, block) else f" {figure_text(block.row)}"),
            LAST,
            block.centre,
            size=canvas.label,
            colour=block.look.colour,
            actor=block.actor,
            bold=True,
            shift=(10, level - panel.px(block.centre)),
        )
        for block, level in zip(period.blocks, levels, strict=True)
    ]

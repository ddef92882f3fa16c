"""Tonnes as rows for a phone: a bar a period, all equally thick, so that area is tonnes.

Over each bar stand its years and its printed total, under it the donors' values in their colours.
Time runs down the page, but the rows are not spaced by it: each says how many years it covers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import plotly.graph_objects as go

from dashboard.charts._dots import figure_text
from dashboard.charts._parts import label
from dashboard.charts._period_blocks import traces
from dashboard.charts._time_panels import Panel
from dashboard.charts._tonnes import Period, name
from dashboard.charts._tonnes_totals import total_marks
from dashboard.charts._type import Tone, muted, text_width, two_tone
from dashboard.tables import Tables
from dashboard.tables.words import number
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light

# Px from a row's top to its texts and its bar, and from one row to the next.
HEADING, BAR, THICK, VALUES, NOTE, ROW = 10, 36, 26, 62, 80, 84
TOP = 62
PEAK = 1_020_000.0
REFS = ("x domain", "y")


def height(found: Sequence[Period]) -> float:
    """How high the plot area of all rows is, in px."""
    return _tops(found)[-1]


def _tops(found: Sequence[Period]) -> list[float]:
    """Where each row begins, and where the last one ends."""
    tops = [float(TOP)]
    for period in found:
        tops.append(tops[-1] + ROW + (NOTE - VALUES if period.excess else 0))
    return tops


def bare_figure(tables: Tables, canvas: Canvas, found: Sequence[Period]) -> go.Figure:
    """The bars and totals on axes of px, without words."""
    tops = _tops(found)
    panel = Panel(1, 0, tops[-1], PEAK)
    blocks = [
        replace(block, first=top + BAR - THICK / 2, last=top + BAR + THICK / 2)
        for period, top in zip(found, tops, strict=False)
        for block in period.blocks
    ]
    figure = go.Figure(traces(tables, blocks, panel, canvas, turned=True))
    printed = [
        (period.printed, top + BAR)
        for period, top in zip(found, tops, strict=False)
        if period.printed is not None
    ]
    if printed:
        rows, places = zip(*printed, strict=True)
        figure.add_trace(total_marks(tables, canvas, rows, places, across=False, size=THICK + 8))
    bare = {"visible": False, "fixedrange": True}
    figure.update_layout(
        barmode="overlay",
        xaxis={**bare, "range": [0, PEAK], "anchor": "y"},
        yaxis={**bare, "range": [tops[-1], 0], "anchor": "x"},
    )
    return figure


def words(
    canvas: Canvas, found: Sequence[Period], title: str, basis: str
) -> list[go.layout.Annotation]:
    """Head, and over and under each bar what it says."""
    notes = _head(canvas, title, basis)
    named: set[str] = set()
    for period, top in zip(found, _tops(found), strict=False):
        notes += _heading(canvas, period, top, period is found[0])
        notes += _values(canvas, period, top, named)
        named |= {block.actor for block in period.blocks}
    return notes


def _head(canvas: Canvas, title: str, basis: str) -> list[go.layout.Annotation]:
    ink, quiet = light("ink"), light("muted")
    return [
        label(title, 0, 12, size=canvas.head, colour=ink, bold=True, refs=REFS, serif=True),
        label(basis, 0, 34, size=canvas.tick, colour=quiet, refs=REFS),
    ]


def _heading(canvas: Canvas, period: Period, top: float, leads: bool) -> list[go.layout.Annotation]:
    """Years and length at the left, the printed total at the right."""
    size, ink = canvas.label, light("ink")
    years = Tone(period.years, size, ink, bold=True)
    notes = two_tone(years, muted(period.length, canvas.tick), 0, top + HEADING, refs=REFS)
    if period.printed is not None:
        text = f"{'printed total ' if leads else ''}{figure_text(period.printed)}"
        place = (1, top + HEADING)
        notes.append(
            label(text, *place, size=size, colour=ink, bold=True, anchor="right", refs=REFS)
        )
    return notes


def _values(
    canvas: Canvas, period: Period, top: float, named: set[str]
) -> list[go.layout.Annotation]:
    """The donors' values under the bar from its foot on, each with its name when it comes first."""
    size, at, notes = canvas.tick, 0.0, []
    for block in period.blocks:
        value = figure_text(block.row)
        text = value if block.actor in named else f"{name(block)} {value}"
        notes.append(
            label(
                text,
                0,
                top + VALUES,
                size=size,
                colour=block.look.colour,
                actor=block.actor,
                bold=True,
                shift=(at, 0),
                refs=REFS,
            )
        )
        at += text_width(text, size, bold=True) + size * 1.2
    if period.excess:
        text = f"parts add to {number(period.parts)}"
        notes.append(label(text, 0, top + NOTE, size=size, colour=light("ink"), refs=REFS))
    return notes

"""Panels one below the other in px: places, headings, and an axis for bars of one year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts._parts import band, label, span
from dashboard.charts._type import in_lines, ink, muted, two_tone
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light

Domain = tuple[float, float]


def stacked(heights: Sequence[float], above: Sequence[float]) -> tuple[list[Domain], float]:
    """The paper domains of panels from the top down, and the px of all of them together.

    `heights` are the panels' px, `above` the px left free over each of them.
    """
    whole = sum(heights) + sum(above)
    edge, domains = whole, []
    for height, free in zip(heights, above, strict=True):
        edge -= free
        domains.append((max(0.0, (edge - height) / whole), edge / whole))
        edge -= height
    return domains, whole


def head(
    canvas: Canvas, title: str, basis: str, yref: str, *, x: float = 0.0, lift: float = 0.0
) -> list[go.layout.Annotation]:
    """The heading of a panel above its top left corner: a bold title, then what is counted and how.

    On a phone the basis stands on lines of its own below the title. `lift` moves both up.
    """
    refs = ("paper", f"{yref} domain")
    size = canvas.label if canvas.grid else canvas.tick
    first = ink(title, canvas.head, bold=True)
    if canvas.roomy:
        where = (0.0, lift + canvas.head * 0.9)
        return two_tone(first, muted(basis, size), x, 1, shift=where, refs=refs)
    lines = basis.count("<br>") + 1
    under = lift + lines * size * 0.68 + 4
    return [
        label(
            first.text,
            x,
            1,
            size=first.size,
            colour=first.colour,
            bold=True,
            shift=(0, under + lines * size * 0.68 + canvas.head * 0.7),
            refs=refs,
            serif=True,
        ),
        label(basis, x, 1, size=size, colour=light("muted"), shift=(0, under), refs=refs),
    ]


def head_px(canvas: Canvas, lines: int = 1) -> float:
    """The px that `head` needs above a panel, with the gap to what stands over it."""
    if canvas.roomy:
        return canvas.head * 1.7 + canvas.gap
    return canvas.head * 1.4 + lines * canvas.label * 1.36 + canvas.gap


def zero_line(canvas: Canvas, yref: str) -> go.layout.Shape:
    """The zero of a panel on `yref`, from edge to edge."""
    return go.layout.Shape(
        type="line",
        x0=0,
        x1=1,
        y0=0,
        y1=0,
        xref="x domain",
        yref=yref,
        line={"color": light("rule-strong"), "width": canvas.thin},
    )


def bar_years(years: tuple[int, int], ticks: Sequence[int]) -> dict[str, Any]:
    """A time axis for bars of one year each, labelled under the middle of the named years.

    `years` are the first year and the end, exclusive.
    """
    return {
        "range": list(years),
        "tickmode": "array",
        "tickvals": [one + 0.5 for one in ticks],
        "ticktext": [str(one) for one in ticks],
        "showline": True,
    }


def strip(
    tables: Tables,
    canvas: Canvas,
    years: tuple[float, float],
    plot: float,
    *,
    least_px: float,
    lines: int = 1,
) -> tuple[list[go.layout.Shape], list[go.layout.Annotation]]:
    """The phases as a strip along the top of a plot of `plot` px, named in so many lines that fit.

    `least_px` is how wide the narrowest drawing makes the time axis.
    """
    foot = 1 - strip_px(canvas, lines) / plot
    starts = [span(row)[0] for _, row in tables.phases.iterrows()]
    ends = [*starts[1:], span(tables.phases.iloc[-1])[1]]
    shapes, notes = [], []
    for number, (name, *edges) in enumerate(zip(tables.phases["short"], starts, ends, strict=True)):
        first, last = (max(min(edge, years[1]), years[0]) for edge in edges)
        if last <= first:
            continue
        if number % 2 == 0:
            shapes.append(band(first, last, y=(foot, 1)))
        room = (last - first) / (years[1] - years[0]) * least_px - 7
        notes.append(
            label(
                in_lines(name, canvas.tick, room, lines),
                first,
                (foot + 1) / 2,
                size=canvas.tick,
                colour=light("muted"),
                shift=(6, 0),
                refs=("x", "paper"),
            )
        )
    return shapes, [note for note in notes if note.text]


def strip_px(canvas: Canvas, lines: int = 1) -> float:
    """How high the strip of phases is, in px."""
    return canvas.tick * 1.3 * lines + 8

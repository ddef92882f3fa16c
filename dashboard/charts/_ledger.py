"""A ledger of bars: sections one below the other, each with a unit and a scale of its own.

Everything stands at a px from the top of the plot area, so the one vertical axis of the figure
counts px downwards. Sections have horizontal axes of their own and cannot share a unit by accident.
Words stand above a bar, or beside it where the canvas is wide enough (`beside`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._hatch import absence, hollow, solid, tinted
from dashboard.charts._parts import hover, label, meta, on_scale, plain
from dashboard.charts._terms import Entry, Piece
from dashboard.charts._type import Tone, ink, muted, two_tone
from dashboard.tables import Tables
from dashboard.tables.words import period
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import Look, look, symbol
from dashboard.theme.tokens import light


@dataclass(frozen=True)
class Column:
    """One column: its share of the paper from left to right, and that of its bars."""

    left: float
    right: float
    domain: tuple[float, float]

    @property
    def lead(self) -> float:
        """How far left of the bars the column begins, in widths of the longest bar."""
        first, last = self.domain
        return (first - self.left) / (last - first)


@dataclass(frozen=True)
class Sizes:
    """The px of a canvas: a line of text, a bar, what is free below a row and below a section."""

    line: float
    bar: float
    free: float
    between: float
    beside: bool

    @property
    def row(self) -> float:
        """The px of one row."""
        return (max(self.line, self.bar) if self.beside else self.line + self.bar) + self.free


@dataclass(frozen=True)
class Spot:
    """Where something is drawn: canvas, column, number of the section's axis, px from the top."""

    canvas: Canvas
    sizes: Sizes
    column: Column
    axis: str
    top: float

    @property
    def refs(self) -> tuple[str, str]:
        """The axes of the bars."""
        return (f"x{self.axis}", "y")

    @property
    def left(self) -> tuple[str, str]:
        """The references of words at the left edge of the column."""
        return ("paper", "y")

    @property
    def middle(self) -> float:
        """The px of the middle of a row's bar."""
        if self.sizes.beside:
            return self.top + max(self.sizes.line, self.sizes.bar) / 2
        return self.top + self.sizes.line + self.sizes.bar / 2

    @property
    def text(self) -> float:
        """The px of the middle of a row's words."""
        return self.middle if self.sizes.beside else self.top + self.sizes.line / 2

    @property
    def size(self) -> int:
        """The type size of words."""
        return self.canvas.label if self.canvas.grid else self.canvas.tick

    def lower(self, px: float) -> Spot:
        """The same spot further down."""
        return replace(self, top=self.top + px)


def bars(tables: Tables, spot: Spot, entry: Entry, style: Look) -> list[go.Bar | go.Scatter]:
    """The marks of a row: gifts solid, loans pale, weak claims hollow with a diamond.

    The printed total is a stroke across the end, a rival a mark of its own.
    """
    traces: list[go.Bar | go.Scatter] = [
        go.Bar(
            x=[piece.value],
            y=[spot.middle],
            base=[piece.base],
            width=[spot.sizes.bar],
            orientation="h",
            xaxis=spot.refs[0],
            marker=_fill(spot.canvas, piece, style),
            customdata=[[piece.claim["claim_id"]]],
            hovertext=[hover(tables, piece.claim)],
            hoverinfo="text",
            meta=meta("claims", piece.claim["actor"], piece.claim["series_id"]),
        )
        for piece in entry.pieces
    ]
    stroke = {"symbol": "line-ns-open", "size": spot.sizes.bar * 0.95, "color": light("ink")}
    stroke["line"] = {"color": light("ink"), "width": spot.canvas.ring}
    first = entry.pieces[0]
    if first.claim["weak"]:
        sign = _mark(tables, spot, first.claim, _open(spot.canvas, first.claim, style))
        sign.update(x=[first.base + first.value], meta=meta("frame", first.claim["actor"]))
        traces.append(sign.update(customdata=None, hovertext=None, hoverinfo="skip"))
    if entry.printed is not None:
        traces.append(_mark(tables, spot, entry.printed, stroke))
    if entry.rival is not None:
        traces.append(_mark(tables, spot, entry.rival, _open(spot.canvas, entry.rival, style)))
    return traces


def _fill(canvas: Canvas, piece: Piece, style: Look) -> dict[str, Any]:
    if piece.claim["weak"]:
        return hollow(style, canvas)
    return solid(style, canvas) if piece.gift else tinted(style, canvas)


def _open(canvas: Canvas, claim: pd.Series, style: Look) -> dict[str, Any]:
    """A mark on a ground of its own, in the shape that the claim's reliability asks for."""
    shape = symbol(claim["actor"], claim["reliability"])
    hollow_mark = shape.endswith("-open")
    return {
        "symbol": shape.removesuffix("-open"),
        "size": canvas.radius * 2,
        "color": light("ground") if hollow_mark else style.colour,
        "line": {"color": style.colour, "width": canvas.ring},
    }


def _mark(tables: Tables, spot: Spot, claim: pd.Series, marker: dict[str, Any]) -> go.Scatter:
    return go.Scatter(
        x=[claim["value"]],
        y=[spot.middle],
        xaxis=spot.refs[0],
        mode="markers",
        cliponaxis=False,
        marker=marker,
        customdata=[[claim["claim_id"]]],
        hovertext=[hover(tables, claim)],
        hoverinfo="text",
        meta=meta("claims", claim["actor"], claim["series_id"] or None),
    )


def words(spot: Spot, entry: Entry) -> list[go.layout.Annotation]:
    """When, and what was given or lent: above the bar, or left and right of it."""
    when, said = muted(entry.when, spot.size), ink(entry.words, spot.size)
    if not spot.sizes.beside:
        return two_tone(when, said, spot.column.left, spot.text, refs=spot.left)
    return [
        *on_scale(_line(spot, spot.column.left, [when], spot.left)),
        label(
            entry.short,
            entry.end,
            spot.text,
            size=spot.size,
            colour=said.colour,
            shift=(spot.canvas.radius * 2, 0),
            refs=spot.refs,
        ),
    ]


def _line(
    spot: Spot, x: float, tones: Sequence[Tone], refs: tuple[str, str]
) -> list[go.layout.Annotation]:
    return [
        label(one.text, x, spot.text, size=one.size, colour=one.colour, refs=refs) for one in tones
    ]


def section_head(spot: Spot, title: str, basis: str) -> list[go.layout.Annotation]:
    """The bold name of a section and its unit, on one line."""
    bold = Tone(title, spot.size + (1 if spot.canvas.grid else 2), light("ink"), bold=True)
    y = spot.top + spot.sizes.line / 2
    return two_tone(bold, muted(basis, spot.size), spot.column.left, y, refs=spot.left)


def missing(spot: Spot, top: float, word: str) -> tuple[go.Bar, go.layout.Annotation]:
    """A hatched bar where only hidden sources speak, with the word that says so."""
    bar = absence(spot.canvas, (spot.top, spot.top + spot.sizes.row), top, spot.refs)
    bar.update(x=list(bar.y), y=list(bar.x), orientation="h")
    note = label(
        f"<i>{word}</i>",
        top / 2,
        spot.top + spot.sizes.row / 2,
        size=spot.canvas.tick,
        colour=light("muted"),
        anchor="center",
        refs=spot.refs,
    )
    return bar, note.update(bgcolor=light("ground"), borderpad=2)


def turn(
    spot: Spot, event: pd.Series, source: str, actor: str
) -> tuple[go.Scatter, list[go.layout.Annotation]]:
    """A turning point between sections: its mark, its year, what happened."""
    style, said = look(actor), str(event["title"])
    y = spot.top + spot.sizes.line / 2
    mark = go.Scatter(
        x=[-spot.column.lead],
        y=[y],
        xaxis=spot.refs[0],
        mode="markers",
        cliponaxis=False,
        marker={
            "symbol": style.symbol,
            "size": spot.canvas.radius * 1.8,
            "color": style.colour,
        },
        customdata=[[event["event_id"]]],
        hovertext=[f"<b>{plain(said)}</b><br>{period(event)}<br>{plain(source)}"],
        hoverinfo="text",
        meta=meta("claims", actor, None),
    )
    year = Tone(str(event["start_day"].year), spot.size, style.colour, bold=True)
    shift = (spot.canvas.radius * 1.8 + 4, 0.0)
    at = (-spot.column.lead, y)
    return mark, two_tone(year, ink(said, spot.size), *at, shift=shift, refs=spot.refs)

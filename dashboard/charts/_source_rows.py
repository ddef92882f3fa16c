"""A dot plot with one row a source: who says it, what the source is worth, the figure, its years.

Filled dots are sources read directly or official (A, B), open ones the press and second-hand
reading (C), open diamonds anonymous pages (D). A range is a bar from end to end. An arrow says that
the figure is a bound, marker yellow which claim is printed first, the bar below how far all claims
lie apart. Nothing is joined.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import figure_of
from dashboard.charts._panel import Part, merged
from dashboard.charts._parts import label, meta
from dashboard.charts._range_marks import ends
from dashboard.charts._source_columns import COLUMNS, Words, row_words
from dashboard.charts._source_marks import Spot, figures, mark
from dashboard.charts._type import text_width
from dashboard.tables import Tables
from dashboard.tables.derive import Assessment
from dashboard.tables.words import number
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light

SPREAD_ROW = 0.8
OWN = Words()


@dataclass(frozen=True)
class Rows:
    """The rows of one panel: claims from the lowest figure up, which is printed first, the axes.

    `top` is the upper end of the scale, `spread` whether a bar below shows how far they lie apart,
    `words` what a row says (by claim id) where that is not its source alone.
    """

    claims: pd.DataFrame
    printed_first: str
    axis: str
    top: float
    spread: bool = False
    words: Mapping[str, Words] = field(default_factory=dict)

    @property
    def refs(self) -> tuple[str, str]:
        """The names of the panel's axes."""
        return f"x{self.axis}", f"y{self.axis}"

    @property
    def count(self) -> float:
        """How many rows high the panel is."""
        return max(1, len(self.claims)) + (SPREAD_ROW if self.spread else 0)


def rows_of(
    found: Assessment,
    axis: str,
    top: float,
    *,
    spread: bool = False,
    words: Mapping[str, Words] | None = None,
) -> Rows:
    """The rows for a quantity, as its claims are shown."""
    first = "" if found.headline is None else str(found.headline["claim_id"])
    spread = spread and found.shown > 1
    return Rows(ascending(found.claims), first, axis, top, spread, words or {})


def ascending(claims: pd.DataFrame) -> pd.DataFrame:
    """Claims from the lowest figure up; equal ones by the end of their period."""
    figures = [figure_of(row) for _, row in claims.iterrows()]
    order = claims.assign(figure=figures).sort_values(["figure", "end_day"], kind="stable")
    return order.drop(columns="figure")


def value_axis(rows: Rows, canvas: Canvas, step: float, *, named: bool = True) -> dict[str, Any]:
    """The scale on top of the dots, from zero; on a phone no line of it runs through the words."""
    beside = COLUMNS[canvas.name].beside
    ticks = [step * place for place in range(int(rows.top // step) + 1)]
    return {
        "range": [0, rows.top],
        "anchor": rows.refs[1],
        "side": "top",
        "tickvals": ticks,
        "ticktext": [number(tick) for tick in ticks],
        "ticks": "",
        "showticklabels": named,
        "showgrid": canvas.grid and beside,
        "showline": False,
        "zeroline": beside,
        "zerolinecolor": light("rule-strong"),
        "zerolinewidth": canvas.thin,
    }


def rows_axis(rows: Rows, domain: tuple[float, float]) -> dict[str, Any]:
    """The hidden axis of the rows, the first on top."""
    return {
        "domain": list(domain),
        "anchor": rows.refs[0],
        "range": [rows.count - 0.5, -0.5],
        "visible": False,
        "fixedrange": True,
    }


def source_rows(tables: Tables, canvas: Canvas, rows: Rows) -> Part:
    """All rows of a panel."""
    if rows.claims.empty:
        return Part(notes=(_nobody(canvas, rows),))
    parts = [
        _row(tables, canvas, rows, row, place)
        for place, (_, row) in enumerate(rows.claims.iterrows())
    ]
    return merged(parts) + (_spread(canvas, rows) if rows.spread else Part())


def _nobody(canvas: Canvas, rows: Rows) -> go.layout.Annotation:
    note = label(
        "<i>only weak sources speak, and they are hidden</i>",
        0,
        0,
        size=canvas.label,
        colour=light("muted"),
        shift=(8, 0),
        refs=rows.refs,
    )
    return note.update(bgcolor=light("ground"))


def _row(tables: Tables, canvas: Canvas, rows: Rows, row: pd.Series, place: int) -> Part:
    y = place + (0 if COLUMNS[canvas.name].beside else 0.24)
    words = rows.words.get(str(row["claim_id"]), OWN)
    first = row["claim_id"] == rows.printed_first
    spot = Spot(canvas, row, y, rows.refs, rows.top, words, first)
    return Part(
        mark(tables, spot),
        (_leader(canvas, rows, spot.clear, y),),
        (*figures(spot), *row_words(tables, canvas, row, place, rows.refs[1], words)),
    )


def _leader(canvas: Canvas, rows: Rows, x: float, y: float) -> go.layout.Shape:
    """A dotted line from zero to the dot or its figure: the eye finds the row's words again."""
    return go.layout.Shape(
        type="line",
        x0=0,
        x1=x,
        y0=y,
        y1=y,
        xref=rows.refs[0],
        yref=rows.refs[1],
        layer="below",
        line={"color": light("ghost"), "width": canvas.thin, "dash": "dot"},
    )


def _spread(canvas: Canvas, rows: Rows) -> Part:
    """How far the claims lie apart, as a bar below the rows; a reader's own count nowhere."""
    printed = rows.claims[~rows.claims["own"]]
    figures = [end for _, row in printed.iterrows() for end in ends(row)]
    ids = printed["claim_id"].tolist()
    actor = str(rows.claims["actor"].iloc[0])
    low, high, y = min(figures), max(figures), len(rows.claims) - 0.5 + SPREAD_ROW * 0.42
    text = f"spread of {len(ids)} claims"
    bar = go.Scatter(
        x=[low, high],
        y=[y, y],
        xaxis=rows.refs[0],
        yaxis=rows.refs[1],
        mode="lines",
        line={"color": look(actor).colour, "width": canvas.spread},
        opacity=0.5,
        customdata=[ids, ids],
        hovertext=[f"{text}: {number(low)} to {number(high)}"] * 2,
        hoverinfo="text",
        meta=meta("spread", actor),
    )
    columns = COLUMNS[canvas.name]
    room = (1 - high / rows.top) * columns.least + columns.right
    right = text_width(text, canvas.tick) + canvas.label <= room
    note = label(
        text if right else "spread",
        high if right else low,
        y,
        size=canvas.tick,
        colour=light("muted"),
        actor=actor,
        anchor="left" if right else "right",
        shift=(canvas.label * (0.5 if right else -0.5), 0),
        refs=rows.refs,
    )
    return Part((bar,), (), (note,))

"""The claim that contradicts the dollars: a rank without an amount, so a mark over its years only.

Upright it has a lane between the head and the panel of the dollars; turned, it stands at the
panel's right edge.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._badges import Spot, badge
from dashboard.charts._dots import source_name
from dashboard.charts._parts import hover, label, meta, plain, span
from dashboard.charts._time_panels import PAPER, Panel, plate, years_text
from dashboard.charts._type import text_width
from dashboard.charts._yardstick_sheet import Drawing
from dashboard.theme.marks import look, symbol
from dashboard.theme.tokens import light
from dashboard.vocab import Warning


def lane(drawn: Drawing) -> Panel:
    """Where the rival claim stands: above the last panel, or turned along its right edge."""
    last = drawn.panels[-1]
    if drawn.turned:
        return Panel(4, last.top, last.height, 1)
    return Panel(4, last.top - drawn.sheet.lane, drawn.sheet.lane, 1)


def axis(drawn: Drawing) -> dict[str, Any]:
    """The axis across the rival's mark: it measures nothing."""
    bare = {"range": [0, 1], "visible": False, "fixedrange": True}
    if drawn.turned:
        last = drawn.panels[-1]
        return {"xaxis4": {**bare, "overlaying": last.x, "anchor": last.y}}
    return {"yaxis4": {**bare, "domain": lane(drawn).domain(drawn.plot), "anchor": "x"}}


def mark(drawn: Drawing, row: pd.Series) -> list[go.Scatter]:
    """The claim that China gave most, as a line over its years and a mark in their middle."""
    canvas, colour = drawn.canvas, look(row["actor"]).colour
    first, last = span(row)
    across = 0.97 if drawn.turned else 0.5
    ends = [drawn.at(year, across) for year in (first, last)]
    middle = drawn.at((first + last) / 2, across)
    last_panel = drawn.panels[-1]
    where = (
        {"xaxis": "x4", "yaxis": last_panel.y} if drawn.turned else {"xaxis": "x", "yaxis": "y4"}
    )
    line = go.Scatter(
        x=[x for x, _ in ends],
        y=[y for _, y in ends],
        mode="lines",
        line={"color": colour, "width": canvas.line},
        hoverinfo="skip",
        meta=meta("frame", row["actor"]),
        **where,
    )
    mark = go.Scatter(
        x=[middle[0]],
        y=[middle[1]],
        mode="markers",
        marker={
            "symbol": symbol(row["actor"], row["reliability"]),
            "size": canvas.radius * 2,
            "color": colour,
        },
        customdata=[[row["claim_id"]]],
        hovertext=[hover(drawn.tables, row)],
        hoverinfo="text",
        meta=meta("claims", row["actor"]),
        **where,
    )
    return [line, mark]


def words(drawn: Drawing, row: pd.Series) -> list[go.layout.Annotation]:
    """What the rival claim says, beside its mark."""
    canvas, (first, last) = drawn.canvas, span(row)
    who, by = look(row["actor"]).label, plain(source_name(drawn.tables, row))
    size = min(canvas.label if canvas.roomy else canvas.tick, drawn.sheet.value)
    common = {"colour": look(row["actor"]).colour, "actor": row["actor"], "size": size}
    if drawn.turned:
        text = f"{by}: {who} gave most<br>economic aid, {years_text(first, last)}; no amount"
        refs = ("x4", drawn.panels[-1].y)
        return [plate(label(text, 0.99, last + 2.2, anchor="right", refs=refs, **common))]
    text, refs = f"{by}: {who} gave most economic aid", ("x", "y4")
    return [
        label(text, first, 0.5, anchor="right", shift=(-8, 0), refs=refs, **common),
        label("no amount", last, 0.5, shift=(8, 0), refs=refs, size=size, colour=light("muted")),
    ]


def contradicted(
    drawn: Drawing, title: str, basis: str
) -> tuple[list[go.layout.Shape], list[go.layout.Annotation]]:
    """The badge of the dollar answer in the head of its panel: its shape and its word."""
    canvas, panel = drawn.canvas, drawn.panels[-1]
    y = 1 - (panel.top - drawn.lift(panel)) / drawn.plot
    # On a phone a heading is set in the wider serif.
    at = text_width(title, canvas.head, bold=True) * (1 if canvas.roomy else 1.06)
    at += canvas.head * 0.6
    if canvas.roomy:
        at += text_width(basis, canvas.label) + canvas.head
    radius = canvas.label * 0.38
    spot: Spot = (0, y, *PAPER)
    shapes = badge(Warning.DISPUTED, spot, at + radius, radius)
    shift = (at + radius * 2 + canvas.label * 0.4, 0.0)
    word = label(
        "disputed", 0, y, size=canvas.label, colour=light("ink"), bold=True, shift=shift, refs=PAPER
    )
    return shapes, [word]

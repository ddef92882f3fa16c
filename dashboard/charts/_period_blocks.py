"""Claims of periods as blocks: bars as wide as their years, the largest donor of a period solid.

The others are tinted with an outer edge of 2 px, so the answer is seen before a number is read.
China carries a faint hatch. A block is one claim; one of zero has no height: say it in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._hatch import solid
from dashboard.charts._parts import hover, meta, plain, span
from dashboard.charts._time_panels import Panel
from dashboard.tables import Tables
from dashboard.tables.derive import stack
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import Look, look
from dashboard.theme.tokens import light

# The outer edge of a tinted block, and the hairline round it that keeps it visible on white paper.
EDGE = 2
OUTLINE = 0.6


@dataclass(frozen=True)
class Block:
    """One claim as a bar over the years `first` to `last`; `edge` is the outer of its two ends."""

    row: pd.Series
    first: float
    last: float
    base: float
    top: float
    edge: float
    wins: bool

    @property
    def actor(self) -> str:
        """Whose claim it is."""
        return str(self.row["actor"])

    @property
    def look(self) -> Look:
        """How its actor is drawn."""
        return look(self.actor)

    @property
    def middle(self) -> float:
        """The middle of its years."""
        return (self.first + self.last) / 2

    @property
    def centre(self) -> float:
        """The middle of its height."""
        return (self.base + self.top) / 2

    @property
    def height(self) -> float:
        """The figure of its claim; not `top` less `base`, which may miss it by a rounding."""
        return float(self.row["value"])

    @property
    def ink(self) -> str:
        """The colour of text that stands inside it."""
        return light("on-actor") if self.wins else self.look.text


def stacked(claims: pd.DataFrame, order: Sequence[str], gap: float) -> list[Block]:
    """The blocks of a series that stacks by actor, the first actor of `order` at the foot.

    The foot's outer edge is its lower one, that of all others the upper one. `gap` is the ground
    between neighbours in time, in years. UnitGuardError if the series may not be stacked.
    """
    ranked = claims.assign(rank=[list(order).index(actor) for actor in claims["actor"]])
    piled = stack(ranked.sort_values(["start_day", "rank"], kind="stable"))
    winners = largest(claims)
    return [
        Block(
            row=row,
            first=span(row)[0] + gap / 2,
            last=span(row)[1] - gap / 2,
            base=round(float(row["base"]), 6),
            top=round(float(row["top"]), 6),
            edge=0.0 if row["actor"] == order[0] else round(float(row["top"]), 6),
            wins=row["claim_id"] in winners,
        )
        for _, row in piled.iterrows()
    ]


def side_by_side(claims: pd.DataFrame, order: Sequence[str], gap: float) -> list[Block]:
    """The blocks of a series with the actors of `order` beside each other in each period.

    Other actors are left out. `gap` is the ground between neighbouring periods, in years; within
    one it is a fourth of that. Both shrink where a period is short.
    """
    chosen = claims[claims["actor"].isin(list(order))]
    winners = largest(chosen)
    blocks = []
    for _, row in chosen.iterrows():
        first, last = span(row)
        ground = min(gap, (last - first) / 5)
        share = (last - first - ground) / len(order)
        start = first + ground / 2 + list(order).index(row["actor"]) * share
        value = float(row["value"])
        blocks.append(
            Block(
                row=row,
                first=start + ground / 8,
                last=start + share - ground / 8,
                base=0.0,
                top=value,
                edge=value,
                wins=row["claim_id"] in winners,
            )
        )
    return blocks


def largest(claims: pd.DataFrame) -> frozenset[str]:
    """The ids of the claims that are the largest of their period; equal ones all count."""
    if claims.empty:
        return frozenset()
    highest = claims.groupby(["start_day", "end_day"])["value"].transform("max")
    return frozenset(claims.loc[claims["value"] == highest, "claim_id"])


def traces(
    tables: Tables,
    blocks: Sequence[Block],
    panel: Panel,
    canvas: Canvas,
    *,
    turned: bool = False,
) -> list[go.Bar | go.Scatter]:
    """Bars of the blocks, one trace an actor, and the outer edges of those that are not largest.

    `turned` lets time run down the page.
    """
    drawn: list[go.Bar | go.Scatter] = []
    for actor in dict.fromkeys(block.actor for block in blocks):
        own = [block for block in blocks if block.actor == actor]
        drawn.append(_bars(tables, own, panel, canvas, turned))
        edged = [block for block in own if not block.wins and block.height > 0]
        if edged:
            drawn.append(_edges(edged, panel, canvas, turned))
    return drawn


def _axes(panel: Panel, turned: bool) -> dict[str, str]:
    return {"xaxis": panel.x if turned else "x", "yaxis": panel.y}


def _bars(
    tables: Tables, own: Sequence[Block], panel: Panel, canvas: Canvas, turned: bool
) -> go.Bar:
    style = own[0].look
    middles = [block.middle for block in own]
    heights = [block.height for block in own]
    return go.Bar(
        x=heights if turned else middles,
        y=middles if turned else heights,
        base=[block.base for block in own],
        width=[block.last - block.first for block in own],
        orientation="h" if turned else "v",
        marker={
            "color": [style.colour if block.wins else style.tint for block in own],
            "line": {
                "color": style.colour,
                "width": [_outline(block, canvas) for block in own],
            },
            "pattern": {
                **solid(style, canvas)["pattern"],
                "fgcolor": [light("on-actor") if block.wins else style.colour for block in own],
            },
        },
        customdata=[[block.row["claim_id"]] for block in own],
        hovertext=[hover(tables, block.row, plain(style.label)) for block in own],
        hoverinfo="text",
        meta=meta("claims", own[0].actor, own[0].row["series_id"]),
        **_axes(panel, turned),
    )


def _outline(block: Block, canvas: Canvas) -> float:
    """Nothing round a solid block, nor round zero: a line would make it look like something."""
    return 0.0 if block.wins or block.height == 0 else canvas.thin * OUTLINE


def _edges(edged: Sequence[Block], panel: Panel, canvas: Canvas, turned: bool) -> go.Scatter:
    along: list[Any] = []
    level: list[Any] = []
    for block in edged:
        along += [block.first, block.last, None]
        level += [block.edge, block.edge, None]
    return go.Scatter(
        x=level if turned else along,
        y=along if turned else level,
        mode="lines",
        line={"color": edged[0].look.colour, "width": EDGE * canvas.thin},
        cliponaxis=False,
        hoverinfo="skip",
        meta=meta("frame", edged[0].actor, edged[0].row["series_id"]),
        **_axes(panel, turned),
    )


def value_size(canvas: Canvas, room: float) -> int | None:
    """The type size of a value in a block `room` px high; None where it would not fit."""
    if room >= 1.25 * canvas.value:
        return canvas.value
    return canvas.tick if room >= 0.98 * canvas.tick else None

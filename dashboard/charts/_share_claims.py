"""The two claims of the shares chart that are in no series: the school text's and a weak one.

Each stands alone in its row, over its own years: neither is stacked, and what the rest of the
column would be nobody says.
"""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import arrow, figure_of, figure_text, source_name
from dashboard.charts._parts import hover, label, meta, plain, span, wrap
from dashboard.charts._period_blocks import Block, traces, value_size
from dashboard.charts._share_rows import years_below
from dashboard.charts._share_sheet import WHOLE, Drawing, Parts
from dashboard.charts._spans import fade
from dashboard.charts._time_panels import Panel, hatch, plate
from dashboard.theme.marks import look, symbol
from dashboard.theme.tokens import light

# Letters in a line of the school text's words, left of its column.
WORDS = {"wide": 38, "narrow": 22, "projector": 36}
FADE = 1.0


def school(drawn: Drawing, panel: Panel, row: pd.Series) -> Parts:
    """The school text's share as a column with fading ends, an arrow up and its words."""
    (first, last), share = span(row), figure_of(row)
    block = Block(row, first, last, 0.0, share, 0.0, wins=True)
    colour = block.look.colour
    ends = (
        *fade(first, -1, (0, share), colour, yref=panel.y),
        *fade(last, 1, (0, share), colour, yref=panel.y),
    )
    up = arrow(
        drawn.canvas, block.middle, share, colour, (0, 1), actor=block.actor, refs=("x", panel.y)
    )
    return Parts(
        traces=(
            hatch(drawn.canvas, panel, (first - FADE, last + FADE), base=share),
            *traces(drawn.tables, [block], panel, drawn.canvas),
        ),
        shapes=ends,
        notes=(
            up,
            _share(drawn, panel, block),
            _words(drawn, panel, row),
            *years_below(drawn, panel, [block]),
        ),
    )


def _share(drawn: Drawing, panel: Panel, block: Block) -> go.layout.Annotation:
    return label(
        plain(figure_text(block.row)),
        block.middle,
        block.centre,
        size=value_size(drawn.canvas, panel.px(block.top)) or drawn.canvas.tick,
        colour=block.ink,
        actor=block.actor,
        bold=True,
        anchor="center",
        refs=("x", panel.y),
    )


def _words(drawn: Drawing, panel: Panel, row: pd.Series) -> go.layout.Annotation:
    """The words of the school text, left of its column."""
    canvas = drawn.canvas
    said, by = f"“{row['check']}”", source_name(drawn.tables, row)
    text = f"{wrap(said, WORDS[canvas.name])}<br>{plain(by)}"
    return plate(
        label(
            text,
            span(row)[0] - FADE,
            WHOLE * (0.62 if canvas.grid else 0.5),
            size=canvas.tick,
            colour=light("ink"),
            actor=row["actor"],
            anchor="right",
            shift=(-6, 0),
            refs=("x", panel.y),
        )
    )


def single(drawn: Drawing, panel: Panel, row: pd.Series) -> Parts:
    """A share of one year as a point, hollow when its source is weak."""
    canvas, actor, share = drawn.canvas, row["actor"], figure_of(row)
    first, last = span(row)
    point = go.Scatter(
        x=[(first + last) / 2],
        y=[share],
        xaxis="x",
        yaxis=panel.y,
        mode="markers",
        marker={
            "symbol": symbol(actor, row["reliability"]),
            "size": canvas.radius * 2,
            "color": look(actor).colour,
            "line": {"width": canvas.ring, "color": look(actor).colour},
        },
        cliponaxis=False,
        customdata=[[row["claim_id"]]],
        hovertext=[hover(drawn.tables, row)],
        hoverinfo="text",
        meta=meta("claims", actor),
    )
    weak = "weak source" if row["weak"] else plain(source_name(drawn.tables, row))
    words = label(
        f"{look(actor).label} {figure_text(row)},{' ' if canvas.roomy else '<br>'}{weak}",
        last,
        share,
        size=canvas.tick,
        colour=look(actor).colour,
        actor=actor,
        shift=(canvas.radius, 0),
        refs=("x", panel.y),
    )
    return Parts(traces=(point,), notes=(plate(words),))

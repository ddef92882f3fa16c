"""The marks of a headline: its number, its claims on a line from zero, and its badge."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._badges import Spot, about_sign, badge, less_sign, more_sign
from dashboard.charts._dots import ABOUT, MORE, MOST, figure_of, sign
from dashboard.charts._headline_panel import Panel
from dashboard.charts._headline_words import printed
from dashboard.charts._parts import hover, meta, plain
from dashboard.tables import Tables
from dashboard.tables.assess import bounds
from dashboard.tables.cite import short_source
from dashboard.tables.words import claim_value, number, period
from dashboard.theme.marks import look
from dashboard.theme.tokens import SERIF, light

HEAVY = 600
SIGNS = {ABOUT: about_sign, MORE: more_sign, MOST: less_sign}
# Spaces that hold the place of the sign before the number, which is a shape.
INDENT = "\u00a0" * 3


def headline_traces(tables: Tables, panel: Panel) -> tuple[go.Scatter, ...]:
    """The spread, the number and the dots; those for which no claim is left are missing."""
    drawn = (_spread(tables, panel), _figure(tables, panel), _dots(tables, panel))
    return tuple(trace for trace in drawn if trace is not None)


def _spread(tables: Tables, panel: Panel) -> go.Scatter | None:
    """The band from the lowest to the highest claim."""
    found = panel.found
    if found.shown == 0 or found.low == found.high:
        return None
    lows, highs = bounds(found.claims)
    ends = (found.claims[lows == found.low], found.claims[highs == found.high])
    return go.Scatter(
        x=[found.low, found.high],
        y=[panel.grid.line] * 2,
        mode="lines",
        line={"color": look(panel.headline.actor).colour, "width": panel.canvas.spread},
        opacity=0.4,
        customdata=[claims["claim_id"].tolist() for claims in ends],
        hovertext=[_hover_of(tables, claims) for claims in ends],
        hoverinfo="skip",
        meta=meta("spread", panel.headline.actor),
        xaxis=panel.axes[0],
        yaxis=panel.axes[1],
    )


def _figure(tables: Tables, panel: Panel) -> go.Scatter | None:
    """The big number: text of the claim that is printed first."""
    first = panel.found.headline
    if first is None:
        return None
    indent = INDENT if sign(first) else ""
    return go.Scatter(
        x=[panel.reach[0]],
        y=[panel.grid.figure],
        mode="text",
        text=[indent + printed(first)],
        textposition="middle right",
        textfont={
            "family": SERIF,
            "size": panel.grid.figure_size,
            "weight": HEAVY,
            "color": light("ink"),
        },
        cliponaxis=False,
        customdata=[[first["claim_id"]]],
        hovertext=[hover(tables, first, "Printed first")],
        hoverinfo="text",
        meta=meta("label", panel.headline.actor),
        xaxis=panel.axes[0],
        yaxis=panel.axes[1],
    )


def _dots(tables: Tables, panel: Panel) -> go.Scatter | None:
    """One dot for each figure that claims give: filled where it is printed first, else open.

    Every claim of these quantities gives one figure; a claim with only a range would need a bar.
    """
    figures = [figure_of(row) for _, row in panel.found.claims.iterrows()]
    groups = [claims for _, claims in panel.found.claims.groupby(figures, sort=True)]
    # The one printed first lies on top of its neighbours.
    groups.sort(key=lambda claims: _holds_first(panel, claims))
    if not groups:
        return None
    canvas, colour = panel.canvas, look(panel.headline.actor).colour
    fills = [colour if _holds_first(panel, claims) else light("ground") for claims in groups]
    return go.Scatter(
        x=[figure_of(claims.iloc[0]) for claims in groups],
        y=[panel.grid.line] * len(groups),
        mode="markers",
        marker={
            "symbol": ["diamond" if claims["weak"].all() else "circle" for claims in groups],
            "size": canvas.radius * 2 - canvas.ring,
            "color": fills,
            "opacity": 1,
            "line": {"color": colour, "width": canvas.ring},
        },
        cliponaxis=False,
        customdata=[claims["claim_id"].tolist() for claims in groups],
        hovertext=[_hover_of(tables, claims) for claims in groups],
        hoverinfo="text",
        meta=meta("claims", panel.headline.actor),
        xaxis=panel.axes[0],
        yaxis=panel.axes[1],
    )


def _holds_first(panel: Panel, claims: pd.DataFrame) -> bool:
    first = panel.found.headline
    return first is not None and first["claim_id"] in set(claims["claim_id"])


def _hover_of(tables: Tables, claims: pd.DataFrame) -> str:
    """The tooltip of a dot: one claim in full, or the sources of the same figure, one a line."""
    if len(claims) == 1:
        return hover(tables, claims.iloc[0])
    sources = tables.sources.set_index("source_id", drop=False)
    lines = [
        f"{claim_value(row)}: {plain(short_source(sources.loc[row['source_id']]))} "
        f"({row['reliability']}), {period(row)}"
        for _, row in claims.iterrows()
    ]
    figure, unit = figure_of(claims.iloc[0]), plain(claims["unit"].iloc[0])
    return f"<b>{number(figure)}</b> {unit}, {len(claims)} claims<br>" + "<br>".join(lines)


def headline_shapes(panel: Panel) -> tuple[go.layout.Shape, ...]:
    """The rule at the top, the line from zero, the badge and the sign before the number."""
    canvas, grid = panel.canvas, panel.grid
    x, y = panel.axes
    rule = go.layout.Shape(
        type="line",
        x0=0,
        x1=1,
        y0=0,
        y1=0,
        xref=panel.refs[0],
        yref=y,
        line={"color": light("ink"), "width": canvas.thin},
    )
    line = {"color": light("rule-strong"), "width": canvas.thin}
    tick = canvas.spread
    # It ends where the spread begins: through the pale band it would show.
    base = go.layout.Shape(
        type="path",
        path=(
            f"M0,{grid.line - tick} L0,{grid.line + tick} M0,{grid.line} "
            f"L{panel.found.low if panel.found.shown else panel.reach[1]:g},{grid.line}"
        ),
        xref=x,
        yref=y,
        line=line,
        layer="below",
    )
    spot: Spot = (0, grid.badge, *panel.refs)
    radius = canvas.label * 0.38
    return (rule, base, *badge(panel.found.verdict, spot, radius + 1, radius), *_sign(panel))


def _sign(panel: Panel) -> list[go.layout.Shape]:
    first = panel.found.headline
    shape = None if first is None else SIGNS.get(sign(first))
    spot: Spot = (0, panel.grid.figure, *panel.refs)
    return [shape(spot, panel.grid.figure_size * 0.5)] if shape else []

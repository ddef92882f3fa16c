"""The marks of China beside the USSR: claims on a line from zero, a range behind them, a badge.

Each point has a scale of its own, from zero to its highest claim. Marker yellow lies
under the figure that is printed first. Where nobody speaks the lane is hatched and says so.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._badges import Spot, badge
from dashboard.charts._donor_points import CREDITS
from dashboard.charts._donor_sheet import Head, Lane, Layout, Row
from dashboard.charts._dots import dot, figure_of, halo, source_name
from dashboard.charts._hatch import absence, solid, tinted
from dashboard.charts._parts import hover, meta, plain
from dashboard.charts._source_columns import years_words
from dashboard.tables import Tables
from dashboard.tables.words import number
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light

BEST_FIRST = "reliability"
# Lanes lie closer than the rows of a dot plot: a smaller halo.
HALO = 3.5


def marks(tables: Tables, layout: Layout) -> list[go.Scatter | go.Bar]:
    """All marks of all lanes, the ground first."""
    traces: list[go.Scatter | go.Bar] = []
    for row in layout.rows:
        for lane in row.lanes:
            traces += _lane(tables, layout.canvas, row, lane)
        if row.point.rival:
            traces += _rival(tables, layout, row)
    return traces


def _lane(tables: Tables, canvas: Canvas, row: Row, lane: Lane) -> list[go.Scatter | go.Bar]:
    said = lane.said
    if said.first is None:
        return [_silence(canvas, row, lane)]
    if said.ours:
        return [_sum(tables, canvas, row, lane)]
    found: list[go.Scatter | go.Bar] = [_spread(canvas, row, lane)] if said.low != said.high else []
    figures = [figure_of(claim) for _, claim in said.claims.iterrows()]
    groups = [group for _, group in said.claims.groupby(figures, sort=True)]
    if len(groups) > 1:
        ground = halo(canvas, said.figure, lane.marks, row.refs)
        found.append(ground.update(marker_size=canvas.radius * HALO))
    for group in groups:
        ranked = group.sort_values(BEST_FIRST, kind="stable")
        found.append(
            dot(
                tables,
                canvas,
                ranked,
                (figure_of(ranked.iloc[0]), lane.marks),
                speaker=said.side.actor,
                refs=row.refs,
            )
        )
    return found


def _spread(canvas: Canvas, row: Row, lane: Lane) -> go.Scatter:
    """The band from the lowest to the highest claim."""
    said = lane.said
    ids = said.claims["claim_id"].tolist()
    text = f"{len(ids)} claims: {number(said.low)} to {number(said.high)}"
    return go.Scatter(
        x=[said.low, said.high],
        y=[lane.marks] * 2,
        xaxis=row.refs[0],
        mode="lines",
        cliponaxis=False,
        line={"color": look(said.side.actor).colour, "width": canvas.spread},
        opacity=0.4,
        customdata=[ids, ids],
        hovertext=[text] * 2,
        hoverinfo="text",
        meta=meta("spread", said.side.actor),
    )


def _sum(tables: Tables, canvas: Canvas, row: Row, lane: Lane) -> go.Bar:
    """Our sum as one bar, pale for loans: it is no claim of anybody, so it is no dot."""
    said = lane.said
    ids = said.claims["claim_id"].tolist()
    fill = tinted if said.side.item == CREDITS else solid
    text = hover(tables, said.claims.iloc[0])
    if len(ids) > 1:
        parts = " + ".join(number(value) for value in said.claims["value"])
        text = (
            f"<b>{number(said.figure)}</b> {plain(said.claims['unit'].iloc[0])}<br>our sum: {parts}"
        )
    return go.Bar(
        orientation="h",
        x=[said.figure],
        y=[lane.marks],
        width=[canvas.radius * 2],
        xaxis=row.refs[0],
        marker=fill(look(said.side.actor), canvas),
        customdata=[ids],
        hovertext=[text],
        hoverinfo="text",
        meta=meta("claims", said.side.actor, said.claims["series_id"].iloc[0]),
    )


def _silence(canvas: Canvas, row: Row, lane: Lane) -> go.Bar:
    """Hatched ground along a lane for which no claim is shown."""
    half = canvas.radius * 1.3
    bar = absence(canvas, (lane.marks - half, lane.marks + half), row.end, row.refs)
    return bar.update(x=list(bar.y), y=list(bar.x), orientation="h")


def _rival(tables: Tables, layout: Layout, row: Row) -> list[go.Scatter]:
    """The claim without an amount that contradicts a point, as words under its lanes."""
    claims = tables.claims[tables.claims["claim_id"] == row.point.rival]
    if claims.empty:
        return []
    claim = claims.iloc[0]
    canvas = layout.canvas
    text = f"{plain(source_name(tables, claim))}: China first in economic aid, {years_words(claim)}"
    mark = go.Scatter(
        x=[0],
        y=[row.lanes[-1].foot + layout.sheet.rival * 0.4],
        xaxis=row.refs[0],
        mode="text",
        text=[text],
        textposition="middle right",
        textfont={"size": canvas.tick, "color": light("muted")},
        cliponaxis=False,
        customdata=[[claim["claim_id"]]],
        hovertext=[hover(tables, claim)],
        hoverinfo="text",
        meta=meta("label", str(claim["actor"])),
    )
    return [mark]


def shapes(layout: Layout) -> list[go.layout.Shape]:
    """Lines from zero, badges, and a rule over each section."""
    found = [piece for head in layout.heads for piece in _rule(layout, head)]
    for row in layout.rows:
        for lane in row.lanes:
            if lane.said.first is not None:
                found.append(_leader(layout, row, lane))
                found += _badge(layout, row, lane)
    return found


def _rule(layout: Layout, head: Head) -> list[go.layout.Shape]:
    """A line over a section: across its marks by their share, across its words by their px."""
    left, right = layout.domain(head.column)
    return [
        _piece(layout, head.top, (left, right)),
        _piece(layout, head.top, (-layout.sheet.left, 0), left),
        _piece(layout, head.top, (0, layout.sheet.right), right),
    ]


def _piece(
    layout: Layout, level: float, ends: tuple[float, float], anchor: float | None = None
) -> go.layout.Shape:
    """A level line between two shares of the paper, or px right of an anchor on it."""
    px = {} if anchor is None else {"xsizemode": "pixel", "xanchor": anchor}
    return go.layout.Shape(
        type="line",
        x0=ends[0],
        x1=ends[1],
        y0=level,
        y1=level,
        xref="paper",
        yref="y",
        line={"color": light("rule-strong"), "width": layout.canvas.thin},
        **px,
    )


def _leader(layout: Layout, row: Row, lane: Lane) -> go.layout.Shape:
    return go.layout.Shape(
        type="line",
        x0=0,
        x1=lane.said.high,
        y0=lane.marks,
        y1=lane.marks,
        xref=row.refs[0],
        yref="y",
        layer="below",
        line={"color": light("ghost"), "width": layout.canvas.thin, "dash": "dot"},
    )


def _badge(layout: Layout, row: Row, lane: Lane) -> list[go.layout.Shape]:
    sheet, canvas = layout.sheet, layout.canvas
    radius = canvas.label * 0.36
    spot: Spot = (layout.domain(row.column)[1], lane.words, "paper", "y")
    return badge(lane.said.verdict, spot, sheet.right - sheet.badge + radius, radius)

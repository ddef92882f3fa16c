"""The marks of the chart of arms by type: strips for deals, bars for counts, and their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._arms_deals import LAST_OF_WAR, REGISTERS
from dashboard.charts._arms_sheet import Layout, Place
from dashboard.charts._hatch import solid, tinted
from dashboard.charts._parts import hover, ids, label, meta, plain, span, wrap
from dashboard.charts._type import text_width
from dashboard.tables import Tables
from dashboard.tables.words import number
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light

# What is left of the colour of a deal that began after the war.
FADED = 0.4
GROUND = 0.8


def strips(tables: Tables, layout: Layout) -> list[go.Bar]:
    """One trace a lane: each deal as wide as its years."""
    return [_strips(tables, layout, place) for place in layout.places]


def _strips(tables: Tables, layout: Layout, place: Place) -> go.Bar:
    lane, canvas = place.lane, layout.canvas
    track = place.height / lane.depth
    spans = [span(row) for _, row in lane.deals.iterrows()]
    return go.Bar(
        orientation="h",
        base=[first for first, _ in spans],
        x=[round(last - first, 3) for first, last in spans],
        y=[round(place.top + track * (number + 0.5), 2) for number in lane.tracks],
        width=[round(min(track, layout.sheet.lane) - canvas.thin * 2, 2)] * len(spans),
        xaxis=layout.time(place.column),
        marker={
            **_fill(place, canvas),
            "opacity": [_shade(row) for _, row in lane.deals.iterrows()],
        },
        customdata=ids(lane.deals),
        hovertext=[hover(tables, row, plain(row["actor"])) for _, row in lane.deals.iterrows()],
        hoverinfo="text",
        meta=meta("claims", lane.donor, lane.series),
    )


def _fill(place: Place, canvas: Canvas) -> dict[str, Any]:
    """Solid where the donor's count leads the type, else pale, as everywhere in the house."""
    style = look(place.lane.donor)
    if place.lane.leads:
        return solid(style, canvas)
    pale = tinted(style, canvas)
    return {**pale, "line": {"color": style.colour, "width": canvas.thin}}


def _shade(row: pd.Series) -> float:
    return 1.0 if row["start_day"].year <= LAST_OF_WAR else FADED


def counts(layout: Layout) -> list[go.Bar]:
    """One trace a lane: our sum of its deals on the scale of its group."""
    return [_count(layout, place) for place in layout.places]


def _count(layout: Layout, place: Place) -> go.Bar:
    lane = place.lane
    deals = lane.deals if lane.later else lane.counted
    names = ", ".join(f"{item.split(' (')[0]} {number(value)}" for item, value in _lots(deals))
    when = f"begun {'after' if lane.later else 'by'} {LAST_OF_WAR}"
    said = f"<b>{number(lane.figure)}</b> pieces, {when}<br>our sum: {wrap(names)}"
    return go.Bar(
        orientation="h",
        x=[lane.figure],
        y=[place.middle],
        width=[layout.sheet.lane - layout.canvas.thin * 2],
        xaxis=place.scale,
        marker={**_fill(place, layout.canvas), "opacity": FADED if lane.later else 1},
        customdata=[deals["claim_id"].tolist()],
        hovertext=[f"{plain(look(lane.donor).label)}<br>{said}"],
        hoverinfo="text",
        meta=meta("claims", lane.donor, lane.series),
    )


def _lots(deals: pd.DataFrame) -> list[tuple[str, float]]:
    return list(zip(deals["item"], deals["value"], strict=True))


def words(layout: Layout) -> list[go.layout.Annotation]:
    """The names of the types at the left, the figures at the right, the headings of the groups."""
    notes = []
    for place in layout.places:
        if place.first:
            notes.append(_name(layout, place))
        notes.append(_figure(layout, place))
    return notes + _heads(layout)


def _name(layout: Layout, place: Place) -> go.layout.Annotation:
    own = [one for one in layout.places if one.row is place.row]
    middle = (own[0].top + own[-1].top + own[-1].height) / 2
    return label(
        plain(place.row.kind.name),
        layout.domain(place.column, "time")[0],
        middle,
        size=_size(layout.canvas),
        colour=light("ink"),
        shift=(-layout.sheet.names, 0),
        refs=("paper", "y"),
    )


def _figure(layout: Layout, place: Place) -> go.layout.Annotation:
    lane = place.lane
    return label(
        number(lane.figure),
        layout.domain(place.column, "pieces")[1],
        place.middle,
        size=_size(layout.canvas),
        colour=light("muted") if lane.later else look(lane.donor).colour,
        actor=lane.donor,
        bold=lane.leads and not lane.later,
        anchor="right",
        shift=(layout.sheet.figures, 0),
        refs=("paper", "y"),
    )


def _heads(layout: Layout) -> list[go.layout.Annotation]:
    canvas = layout.canvas
    size = canvas.label if canvas.grid else canvas.value - 4
    return [
        label(
            head.text,
            layout.domain(head.column, "time")[0],
            head.middle,
            size=size,
            colour=light("ink"),
            bold=True,
            shift=(-layout.sheet.names, 0),
            refs=("paper", "y"),
        )
        for head in layout.heads
    ]


def donors(layout: Layout, names: Sequence[str]) -> list[go.layout.Annotation]:
    """The donors in their colours at the top left, which names the lanes of all rows."""
    canvas, notes, at = layout.canvas, [], 0.0
    size = canvas.label if canvas.grid else canvas.tick
    for donor in REGISTERS:
        if donor not in names:
            continue
        style = look(donor)
        notes.append(
            label(
                style.label,
                0,
                size * 0.8,
                size=size,
                colour=style.colour,
                actor=donor,
                bold=True,
                shift=(at - layout.sheet.names, 0),
                refs=("paper", "y"),
            )
        )
        at += text_width(style.label, size, bold=True) + size * 1.1
    return notes


def _size(canvas: Canvas) -> int:
    return canvas.label - 1 if canvas.grid else canvas.tick


def rules(layout: Layout) -> list[go.layout.Shape]:
    """A hairline over each row, and quiet lines down the years of the scale."""
    sheet, thin = layout.sheet, layout.canvas.thin
    lines = []
    for place in layout.places:
        if place.first:
            ends = (layout.domain(place.column, part) for part in ("time", "pieces"))
            (left, _), (_, right) = ends
            level = place.top - sheet.between / 2
            lines.append(_line((left, right), (level, level), ("paper", "y"), "rule", thin))
    for column in range(sheet.columns):
        own = [place for place in layout.places if place.column == column]
        foot = own[-1].top + own[-1].height
        for year in sheet.ticks if own else ():
            axis = layout.time(column)
            lines.append(_line((year, year), (sheet.head, foot), (axis, "y"), "rule", thin))
    return lines


def _line(
    x: tuple[float, float],
    y: tuple[float, float],
    refs: tuple[str, str],
    colour: str,
    width: float,
) -> go.layout.Shape:
    return go.layout.Shape(
        type="line",
        x0=x[0],
        x1=x[1],
        y0=y[0],
        y1=y[1],
        xref=refs[0],
        yref=refs[1],
        layer="below",
        opacity=GROUND,
        line={"color": light(colour), "width": width},
    )

"""The events timeline as lanes over a time axis with a break at 1945."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._events_frame import (
    BEFORE,
    BEFORE_END,
    BREAK,
    FRAMES,
    MAIN_START,
    YEARS,
    Band,
    Frame,
    laid_out,
)
from dashboard.charts._key import Item, key, key_height
from dashboard.charts._lanes import framed
from dashboard.charts._moments import MOMENTS
from dashboard.charts._parts import finish, kept_back, label, meta, time_axis
from dashboard.charts._phases import named_bands
from dashboard.charts._swarm import KEY, Swarm, lesser, marks, partners
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas, reckoned
from dashboard.theme.marks import look
from dashboard.theme.tokens import light


def build_across(tables: Tables, canvas: Canvas, slug: str) -> go.Figure:
    """Lanes of marks; the names of the first rank stand like flags where they have room."""
    frame = FRAMES[canvas.name]
    events = framed(tables)
    items = _items(frame, weak=bool(events["weak"].any()))
    signs, words = key(items, canvas, left=frame.margin, width=frame.narrowest)
    top = key_height(items, canvas, frame.narrowest) + canvas.tick * (1 if canvas.grid else 0.3)
    lanes = laid_out(events, frame, top + frame.names)
    bottom = lanes[-1].bottom
    shades, names = named_bands(
        tables, canvas, YEARS, px_a_year=frame.px_a_year, top=top, bottom=bottom
    )
    figure = go.Figure([trace for one in lanes for trace in _traces(events, one, canvas, frame)])
    _set_axes(figure, canvas, bottom)
    foot = round(reckoned(canvas.tick)) + 16
    return finish(
        figure,
        slug,
        canvas,
        height=round(bottom) + foot,
        margin={"l": frame.margin, "r": frame.margin, "t": 0, "b": foot},
        time_axis="xaxis",
        shapes=[
            *shades,
            *signs,
            *_break(canvas, bottom),
            *(line for one in lanes for line in _lines(one, canvas)),
        ],
        notes=[
            *kept_back(words),
            *names,
            _before(canvas, top),
            *(text for one in lanes for text in _texts(one, canvas, frame)),
        ],
    )


def _items(frame: Frame, *, weak: bool) -> list[Item]:
    big, middle, small = (size / 2 for size in frame.sizes)
    kinds = [Item(symbol, words, (middle,)) for symbol, words in KEY]
    if frame.least == 1:
        return [*kinds, Item("tick", "one more event", (middle,))]
    if weak:
        kinds.append(Item("ring", "weak sources", (middle,)))
    return [
        *kinds,
        Item("circle", "importance", (small, middle, big)),
        Item("span", "lasting, or only year known", (big * 1.6,)),
        Item("tick", "took part elsewhere", (middle,)),
    ]


def _traces(
    events: pd.DataFrame, one: Band, canvas: Canvas, frame: Frame
) -> list[go.Scatter | go.Bar]:
    traces: list[go.Scatter | go.Bar] = []
    # A span beside a name would lie under its letters.
    on_line = dict.fromkeys(one.labels, one.line)
    marked = one.events["event_id"].isin(set(one.across))
    for axis, px, early in (("x2", frame.px_a_year_before, True), ("x", frame.px_a_year, False)):
        swarm = Swarm(px, frame.row, frame.sizes, axes=(axis, "y"))
        mine = (one.events["at"] < BREAK) == early
        if frame.least == 1:
            few = one.events[mine & ~marked]
            traces += lesser(few, one.lane, one.line, canvas, swarm)
        else:
            others = events[(events["at"] < BREAK) == early]
            traces += partners(others, one.lane, one.line, canvas, swarm)
        big = one.events[mine & marked]
        traces += marks(big, one.across, on_line, one.lane, canvas, swarm)
    return [*_stems(one, canvas), *traces]


def _stems(one: Band, canvas: Canvas) -> list[go.Scatter]:
    """Thin lines from the named marks down to the line of the lane."""
    named = [row for _, row in one.events.iterrows() if row["event_id"] in one.labels]
    if not named:
        return []
    x: list[float | None] = []
    y: list[float | None] = []
    for row in named:
        x += [row["at"], row["at"], None]
        y += [one.line, one.across[row["event_id"]], None]
    return [
        go.Scatter(
            x=x,
            y=y,
            mode="lines",
            line={"color": light("rule-strong"), "width": canvas.thin},
            hoverinfo="skip",
            meta=meta("frame", one.lane.actor),
        )
    ]


def _texts(one: Band, canvas: Canvas, frame: Frame) -> list[go.layout.Annotation]:
    """The name of the lane, and those of the events that have room beside their marks."""
    actor = one.lane.actor
    name = label(
        one.lane.name,
        0,
        one.line - canvas.label,
        size=canvas.label,
        colour=look(actor).colour,
        actor=actor,
        bold=True,
        shift=(-2, 0),
        refs=("paper", "y"),
    )
    return [name] + [
        label(
            MOMENTS[row["event_id"]].in_short,
            row["at"],
            one.across[row["event_id"]],
            size=frame.text,
            colour=light("ink"),
            actor=actor,
            anchor=spot.anchor,
            shift=(frame.beside if spot.anchor == "left" else -frame.beside, 0),
        )
        for _, row in one.events.iterrows()
        if (spot := one.labels.get(row["event_id"])) is not None
    ]


def _lines(one: Band, canvas: Canvas) -> list[go.layout.Shape]:
    """The line of a lane, after the break and before it."""
    return [
        go.layout.Shape(
            type="line",
            x0=years[0],
            x1=years[1],
            y0=one.line,
            y1=one.line,
            xref=axis,
            yref="y",
            layer="below",
            line={"color": light("rule-strong"), "width": canvas.thin},
        )
        for axis, years in (("x", YEARS), ("x2", BEFORE))
    ]


def _break(canvas: Canvas, bottom: float) -> list[go.layout.Shape]:
    """Two slanting strokes on the time axis where the scale changes."""
    middle = (BEFORE_END + MAIN_START) / 2
    reach = canvas.tick * 0.5
    return [
        go.layout.Shape(
            type="line",
            x0=shift - reach * 0.35,
            x1=shift + reach * 0.35,
            y0=-reach,
            y1=reach,
            xref="paper",
            yref="y",
            xanchor=middle,
            yanchor=bottom,
            xsizemode="pixel",
            ysizemode="pixel",
            line={"color": light("muted"), "width": canvas.thin * 1.5},
        )
        for shift in (-reach * 0.4, reach * 0.4)
    ]


def _before(canvas: Canvas, top: float) -> go.layout.Annotation:
    note = label(
        "1919–44,<br>own scale",
        0,
        top,
        size=canvas.tick,
        colour=light("muted"),
        shift=(-2, -6),
        refs=("paper", "y"),
    )
    return note.update(yanchor="top")


def _set_axes(figure: go.Figure, canvas: Canvas, bottom: float) -> None:
    main = {**time_axis(canvas, YEARS), "anchor": "y"}
    ticks = [1920, 1935] if canvas.grid else [1930]
    before = {"range": list(BEFORE), "tickvals": ticks, "ticktext": [str(one) for one in ticks]}
    figure.update_layout(
        xaxis={**main, "domain": [MAIN_START, 1]},
        xaxis2={**main, **before, "domain": [0, BEFORE_END]},
        yaxis={"visible": False, "range": [bottom, 0], "fixedrange": True},
        barmode="overlay",
    )

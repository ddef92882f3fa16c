"""The events timeline on a phone: time runs down, lanes are columns, names stand at the right."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._key import Item, key, key_height
from dashboard.charts._lanes import Lane, framed, lane_of, spread
from dashboard.charts._moments import MOMENTS
from dashboard.charts._parts import band, finish, label, meta, plain, span
from dashboard.charts._swarm import KEY, SYMBOLS, Swarm, lanes_of, lesser, marks, rows_of
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light

YEARS = (1945.0, 1980.0)
BEFORE = (1917.5, 1945.0)
FOOT = 8
# Sizes in px: a year after the break, all the years before it, the break, the heads of the lanes,
# a line of the names.
YEAR, EARLY, GAP, HEADS, LINE = 48, 130, 30, 64, 19
LEFT, WIDTH = 36, 314
NARROWEST = 290
ROW, SIZES = 5.9, (9.5, 6.5, 5.0)
# Marks of the third rank would be smaller than a finger can tell apart: they are ticks.
LEAST = 2


@dataclass(frozen=True)
class Column:
    """One lane as a column: its events, and where its line and each mark stand, in px."""

    lane: Lane
    events: pd.DataFrame
    line: float
    across: dict[str, float]


@dataclass(frozen=True)
class Sheet:
    """Heights of the drawing, in px: the key at its top, then heads, early years and years."""

    key: float

    @property
    def height(self) -> float:
        """All of it."""
        return self.key + HEADS + EARLY + GAP + YEAR * (YEARS[1] - YEARS[0]) + FOOT

    def share(self, px: float) -> float:
        """A height in px from the top as a share of the drawing from its foot."""
        return round(1 - px / self.height, 5)

    @property
    def early(self) -> list[float]:
        """The part of the drawing of the years before the break."""
        top = self.key + HEADS
        return [self.share(top + EARLY), self.share(top)]

    @property
    def main(self) -> list[float]:
        """The part of the drawing of the years after it."""
        return [self.share(self.height - FOOT), self.share(self.key + HEADS + EARLY + GAP)]


def build_down(tables: Tables, canvas: Canvas, slug: str) -> go.Figure:
    """Columns of marks from 1919 at the top to 1979, the names of the first rank beside them."""
    events = framed(tables)
    items, room = _items(weak=bool(events["weak"].any())), NARROWEST
    sheet = Sheet(key_height(items, canvas, room) + canvas.tick)
    signs, words = key(items, canvas, left=LEFT, width=room, yref="paper", level=sheet.share)
    columns, right = _columns(events)
    figure = go.Figure()
    for column in columns:
        figure.add_traces(_traces(column, canvas))
    names, heads = _names(tables, events, right + 10, canvas)
    figure.add_traces(names)
    figure.update_layout(
        xaxis={"visible": False, "range": [0, WIDTH], "fixedrange": True, "anchor": "y"},
        yaxis=_time(canvas, YEARS, list(range(1945, 1980, 5)), sheet.main),
        yaxis2=_time(canvas, BEFORE, [1920, 1930, 1940], sheet.early),
        barmode="overlay",
    )
    shapes = [*_bands(tables), *signs, *_lines(columns, canvas), *_break(canvas, sheet)]
    return finish(
        figure,
        slug,
        canvas,
        height=round(sheet.height),
        margin={"l": LEFT, "r": 0, "t": 0, "b": 0},
        time_axis="yaxis",
        shapes=shapes,
        notes=[
            *words,
            *heads,
            *_lane_names(columns, canvas, sheet),
        ],
    )


def _items(*, weak: bool) -> list[Item]:
    big, middle, _ = (size / 2 for size in SIZES)
    return [
        *(Item(symbol, words, (4.5,)) for symbol, words in KEY),
        *([Item("ring", "weak sources", (4.5,))] if weak else []),
        Item("circle", "importance", (middle, big)),
        Item("span", "lasting, or only year known", (9,)),
        Item("tick", "one more event", (4.5,)),
    ]


def _columns(events: pd.DataFrame) -> tuple[list[Column], float]:
    """The columns from the left edge on, and where the last one ends."""
    found = []
    right = 4.0
    for lane in lanes_of(events):
        mine = events[events["lane"] == lane.name]
        rows: dict[str, int] = {}
        big = mine[mine["importance"] <= LEAST]
        for part, px in (
            (big[big["at"] < YEARS[0]], EARLY / (BEFORE[1] - BEFORE[0])),
            (big[big["at"] >= YEARS[0]], YEAR),
        ):
            rows |= rows_of(part, Swarm(px, ROW, SIZES))
        across = {one: right + ROW * (row + 1) for one, row in rows.items()}
        found.append(Column(lane, mine, right, across))
        right = max(across.values(), default=right + ROW) + ROW
    return found, right


def _traces(column: Column, canvas: Canvas) -> list[go.Scatter | go.Bar]:
    traces: list[go.Scatter | go.Bar] = []
    for axis, early in (("y2", True), ("y", False)):
        swarm = Swarm(YEAR, ROW, SIZES, axes=(axis, "x"), upright=True)
        mine = column.events[(column.events["at"] < YEARS[0]) == early]
        big = mine["importance"] <= LEAST
        traces += lesser(mine[~big], column.lane, column.line, canvas, swarm)
        traces += marks(mine[big], column.across, {}, column.lane, canvas, swarm)
    return traces


def _names(
    tables: Tables, events: pd.DataFrame, left: float, canvas: Canvas
) -> tuple[list[go.Scatter], list[go.layout.Annotation]]:
    """The names of phases and events of the first rank, moved apart until each has its line."""
    phases = [(span(row)[0], plain(row["short"])) for _, row in tables.phases.iterrows()]
    named = [row for _, row in events.iterrows() if row["event_id"] in MOMENTS]
    # A phase comes before the event that opens it, and its name lies inside its band.
    wanted = sorted(
        [(at, 0, text) for at, text in phases] + [(row["at"], 1, row["event_id"]) for row in named]
    )
    half = LINE / 2 / YEAR
    places = spread(
        [at if is_event else at + half for at, is_event, _ in wanted], LINE / YEAR, YEARS[0]
    )
    level = {text: place for (_, _, text), place in zip(wanted, places, strict=True)}
    heads = [
        label(text, left, level[text], size=canvas.tick, colour=light("muted"), shift=(-7, 0))
        for _, text in phases
    ]
    return [_named(row, left, level[row["event_id"]], canvas) for row in named], heads


def _named(row: pd.Series, left: float, level: float, canvas: Canvas) -> go.Scatter:
    """An event's sign and name, large enough to be touched."""
    actor = lane_of(row["actors"][0]).actor
    return go.Scatter(
        x=[left],
        y=[round(level, 3)],
        mode="markers+text",
        marker={
            "symbol": SYMBOLS[row["kind"]],
            "size": SIZES[0] * 0.9,
            "color": look(actor).colour,
        },
        text=[f" {MOMENTS[row['event_id']].in_short}"],
        textposition="middle right",
        textfont={"size": canvas.tick, "color": light("ink")},
        cliponaxis=False,
        customdata=[[row["event_id"]]],
        hovertext=[row["said"]],
        hoverinfo="text",
        meta=meta("label", actor),
    )


def _bands(tables: Tables) -> list[go.layout.Shape]:
    starts = [span(row)[0] for _, row in tables.phases.iterrows()]
    ends = [*starts[1:], span(tables.phases.iloc[-1])[1]]
    return [
        band(0, 1, xref="paper", yref="y", y=(first, last))
        for first, last in list(zip(starts, ends, strict=True))[::2]
    ]


def _lines(columns: list[Column], canvas: Canvas) -> list[go.layout.Shape]:
    return [
        go.layout.Shape(
            type="line",
            x0=column.line,
            x1=column.line,
            y0=years[0],
            y1=years[1],
            xref="x",
            yref=axis,
            layer="below",
            line={"color": light("rule-strong"), "width": canvas.thin},
        )
        for column in columns
        for axis, years in (("y", YEARS), ("y2", BEFORE))
    ]


def _lane_names(columns: list[Column], canvas: Canvas, sheet: Sheet) -> list[go.layout.Annotation]:
    """The names above the columns, on three levels: a column can be narrower than its name."""
    return [
        label(
            column.lane.name,
            column.line,
            sheet.share(sheet.key + (10 + 18 * (number % 3))),
            size=canvas.tick,
            colour=look(column.lane.actor).colour,
            actor=column.lane.actor,
            bold=True,
            shift=(-2, 0),
            refs=("x", "paper"),
        )
        for number, column in enumerate(columns)
    ]


def _break(canvas: Canvas, sheet: Sheet) -> list[go.layout.Shape]:
    middle = sheet.share(sheet.key + HEADS + EARLY + GAP / 2)
    return [
        go.layout.Shape(
            type="line",
            x0=-6,
            x1=6,
            y0=shift - 2,
            y1=shift + 2,
            xref="paper",
            yref="paper",
            xanchor=0,
            yanchor=middle,
            xsizemode="pixel",
            ysizemode="pixel",
            line={"color": light("muted"), "width": canvas.thin * 1.5},
        )
        for shift in (-2.5, 2.5)
    ]


def _time(
    canvas: Canvas, years: tuple[float, float], ticks_at: list[int], domain: list[float]
) -> dict[str, object]:
    return {
        "range": [years[1], years[0]],
        "domain": domain,
        "anchor": "x",
        "tickmode": "array",
        "tickvals": ticks_at,
        "ticktext": [str(tick) for tick in ticks_at],
        "showgrid": False,
        "showline": False,
        "ticks": "outside",
    }

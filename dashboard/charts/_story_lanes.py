"""The small timeline as lanes over a time axis."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._lanes import Wish, lane_of, place
from dashboard.charts._moments import MOMENTS
from dashboard.charts._parts import finish, label, time_axis
from dashboard.charts._phases import named_bands
from dashboard.charts._story import ACTORS, CHOSEN, chosen, presence, presence_ends, story_marks
from dashboard.charts._type import text_width
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas, reckoned
from dashboard.theme.marks import look
from dashboard.theme.tokens import light

YEARS = (1945.0, 1979.5)


@dataclass(frozen=True)
class Rows:
    """Sizes in px of the lanes on one canvas; `narrowest` is the least width they are laid for."""

    names: int
    lane: int
    foot: int
    left: int
    right: int
    label: int
    narrowest: int

    def middle(self, number: int) -> float:
        """The height of a lane's line."""
        return self.names + (number + 0.5) * self.lane

    @property
    def bottom(self) -> int:
        """Where the time axis lies."""
        return self.names + len(CHOSEN) * self.lane + self.foot

    @property
    def px_a_year(self) -> float:
        """The least px that a year takes."""
        return (self.narrowest - self.left - self.right) / (YEARS[1] - YEARS[0])


ROWS: dict[str, Rows] = {
    "wide": Rows(48, 58, 10, 76, 8, 13, 640),
    "projector": Rows(100, 150, 30, 170, 20, 30, 1644),
}


def story_lanes(tables: Tables, canvas: Canvas, slug: str) -> go.Figure:
    """Three lanes with the phases as bands behind them."""
    rows = ROWS[canvas.name]
    events = chosen(tables)
    shapes, notes = named_bands(
        tables, canvas, YEARS, px_a_year=rows.px_a_year, top=0, bottom=rows.bottom
    )
    ends = presence_ends(events)
    figure = go.Figure(presence(ends, [rows.middle(0)] * 2, canvas))
    for number, name in enumerate(CHOSEN):
        mine, height = events[events["lane"] == name], rows.middle(number)
        figure.add_trace(story_marks(mine, mine["at"].tolist(), [height] * len(mine), canvas))
        shapes.append(_lane_line(height, canvas))
        notes += [_lane_name(name, height, canvas, rows), *_labels(mine, height, canvas, rows)]
    figure.update_layout(
        xaxis=time_axis(canvas, YEARS),
        yaxis={"visible": False, "range": [rows.bottom, 0], "fixedrange": True},
    )
    foot = round(reckoned(canvas.tick)) + 16
    return finish(
        figure,
        slug,
        canvas,
        height=rows.bottom + foot,
        margin={"l": rows.left, "r": rows.right, "t": 0, "b": foot},
        time_axis="xaxis",
        shapes=shapes,
        notes=notes,
    )


def _lane_line(height: float, canvas: Canvas) -> go.layout.Shape:
    return go.layout.Shape(
        type="line",
        x0=YEARS[0],
        x1=YEARS[1],
        y0=height,
        y1=height,
        layer="below",
        line={"color": light("rule-strong"), "width": canvas.thin},
    )


def _lane_name(name: str, height: float, canvas: Canvas, rows: Rows) -> go.layout.Annotation:
    return label(
        name,
        0,
        height,
        size=canvas.label,
        colour=look(ACTORS[name]).colour,
        actor=ACTORS[name],
        bold=True,
        shift=(-rows.left, 0),
        refs=("paper", "y"),
    )


def _labels(
    events: pd.DataFrame, height: float, canvas: Canvas, rows: Rows
) -> list[go.layout.Annotation]:
    """The events' names above their marks, below them where the first place is taken."""
    names = {row["event_id"]: _name(row) for _, row in events.iterrows()}
    wishes = [
        Wish(
            row["event_id"],
            (row["at"] - YEARS[0]) * rows.px_a_year,
            text_width(names[row["event_id"]], rows.label) * 1.05,
        )
        for _, row in events.iterrows()
    ]
    places = place(wishes, 2, rows.narrowest - rows.left)
    lift = canvas.radius + rows.label * 0.75
    return [
        label(
            names[row["event_id"]],
            row["at"],
            height,
            size=rows.label,
            colour=light("ink"),
            actor=ACTORS[row["lane"]],
            anchor=spot.anchor,
            shift=(-4 if spot.anchor == "left" else 4, lift if spot.tier == 0 else -lift),
        )
        for _, row in events.iterrows()
        if (spot := places.get(row["event_id"])) is not None
    ]


def _name(row: pd.Series) -> str:
    """The short name; in the lane of another actor than its own the name says who acted."""
    moment = MOMENTS[row["event_id"]]
    return moment.name if lane_of(row["actors"][0]).name == row["lane"] else moment.in_full

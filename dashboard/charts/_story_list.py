"""The small timeline on a phone: a list of its events under the names of the phases."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._moments import MOMENTS
from dashboard.charts._parts import band, finish, label, plain, span
from dashboard.charts._story import (
    ACTORS,
    CHOSEN,
    PRESENCE,
    chosen,
    presence,
    story_marks,
)
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light


@dataclass(frozen=True)
class List:
    """Sizes in px of the list on a phone."""

    head: int = 40
    row: int = 30
    mark: float = 0.035
    date: int = 26
    name: int = 92


def story_list(tables: Tables, canvas: Canvas, slug: str) -> go.Figure:
    """One row an event, in bands of phases; a phase without one says so."""
    sizes = List()
    events = chosen(tables)
    starts = [span(row)[0] for _, row in tables.phases.iterrows()]
    events["phase"] = [sum(start <= at for start in starts) - 1 for at in events["at"]]
    shapes, notes = [], []
    heights: dict[str, float] = {}
    top = 0.0
    for number, (_, phase) in enumerate(tables.phases.iterrows()):
        mine = events[events["phase"] == number]
        bottom = top + sizes.head + sizes.row * max(len(mine), 1) + 6
        if number % 2 == 0:
            shapes.append(band(0, 1, xref="paper", yref="y", y=(top, bottom)))
        notes += _phase_head(phase, top + sizes.head / 2, canvas, empty=mine.empty)
        for place_in, one in enumerate(mine["event_id"]):
            heights[one] = top + sizes.head + (place_in + 0.5) * sizes.row
        top = bottom
    figure = go.Figure(presence([sizes.mark] * 2, [heights[one] for one in PRESENCE], canvas))
    for name in CHOSEN:
        mine = events[events["lane"] == name]
        y = [heights[one] for one in mine["event_id"]]
        figure.add_trace(story_marks(mine, [sizes.mark] * len(mine), y, canvas))
    for _, row in events.iterrows():
        notes += _row(row, heights[row["event_id"]], canvas, sizes)
    figure.update_layout(
        xaxis={"visible": False, "range": [0, 1], "fixedrange": True},
        yaxis={"visible": False, "range": [top, 0], "fixedrange": True},
    )
    return finish(
        figure,
        slug,
        canvas,
        height=round(top),
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        time_axis=None,
        shapes=shapes,
        notes=notes,
    )


def _phase_head(
    phase: pd.Series, height: float, canvas: Canvas, *, empty: bool
) -> list[go.layout.Annotation]:
    years = f"{phase['start_day'].year}–{phase['end_day'].year}"
    paper, muted = ("paper", "y"), light("muted")
    notes = [
        label(
            plain(phase["short"]),
            0,
            height,
            size=canvas.label,
            colour=light("ink"),
            bold=True,
            shift=(26, 0),
            refs=paper,
        ),
        label(
            years,
            1,
            height,
            size=canvas.tick,
            colour=muted,
            anchor="right",
            shift=(-6, 0),
            refs=paper,
        ),
    ]
    if empty:
        text = "no event of the first rank"
        notes.append(
            label(text, 0, height + 34, size=canvas.tick, colour=muted, shift=(26, 0), refs=paper)
        )
    return notes


def _row(row: pd.Series, height: float, canvas: Canvas, sizes: List) -> list[go.layout.Annotation]:
    actor = ACTORS[row["lane"]]
    month = row["start_day"].strftime("%b %Y")
    return [
        label(
            month,
            0,
            height,
            size=canvas.tick,
            colour=light("muted"),
            actor=actor,
            shift=(sizes.date, 0),
            refs=("paper", "y"),
        ),
        label(
            MOMENTS[row["event_id"]].in_full,
            0,
            height,
            size=canvas.label,
            colour=light("ink"),
            actor=actor,
            shift=(sizes.name, 0),
            refs=("paper", "y"),
        ),
    ]

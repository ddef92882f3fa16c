"""The quarrel over transit, turn by turn: events on the years of the wagons, on a phone as a list.

An event has the colour of the side that acts or speaks. The question of the school text is one of
them: its source and those that contradict it are in the event.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._flow_sheet import Field, least_axis
from dashboard.charts._lanes import framed, pack
from dashboard.charts._panel import Part, merged
from dashboard.charts._parts import label, meta, wrap
from dashboard.charts._source_columns import COLUMNS
from dashboard.charts._spans import span_line
from dashboard.charts._time_panels import Years
from dashboard.charts._type import ink, text_width, two_tone
from dashboard.tables import Tables
from dashboard.tables.words import period
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look, symbol
from dashboard.theme.tokens import light

# What each event says in few words, in our words.
TURNS = {
    "ev-080": "Mao promises Kosygin fast trains",
    "ev-081": "Moscow asks for troops, bases, flights",
    "ev-085": "Protocol on transit by rail",
    "ev-090": "First missiles cross on 13 trains",
    "ev-098": "Beijing denies that it blocks arms",
    "ev-102": "Malinovsky blames China in public",
    "ev-109": "Moscow asks to triple the quota",
    "ev-204": "School text: goods held up; TIME: never stopped",
}
BRIEF = {"ev-204": "Held up? School text yes, TIME no"}
# Where the marks of the list stand, as a share of its width.
INSET = 0.025
TITLE = "Turns of the quarrel"
ROW = {"wide": 24, "narrow": 46, "projector": 43}
# Rows that stay free over the axis.
FREE = 0.3


@dataclass(frozen=True)
class Turn:
    """One event with its words, and from where to where it takes the row, in px."""

    event: pd.Series
    words: str
    box: tuple[float, float]
    right: bool


def turns(tables: Tables) -> pd.DataFrame:
    """The events of the quarrel in order of time."""
    events = framed(tables)
    return events[events["event_id"].isin(list(TURNS))]


def across(field: Field) -> Part:
    """Marks on the time axis with their words beside them, in as few rows as they need."""
    found, rows = _placed(field.tables, field.canvas, field.years)
    return merged(
        _turn(field, turn, 1 - (row + 0.5) / (max(rows) + 1 + FREE))
        for turn, row in zip(found, rows, strict=True)
    )


def height(tables: Tables, canvas: Canvas, years: Years) -> int:
    """The px that `across` needs."""
    rows = max(_placed(tables, canvas, years)[1], default=0) + 1
    return round(ROW[canvas.name] * (rows + FREE))


def _placed(tables: Tables, canvas: Canvas, years: Years) -> tuple[list[Turn], list[int]]:
    """The turns with their rows."""
    found = []
    edge, half = least_axis(canvas), canvas.radius + canvas.label * 0.45
    for _, event in turns(tables).iterrows():
        first, last = ((end - years[0]) / (years[1] - years[0]) * edge for end in _extent(event))
        words = _words(canvas, event["event_id"])
        room = text_width(words, canvas.label) * 1.05 + half
        right = last + room <= edge
        box = (first - half, last + room) if right else (first - room, last + half)
        found.append(Turn(event, words, box, right))
    return found, pack([turn.box for turn in found])


def _words(canvas: Canvas, event_id: str) -> str:
    said = TURNS[event_id]
    return said if canvas.name == "wide" else BRIEF.get(event_id, said)


def _extent(event: pd.Series) -> tuple[float, float]:
    """From where to where a mark with its stroke stands, in years."""
    return (event["first"], event["last"]) if event["fuzzy"] else (event["at"], event["at"])


def _turn(field: Field, turn: Turn, y: float) -> Part:
    canvas, event, refs = field.canvas, turn.event, ("x", field.panel.y)
    actor, ends = str(event["actors"][0]), _extent(event)
    line = span_line(canvas, ends, y, look(actor).colour).update(yref=refs[1])
    note = label(
        turn.words,
        ends[1] if turn.right else ends[0],
        y,
        size=canvas.label,
        colour=light("ink"),
        actor=actor,
        anchor="left" if turn.right else "right",
        shift=((1 if turn.right else -1) * (canvas.radius + canvas.label * 0.45), 0),
        refs=refs,
    )
    mark = _mark(field.tables, canvas, event, (event["at"], y), refs)
    return Part((mark,), (line,) if event["fuzzy"] else (), (note,))


def _mark(
    tables: Tables,
    canvas: Canvas,
    event: pd.Series,
    at: tuple[float, float],
    refs: tuple[str, str],
) -> go.Scatter:
    actor = str(event["actors"][0])
    letter = tables.sources.set_index("source_id")["reliability"].loc[event["source_id"]]
    colour = look(actor).colour
    return go.Scatter(
        x=[at[0]],
        y=[at[1]],
        xaxis=refs[0],
        yaxis=refs[1],
        mode="markers",
        cliponaxis=False,
        marker={
            "symbol": symbol(actor, letter),
            "size": canvas.radius * 2,
            "color": colour,
            "line": {"color": colour, "width": canvas.ring},
        },
        customdata=[[event["event_id"]]],
        hovertext=[event["said"]],
        hoverinfo="text",
        meta=meta("claims", actor),
    )


def down(tables: Tables, canvas: Canvas, figure: go.Figure, number: int) -> go.Figure:
    """The same as a list below the panels of a phone, on axes of this number; the figure back."""
    events, refs = turns(tables), (f"x{number}", f"y{number}")
    height = ROW["narrow"] * len(events)
    room = height + canvas.head * 3
    plot = figure.layout.height - figure.layout.margin.t - figure.layout.margin.b
    whole = plot + room
    for name in [key for key in figure.layout.to_plotly_json() if key.startswith("yaxis")]:
        domain = figure.layout[name].domain
        figure.layout[name].domain = [(edge * plot + room) / whole for edge in domain]
    hidden = {"visible": False, "fixedrange": True}
    figure.update_layout(
        {
            "height": figure.layout.height + room,
            f"xaxis{number}": {**hidden, "range": [0, 1], "anchor": refs[1]},
            f"yaxis{number}": {
                **hidden,
                "domain": [0, height / whole],
                "range": [len(events) - 0.5, -0.5],
                "anchor": refs[0],
            },
        }
    )
    notes = two_tone(
        ink(TITLE, canvas.head, bold=True),
        ink("", canvas.label),
        0,
        1,
        shift=(-COLUMNS[canvas.name].left, canvas.head * 0.8),
        refs=("paper", f"{refs[1]} domain"),
        serif=True,
    )
    for place, (_, event) in enumerate(events.iterrows()):
        mark = _mark(tables, canvas, event, (INSET, place), refs)
        figure.add_trace(mark)
        notes += _listed(canvas, event, place, refs[1])
    for note in notes:
        figure.add_annotation(note)
    return figure


def _listed(canvas: Canvas, event: pd.Series, place: int, yref: str) -> list[go.layout.Annotation]:
    left = canvas.radius * 2 + canvas.label * 0.7
    lines = (
        (period(event), light("muted"), 0.55),
        (wrap(_words(canvas, event["event_id"]), 38), light("ink"), -0.65),
    )
    return [
        label(
            text,
            0,
            place,
            size=canvas.tick if rise > 0 else canvas.label,
            colour=colour,
            actor=str(event["actors"][0]),
            shift=(left, rise * canvas.label),
            refs=("paper", yref),
        )
        for text, colour, rise in lines
    ]


def spoken_turns(tables: Tables) -> str:
    """The turns in words, with their dates."""
    return "; ".join(
        f"{period(event)}, {TURNS[event['event_id']]}" for _, event in turns(tables).iterrows()
    )

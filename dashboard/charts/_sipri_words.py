"""The words in the SIPRI chart: suppliers at their highest year, and what an empty year means."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._parts import label, middle
from dashboard.charts._sipri_stacks import BAR, EAST, TICK, UNITED, YEARS, height, peak
from dashboard.tables.words import number
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light
from dashboard.vocab import Actor


def north_words(canvas: Canvas, claims: pd.DataFrame) -> list[go.layout.Annotation]:
    """Each supplier named at its highest year, and what an empty year means."""
    lift = canvas.label * 0.5 + 5
    named = (
        (Actor.USSR, (Actor.USSR,), "left", -0.4, 0),
        (Actor.EASTERN_EUROPE, EAST, "right", 0.4, 0),
        (Actor.CHINA, (Actor.CHINA,), "right", 0.4, 1),
    )
    notes = []
    for actor, actors, anchor, nudge, reach in named:
        row = peak(claims, actors)
        if row is None:
            continue
        year = int(row["start_day"].year)
        notes.append(
            label(
                _named(canvas, row, actor),
                middle(row) + nudge,
                height(claims, year - reach, year + reach),
                size=canvas.label,
                colour=look(actor).colour,
                actor=actor,
                bold=True,
                anchor=anchor,
                # On a phone the names are wider than the years between them.
                shift=(0, lift + (0 if canvas.roomy else reach * canvas.label * 0.6)),
            ).update(bgcolor=light("ground"), borderpad=0)
        )
    return notes + _quiet_words(canvas, claims)


def _named(canvas: Canvas, row: pd.Series, actor: str) -> str:
    """A supplier with its highest figure and the year of it, as far as the canvas has room."""
    name = look(actor).label
    figure = f" {number(row['value'])}" if canvas.roomy else ""
    return f"{name}{figure}" + (f" in {row['start']}" if canvas.name == "wide" else "")


def _quiet_words(canvas: Canvas, claims: pd.DataFrame) -> list[go.layout.Annotation]:
    """What a year without a bar means, and who received from 1976."""
    size = canvas.tick
    empty = "no bar: no recorded delivery" if canvas.roomy else "no bar:<br>no recorded<br>delivery"
    words = [(YEARS[0] + 0.1, height(claims, YEARS[0], 1960), empty)]
    if canvas.roomy:
        united = height(claims, UNITED, UNITED + 2)
        words.append((UNITED + 0.1, united, "from<br>1976 all<br>Vietnam"))
    return [
        label(
            text,
            x,
            y,
            size=size,
            colour=light("muted"),
            shift=(0, (text.count("<br>") + 1) * size * 0.65 + 6),
        ).update(bgcolor=light("ground"))
        for x, y, text in words
    ]


def south_words(canvas: Canvas, claims: pd.DataFrame) -> list[go.layout.Annotation]:
    """The head of the hanging panel in its empty corner, its suppliers at their highest year."""
    size = canvas.label if canvas.grid else canvas.tick
    under = canvas.head + (canvas.head + size) * 0.75
    notes = [
        label(
            text,
            YEARS[0],
            2 * TICK,
            size=px,
            colour=light(colour),
            bold=bold,
            shift=(0, -drop),
            refs=("x", "y2"),
            serif=bold and canvas.name == "narrow",
        )
        for text, px, colour, bold, drop in (
            ("To South Vietnam", canvas.head, "ink", True, canvas.head),
            ("same scale, downwards", size, "muted", False, under),
        )
    ]
    row = peak(claims, (Actor.USA,))
    if row is None:
        return notes
    notes.append(_beside(canvas, row, 3.5 * TICK, _named(canvas, row, Actor.USA), Actor.USA))
    same = claims[(claims["start_day"] == row["start_day"]) & (claims["actor"] != Actor.USA)]
    if len(same):
        middle_of_rest = (same["base"].min() + same["top"].max()) / 2
        names = same["actor"].tolist()
        text = ", ".join(names) if canvas.roomy else f"{names[0]},<br>{', '.join(names[1:])}"
        notes.append(_beside(canvas, row, middle_of_rest, text, same["actor"].iloc[0]))
    return notes


def _beside(
    canvas: Canvas, row: pd.Series, y: float, text: str, actor: str
) -> go.layout.Annotation:
    """A label left of a hanging bar."""
    return label(
        text,
        middle(row) - BAR / 2,
        y,
        size=canvas.label,
        colour=look(actor).colour,
        actor=actor,
        bold=True,
        anchor="right",
        shift=(-7, 0),
        refs=("x", "y2"),
    )

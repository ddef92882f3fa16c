"""The lower panel of the Chinese troops: how many in all, and by when.

Every source has the same figure and another period: one bar a claim, as long as its period, with a
stroke at its end. The bars say nothing of how many were there at one time.
"""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import (
    MORE,
    SCHOOL_TEXT,
    figure_of,
    hover_all,
    is_school_text,
    sign,
    source_name,
)
from dashboard.charts._hatch import tinted
from dashboard.charts._panel import Part, merged
from dashboard.charts._parts import label, meta, span
from dashboard.charts._spans import fade
from dashboard.charts._type import Tone, ink, text_width, two_tone
from dashboard.tables import Tables
from dashboard.tables.derive import assess
from dashboard.tables.words import claim_value, number, period
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light
from dashboard.vocab import Actor

TOTAL = "cn-troops-total"
BAR = 0.72
REFS = ("x", "y2")
CHINA = look(Actor.CHINA)


def totals(tables: Tables) -> pd.DataFrame:
    """The shown claims of the total, those that end first on top."""
    claims = assess(tables, TOTAL).claims
    return claims.sort_values(["end_day", "reliability", "start_day"], kind="stable")


def said_by_all(claims: pd.DataFrame) -> str:
    """The figure that all claims give, in words; empty when they differ or there is none."""
    if claims["value"].nunique() != 1:
        return ""
    said = {claim_value(row) for _, row in claims.iterrows()}
    return said.pop() if len(said) == 1 else f"about {number(float(claims['value'].iloc[0]))}"


def end_words(row: pd.Series) -> str:
    """The end of a claim's period: "March 1968", "about 1969"."""
    return period(row).rsplit(" to ", 1)[-1]


def bars(tables: Tables, canvas: Canvas, years: tuple[float, float], room_a_year: float) -> Part:
    """The bars on `y2`, within the years of the axis; `room_a_year` is a year's least px."""
    headline = assess(tables, TOTAL).headline
    printed_first = "" if headline is None else headline["claim_id"]
    parts = []
    for place, (_, row) in enumerate(totals(tables).iterrows()):
        first, last = max(span(row)[0], years[0]), min(span(row)[1], years[1])
        under = _marker_stroke(canvas, (first, last), place)
        parts.append(
            Part(shapes=(under,) if row["claim_id"] == printed_first else ())
            + _bar(tables, canvas, row, (first, last), place)
            + _words(tables, canvas, row, (first, last), place, room_a_year)
            + _end(canvas, row, place, (years[1] - last) * room_a_year)
        )
    return merged(parts)


def _bar(
    tables: Tables, canvas: Canvas, row: pd.Series, years: tuple[float, float], place: int
) -> Part:
    first, last = years
    faded: tuple[go.layout.Shape, ...] = ()
    if row["approximate"]:
        last -= 1
        faded = fade(last, 1, (place - BAR / 2, place + BAR / 2), CHINA.tint, yref=REFS[1])
    bar = go.Bar(
        orientation="h",
        base=[first],
        x=[round(last - first, 3)],
        y=[place],
        width=[BAR],
        yaxis=REFS[1],
        marker={**tinted(CHINA, canvas), "line": {"width": 0}},
        customdata=[[row["claim_id"]]],
        hovertext=[hover_all(tables, row.to_frame().T)],
        hoverinfo="text",
        meta=meta("claims", Actor.CHINA),
    )
    return Part((bar,), (*faded, _end_stroke(canvas, row, years[1], place)))


def _end_stroke(canvas: Canvas, row: pd.Series, last: float, place: int) -> go.layout.Shape:
    return go.layout.Shape(
        type="line",
        x0=last,
        x1=last,
        y0=place - BAR / 2,
        y1=place + BAR / 2,
        xref=REFS[0],
        yref=REFS[1],
        line={
            "color": CHINA.colour,
            "width": canvas.ring * 1.4,
            "dash": "dot" if row["approximate"] else "solid",
        },
    )


def _marker_stroke(canvas: Canvas, years: tuple[float, float], place: int) -> go.layout.Shape:
    """Marker yellow under the claim that is printed first."""
    beyond = 0.04
    return go.layout.Shape(
        type="rect",
        x0=years[0] - beyond,
        x1=years[1] + beyond,
        y0=place - 0.49,
        y1=place + 0.49,
        xref=REFS[0],
        yref=REFS[1],
        layer="below",
        fillcolor=light("accent"),
        line={"color": light("accent-edge"), "width": canvas.thin},
    )


def _words(
    tables: Tables,
    canvas: Canvas,
    row: pd.Series,
    years: tuple[float, float],
    place: int,
    room_a_year: float,
) -> Part:
    """Inside the bar: the source, a sign when it began before the axis, ">" where there is room."""
    name = source_name(tables, row, dated=canvas.roomy)
    if is_school_text(row):
        name = f"{name}, {SCHOOL_TEXT if canvas.roomy else 'school text'}"
    if span(row)[0] < years[0]:
        name = f"‹ {name}"
    more = number(figure_of(row)) if sign(row) == MORE else ""
    first = ink(name, canvas.label, bold=True)
    second = Tone(more, canvas.label, CHINA.text, thin=MORE)
    if first.width + second.width + canvas.label * 2 > (years[1] - years[0]) * room_a_year:
        second = Tone("", canvas.label, CHINA.text)
    notes = two_tone(
        first,
        second,
        years[0],
        place,
        actor=Actor.CHINA,
        shift=(canvas.label * 0.6, 0),
        refs=REFS,
    )
    return Part(notes=tuple(notes))


def _end(canvas: Canvas, row: pd.Series, place: int, room: float) -> Part:
    """The end of the period behind the bar, or inside it where the axis ends."""
    text = end_words(row)
    outside = text_width(text, canvas.label) + canvas.label <= room
    note = label(
        text,
        span(row)[1],
        place,
        size=canvas.label,
        colour=CHINA.colour if outside else CHINA.text,
        actor=Actor.CHINA,
        anchor="left" if outside else "right",
        shift=(canvas.label * (0.6 if outside else -0.6), 0),
        refs=REFS,
    )
    return Part(notes=(note,))

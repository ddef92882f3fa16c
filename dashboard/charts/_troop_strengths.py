"""The upper panel of the Chinese troops: how many were there at one time.

A dot for each statement, never joined. Several sources that say the same of the same time share a
dot; a strength whose year the source leaves open is a bar that fades at both ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import (
    MORE,
    SCHOOL_TEXT,
    arrow,
    dot,
    figure_of,
    halo,
    hover_all,
    is_school_text,
    sign,
    tone_of,
)
from dashboard.charts._hatch import absence
from dashboard.charts._panel import Part, merged
from dashboard.charts._parts import label, meta, middle, span
from dashboard.charts._spans import QUIET, fade, span_line
from dashboard.charts._type import Tone, ink, two_tone
from dashboard.tables import Tables
from dashboard.tables.derive import assess, claims_by_id
from dashboard.tables.words import period
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light
from dashboard.vocab import Actor

PEAK = "cn-troops-peak"
QUANTITIES = (PEAK, "cn-troops-1966", "cn-troops-1965")
# Mao's figure of 1970 speaks of the years before and names none of them.
UNDATED = "troops-cn-0013"
DIPLOMAT = "troops-cn-0017"
# Who speaks or who is counted, where the name of the source would not say it.
VOICES = {
    "troops-cn-0014": "railway troops",
    "troops-cn-0016": "Deng Xiaoping",
    DIPLOMAT: "a Soviet diplomat",
}
COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
LINES = (50_000, 100_000, 150_000)
GAP_TOP = LINES[-1]


@dataclass(frozen=True)
class Scale:
    """The panel's scale: people a px upwards, and the year in which the axis ends."""

    people_a_px: float
    last_year: float


def statements(tables: Tables) -> Iterator[pd.DataFrame]:
    """The dated claims, those with one figure for one time together, the best source first."""
    wanted = tables.quantities.set_index("quantity_id").loc[list(QUANTITIES), "claim_ids"]
    claims = claims_by_id(tables, [one for claim_ids in wanted for one in claim_ids])
    ranked = claims.sort_values("reliability", kind="stable")
    figures = pd.Series([figure_of(row) for _, row in ranked.iterrows()], ranked.index, float)
    for _, group in ranked.groupby([ranked["start_day"], ranked["end_day"], figures], sort=True):
        yield group


def count_words(claims: pd.DataFrame) -> str:
    """How many sources speak: "one source", "five sources"."""
    return f"{COUNTS[len(claims)]} source{'' if len(claims) == 1 else 's'}"


def strengths(tables: Tables, canvas: Canvas, scale: Scale) -> Part:
    """Every statement, the undated one, and the years of which none speaks."""
    undated = claims_by_id(tables, [UNDATED])
    groups = list(statements(tables))
    heights = _label_heights(canvas, scale, groups)
    parts = [
        _statement(tables, canvas, group, lift) for group, lift in zip(groups, heights, strict=True)
    ]
    if len(undated):
        parts.append(_undated(tables, canvas, scale, undated))
    return _silence(tables, canvas, scale) + Part(shapes=_lines(canvas)) + merged(parts)


def _label_heights(canvas: Canvas, scale: Scale, groups: list[pd.DataFrame]) -> list[float]:
    """How many px each label stands above its dot, so that it clears zero and the label below."""
    heights = [figure_of(group.iloc[0]) / scale.people_a_px for group in groups]
    lifts, free = [0.0] * len(heights), canvas.value * 0.64
    for place in sorted(range(len(heights)), key=heights.__getitem__):
        lifts[place] = round(max(0.0, free - heights[place]), 1)
        free = heights[place] + lifts[place] + canvas.value * 1.08
    return lifts


def _statement(tables: Tables, canvas: Canvas, group: pd.DataFrame, lift: float) -> Part:
    row = group.iloc[0]
    x, y = middle(row), figure_of(row)
    colour = look(speaker(row)).colour
    headline = assess(tables, PEAK).headline
    first = headline is not None and headline["claim_id"] in set(group["claim_id"])
    dated = row["precision"] != "year"
    notes = _says(canvas, group, colour, lift)
    if sign(row) == MORE:
        notes.append(arrow(canvas, x, y, colour, (0, 1), actor=Actor.CHINA))
    return Part(
        ((halo(canvas, x, y),) if first else ())
        + (dot(tables, canvas, group, (x, y), speaker=speaker(row)),),
        () if dated else (span_line(canvas, span(row), y, colour),),
        tuple(notes),
    )


def speaker(row: pd.Series) -> Actor:
    """Whose colour a dot has: that of the side that speaks, since it is its word that is drawn."""
    return Actor.USSR if row["claim_id"] == DIPLOMAT else Actor.CHINA


def _says(
    canvas: Canvas, group: pd.DataFrame, colour: str, lift: float
) -> list[go.layout.Annotation]:
    """The figure in colour, then who says it; behind the span where the date is a year."""
    row = group.iloc[0]
    figure = tone_of(row, canvas, colour)
    if pd.isna(row["value"]):
        figure = Tone("several thousand", canvas.value, colour, bold=True)
    return two_tone(
        figure,
        ink(_voice(canvas, group), canvas.label),
        middle(row) if row["precision"] != "year" else span(row)[1],
        figure_of(row),
        actor=Actor.CHINA,
        shift=(canvas.radius + canvas.ring + canvas.label * 0.4, lift),
    )


def _voice(canvas: Canvas, group: pd.DataFrame) -> str:
    row = group.iloc[0]
    if len(group) > 1:
        return f"{'peak year, ' if canvas.roomy else ''}{count_words(group)}"
    if is_school_text(row):
        return f"engineers, {SCHOOL_TEXT}" if canvas.roomy else "school text"
    said = VOICES.get(str(row["claim_id"]), str(row["item"]))
    return f"{said}, {month_words(row) if canvas.roomy else row['start_day'].year}"


def month_words(row: pd.Series) -> str:
    """The date of a claim without its day: "July 1966"."""
    words = period(row)
    return words.split(" ", 1)[1] if row["precision"] == "day" else words


def _lines(canvas: Canvas) -> tuple[go.layout.Shape, ...]:
    """The foot of the panel and quiet lines below its labels; none runs through a label."""
    lines = LINES if canvas.roomy else LINES[1:]
    quiet = [_level(y, light("rule"), canvas.thin) for y in lines if canvas.grid]
    return (*quiet, _level(0, light("rule-strong"), canvas.thin))


def _level(y: float, colour: str, width: float) -> go.layout.Shape:
    return go.layout.Shape(
        type="line",
        x0=0,
        x1=1,
        y0=y,
        y1=y,
        xref="x domain",
        yref="y",
        layer="below",
        line={"color": colour, "width": width},
    )


def _undated(tables: Tables, canvas: Canvas, scale: Scale, claims: pd.DataFrame) -> Part:
    row = claims.iloc[0]
    first, last = span(row)
    y, colour = figure_of(row), look(Actor.CHINA).colour
    thick = (canvas.spread + 2) * scale.people_a_px
    edges = (y - thick / 2, y + thick / 2)
    bar = go.Bar(
        orientation="h",
        base=[first + 1],
        x=[round(last - first - 2, 3)],
        y=[y],
        width=[thick],
        marker={"color": colour, "line": {"width": 0}},
        opacity=QUIET,
        customdata=[claims["claim_id"].tolist()],
        hovertext=[hover_all(tables, claims)],
        hoverinfo="text",
        meta=meta("claims", Actor.CHINA),
    )
    who = "Mao Zedong in 1970, year not stated" if canvas.roomy else "Mao, year not stated"
    return Part(
        (bar,),
        fade(last - 1, 1, edges, colour, opacity=QUIET)
        + fade(first + 1, -1, edges, colour, opacity=QUIET),
        tuple(
            two_tone(
                tone_of(row, canvas, colour),
                ink(who, canvas.label),
                first + 1,
                y,
                actor=Actor.CHINA,
                shift=(0, -canvas.value * 0.8 - canvas.spread),
            )
        ),
    )


def _silence(tables: Tables, canvas: Canvas, scale: Scale) -> Part:
    """The years after the last strength that any source gives; a phone has room for words only."""
    spoken = [span(group.iloc[0])[1] for group in statements(tables)]
    spoken += [span(row)[1] for _, row in claims_by_id(tables, [UNDATED]).iterrows()]
    if not spoken:
        return Part()
    years = (max(spoken), scale.last_year)
    word = label(
        "<i>no source gives<br>a strength</i>",
        sum(years) / 2,
        GAP_TOP / 2 if canvas.roomy else (GAP_TOP - LINES[0]) * 0.58,
        size=canvas.tick,
        colour=light("muted"),
        anchor="center",
    )
    hatched = (absence(canvas, years, GAP_TOP, ("x", "y")),) if canvas.roomy else ()
    return Part(hatched, (), (word,))

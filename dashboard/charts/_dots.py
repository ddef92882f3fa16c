"""Dots of claims: the sign before a figure, the halo of what is printed first, the bound's arrow.

A dot may stand for several claims when several sources say the same of the same time.
"""

from __future__ import annotations

from math import isnan

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._parts import hover, meta, plain
from dashboard.charts._spec import LABEL_PREFIX
from dashboard.charts._type import Tone
from dashboard.tables import Tables
from dashboard.tables.cite import short_name, short_source
from dashboard.tables.words import claim_value, number
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look, symbol
from dashboard.theme.tokens import light
from dashboard.vocab import SEED_SOURCE

MORE, MOST, ABOUT, PLAIN = ">", "≤", "≈", ""
# How `tables.words.claim_value` says each sign.
_SAID = {"more than ": MORE, "at least ": MORE, "up to ": MOST, "at most ": MOST, "about ": ABOUT}
SCHOOL_TEXT = "the school text"


def sign(row: pd.Series) -> str:
    """The sign before a claim's figure: more than, at most, about, or none."""
    said = claim_value(row)
    return next((mark for word, mark in _SAID.items() if said.startswith(word)), PLAIN)


def figure_of(row: pd.Series) -> float:
    """Where a dot of a claim stands: its value, else the bound that it gives."""
    for column in ("value", "low", "high"):
        if not isnan(row[column]):
            return float(row[column])
    return float("nan")


def figure_text(row: pd.Series) -> str:
    """The figure with its sign: ">200,000", "≈170,000", "282"."""
    return f"{sign(row)}{number(figure_of(row))}"


def source_of(tables: Tables, row: pd.Series) -> pd.Series:
    """The source of a claim."""
    source: pd.Series = tables.sources.loc[tables.sources["source_id"] == row["source_id"]].iloc[0]
    return source


def source_name(tables: Tables, row: pd.Series, *, dated: bool = True) -> str:
    """The short name of a claim's source as a label has it, with its year or without."""
    source = source_of(tables, row)
    return short_source(source) if dated else short_name(source)


def is_school_text(row: pd.Series) -> bool:
    """Whether a claim is the school text's, whose numbers this data set began with."""
    return bool(row["source_id"] == SEED_SOURCE)


def hover_all(tables: Tables, claims: pd.DataFrame) -> str:
    """The tooltip of one dot: one claim in full, or what several say and who says it."""
    if len(claims) == 1:
        return hover(tables, claims.iloc[0])
    first = claims.iloc[0]
    names = [
        f"{plain(source_name(tables, row))} ({row['reliability']})" for _, row in claims.iterrows()
    ]
    head = f"<b>{claim_value(first)}</b> {plain(first['unit'])}<br>{plain(first['item'])}"
    return "<br>".join([head, *names])


def dot(
    tables: Tables,
    canvas: Canvas,
    claims: pd.DataFrame,
    at: tuple[float, float],
    *,
    speaker: str | None = None,
    refs: tuple[str, str] = ("x", "y"),
) -> go.Scatter:
    """One dot for claims that say the same, the best first: A and B filled, C open, D a diamond.

    It has the look of the claims' actor, or of the `speaker` where one side speaks of another.
    """
    row = claims.iloc[0]
    side = speaker or str(row["actor"])
    colour = look(side).colour
    return go.Scatter(
        x=[at[0]],
        y=[at[1]],
        xaxis=refs[0],
        yaxis=refs[1],
        mode="markers",
        cliponaxis=False,
        marker={
            "symbol": symbol(side, row["reliability"]),
            "size": canvas.radius * 2,
            "color": colour,
            "line": {"color": colour, "width": canvas.ring},
        },
        customdata=[claims["claim_id"].tolist()],
        hovertext=[hover_all(tables, claims)],
        hoverinfo="text",
        meta=meta("claims", str(row["actor"])),
    )


def halo(canvas: Canvas, x: float, y: float, refs: tuple[str, str] = ("x", "y")) -> go.Scatter:
    """The marker-yellow ground under the dot that is printed first."""
    return go.Scatter(
        x=[x],
        y=[y],
        xaxis=refs[0],
        yaxis=refs[1],
        mode="markers",
        cliponaxis=False,
        hoverinfo="skip",
        marker={
            "symbol": "circle",
            "size": canvas.radius * 4.2,
            "color": light("accent"),
            "line": {"color": light("accent-edge"), "width": canvas.thin},
        },
        meta=meta("frame"),
    )


def arrow(
    canvas: Canvas,
    x: float,
    y: float,
    colour: str,
    towards: tuple[int, int],
    *,
    actor: str | None = None,
    refs: tuple[str, str] = ("x", "y"),
) -> go.layout.Annotation:
    """A short arrow out of a dot: the figure is a bound. `towards` is (1, 0) right, (0, 1) up."""
    start, length = canvas.radius + canvas.ring, canvas.radius * 2.6
    tip = start + length
    return go.layout.Annotation(
        x=x,
        y=y,
        xref=refs[0],
        yref=refs[1],
        text="",
        showarrow=True,
        xshift=towards[0] * tip,
        yshift=towards[1] * tip,
        ax=-towards[0] * length,
        ay=towards[1] * length,
        arrowhead=1,
        arrowsize=1.1,
        arrowwidth=canvas.ring * 0.8,
        arrowcolor=colour,
        name=f"{LABEL_PREFIX}{actor}" if actor else None,
    )


def reach(canvas: Canvas) -> float:
    """How far an arrow reaches from the middle of its dot, in px."""
    return canvas.radius + canvas.ring + canvas.radius * 2.6


def tone_of(row: pd.Series, canvas: Canvas, colour: str) -> Tone:
    """The figure of a claim as the first part of a label."""
    return Tone(number(figure_of(row)), canvas.value, colour, bold=True, thin=sign(row))

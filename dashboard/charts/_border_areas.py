"""Soviet divisions by area in October 1970: a bar from zero for each, its range as the pale end.

The areas are parts of one count, the reserve is not: its bars are hollow.
"""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import hover_all
from dashboard.charts._hatch import hollow, solid, tinted
from dashboard.charts._panel import Part, merged
from dashboard.charts._parts import meta
from dashboard.charts._range_marks import ends, is_range, tone
from dashboard.charts._type import ink, two_tone
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look

RESERVE = "su-divisions-reserve"
THICK = 0.62
REFS = ("x2", "y2")


def areas(tables: Tables, canvas: Canvas, claims: pd.DataFrame, words: dict[str, str]) -> Part:
    """One bar a claim from the top down, its figure and area behind its end."""
    return merged(
        Part(tuple(_bars(tables, canvas, row, place)), (), tuple(_label(canvas, row, place, words)))
        for place, (_, row) in enumerate(claims.iterrows())
    )


def _bars(tables: Tables, canvas: Canvas, row: pd.Series, place: int) -> list[go.Bar]:
    low, high = ends(row)
    style = look(row["actor"])
    fill = hollow if row["series_id"] == RESERVE else solid
    bars = [_bar(tables, row, place, (0.0, low), fill(style, canvas))]
    if is_range(row):
        bars.append(_bar(tables, row, place, (low, high), tinted(style, canvas)))
    return bars


def _bar(
    tables: Tables,
    row: pd.Series,
    place: int,
    reach: tuple[float, float],
    fill: dict[str, object],
) -> go.Bar:
    return go.Bar(
        orientation="h",
        base=[reach[0]],
        x=[reach[1] - reach[0]],
        y=[place],
        width=[THICK],
        xaxis=REFS[0],
        yaxis=REFS[1],
        marker=fill,
        customdata=[[row["claim_id"]]],
        hovertext=[hover_all(tables, row.to_frame().T)],
        hoverinfo="text",
        meta=meta("claims", str(row["actor"]), row["series_id"]),
    )


def _label(
    canvas: Canvas, row: pd.Series, place: int, words: dict[str, str]
) -> list[go.layout.Annotation]:
    return two_tone(
        tone(row, canvas, look(row["actor"]).colour),
        ink(words[row["claim_id"]], canvas.label),
        ends(row)[1],
        place,
        actor=str(row["actor"]),
        shift=(canvas.label * 0.6, 0),
        refs=REFS,
    )

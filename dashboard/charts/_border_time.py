"""Soviet divisions opposite China over time: what each count says of its date, nothing joined.

A range is a block as wide as its date and as high as its ends; a figure for a year is a dot on a
stroke. Each count has an area of its own, so each is named where it stands.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import dot, figure_of, hover_all
from dashboard.charts._hatch import absence, hollow, solid
from dashboard.charts._panel import Part, merged
from dashboard.charts._parts import label, meta, middle, span
from dashboard.charts._range_marks import ends, is_range, tone
from dashboard.charts._spans import fade, span_line
from dashboard.charts._type import ink, two_tone
from dashboard.tables import Tables
from dashboard.tables.derive import claims_by_id
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light
from dashboard.vocab import Actor

# A block is at least so wide, in years: a month alone would be a hairline.
LEAST_YEARS = 0.14
# A date that is about right runs out over half a year: a whole one would meet the next count.
FADE = 0.5
USSR = look(Actor.USSR)


@dataclass(frozen=True)
class Says:
    """The words of a mark: what stands after its figure, and where the label lies.

    `side` is "right" or "left" of the mark or "above" its start; `lift` moves it up by so many
    lines of text. `fades` are the ways in which a date that is only about right runs out.
    """

    words: str
    side: str
    lift: float = 0.0
    fades: tuple[int, ...] = (-1, 1)


@dataclass(frozen=True)
class Scale:
    """Divisions a px upwards, the highest one, the place of a force that has no date, in years."""

    divisions_a_px: float
    top: float
    undated: tuple[float, float]


def counts(
    tables: Tables,
    canvas: Canvas,
    scale: Scale,
    says: dict[str, Says],
    printed_first: frozenset[str],
) -> Part:
    """The dated counts with their labels."""
    claims = claims_by_id(tables, says)
    return merged(
        _count(tables, canvas, scale, row, says[row["claim_id"]])
        if row["claim_id"] not in printed_first
        else _ground(canvas, scale, row) + _count(tables, canvas, scale, row, says[row["claim_id"]])
        for _, row in claims.iterrows()
    )


def _count(tables: Tables, canvas: Canvas, scale: Scale, row: pd.Series, says: Says) -> Part:
    notes = tuple(_label(canvas, row, says))
    if is_range(row):
        return Part((_block(tables, canvas, row, _years(row), faint=False),), (), notes)
    y = figure_of(row)
    mark = dot(tables, canvas, row.to_frame().T, (middle(row), y))
    return Part((mark,), _stroke(canvas, scale, row, y, says), notes)


def _stroke(
    canvas: Canvas, scale: Scale, row: pd.Series, y: float, says: Says
) -> tuple[go.layout.Shape, ...]:
    """The year of a dot, running out on both sides where the source is only about right."""
    if row["precision"] != "year":
        return ()
    years, line = span(row), span_line(canvas, span(row), y, USSR.colour)
    if not row["approximate"]:
        return (line,)
    thick = (canvas.spread + 2) * scale.divisions_a_px / 2
    level, quiet = (y - thick, y + thick), float(line.opacity)
    return (
        line,
        *(
            shape
            for way in says.fades
            for shape in fade(
                years[max(0, way)], way, level, USSR.colour, opacity=quiet, reach=FADE
            )
        ),
    )


def _years(row: pd.Series) -> tuple[float, float]:
    first, last = span(row)
    lack = max(0.0, LEAST_YEARS - (last - first)) / 2
    return first - lack, last + lack


def _block(
    tables: Tables, canvas: Canvas, row: pd.Series, years: tuple[float, float], *, faint: bool
) -> go.Bar:
    low, high = ends(row)
    return go.Bar(
        x=[(years[0] + years[1]) / 2],
        y=[high - low],
        base=[low],
        width=[years[1] - years[0]],
        marker=hollow(USSR, canvas) if faint else solid(USSR, canvas),
        customdata=[[row["claim_id"]]],
        hovertext=[hover_all(tables, row.to_frame().T)],
        hoverinfo="text",
        meta=meta("claims", str(row["actor"]), row["series_id"] or None),
    )


def _ground(canvas: Canvas, scale: Scale, row: pd.Series) -> Part:
    """Marker yellow under the count that is printed first."""
    (first, last), (low, high) = _years(row), ends(row)
    beyond = canvas.radius * 0.8
    shape = go.layout.Shape(
        type="rect",
        x0=first - 0.05,
        x1=last + 0.05,
        y0=low - beyond * scale.divisions_a_px,
        y1=high + beyond * scale.divisions_a_px,
        xref="x",
        yref="y",
        layer="below",
        fillcolor=light("accent"),
        line={"color": light("accent-edge"), "width": canvas.thin},
    )
    return Part(shapes=(shape,))


def _label(canvas: Canvas, row: pd.Series, says: Says) -> list[go.layout.Annotation]:
    figure = tone(row, canvas, USSR.colour)
    words = ink(says.words, canvas.label)
    low, high = ends(row)
    first, last = _years(row) if row["precision"] != "year" else span(row)
    gap = canvas.label * 0.6 + canvas.radius
    up = canvas.value * 0.75 + canvas.radius
    width = figure.width + words.width + max(5.0, figure.size * 0.34)
    x, y, shift = {
        "right": (last, (low + high) / 2, (gap, 0.0)),
        "left": (first, (low + high) / 2, (-gap - width, 0.0)),
        "above": (first, high, (0.0, up)),
    }[says.side]
    moved = (shift[0], shift[1] + says.lift * canvas.label)
    return two_tone(figure, words, x, y, actor=Actor.USSR, shift=moved)


def undated(tables: Tables, canvas: Canvas, scale: Scale, claims: pd.DataFrame, words: str) -> Part:
    """A force that has no date: a hollow block on the hatch behind the dated years, words below."""
    middle_of = sum(scale.undated) / 2
    ground = absence(canvas, scale.undated, scale.top, ("x", "y"))
    parts = [Part((ground,))]
    for _, row in claims.iterrows():
        figure, size = tone(row, canvas, USSR.colour), canvas.tick
        under = canvas.radius + size * 0.7 * (words.count("<br>") + 1)
        block = _block(tables, canvas, row, _wide(middle_of), faint=True)
        notes = [
            label(
                text,
                middle_of,
                y,
                size=height,
                colour=colour,
                actor=Actor.USSR,
                anchor="center",
                shift=(0, lift),
            ).update(bgcolor=light("ground"))
            for text, y, height, colour, lift in (
                (figure.markup, ends(row)[1], figure.size, figure.colour, canvas.value * 0.85),
                (words, ends(row)[0], size, light("muted"), -under),
            )
        ]
        parts.append(Part((block,), (), tuple(notes)))
    return merged(parts)


def _wide(year: float) -> tuple[float, float]:
    return year - 2 * LEAST_YEARS, year + 2 * LEAST_YEARS

"""Points of single years on stems from zero, for figures that no line may join.

A year or more that a figure speaks of is a stroke through its point; years of which no source
speaks are hatched.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import MORE, arrow, dot, figure_of, reach, sign, tone_of
from dashboard.charts._hatch import absence
from dashboard.charts._panel import Part, merged
from dashboard.charts._parts import label, middle, span
from dashboard.charts._type import ink, two_tone
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light

ABOVE, RIGHT, LEFT, NONE = "above", "right", "left", "none"
# A stretch up to so many years is drawn as a point alone: its year is read off the axis.
ONE_YEAR = 1.01


@dataclass(frozen=True)
class Says:
    """The label of a point: the side on which it stands, words after its figure, lines of lift.

    A figure that is a bound has its arrow only where the label leaves the way up free.
    """

    side: str = ABOVE
    words: str = ""
    lift: float = 0.0


@dataclass(frozen=True)
class Field:
    """Where points are drawn: canvas, axes, highest figure; `planned` are ids of forecasts.

    `hatched` says that labels stand on a hatch and need a ground of their own.
    """

    canvas: Canvas
    refs: tuple[str, str]
    top: float
    planned: tuple[str, ...] = ()
    hatched: bool = False


def points(tables: Tables, field: Field, claims: pd.DataFrame, says: Mapping[str, Says]) -> Part:
    """All points with their stems and labels."""
    return merged(_point(tables, field, row, says) for _, row in claims.iterrows())


def _point(tables: Tables, field: Field, row: pd.Series, says: Mapping[str, Says]) -> Part:
    canvas, said = field.canvas, says.get(str(row["claim_id"]), Says())
    x, y = middle(row), figure_of(row)
    mark = dot(tables, canvas, row.to_frame().T, (x, y), refs=field.refs)
    if row["claim_id"] in field.planned:
        mark.marker.symbol = f"{str(mark.marker.symbol).removesuffix('-open')}-open"
    notes = _label(field, row, said)
    if sign(row) == MORE and said.side in (ABOVE, LEFT):
        actor = str(row["actor"])
        colour = look(actor).colour
        notes.append(arrow(canvas, x, y, colour, (0, 1), actor=actor, refs=field.refs))
    return Part((mark,), tuple(_strokes(field, row)), tuple(notes))


def _strokes(field: Field, row: pd.Series) -> Iterable[go.layout.Shape]:
    """The stem from zero, and the years of a figure that speaks of more than one."""
    canvas, colour = field.canvas, look(str(row["actor"])).colour
    (first, last), x, y = span(row), middle(row), figure_of(row)
    yield _line(field, (x, x), (0.0, y), colour, canvas.thin * 1.5, 0.7)
    if last - first > ONE_YEAR:
        yield _line(field, (first, last), (y, y), colour, canvas.spread, 0.4)


def _line(
    field: Field,
    x: tuple[float, float],
    y: tuple[float, float],
    colour: str,
    width: float,
    opacity: float,
) -> go.layout.Shape:
    return go.layout.Shape(
        type="line",
        x0=x[0],
        x1=x[1],
        y0=y[0],
        y1=y[1],
        xref=field.refs[0],
        yref=field.refs[1],
        opacity=opacity,
        line={"color": colour, "width": width},
    )


def _label(field: Field, row: pd.Series, says: Says) -> list[go.layout.Annotation]:
    """The figure above its point in the size of a note, or beside it with its words."""
    canvas, actor = field.canvas, str(row["actor"])
    x, y, lift = middle(row), figure_of(row), says.lift * canvas.tick
    if says.side == NONE:
        return []
    figure = tone_of(row, canvas, light("ink"))
    clear = reach(canvas) if sign(row) == MORE else canvas.radius
    if says.side == ABOVE:
        note = label(
            figure.markup,
            x,
            y,
            size=canvas.tick,
            colour=figure.colour,
            actor=actor,
            anchor="center",
            shift=(0, clear + canvas.tick * 0.65 + lift),
            refs=field.refs,
        )
        return [note]
    words, gap = ink(says.words, canvas.label), canvas.radius + canvas.label * 0.5
    width = figure.width + (words.width + figure.size * 0.34 if says.words else 0.0)
    shift = (gap if says.side == RIGHT else -gap - width, lift)
    notes = two_tone(figure, words, x, y, actor=actor, shift=shift, refs=field.refs)
    ground = light("ground") if field.hatched else None
    return [note.update(bgcolor=ground) for note in notes]


def silence(field: Field, years: Iterable[tuple[int, int]]) -> Part:
    """Years of which no source speaks, each from its first to the end (exclusive), hatched."""
    return Part(tuple(absence(field.canvas, pair, field.top, field.refs) for pair in years))


def silent_years(claims: pd.DataFrame, years: tuple[int, int]) -> list[tuple[int, int]]:
    """The stretches of whole years in which no claim lies, first to end (exclusive)."""
    spoken = {
        one
        for _, row in claims.iterrows()
        for one in range(row["start_day"].year, row["end_day"].year + 1)
    }
    silent = [one for one in range(*years) if one not in spoken]
    starts = [one for one in silent if one - 1 not in silent]
    ends = [one + 1 for one in silent if one + 1 not in silent]
    return list(zip(starts, ends, strict=True))

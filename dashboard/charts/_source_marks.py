"""One row of a dot plot by source: its mark, the ground of what is printed first, its figure.

The figure stands right of the mark, left of it where the words on the right begin, and in the
middle of a range that leaves no room on either side. Room is counted at the least width of the
canvas, so that a label never moves with the window.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import MORE, MOST, arrow, dot, figure_of, halo, reach, sign
from dashboard.charts._parts import label
from dashboard.charts._range_marks import ends, filled, is_range, range_bar, range_halo, tone
from dashboard.charts._source_columns import COLUMNS, Words, years_words
from dashboard.charts._type import Tone, muted, text_width
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light

# The height of a range's bar in rows: words beside it, words above it; and where its figure stands
# in it, which takes five fourths of the type's size.
THICK = (0.38, 0.27)
THICK_INSIDE = {"wide": 0.6, "narrow": 0.38, "projector": 0.78}
RIGHT, LEFT, INSIDE = "right", "left", "inside"


@dataclass(frozen=True, eq=False)
class Spot:
    """A claim in its row: height and axes, the upper end of the scale, what the row says.

    `first` says that the claim is printed first.
    """

    canvas: Canvas
    row: pd.Series
    y: float
    refs: tuple[str, str]
    top: float
    words: Words
    first: bool

    @property
    def actor(self) -> str:
        """Whose claim it is."""
        return str(self.row["actor"])

    @property
    def colour(self) -> str:
        """The colour of the side that speaks."""
        return look(self.words.speaker or self.actor).colour

    @property
    def figure(self) -> Tone:
        """The figure in ink."""
        return tone(self.row, self.canvas, light("ink"))

    @property
    def inside(self) -> Tone:
        """The figure inside its bar: smaller, and light on a full colour."""
        canvas = self.canvas
        size = canvas.label if canvas.grid else canvas.tick
        colour = light("on-actor" if filled(self.row, self.words.planned) else "ink")
        return replace(self.figure, size=size, colour=colour)

    @property
    def gap(self) -> float:
        """From the mark to its figure, in px."""
        return self.canvas.label * 0.5

    @property
    def thick(self) -> float:
        """The height of a range's bar, in rows."""
        if self.side == INSIDE:
            return THICK_INSIDE[self.canvas.name]
        return THICK[0 if COLUMNS[self.canvas.name].beside else 1]

    def px(self, value: float) -> float:
        """How far a figure stands from zero at the least width, in px."""
        return value / self.top * COLUMNS[self.canvas.name].least

    @property
    def far(self) -> float:
        """How far the mark with its arrow reaches to the right of its figure, in px."""
        if is_range(self.row):
            return self.canvas.radius * 2.1 if self.first else self.canvas.ring
        if sign(self.row) == MORE:
            return reach(self.canvas)
        return self.canvas.radius + self.canvas.ring

    @property
    def near(self) -> float:
        """How far a figure left of the mark stands from it, in px."""
        tip = reach(self.canvas) if sign(self.row) == MOST else self.canvas.radius * 2.1
        return tip + self.gap

    @property
    def behind(self) -> float:
        """Where a figure right of the mark ends, in px from zero."""
        return self.px(ends(self.row)[1]) + self.far + self.gap + self.figure.width

    @property
    def room(self) -> float:
        """The px from zero to the words on the right."""
        columns = COLUMNS[self.canvas.name]
        years = text_width(years_words(self.row), self.canvas.label, bold=True)
        return columns.least + columns.right - (years if columns.beside else 0) - self.canvas.label

    @property
    def side(self) -> str:
        """Where the figure stands: right, left, or inside its range."""
        if self.behind <= self.room:
            return RIGHT
        low, high = ends(self.row)
        return INSIDE if self.px(high - low) > self.figure.width + 3 * self.gap else LEFT

    @property
    def clear(self) -> float:
        """Where the dotted line from zero ends, in the unit of the scale."""
        low = ends(self.row)[0]
        if self.side != LEFT:
            return low
        taken = self.figure.width + self.near + self.gap
        return max(0.0, low - taken / COLUMNS[self.canvas.name].least * self.top)


def mark(tables: Tables, spot: Spot) -> tuple[go.Scatter | go.Bar, ...]:
    """The dot or the bar of a claim, on marker yellow where it is printed first."""
    canvas, row, said = spot.canvas, spot.row, spot.words
    if is_range(row):
        ground = range_halo(canvas, row, spot.y, refs=spot.refs)
        bar = range_bar(
            tables,
            canvas,
            row,
            spot.y,
            spot.thick,
            speaker=said.speaker,
            faint=said.planned,
            refs=spot.refs,
        )
        return (*ground, bar) if spot.first else (bar,)
    where = (figure_of(row), spot.y)
    point = dot(tables, canvas, row.to_frame().T, where, speaker=said.speaker, refs=spot.refs)
    if said.planned:
        point.marker.symbol = f"{str(point.marker.symbol).removesuffix('-open')}-open"
    return ((halo(canvas, *where, spot.refs),) if spot.first else ()) + (point,)


def figures(spot: Spot) -> list[go.layout.Annotation]:
    """The arrow of a bound, the figure, and a few quiet words where there is room for them."""
    return [*_bound(spot), _figure(spot), *_aside(spot)]


def _bound(spot: Spot) -> list[go.layout.Annotation]:
    towards = {MORE: (1, 0), MOST: (-1, 0)}.get(sign(spot.row))
    if towards is None or is_range(spot.row):
        return []
    x = figure_of(spot.row)
    return [arrow(spot.canvas, x, spot.y, spot.colour, towards, actor=spot.actor, refs=spot.refs)]


def _figure(spot: Spot) -> go.layout.Annotation:
    low, high = ends(spot.row)
    x, anchor, shift = {
        RIGHT: (high, "left", spot.far + spot.gap),
        LEFT: (low, "right", -spot.near),
        INSIDE: ((low + high) / 2, "center", 0.0),
    }[spot.side]
    if spot.side == INSIDE:
        return _said(spot, spot.inside, x, anchor, shift).update(bgcolor=None)
    return _said(spot, spot.figure, x, anchor, shift)


def _aside(spot: Spot) -> list[go.layout.Annotation]:
    words = muted(spot.words.aside, spot.canvas.tick)
    tight = spot.behind + spot.gap + words.width > spot.room
    if not words.text or spot.side != RIGHT or tight:
        return []
    shift = spot.far + spot.gap * 2.2 + spot.figure.width
    return [_said(spot, words, ends(spot.row)[1], "left", shift)]


def _said(spot: Spot, part: Tone, x: float, anchor: str, shift: float) -> go.layout.Annotation:
    note = label(
        part.markup,
        x,
        spot.y,
        size=part.size,
        colour=part.colour,
        actor=spot.actor,
        anchor=anchor,
        shift=(shift, 0),
        refs=spot.refs,
    )
    # A ground of its own: no line of the scale runs through the letters.
    return note.update(bgcolor=light("ground"))

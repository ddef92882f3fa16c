"""Where the rows of China beside the USSR lie: px from the top, in one column or two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.charts._donor_points import SECTIONS, Point, Said, Section, said
from dashboard.charts._px_columns import PxColumns
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas


@dataclass(frozen=True)
class Sheet:
    """The measures on one canvas, in px.

    With `beside` the words of a lane stand left (`names`, `who`) and right (`figure`, `badge`) of
    its marks; else they stand above them, and `mark` is the room for the marks. A point's name has
    a line of its own where `name` is not 0. `cuts` are the sections that begin a column.
    """

    beside: bool
    cuts: tuple[int, ...]
    names: int
    who: int
    figure: int
    badge: int
    gutter: int
    head: float
    statement: float
    name: float
    lane: float
    mark: float
    rival: float
    between: float

    @property
    def left(self) -> int:
        """The px left of a column's marks."""
        return self.names + self.who

    @property
    def right(self) -> int:
        """The px right of a column's marks."""
        return self.figure + self.badge if self.beside else 8


SHEETS = {
    "wide": Sheet(True, (0,), 150, 80, 134, 156, 0, 42, 42, 0, 23, 0, 20, 14),
    "narrow": Sheet(False, (0,), 10, 0, 0, 82, 0, 44, 62, 25, 19, 22, 20, 10),
    "projector": Sheet(True, (0, 2), 0, 172, 322, 190, 40, 66, 0, 46, 42, 0, 40, 12),
}


@dataclass(frozen=True, eq=False)
class Lane:
    """One side of a point where it lies: the px of its words, its marks and its foot."""

    said: Said
    words: float
    marks: float
    foot: float


@dataclass(frozen=True, eq=False)
class Row:
    """One point where it lies: column, number of its axis, px of its name, lanes, end of scale."""

    point: Point
    column: int
    axis: str
    top: float
    lanes: tuple[Lane, Lane]
    end: float

    @property
    def refs(self) -> tuple[str, str]:
        """Its axes."""
        return f"x{self.axis}", "y"


@dataclass(frozen=True)
class Head:
    """The heading of a section where it lies."""

    section: Section
    column: int
    top: float


@dataclass(frozen=True)
class Layout:
    """All rows and headings, and the px of the taller column."""

    canvas: Canvas
    sheet: Sheet
    rows: tuple[Row, ...]
    heads: tuple[Head, ...]
    plot: float

    def domain(self, column: int) -> tuple[float, float]:
        """The share of the paper of a column's marks."""
        sheet = self.sheet
        columns = PxColumns(len(sheet.cuts), sheet.left, sheet.right, sheet.gutter)
        return columns.domain(self.canvas, column)


def laid_out(tables: Tables, canvas: Canvas) -> Layout:
    """All points with what is said of them, from the top down."""
    sheet = SHEETS[canvas.name]
    rows: list[Row] = []
    heads: list[Head] = []
    feet = [0.0] * len(sheet.cuts)
    for place, section in enumerate(SECTIONS):
        column = sum(cut <= place for cut in sheet.cuts) - 1
        top = feet[column]
        heads.append(Head(section, column, top))
        top += sheet.head + (sheet.statement if section.statement else 0)
        for point in section.points:
            axis = "" if not rows else str(len(rows) + 1)
            rows.append(_row(tables, sheet, point, column, axis, top))
            top += _height(sheet, point)
        feet[column] = top
    return Layout(canvas, sheet, tuple(rows), tuple(heads), max(feet))


def _height(sheet: Sheet, point: Point) -> float:
    lanes = 2 * (sheet.lane + sheet.mark)
    return sheet.name + lanes + sheet.between + (sheet.rival if point.rival else 0)


def _row(tables: Tables, sheet: Sheet, point: Point, column: int, axis: str, top: float) -> Row:
    lanes = tuple(_lanes(tables, sheet, point, top + sheet.name))
    highest = [lane.said.high for lane in lanes if lane.said.first is not None]
    return Row(
        point, column, axis, top, (lanes[0], lanes[1]), point.whole or max(highest, default=1.0)
    )


def _lanes(tables: Tables, sheet: Sheet, point: Point, top: float) -> Iterator[Lane]:
    for place, side in enumerate(point.sides):
        start = top + place * (sheet.lane + sheet.mark)
        words, foot = start + sheet.lane / 2, start + sheet.lane + sheet.mark
        level = words if sheet.beside else foot - sheet.mark / 2
        yield Lane(said(tables, side), words, level, foot)

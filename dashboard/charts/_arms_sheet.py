"""Where the rows of the chart of arms by type lie: columns of groups, px from the top of each.

A column has names, a time axis, a scale of pieces and their figures. Names and figures need px that
do not shrink, so the two axes share what the narrowest drawing leaves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts._arms_deals import Block, Lane, Row
from dashboard.charts._px_columns import PxColumns
from dashboard.theme.canvas import Canvas


@dataclass(frozen=True)
class Sheet:
    """The measures on one canvas, in px; `pieces` is the part of the axes that counts pieces.

    `names` and `figures` are the room left of the time axis and right of the scale; `lane` the
    least height of a lane, `track` that of one of several tracks in it.
    """

    columns: int
    names: int
    figures: int
    gutter: int
    pieces: float
    head: float
    group: float
    lane: float
    track: float
    between: float
    foot: int
    ticks: tuple[int, ...]


SHEETS = {
    "wide": Sheet(2, 104, 46, 16, 0.36, 44, 34, 15, 6, 6, 58, (1955, 1965, 1975)),
    "narrow": Sheet(1, 112, 52, 0, 0.3, 34, 38, 15, 6, 7, 140, (1955, 1965, 1975)),
    "projector": Sheet(3, 238, 100, 44, 0.4, 92, 54, 32, 11, 3, 8, (1955, 1975)),
}


@dataclass(frozen=True)
class Place:
    """One lane where it lies: column, scale of its group, px of its top and height."""

    row: Row
    lane: Lane
    column: int
    scale: str
    top: float
    height: float

    @property
    def middle(self) -> float:
        """The px of its middle."""
        return self.top + self.height / 2

    @property
    def first(self) -> bool:
        """Whether it is the top lane of its row."""
        return self.lane is self.row.lanes[0]


@dataclass(frozen=True)
class Head:
    """The heading of a group: its words, column and the px of its middle."""

    text: str
    column: int
    middle: float


@dataclass(frozen=True)
class Layout:
    """All lanes and headings with their places, and the px of the tallest column."""

    sheet: Sheet
    canvas: Canvas
    places: tuple[Place, ...]
    heads: tuple[Head, ...]
    scales: dict[str, tuple[int, float]]
    plot: float

    def domain(self, column: int, part: str) -> tuple[float, float]:
        """The share of the paper of a column's `time` axis or of its scale of `pieces`."""
        sheet = self.sheet
        columns = PxColumns(sheet.columns, sheet.names, sheet.figures, sheet.gutter)
        left, right = columns.domain(self.canvas, column)
        wide = right - left
        cut = left + wide * (1 - sheet.pieces)
        return (left, round(cut - wide * 0.04, 5)) if part == "time" else (round(cut, 5), right)

    def time(self, column: int) -> str:
        """The name of a column's time axis."""
        return "x" if column == 0 else f"x{column + 1}"


def laid_out(canvas: Canvas, blocks: Sequence[Block]) -> Layout:
    """The places of all blocks, in as many columns as the canvas has."""
    sheet = SHEETS[canvas.name]
    places: list[Place] = []
    heads: list[Head] = []
    scales: dict[str, tuple[int, float]] = {}
    feet = []
    for column, own in enumerate(_columns(sheet, blocks)):
        top = sheet.head
        for block in own:
            scale = f"x{sheet.columns + len(scales) + 1}"
            scales[scale] = (column, block.top)
            heads.append(Head(block.name, column, top + sheet.group * 0.5))
            top += sheet.group
            for row in block.rows:
                for lane in row.lanes:
                    height = _height(sheet, lane)
                    places.append(Place(row, lane, column, scale, top, height))
                    top += height
                top += sheet.between
        feet.append(top)
    return Layout(sheet, canvas, tuple(places), tuple(heads), scales, max(feet))


def _height(sheet: Sheet, lane: Lane) -> float:
    return max(sheet.lane, sheet.track * lane.depth + 1)


def _needs(sheet: Sheet, block: Block) -> float:
    lanes = sum(_height(sheet, lane) for row in block.rows for lane in row.lanes)
    return sheet.group + lanes + sheet.between * len(block.rows)


def _columns(sheet: Sheet, blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks in their order, cut into columns whose tallest is as short as it can be."""
    needs = [_needs(sheet, block) for block in blocks]
    limit = min(
        (tall for tall in _heights(needs) if len(_cut(needs, tall)) <= sheet.columns),
        default=sum(needs),
    )
    return [[blocks[number] for number in run] for run in _cut(needs, limit)]


def _heights(needs: Sequence[float]) -> list[float]:
    """The height of every run of neighbours."""
    count = len(needs)
    return [sum(needs[a:b]) for a in range(count) for b in range(a + 1, count + 1)]


def _cut(needs: Sequence[float], tall: float) -> list[list[int]]:
    """The numbers of the blocks in columns of at most that height; a taller block stands alone."""
    runs: list[list[int]] = [[]]
    filled = 0.0
    for number, need in enumerate(needs):
        if runs[-1] and filled + need > tall + 1e-6:
            runs.append([])
            filled = 0.0
        runs[-1].append(number)
        filled += need
    return runs

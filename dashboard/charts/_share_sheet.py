"""Where the parts of the shares chart lie on each canvas, and what its parts need to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.charts._period_blocks import Block
from dashboard.charts._time_panels import FIRST, LAST, Panel, least_px_a_year
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas
from dashboard.vocab import Actor

WHOLE = 100.0
# Names of donors where a phone has no room for the long ones.
SHORT: dict[str, str] = {Actor.EASTERN_EUROPE: "E. Europe", Actor.OTHER_SOCIALIST: "Others"}


@dataclass(frozen=True)
class Measure:
    """One measure of shares: its series, its names, and its donors from the foot up."""

    series: str
    title: str
    basis: str
    phrase: str
    donors: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """The layout of one canvas, in px, with `heights`, `above` and `below` for each row.

    `lift` is from the first row up to its head. Under a row stand its years, if anything is kept
    free there, and `lane` px below them, if not 0, the values that found no room. `apart` is the
    least distance between labels that stand on each other.
    """

    left: int
    right: int
    strip: int
    heights: tuple[int, int, int, int]
    above: tuple[int, int, int, int]
    below: tuple[int, int, int, int]
    lift: int
    lane: int
    foot: int
    apart: int
    gap: float


SHEETS: dict[str, Sheet] = {
    "wide": Sheet(
        left=46,
        right=148,
        strip=38,
        heights=(160, 160, 104, 104),
        above=(48, 48, 48, 48),
        below=(42, 42, 22, 22),
        lift=26,
        lane=22,
        foot=26,
        apart=18,
        gap=3,
    ),
    "narrow": Sheet(
        left=40,
        right=6,
        strip=0,
        heights=(176, 176, 112, 112),
        above=(58, 66, 58, 58),
        below=(44, 44, 24, 24),
        lift=40,
        lane=24,
        foot=62,
        apart=18,
        gap=2,
    ),
    "projector": Sheet(
        left=120,
        right=360,
        strip=0,
        heights=(128, 128, 96, 124),
        above=(58, 92, 58, 58),
        below=(0, 40, 2, 42),
        lift=32,
        lane=0,
        foot=4,
        apart=40,
        gap=6,
    ),
}


@dataclass(frozen=True)
class Drawing:
    """What every part of the figure needs to know; `plot` is the height of the plot area in px.

    `line` is the share at which a line crosses every row.
    """

    tables: Tables
    canvas: Canvas
    sheet: Sheet
    panels: tuple[Panel, ...]
    plot: float
    line: float

    @property
    def gap(self) -> float:
        """The ground between periods, in years."""
        px = self.canvas.width - self.sheet.left - self.sheet.right
        return self.sheet.gap * (LAST - FIRST) / px

    @property
    def px_a_year(self) -> float:
        """The least that a year may have, in px."""
        return least_px_a_year(self.canvas, self.sheet.left + self.sheet.right)

    @property
    def beside(self) -> bool:
        """Whether there is a margin at the right for names and values."""
        return self.canvas.roomy

    def lift(self, panel: Panel) -> int:
        """How far above a row its head stands: always as far below the row before."""
        sheet = self.sheet
        return sheet.lift + sheet.above[panel.number - 1] - sheet.above[0]

    def name(self, block: Block) -> str:
        """The name of a block's donor, short on a phone."""
        short = {} if self.beside else SHORT
        return short.get(block.actor, block.look.label)


@dataclass(frozen=True)
class Parts:
    """What one part of the figure adds to it."""

    traces: tuple[Any, ...] = ()
    shapes: tuple[go.layout.Shape, ...] = ()
    notes: tuple[go.layout.Annotation, ...] = ()


def drawing(tables: Tables, canvas: Canvas, line: float) -> Drawing:
    """Lay the rows out below each other."""
    sheet = SHEETS[canvas.name]
    top, panels = float(sheet.strip), []
    rows = zip(sheet.above, sheet.heights, sheet.below, strict=True)
    for number, (above, height, below) in enumerate(rows, start=1):
        panels.append(Panel(number, top + above, height, WHOLE))
        top = panels[-1].bottom + below
    return Drawing(tables, canvas, sheet, tuple(panels), top, line)

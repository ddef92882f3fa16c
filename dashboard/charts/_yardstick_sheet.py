"""Where the parts of the yardstick chart lie on each canvas, upright or, on a phone, turned.

Turned, time runs down the page and the bars to the right: every value has room beside its bar.
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts._time_panels import FIRST, LAST, Panel
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas


@dataclass(frozen=True)
class Yardstick:
    """One way to measure: its series, its names, the end of its axis and a tick beside zero."""

    series: str
    title: str
    basis: str
    unit: str
    phrase: str
    peak: float
    tick: float


@dataclass(frozen=True)
class Sheet:
    """The layout of one canvas, in px. `lift` is from a panel to its head, `above` the room for it.

    `lane` is what stands between a head and its panel besides, `value` the type size of the values,
    `gap` the ground between periods.
    """

    left: int
    right: int
    strip: int
    heights: tuple[int, ...]
    lift: int
    above: int
    below: int
    lane: int
    foot: int
    value: int
    gap: float


SHEETS: dict[str, Sheet] = {
    "wide": Sheet(58, 8, 26, (152, 152, 84), 24, 50, 26, 26, 26, 14, 8),
    "narrow": Sheet(58, 4, 0, (268, 268, 268), 38, 58, 8, 0, 60, 14, 6),
    "projector": Sheet(140, 10, 0, (172, 172, 104), 32, 62, 44, 44, 4, 32, 14),
}


@dataclass(frozen=True)
class Drawing:
    """What every part of the figure needs to know; `plot` is the height of the plot area in px."""

    tables: Tables
    canvas: Canvas
    sheet: Sheet
    yardsticks: tuple[Yardstick, ...]
    panels: tuple[Panel, ...]
    plot: float

    @property
    def turned(self) -> bool:
        """Whether time runs down the page, as on a phone."""
        return self.canvas.name == "narrow"

    @property
    def gap(self) -> float:
        """The ground between periods, in years."""
        px = self.canvas.width - self.sheet.left - self.sheet.right
        return self.sheet.gap * (LAST - FIRST) / (self.panels[0].height if self.turned else px)

    def refs(self, panel: Panel) -> tuple[str, str]:
        """The axes of a panel, for its labels."""
        return (panel.x if self.turned else "x", panel.y)

    def at(self, year: float, value: float) -> tuple[float, float]:
        """A moment and a value as x and y."""
        return (value, year) if self.turned else (year, value)

    def lift(self, panel: Panel) -> float:
        """How far above a panel its head stands; the last panel has a lane between them."""
        return self.sheet.lift + (self.sheet.lane if panel == self.panels[-1] else 0)


def drawing(tables: Tables, canvas: Canvas, yardsticks: tuple[Yardstick, ...]) -> Drawing:
    """Lay the panels out below each other."""
    sheet = SHEETS[canvas.name]
    top, panels = float(sheet.strip), []
    for number_, yardstick in enumerate(yardsticks, start=1):
        top += sheet.above + (sheet.lane if yardstick is yardsticks[-1] else 0)
        panels.append(Panel(number_, top, sheet.heights[number_ - 1], yardstick.peak))
        top = panels[-1].bottom + sheet.below
    return Drawing(tables, canvas, sheet, yardsticks, tuple(panels), top)

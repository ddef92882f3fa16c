"""One headline: its name, where its parts stand in px, its pair of axes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.tables.derive import Assessment
from dashboard.theme.canvas import Canvas


@dataclass(frozen=True)
class Headline:
    """One of the six: the quantity that answers it, its actor, and its name in two short lines."""

    quantity: str
    actor: str
    head: str
    tail: str


@dataclass(frozen=True)
class Grid:
    """Where things stand in a panel, in px from its top, for one canvas.

    `narrowest` is the least width of a panel, for which labels are placed.
    """

    columns: int
    height: int
    gap: int
    gutter: float
    head: int
    tail: int
    figure: int
    line: int
    bounds: int
    badge: int
    figure_size: int
    narrowest: int


@dataclass(frozen=True)
class Panel:
    """One headline on its pair of axes, with what its claims say."""

    headline: Headline
    found: Assessment
    number: int
    canvas: Canvas
    grid: Grid

    @property
    def axes(self) -> tuple[str, str]:
        """The names of the two axes as traces have them: "x" and "y", "x2" and "y2", ..."""
        tail = "" if self.number == 0 else str(self.number + 1)
        return f"x{tail}", f"y{tail}"

    @property
    def refs(self) -> tuple[str, str]:
        """References for text and shapes that span the panel from 0 to 1."""
        return f"{self.axes[0]} domain", self.axes[1]

    @property
    def reach(self) -> tuple[float, float]:
        """The range of the panel's x axis: from zero to the highest claim, with room for dots."""
        top = self.found.high if self.found.shown else 1.0
        return -0.022 * top, 1.022 * top


def axes(panel: Panel, height: int) -> dict[str, dict[str, Any]]:
    """The two axes of a headline in a plot that is `height` px high, as layout."""
    grid = panel.grid
    row, column = divmod(panel.number, grid.columns)
    width = (1 - grid.gutter * (grid.columns - 1)) / grid.columns
    left = column * (width + grid.gutter)
    top = 1 - row * (grid.height + grid.gap) / height
    x, y = panel.axes
    bare = {"visible": False, "fixedrange": True}
    return {
        x.replace("x", "xaxis"): {
            **bare,
            "domain": [round(left, 4), round(min(left + width, 1), 4)],
            "range": list(panel.reach),
            "anchor": y,
        },
        y.replace("y", "yaxis"): {
            **bare,
            "domain": [round(max(top - grid.height / height, 0), 4), round(top, 4)],
            "range": [grid.height, 0],
            "anchor": x,
        },
    }

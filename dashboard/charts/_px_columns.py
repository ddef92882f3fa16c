"""Columns of marks whose words beside them need px that do not shrink with the drawing.

The figure's margins hold the words left of the first column and right of the last one; between two
columns their px are a share of the narrowest drawing, so that they are never less.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.charts._time_panels import LEAST_WIDTH
from dashboard.theme.canvas import Canvas


@dataclass(frozen=True)
class PxColumns:
    """How many columns, the px of words left and right of each, and the gap between two."""

    count: int
    left: float
    right: float
    gutter: float

    def domain(self, canvas: Canvas, column: int) -> tuple[float, float]:
        """The share of the paper of one column's marks, counted from 0."""
        plot = LEAST_WIDTH[canvas.name] - self.left - self.right
        free = (self.left + self.right + self.gutter) / plot
        wide = (1 - free * (self.count - 1)) / self.count
        start = column * (wide + free)
        return round(start, 5), round(min(start + wide, 1), 5)


@dataclass(frozen=True)
class Scale:
    """One of the scales that lie over each other in a column: its axis, its ends."""

    axis: str
    column: int
    ends: tuple[float, float]
    domain: tuple[float, float]


def scales(found: Iterable[Scale]) -> dict[str, dict[str, object]]:
    """The axes as layout. Each lies over the first of its column, which would else hide it."""
    first: dict[int, str] = {}
    axes: dict[str, dict[str, object]] = {}
    for one in found:
        over = first.setdefault(one.column, one.axis)
        axes[one.axis.replace("x", "xaxis")] = {
            "visible": False,
            "anchor": "y",
            "fixedrange": True,
            "domain": list(one.domain),
            "range": list(one.ends),
            **({} if over == one.axis else {"overlaying": over}),
        }
    return axes


def down(plot: float) -> dict[str, object]:
    """The vertical axis that counts px from the top of a plot so many px high."""
    return {"range": [plot, 0], "domain": [0, 1], "visible": False, "fixedrange": True}

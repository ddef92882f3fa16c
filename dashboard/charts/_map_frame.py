"""The drawing of a map view on a canvas: how high, how wide at the least and most, km and px.

Both axes are kilometres of the view's projection at one scale. The height is fixed and the width is
the page's, so the scale is too: what must not collide is tried at each of `widths`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import shapely

from dashboard.tables.mapview import Box, MapView
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light

# From the least to the greatest width that a canvas can have in the page, in px.
WIDTHS = {
    "wide": (690, 800, 912, 1100, 1300, 1528),
    "narrow": (280, 350, 430, 560, 719),
    "projector": (1300, 1560, 1800),
}
HEIGHTS = {
    "border": {"wide": 590, "narrow": 360, "projector": 860},
    "indochina": {"wide": 600, "narrow": 430, "projector": 790},
    "region": {"wide": 590, "narrow": 350, "projector": 780},
    "world": {"wide": 590, "narrow": 330, "projector": 780},
}
# The width at which a drawing is looked at most: in the page at 1440 px, on a phone, projected.
NOMINAL = {"wide": 912, "narrow": 350, "projector": 1800}
# On a wide view, with borders on all sides, dashes would be noise.
BORDER_DASH = "7px,3px,1.5px,3px"
DIVISION_DASH = "6px,4px"
# Text that crosses a line is kept legible by the ground of the land round its letters.
HALO = ("1px 1px 1px", "-1px -1px 1px", "1px -1px 1px", "-1px 1px 1px", "0px 0px 3px")


@dataclass(frozen=True)
class Frame:
    """A view on a canvas. Points in px are measured from the middle of the drawing, y downward."""

    view: MapView
    canvas: Canvas

    @property
    def height(self) -> int:
        """In px, whatever the width."""
        return HEIGHTS[self.view.name][self.canvas.name]

    @property
    def widths(self) -> tuple[int, ...]:
        """Widths in px at which labels must be free of each other."""
        return WIDTHS[self.canvas.name]

    @property
    def nominal(self) -> int:
        """The most usual width in px."""
        return NOMINAL[self.canvas.name]

    def scale(self, width: float) -> float:
        """Px a kilometre of the view: the whole extent is always seen."""
        box = self.view.extent
        return min(width / box.width, self.height / box.height)

    def spot(self, x: float, y: float, width: float) -> tuple[float, float]:
        """A point of the view in px from the middle of a drawing of that width."""
        box, scale = self.view.extent, self.scale(width)
        return (x - (box.x0 + box.x1) / 2) * scale, ((box.y0 + box.y1) / 2 - y) * scale

    @property
    def widest(self) -> float:
        """The width in parts of the height beyond which a drawing would show nothing more."""
        return round(self.view.wide.width / self.view.extent.height, 3)

    @property
    def cover(self) -> shapely.Geometry:
        """All that a drawing of any shape can show, in km: the base map goes no further."""
        return shapely.union(_rectangle(self.view.wide), _rectangle(self.view.tall))

    def layout(self) -> dict[str, Any]:
        """The two axes at one scale, the extent in the middle, the ground of the sea."""
        box = self.view.extent
        axis = {"visible": False, "fixedrange": True, "constrain": "range"}
        return {
            "xaxis": {**axis, "range": [box.x0, box.x1], "constraintoward": "center"},
            "yaxis": {
                **axis,
                "range": [box.y0, box.y1],
                "constraintoward": "middle",
                "scaleanchor": "x",
                "scaleratio": 1,
            },
            "plot_bgcolor": light("water"),
            "hoverdistance": 14,
        }

    def inks(self) -> dict[str, Any]:
        """How the browser draws each kind of thing of the base map."""
        thin = self.canvas.thin
        coast = {"color": light("river"), "width": thin * 0.8}
        return {
            "land": {"fill": light("land"), "line": coast},
            "land-focus": {"fill": light("land-focus"), "line": coast},
            "lake": {"fill": light("water"), "line": coast},
            "river": {"line": {"color": light("river"), "width": thin * 1.2}},
            "net": {"line": {"color": light("rule"), "width": thin * 0.7}},
            "border": {"line": self._border()},
            "division": {
                "line": {"color": light("ink"), "width": thin * 1.5, "dash": DIVISION_DASH}
            },
        }

    def _border(self) -> dict[str, Any]:
        near = self.view.measured
        width = self.canvas.thin * (1 if near else 0.6)
        return {
            "color": light("border"),
            "width": width,
            "dash": BORDER_DASH if near else "solid",
        }


def halo() -> str:
    """The shadow of a label's font."""
    return ", ".join(f"{where} {light('land')}" for where in HALO)


def _rectangle(box: Box) -> shapely.Geometry:
    return shapely.box(box.x0, box.y0, box.x1, box.y1)

"""The four views of the supply map: what each shows and in which projection.

A view is named after its base-map file. Coordinates of a view are kilometres of its projection, x
to the east and y to the north. Nothing is drawn or read here; scale and north are in `mapscale`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor, isfinite

from pyproj import Transformer

GEOGRAPHIC = "EPSG:4326"

# Conformal: a town's neighbourhood keeps its shape, and the scale depends on the latitude alone.
CONIC = (
    "+proj=lcc +lat_1=12 +lat_2=24 +lat_0=18 +lon_0=105 +datum=WGS84 +units=km +no_defs +type=crs"
)
# Parallels stay level, and Africa, the USSR and Vietnam keep a familiar shape; the middle meridian
# halves the way from the Atlantic to Vladivostok. The recipe compares it with others.
WORLDWIDE = "+proj=natearth +lon_0=60 +datum=WGS84 +units=km +no_defs +type=crs"

# A drawing may be taller or wider than the view: the base map goes on beyond the view's edges
# for every shape of drawing between these (width to height).
TALLEST, WIDEST = 0.8, 2.3
# The cut edge of the land must not show as a line along the picture's edge.
MARGIN = 0.02

STEP_KM = 10
EDGE_POINTS = 40


@dataclass(frozen=True)
class Box:
    """A rectangle in kilometres of a projection."""

    x0: float
    x1: float
    y0: float
    y1: float

    @property
    def width(self) -> float:
        """From west to east."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """From south to north."""
        return self.y1 - self.y0

    def values(self) -> tuple[float, float, float, float]:
        """x0, x1, y0, y1: the order of Plotly's two axis ranges."""
        return self.x0, self.x1, self.y0, self.y1


@dataclass(frozen=True)
class MapView:
    """One view: `crs` is its projection, upright along `centre_lon`; `west`, `south`, `east` and
    `north` in degrees enclose what must be seen.

    `measured` tells whether the scale is true enough all over the view for a scale bar and a north
    arrow; a view that is not measured carries a graticule.
    """

    name: str
    title: str
    crs: str
    centre_lon: float
    west: float
    south: float
    east: float
    north: float
    measured: bool

    @cached_property
    def extent(self) -> Box:
        """The smallest rectangle, in steps of 10 km, round the view's degrees."""
        xs, ys = self._outline()
        return Box(
            floor(min(xs) / STEP_KM) * STEP_KM,
            ceil(max(xs) / STEP_KM) * STEP_KM,
            floor(min(ys) / STEP_KM) * STEP_KM,
            ceil(max(ys) / STEP_KM) * STEP_KM,
        )

    @cached_property
    def wide(self) -> Box:
        """What the widest drawing of the extent shows, and a little more."""
        box = self.extent
        return _about(box, max(box.width, box.height * WIDEST), box.height)

    @cached_property
    def tall(self) -> Box:
        """What the tallest drawing of the extent shows, and a little more."""
        box = self.extent
        return _about(box, box.width, max(box.height, box.width / TALLEST))

    def _outline(self) -> tuple[list[float], list[float]]:
        parts = [step / EDGE_POINTS for step in range(EDGE_POINTS + 1)]
        lons = [self.west + part * (self.east - self.west) for part in parts]
        lats = [self.south + part * (self.north - self.south) for part in parts]
        edges = [(lon, lat) for lon in lons for lat in (self.south, self.north)]
        edges += [(lon, lat) for lat in lats for lon in (self.west, self.east)]
        xs, ys = projector(self).transform([lon for lon, _ in edges], [lat for _, lat in edges])
        if not all(map(isfinite, [*xs, *ys])):
            raise ValueError(f"map view {self.name}: its edge lies outside its projection")
        return list(xs), list(ys)


def _about(box: Box, width: float, height: float) -> Box:
    """A box of that size, and the margin, round the middle of another."""
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    aside, above = ceil(width * (1 + MARGIN) / 2), ceil(height * (1 + MARGIN) / 2)
    return Box(x - aside, x + aside, y - above, y + above)


def projector(view: MapView) -> Transformer:
    """Longitude and latitude in degrees (in that order) to kilometres of the view."""
    return Transformer.from_crs(GEOGRAPHIC, view.crs, always_xy=True)


BORDER = MapView("border", "The border", CONIC, 105, 102, 20, 109.5, 25.6, measured=True)
INDOCHINA = MapView("indochina", "Indochina", CONIC, 105, 97, 7, 113, 28, measured=True)
REGION = MapView("region", "East Asia", CONIC, 105, 74, 0, 151, 56, measured=False)
WORLD = MapView("world", "The world", WORLDWIDE, 60, -24, -39, 144, 63, measured=False)

MAP_VIEWS: tuple[MapView, ...] = (BORDER, INDOCHINA, REGION, WORLD)


def map_view(name: str) -> MapView:
    """The view of that name; KeyError lists the names when there is none."""
    for view in MAP_VIEWS:
        if view.name == name:
            return view
    raise KeyError(f"no map view {name!r}: {', '.join(view.name for view in MAP_VIEWS)}")

"""True distances on the measured views: scale bar, north, and how far the scale errs.

A view that is not measured has no bar and no arrow: asking for one raises ValueError.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, degrees, sqrt

import numpy as np
from numpy.typing import NDArray
from pyproj import Geod, Proj

from dashboard.tables.mapview import Box, MapView, projector

GLOBE = Geod(ellps="WGS84")
GRID = 41
BAR_LENGTHS_KM = (10, 20, 50, 100, 200, 500, 1000)
BAR_SHARE = 0.2
PROBE_M = 10_000.0
NORTH = 0.0


@dataclass(frozen=True)
class ScaleBar:
    """A bar from (x0, y) to (x1, y) in the view's kilometres, and the true distance it means."""

    km: int
    x0: float
    x1: float
    y: float

    @property
    def text(self) -> str:
        """What stands beside the bar."""
        return f"{self.km:,} km"


@dataclass(frozen=True)
class NorthArrow:
    """An arrow from its foot (x0, y0) to its tip (x1, y1), leaning `lean` degrees to the right."""

    x0: float
    y0: float
    x1: float
    y1: float
    lean: float


def scale_bar(view: MapView, x0: float, y: float) -> ScaleBar:
    """The bar that begins at a point: a round distance of about a sixth of the view's width.

    Its length is that of the distance at the mean scale of the view; anywhere in the view it errs
    by at most `scale_error`.
    """
    _require_measured(view)
    fitting = [km for km in BAR_LENGTHS_KM if km <= view.extent.width * BAR_SHARE]
    km = fitting[-1]
    return ScaleBar(km, x0, x0 + km * mean_scale(view), y)


def scale_error(view: MapView) -> float:
    """The largest share by which the bar errs in any drawing of the view: 0.01 is one per cent."""
    _require_measured(view)
    scales = _scales(view)
    return float(np.abs(scales / mean_scale(view) - 1).max())


def mean_scale(view: MapView) -> float:
    """Kilometres of the view for one true kilometre: the middle between the view's extremes."""
    scales = _scales(view)
    return sqrt(float(scales.min()) * float(scales.max()))


def north_arrow(view: MapView, x: float, y: float, length: float) -> NorthArrow:
    """An arrow of a length in kilometres of the view that points to true north at its foot."""
    _require_measured(view)
    lon, lat = projector(view).transform(x, y, direction="INVERSE")
    there_lon, there_lat, _ = GLOBE.fwd(lon, lat, NORTH, PROBE_M)
    there_x, there_y = projector(view).transform(there_lon, there_lat)
    along = sqrt((there_x - x) ** 2 + (there_y - y) ** 2)
    east, north = (there_x - x) / along, (there_y - y) / along
    lean = degrees(atan2(east, north))
    return NorthArrow(x, y, x + length * east, y + length * north, lean)


def _require_measured(view: MapView) -> None:
    if not view.measured:
        raise ValueError(
            f"the {view.name} view has no scale bar and no north arrow: its scale is not one; "
            "draw its graticule"
        )


def _scales(view: MapView) -> NDArray[np.float64]:
    """The scale at a grid of points over all that drawings of the view can show."""
    points = np.concatenate([_grid(box) for box in (view.wide, view.tall)])
    lons, lats = projector(view).transform(points[:, 0], points[:, 1], direction="INVERSE")
    factors = Proj(view.crs).get_factors(lons, lats)
    return np.concatenate([factors.meridional_scale, factors.parallel_scale])


def _grid(box: Box) -> NDArray[np.float64]:
    xs, ys = np.meshgrid(np.linspace(box.x0, box.x1, GRID), np.linspace(box.y0, box.y1, GRID))
    return np.column_stack([xs.ravel(), ys.ravel()])

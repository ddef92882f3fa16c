"""Longitudes that run on: geometry in degrees that may cross the 180th meridian without a jump.

Shapes are laid round a middle meridian by moving whole turns of 360 degrees; nothing is projected
here.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

TURN = 360.0
HALF_TURN = 180.0
SOUTH_POLE, NORTH_POLE = -90.0, 90.0
# A point exactly half a turn away may be put on either edge of a map.
INSIDE = 1e-6


def run_on(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """The points of a line, longitude and latitude, with no step of more than half a turn."""
    return np.column_stack([np.unwrap(points[:, 0], period=TURN), points[:, 1]])


def around(
    centre_lon: float, south: float = SOUTH_POLE, north: float = NORTH_POLE
) -> shapely.Polygon:
    """The window of one turn round a middle meridian."""
    reach = HALF_TURN - INSIDE
    return shapely.box(centre_lon - reach, south, centre_lon + reach, north)


def laid_within(shape: shapely.Geometry, window: shapely.Polygon) -> shapely.Geometry:
    """The copies of a shape, whole turns apart, as far as they fall into the window."""
    west, _, east, _ = window.bounds
    least, _, most, _ = shape.bounds
    turns = range(int(np.ceil((west - most) / TURN)), int(np.floor((east - least) / TURN)) + 1)
    copies = [_moved(shape, turn * TURN) for turn in turns]
    return shapely.union_all([shapely.intersection(copy, window) for copy in copies])


def _moved(shape: shapely.Geometry, degrees: float) -> shapely.Geometry:
    return shapely.transform(shape, lambda points: points + np.array([degrees, 0.0]))

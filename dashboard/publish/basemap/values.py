"""Geometry as the lists that Plotly draws: x and y, with null between the parts.

The rings of a polygon follow one another, outer rings counter-clockwise and holes clockwise, so
that `fill: "toself"` leaves the holes open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import shapely

Number = int | float
Values = dict[str, list[Number | None]]

POINTS_OF_RING = 4
POINTS_OF_LINE = 2


def areas(shapes: Iterable[shapely.Geometry], decimals: int) -> Values:
    """Polygons as one trace."""
    return _values(_rings(shapes), decimals, POINTS_OF_RING)


def lines(shapes: Iterable[shapely.Geometry], decimals: int) -> Values:
    """Lines as one trace."""
    parts = (part for shape in shapes for part in shapely.get_parts(shape))
    return _values(parts, decimals, POINTS_OF_LINE)


def number(value: float, decimals: int) -> Number:
    """A coordinate as it is written: an integer without decimals, never a negative zero."""
    return round(value) if decimals == 0 else round(value, decimals) + 0.0


def _rings(shapes: Iterable[shapely.Geometry]) -> Iterator[shapely.Geometry]:
    for shape in shapes:
        for polygon in shapely.get_parts(shapely.orient_polygons(shape)):
            yield polygon.exterior
            yield from polygon.interiors


def _values(parts: Iterable[shapely.Geometry], decimals: int, least: int) -> Values:
    xs: list[Number | None] = []
    ys: list[Number | None] = []
    for part in parts:
        points = _rounded(part, decimals)
        if len(points) < least:
            continue
        if xs:
            xs.append(None)
            ys.append(None)
        xs += [x for x, _ in points]
        ys += [y for _, y in points]
    return {"x": xs, "y": ys}


def _rounded(part: shapely.Geometry, decimals: int) -> list[tuple[Number, Number]]:
    """The points of a line, without those that rounding made equal to the one before."""
    points: list[tuple[Number, Number]] = []
    for x, y in shapely.get_coordinates(part):
        point = number(x, decimals), number(y, decimals)
        if not points or points[-1] != point:
            points.append(point)
    return points

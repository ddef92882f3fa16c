from __future__ import annotations

import shapely

from dashboard.publish.basemap.values import areas, lines, number

SQUARE = shapely.box(0, 0, 10, 10)


def test_the_parts_of_a_line_are_divided_by_null() -> None:
    drawn = lines([shapely.MultiLineString([[(0, 0), (1, 2)], [(3, 4), (5, 6)]])], 0)
    assert drawn == {"x": [0, 1, None, 3, 5], "y": [0, 2, None, 4, 6]}


def test_points_that_rounding_made_equal_are_written_once() -> None:
    drawn = lines([shapely.LineString([(0, 0), (0.2, 0.1), (4, 4)])], 0)
    assert drawn == {"x": [0, 4], "y": [0, 4]}


def test_a_line_that_rounding_made_a_point_is_left_out() -> None:
    assert lines([shapely.LineString([(0, 0), (0.2, 0.1)])], 0) == {"x": [], "y": []}


def test_a_hole_runs_against_its_outer_ring_so_that_it_stays_open() -> None:
    holed = shapely.Polygon(SQUARE.exterior, [shapely.box(4, 4, 6, 6).exterior])
    drawn = areas([holed], 0)
    gap = drawn["x"].index(None)
    outer = list(zip(drawn["x"][:gap], drawn["y"][:gap], strict=True))
    hole = list(zip(drawn["x"][gap + 1 :], drawn["y"][gap + 1 :], strict=True))
    assert shapely.LinearRing(outer).is_ccw
    assert not shapely.LinearRing(hole).is_ccw


def test_a_zero_has_no_sign_and_an_integer_no_point() -> None:
    assert str(number(-0.04, 1)) == "0.0"
    assert str(number(-0.4, 0)) == "0"
    assert str(number(12.34, 1)) == "12.3"

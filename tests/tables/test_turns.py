from __future__ import annotations

import numpy as np
import pytest
import shapely

from dashboard.tables.turns import around, laid_within, run_on


def test_a_line_over_the_180th_meridian_runs_on() -> None:
    points = np.array([[178.0, 60.0], [-179.0, 61.0], [-176.0, 62.0]])
    assert run_on(points)[:, 0].tolist() == [178.0, 181.0, 184.0]


def test_a_shape_is_moved_by_whole_turns_into_the_window() -> None:
    moved = laid_within(shapely.Point(-170, 10), around(105))
    assert (moved.x, moved.y) == pytest.approx((190, 10))


def test_a_shape_that_crosses_the_edge_comes_in_two_parts() -> None:
    laid = laid_within(shapely.box(-125, 0, -115, 10), around(60))
    west, _, east, _ = laid.bounds
    assert (west, east) == pytest.approx((-120, 240))
    assert laid.area == pytest.approx(100, rel=1e-4)
    assert len(shapely.get_parts(laid)) == 2

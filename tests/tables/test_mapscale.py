from __future__ import annotations

import pytest
from pyproj import Geod

from dashboard.tables.mapscale import mean_scale, north_arrow, scale_bar, scale_error
from dashboard.tables.mapview import BORDER, INDOCHINA, REGION, WORLD, MapView, projector

ALLOWED_ERROR = 0.02
GLOBE = Geod(ellps="WGS84")

measured = pytest.mark.parametrize("view", [BORDER, INDOCHINA], ids=lambda view: view.name)
unmeasured = pytest.mark.parametrize("view", [REGION, WORLD], ids=lambda view: view.name)


def true_km(view: MapView, x0: float, y0: float, x1: float, y1: float) -> float:
    lons, lats = projector(view).transform([x0, x1], [y0, y1], direction="INVERSE")
    return float(GLOBE.line_length(lons, lats)) / 1000


@measured
def test_the_scale_errs_by_less_than_two_per_cent_all_over_the_view(view: MapView) -> None:
    assert 0 < scale_error(view) < ALLOWED_ERROR


@measured
def test_the_bar_is_true_wherever_it_is_laid(view: MapView) -> None:
    box = view.extent
    for x in (box.x0, (box.x0 + box.x1) / 2, box.x1 - 300):
        for y in (box.y0, (box.y0 + box.y1) / 2, box.y1):
            bar = scale_bar(view, x, y)
            km = true_km(view, bar.x0, bar.y, bar.x1, bar.y)
            assert km == pytest.approx(bar.km, rel=ALLOWED_ERROR)


@measured
def test_upright_distances_are_as_true_as_level_ones(view: MapView) -> None:
    box = view.extent
    for y in (box.y0, box.y1 - 100):
        km = true_km(view, 0, y, 0, y + 100 * mean_scale(view))
        assert km == pytest.approx(100, rel=ALLOWED_ERROR)


def test_the_bars_are_round_distances() -> None:
    assert scale_bar(BORDER, 0, 0).text == "100 km"
    assert scale_bar(INDOCHINA, 0, 0).text == "200 km"


@measured
def test_the_arrow_points_along_the_meridian(view: MapView) -> None:
    for x in (view.extent.x0 + 20, 0, view.extent.x1 - 20):
        arrow = north_arrow(view, x, view.extent.y1 - 100, 40)
        lons, _ = projector(view).transform(
            [arrow.x0, arrow.x1], [arrow.y0, arrow.y1], direction="INVERSE"
        )
        assert lons[0] == pytest.approx(lons[1], abs=1e-3)
        assert abs(arrow.lean) < 3


def test_north_leans_towards_the_middle_meridian() -> None:
    y = INDOCHINA.extent.y1
    assert north_arrow(INDOCHINA, -800, y, 40).lean > 1
    assert north_arrow(INDOCHINA, 0, y, 40).lean == pytest.approx(0, abs=1e-6)
    assert north_arrow(INDOCHINA, 800, y, 40).lean < -1


@unmeasured
def test_a_view_without_one_scale_refuses_a_bar_and_an_arrow(view: MapView) -> None:
    for ask in (
        lambda: scale_bar(view, 0, 0),
        lambda: north_arrow(view, 0, 0, 1),
        lambda: scale_error(view),
    ):
        with pytest.raises(ValueError, match="graticule"):
            ask()

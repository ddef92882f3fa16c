from __future__ import annotations

import pytest
import shapely

from dashboard.tables.graticule import latitude, longitude, marks, net
from dashboard.tables.mapview import REGION, WORLD, Box, MapView, projector

wider = pytest.mark.parametrize("view", [REGION, WORLD], ids=lambda view: view.name)


@pytest.mark.parametrize(
    ("degrees", "text"),
    [(105, "105° E"), (-20, "20° W"), (0, "0°"), (180, "180°"), (200, "160° W")],
)
def test_a_meridian_is_named_by_its_side(degrees: int, text: str) -> None:
    assert longitude(degrees) == text


@pytest.mark.parametrize(("degrees", "text"), [(20, "20° N"), (-10, "10° S"), (0, "Equator")])
def test_a_parallel_is_named_by_its_side(degrees: int, text: str) -> None:
    assert latitude(degrees) == text


@wider
def test_the_names_stand_on_the_edges_of_the_picture(view: MapView) -> None:
    box = view.extent
    found = marks(view, 20, box)
    assert {mark.edge for mark in found} == {"bottom", "left"}
    for mark in found:
        assert (mark.y == box.y0) if mark.edge == "bottom" else (mark.x == box.x0), mark


@wider
def test_each_name_stands_on_its_own_line(view: MapView) -> None:
    for mark in marks(view, 20, view.extent):
        lon, lat = projector(view).transform(mark.x, mark.y, direction="INVERSE")
        degrees, name = (lon, longitude) if mark.edge == "bottom" else (lat, latitude)
        assert name(round(degrees)) == mark.text
        assert degrees == pytest.approx(round(degrees), abs=0.1)


@wider
def test_no_line_of_the_net_leaps(view: MapView) -> None:
    box = view.extent
    area = shapely.box(box.x0, box.y0, box.x1, box.y1)
    lines = net(view, 20, area)
    assert len(lines) > 5
    for line in lines:
        assert area.buffer(1).covers(line)
        chord = shapely.LineString([line.coords[0], line.coords[-1]])
        assert line.length < 1.5 * chord.length


def test_a_smaller_picture_has_its_own_names() -> None:
    near = Box(-500, 500, -500, 500)
    assert [mark.text for mark in marks(REGION, 5, near)] == ["105° E", "15° N", "20° N"]

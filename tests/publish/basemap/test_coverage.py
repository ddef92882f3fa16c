from __future__ import annotations

import geopandas as gpd
import shapely

from dashboard.publish.basemap.coverage import drawn, shared_borders
from dashboard.publish.basemap.detail import Detail
from dashboard.tables.mapview import BORDER

COARSE = Detail("", tolerance=5, decimals=0, islet=100, lake=0, river=0, graticule=None)


def states(**shapes: shapely.Geometry) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        {"name": list(shapes)}, geometry=list(shapes.values()), crs=BORDER.crs
    ).to_crs("EPSG:4326")


def names(frame: gpd.GeoDataFrame) -> list[str]:
    return list(frame["name"])


WEST, EAST = shapely.box(0, 300, 100, 500), shapely.box(100, 300, 200, 500)
SPECK = shapely.box(300, 300, 305, 305)


def test_two_neighbours_share_one_border_along_its_whole_length() -> None:
    made = drawn(states(west=WEST, east=EAST), BORDER, COARSE)
    ((pair, line),) = shared_borders(made).items()
    assert pair == ("east", "west")
    assert 195 <= line.length <= 205


def test_a_border_stays_shared_when_it_is_simplified() -> None:
    wavy = [(100 + (0.5 if step % 2 else -0.5), 300 + 10 * step) for step in range(21)]
    west = shapely.Polygon([(0, 300), *wavy, (0, 500)])
    east = shapely.Polygon([(200, 300), *wavy, (200, 500)])
    made = drawn(states(west=west, east=east), BORDER, COARSE)
    (border,) = shared_borders(made).values()
    assert len(shapely.get_coordinates(border)) < len(wavy)
    assert shapely.intersection(*made.geometry).area < 1


def test_an_islet_is_left_out_unless_it_touches_a_neighbour() -> None:
    beside = shapely.box(100, 400, 105, 405)
    made = drawn(states(west=WEST, islet=SPECK, enclave=beside), BORDER, COARSE)
    assert names(made) == ["west", "enclave"]


def test_a_small_hole_is_filled_and_a_large_one_kept() -> None:
    small, large = shapely.box(10, 310, 14, 314), shapely.box(40, 350, 70, 400)
    holed = shapely.Polygon(WEST.exterior, [small.exterior, large.exterior])
    made = drawn(states(west=holed), BORDER, COARSE)
    (polygon,) = shapely.get_parts(made.geometry.iloc[0])
    assert len(polygon.interiors) == 1


def test_what_lies_beyond_the_drawing_is_cut_off() -> None:
    far = shapely.box(-100_000, 300, -50_000, 500)
    wide = shapely.box(-2_000, 300, 100, 500)
    made = drawn(states(far=far, wide=wide), BORDER, COARSE)
    assert names(made) == ["wide"]
    assert made.total_bounds[0] >= BORDER.wide.x0 - 1

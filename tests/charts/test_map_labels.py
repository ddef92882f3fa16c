"""The board on which labels are put: free places, lines that should not be hidden, widths."""

from __future__ import annotations

import pytest
import shapely

from dashboard.charts._map_frame import Frame
from dashboard.charts._map_labels import Board, Box, around, name_width, placed
from dashboard.charts._type import text_width
from dashboard.tables.mapview import BORDER
from dashboard.theme.canvas import NARROW, WIDE

FRAME = Frame(BORDER, WIDE)
BOX = BORDER.extent
MIDDLE = ((BOX.x0 + BOX.x1) / 2, (BOX.y0 + BOX.y1) / 2)
NOTHING = shapely.MultiLineString()


def board(*lines: shapely.LineString) -> Board:
    return Board(FRAME, shapely.MultiLineString(lines), NOTHING)


def beside(dx: float) -> tuple[tuple[float, float], Box]:
    return MIDDLE, around(60, 14, dx, 0)


def test_the_middle_of_the_view_is_the_middle_of_every_drawing() -> None:
    for width in FRAME.widths:
        assert FRAME.spot(*MIDDLE, width) == (0, 0)
        assert placed(FRAME, width, MIDDLE, around(10, 4)) == (-5, -2, 5, 2)


def test_the_whole_extent_is_seen_at_every_width() -> None:
    for frame in (FRAME, Frame(BORDER, NARROW)):
        for width in frame.widths:
            x, y = frame.spot(BOX.x1, BOX.y1, width)
            assert x <= width / 2 + 1e-6
            assert y >= -frame.height / 2 - 1e-6


def test_the_first_free_place_is_taken() -> None:
    found = board()
    assert found.best([beside(40), beside(-40)]) == 0
    assert found.best([beside(40), beside(-40)]) == 1
    assert found.best([beside(40), beside(-40)]) is None


def test_a_place_that_hides_a_line_gives_way_to_one_that_does_not() -> None:
    x, y = MIDDLE
    road = shapely.LineString([(x + 5, y), (x + 200, y)])
    assert board(road).best([beside(40), beside(-40)]) == 1


def test_a_label_may_be_left_out_rather_than_hide_a_line() -> None:
    x, y = MIDDLE
    road = shapely.LineString([(x - 200, y), (x + 200, y)])
    assert board(road).best([beside(40), beside(-40)], crossing=5) is None
    assert board(road).best([beside(40), beside(-40)]) == 0


def test_a_label_must_stay_inside_at_the_narrowest_width() -> None:
    edge = (BOX.x1, MIDDLE[1])
    assert not board().free(edge, around(60, 14, 35, 0))
    assert board().free(edge, around(60, 14, -35, 0))


def test_two_places_that_part_only_when_the_map_grows_are_not_free() -> None:
    found = board()
    found.block(MIDDLE, around(80, 14))
    near = (MIDDLE[0] + 85 / FRAME.scale(max(FRAME.widths)), MIDDLE[1])
    assert not found.free(near, around(80, 14))


@pytest.mark.parametrize(
    ("text", "plain"), [("Lào Cai", "Lao Cai"), ("Điện Biên Phủ", "Dien Bien Phu")]
)
def test_a_vietnamese_name_is_as_wide_as_its_letters_without_marks(text: str, plain: str) -> None:
    assert name_width(text, 13) == pytest.approx(text_width(plain, 13))


def test_a_chinese_sign_is_an_em_wide() -> None:
    assert name_width("昆明", 12) == 24

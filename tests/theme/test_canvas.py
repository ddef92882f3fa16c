"""The canvases: sizes fit for the room."""

from __future__ import annotations

import pytest

from dashboard.theme.canvas import CANVASES, NARROW, PROJECTOR, WIDE, canvas

PROJECTOR_HEIGHT = 1080
LEAST_SHARE = 0.027
LEAST_MARK_SHARE = 0.004


def test_projected_text_is_at_least_2_7_per_cent_of_the_screen_height() -> None:
    smallest = min(PROJECTOR.tick, PROJECTOR.label, PROJECTOR.value, PROJECTOR.head)
    assert smallest / PROJECTOR_HEIGHT >= LEAST_SHARE


def test_projected_lines_are_at_least_0_4_per_cent_of_the_screen_height() -> None:
    assert min(PROJECTOR.line, PROJECTOR.ring) / PROJECTOR_HEIGHT >= LEAST_MARK_SHARE


@pytest.mark.parametrize("one", [WIDE, NARROW])
def test_no_text_on_a_page_is_under_12_px(one: object) -> None:
    assert one.tick >= 12  # type: ignore[attr-defined]


def test_an_unknown_canvas_is_named_with_those_that_exist() -> None:
    with pytest.raises(KeyError, match=r"poster.*wide, narrow, projector"):
        canvas("poster")
    assert [canvas(one.name) for one in CANVASES] == list(CANVASES)

"""Panels over one time axis: gaps, labels apart, years in words, px and values."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dashboard.charts._time_panels import FIRST, LAST, Panel, apart, gaps, phase_strip, years_text
from dashboard.tables import load
from dashboard.theme.canvas import WIDE


@pytest.mark.parametrize(
    ("spans", "free"),
    [
        ([], [(FIRST, LAST)]),
        ([(1967.0, 1968.0)], [(FIRST, 1967.0), (1968.0, LAST)]),
        ([(1975.0, 1976.0), (1967.0, 1970.0)], [(FIRST, 1967.0), (1970.0, 1975.0)]),
        ([(FIRST, LAST)], []),
        ([(FIRST, 1970.0), (1960.0, 1965.0)], [(1970.0, LAST)]),
    ],
)
def test_gaps_are_what_no_span_covers(
    spans: list[tuple[float, float]], free: list[tuple[float, float]]
) -> None:
    assert gaps(spans) == free


def test_labels_are_moved_apart_and_keep_their_order() -> None:
    moved = apart([1, 2, 50, 51], 18)
    assert moved == sorted(moved)
    assert all(high - low >= 17.9 for low, high in pairwise(moved))


def test_labels_with_room_stay_where_they_are() -> None:
    assert apart([0, 40, 90], 18) == [0, 40, 90]


def test_years_are_short() -> None:
    assert years_text(1955, 1961) == "1955–60"
    assert years_text(1967, 1968) == "1967"


def test_a_panel_counts_px_from_its_foot_and_its_domain_from_the_figures() -> None:
    panel = Panel(2, 100, 150, 300)
    assert panel.px(100) == 50
    assert panel.domain(500) == [0.5, 0.8]
    assert (panel.x, panel.y) == ("x2", "y2")


def test_the_strip_names_only_phases_with_room() -> None:
    narrow_room = phase_strip(load(), WIDE, 500, height=26, sides=350)[1]
    roomy = phase_strip(load(), WIDE, 500, height=26, sides=0)[1]
    assert len(narrow_room) < len(roomy)
    assert "Comrades to enemies" not in {note.text for note in roomy}

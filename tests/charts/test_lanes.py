"""Packing of marks and labels: first free row, clear ways, places moved apart."""

from __future__ import annotations

import pytest

from dashboard.charts._lanes import Placed, Wish, pack, place, spread, start_of


def test_boxes_that_meet_take_different_rows_and_the_first_row_is_used_again() -> None:
    assert pack([(0, 2), (1, 3), (2, 4), (1.5, 1.6)]) == [0, 1, 0, 2]


def test_a_label_above_its_mark_goes_to_the_next_tier_when_the_first_is_taken() -> None:
    found = place([Wish("a", 0, 50), Wish("b", 20, 50)], tiers=2, edge=200)
    assert found == {"a": Placed(0, "left"), "b": Placed(1, "left")}


def test_a_label_at_the_right_edge_turns_back() -> None:
    assert place([Wish("a", 190, 50)], tiers=1, edge=200) == {"a": Placed(0, "right")}


def test_a_label_without_room_is_left_out() -> None:
    assert place([Wish("a", 30, 500)], tiers=3, edge=200) == {}


def test_flags_keep_the_way_to_their_line_clear() -> None:
    wishes = [Wish("early", 10, 60, 4), Wish("late", 30, 60, 4)]
    found = place(wishes, tiers=2, edge=200, stems=True)
    assert found == {"late": Placed(0, "left"), "early": Placed(1, "left")}


def test_places_move_apart_evenly_and_stay_where_they_have_room() -> None:
    assert spread([10, 10, 50], gap=4, first=0) == [8, 12, 50]


def test_places_do_not_leave_the_drawing() -> None:
    assert spread([0, 0], gap=4, first=0) == [2, 6]


@pytest.mark.parametrize(
    ("date", "place_"), [("1967", 1967.5), ("1965-07-02", 1965.5), ("1954~", 1954.5)]
)
def test_a_mark_stands_in_the_middle_of_what_its_start_may_mean(date: str, place_: float) -> None:
    assert start_of(date) == pytest.approx(place_, abs=0.01)

"""Numbers in the prose of a lesson, and where they may come from."""

from __future__ import annotations

import pytest

from dashboard.tables import Tables
from dashboard.tables.lessons_numbers import evidence_numbers, numbers, untraced


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("about 320,000 soldiers", [320000]),
        ("43.9 percent, then 14.4.", [43.9, 14.4]),
        ("from 880 to 900, or 500-600", [880, 900, 500, 600]),
        ("more than 10,859 in 1965-74", [10859]),
        ("1,730 asked for, 556 loaded", [1730, 556]),
        ("in 1967, the 1950s, 1965-68 and 1965–1973", []),
        ("on 9 June 1965, 7 and 8 February, 8-9 May", []),
        ("SA-2, S-75, MiG-21 and B-52", []),
        ("Garver 2016, p. 240; pp. 10-12; para. 3", []),
        ("the 17th parallel", []),
        ("give them 5 minutes", []),
        ("three hundred", []),
        ("1,967 pieces", [1967]),
        ("0 tonnes", [0]),
    ],
)
def test_a_number_is_what_is_counted(text: str, found: list[float]) -> None:
    assert list(numbers(text).values()) == found


def test_a_number_of_no_claim_is_named_as_it_is_written() -> None:
    assert untraced("from 1,100 to 1,715 dead", {1100.0}) == ("1,715",)
    assert untraced("from 1,100 to 1,715 dead", {1100.0, 1715.0}) == ()


def test_a_claim_stands_for_its_value_and_bounds(tables: Tables) -> None:
    assert evidence_numbers(tables)["aid-ac-0024"] == {880.0, 900.0}


def test_events_statements_and_routes_stand_for_the_numbers_they_print(tables: Tables) -> None:
    known = evidence_numbers(tables)
    assert {403.0, 282.0} <= known["ev-090"]
    assert 28000.0 in known["s20"]
    assert 7000.0 in known["rt-rail-ussr-china-transit"]

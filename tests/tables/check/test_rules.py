"""What a row may not say against itself, its source or its neighbours."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tables.spoil import add, put, said, swap


@pytest.mark.parametrize(
    ("table", "row", "column", "text", "problem"),
    [
        (
            "troops",
            "troops-cn-0004",
            "end",
            "1964",
            "end: '1964' ends before '1965-06' starts, not",
        ),
        (
            "phases",
            "p2",
            "end",
            "1964-12",
            "end: '1964-12' ends before '1965-01' starts, not before",
        ),
        ("troops", "troops-su-0001", "start", "", "end: '1974' is an end without a start"),
        (
            "troops",
            "troops-cn-0001",
            "start",
            "",
            "start: empty, only route_length, route_structures",
        ),
        (
            "troops",
            "troops-cn-0003",
            "low",
            "2600",
            "low: 2600 is above high 2500, low at most high",
        ),
        (
            "transport",
            "trans-cn-0001",
            "value",
            "464",
            "value: 464 is below low 465, between low and",
        ),
        (
            "transport",
            "trans-cn-0001",
            "value",
            "468",
            "value: 468 is above high 467, between low and",
        ),
        (
            "troops",
            "troops-cn-0001",
            "value",
            "",
            "value: no value, low or high, at least one figure",
        ),
        (
            "troops",
            "troops-cn-0004",
            "measure",
            "killed",
            "measure: 'killed' does not belong here, only",
        ),
        (
            "troops",
            "troops-cn-0004",
            "actor",
            "USSR",
            "claim_id: 'troops-cn-0004', beginning of troops",
        ),
        (
            "troops",
            "troops-cn-0005",
            "warnings",
            "",
            "warnings: weak-source is missing for source blog",
        ),
        (
            "deliveries",
            "deliv-cn-0003",
            "warnings",
            "",
            "warnings: derived is missing for source table",
        ),
        (
            "deliveries",
            "deliv-cn-0004",
            "warnings",
            "",
            "warnings: second-hand is missing for source",
        ),
        (
            "sources",
            "quoted",
            "how_read",
            "as quoted in blog; bok",
            "how_read: 'bok' is not in sources",
        ),
        ("events", "ev-1", "lon", "", "lat, lon: only one of them, both or neither"),
    ],
)
def test_a_row_that_breaks_a_rule_is_named(
    toy: Path, table: str, row: str, column: str, text: str, problem: str
) -> None:
    line = put(toy, table, row, column, text)
    assert any(p.startswith(f"{table}.csv:{line} {problem}") for p in said(toy))


def test_a_claim_that_stands_twice_is_named(toy: Path) -> None:
    row = (toy / "troops.csv").read_text(encoding="utf-8").splitlines()[4]
    add(toy, "troops", *row.replace("troops-cn-0004", "troops-cn-0009").split(","))
    assert said(toy) == [
        "troops.csv:11 claim_id: troops-cn-0009 says the same as troops-cn-0004, "
        "one row a statement of a source"
    ]


def test_waypoints_are_numbered_without_gaps(toy: Path) -> None:
    swap(toy, "route_waypoints.csv", "rail,3,", "rail,4,")
    assert said(toy) == ["route_waypoints.csv:4 seq: 4 follows 2 in rail, numbered without gaps"]
    swap(toy, "route_waypoints.csv", "rail,1,", "rail,0,")
    assert any(
        problem.startswith("route_waypoints.csv:2 seq: 0 is out of range") for problem in said(toy)
    )


def test_a_route_begins_with_its_first_waypoint(toy: Path) -> None:
    for number in (3, 2, 1):
        swap(toy, "route_waypoints.csv", f"rail,{number},", f"rail,{number + 1},")
    assert said(toy) == ["route_waypoints.csv:2 seq: rail begins with 2, from 1"]


def test_a_waypoint_is_a_place_or_a_point(toy: Path) -> None:
    swap(toy, "route_waypoints.csv", "rail,2,,21.5,106.3", "rail,2,hanoi,21.5,106.3")
    assert said(toy) == [
        "route_waypoints.csv:3 place_id: a place and a point, or neither, one of them"
    ]


def test_a_route_has_at_least_two_waypoints(toy: Path) -> None:
    swap(toy, "route_waypoints.csv", "rail,2,,21.5,106.3,drawn\nrail,3,hanoi,,,\n", "")
    assert said(toy) == ["routes.csv:2 route_id: 'rail' has fewer than two waypoints, at least two"]

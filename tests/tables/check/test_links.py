"""Ids, references and words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tables.spoil import add, put, said, swap


def test_a_duplicate_id_names_both_lines(toy: Path) -> None:
    line = put(toy, "phases", "p2", "phase_id", "p1")
    assert said(toy) == [
        f"phases.csv:{line} phase_id: 'p1' stands also in phases.csv:2, each id once"
    ]


def test_a_claim_id_is_unique_over_all_claims_tables(toy: Path) -> None:
    line = put(toy, "losses", "losses-cn-0004", "claim_id", "troops-cn-0001")
    assert (
        f"losses.csv:{line} claim_id: 'troops-cn-0001' stands also in troops.csv:2, each id once"
        in said(toy)
    )


def test_a_key_of_two_columns_is_unique(toy: Path) -> None:
    add(toy, "vocabulary", "unit", "people", "people", "Again.", "")
    assert any("kind, key: 'unit people' stands also in" in problem for problem in said(toy))


@pytest.mark.parametrize(
    ("table", "row", "column", "text", "words"),
    [
        ("troops", "troops-cn-0004", "source_id", "bok", "'bok' is not in sources.csv"),
        (
            "troops",
            "troops-cn-0001",
            "series_id",
            "cn-strenth",
            "'cn-strenth' is not in series.csv",
        ),
        (
            "quantities",
            "men",
            "claim_ids",
            "split-su-0001;split-su-0009",
            "'split-su-0009' is not in",
        ),
        ("quantities", "men", "headline_claim_id", "split-su-0009", "is not in any claims table"),
        ("events", "ev-1", "other_sources", "paper;tabel", "'tabel' is not in sources.csv"),
        ("lessons", "l1", "event_ids", "ev-1;ev-9", "'ev-9' is not in events.csv"),
        ("lessons", "l1", "tables", "losses;event", "'event' is not in datapackage.json"),
        ("seed_check", "s01", "quantity_id", "kiled", "'kiled' is not in quantities.csv"),
        ("series", "bands", "source_id", "papper", "'papper' is not in sources.csv"),
        ("troops", "troops-cn-0004", "unit", "peple", "'peple' is not in the vocabulary (unit), "),
        ("troops", "troops-cn-0004", "measure", "troops", "is not in the vocabulary (measure)"),
        ("troops", "troops-cn-0004", "actor", "PRC", "is not in the vocabulary (actor)"),
        ("troops", "troops-cn-0004", "recipient", "Hanoi", "is not in the vocabulary (actor)"),
        (
            "troops",
            "troops-cn-0004",
            "warnings",
            "cumulative;odd",
            "'odd' is not in the vocabulary",
        ),
        ("events", "ev-1", "actors", "China;Mars", "'Mars' is not in the vocabulary (actor)"),
        ("events", "ev-1", "kind", "city", "'city' is not in the vocabulary (event_kind)"),
        ("routes", "rail", "mode", "air", "'air' is not in the vocabulary (mode), rail"),
    ],
)
def test_a_dangling_reference_is_named(
    toy: Path, table: str, row: str, column: str, text: str, words: str
) -> None:
    line = put(toy, table, row, column, text)
    found = [
        problem for problem in said(toy) if problem.startswith(f"{table}.csv:{line} {column}: ")
    ]
    assert len(found) == 1
    assert words in found[0]


def test_an_unknown_unit_is_named_with_its_line_and_the_units_there_are(toy: Path) -> None:
    line = put(toy, "aid", "aid-us-0001", "unit", "million dollars")
    units = "km, million RMB, million USD, people, percent, pieces, tonnes"
    assert said(toy)[-1] == (
        f"aid.csv:{line} unit: 'million dollars' is not in the vocabulary (unit), {units}"
    )


def test_a_waypoint_without_route_or_place_is_named(toy: Path) -> None:
    swap(toy, "route_waypoints.csv", "rail,3,hanoi", "rail,3,hanoy")
    assert said(toy) == [
        "route_waypoints.csv:4 place_id: 'hanoy' is not in places.csv, an id that is there"
    ]


def test_a_source_and_a_word_that_nothing_uses_are_named(toy: Path) -> None:
    add(toy, "sources", "idle", "", "", "Idle", "", "", "web", "", "no", "excerpt", "D", "")
    add(toy, "vocabulary", "unit", "miles", "miles", "Of some kind.", "")
    first, second = said(toy)
    assert first == "sources.csv:8 source_id: nothing refers to 'idle', use it or remove it"
    assert second.endswith("key: no table uses 'miles', use it or remove it")

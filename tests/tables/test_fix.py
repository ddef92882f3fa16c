"""Corrections: applied under a guard, and never to a printed number."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.tables import TablesError, load
from dashboard.tables.fix import read_corrections
from tests.tables.spoil import put, swap

ENTRY = """- table: people
  id: kosygin
  column: role
  expect: Premier
  becomes: Premier from 1964
  reason: Ours.
"""


def write(folder: Path, text: str) -> None:
    (folder / "corrections.yml").write_text(text, encoding="utf-8")


def test_a_correction_of_words_is_made(toy: Path) -> None:
    people = load(toy).people.set_index("person_id")
    assert people.loc["kosygin", "role"] == "Premier from 1964"


def test_a_flagged_number_stays_as_printed(toy: Path) -> None:
    tables = load(toy)
    assert tables.claims.set_index("claim_id").loc["deliv-ac-0001", "value"] == 1190
    assert [one.flag for one in tables.corrections if one.id == "deliv-ac-0001"] == [
        "The donors add to 1,200 t."
    ]


def test_a_guard_that_no_longer_matches_names_its_entry(toy: Path) -> None:
    put(toy, "people", "kosygin", "role", "Prime minister")
    with pytest.raises(
        TablesError, match=r"corrections\.yml:13 expect: kosygin has 'Prime minister'"
    ):
        load(toy)


def test_no_folder_needs_corrections(toy: Path) -> None:
    (toy / "corrections.yml").unlink()
    assert load(toy).corrections == ()
    write(toy, "# nothing yet\n")
    assert load(toy).corrections == ()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("table: people", "table: folk", "table: 'folk' is not a table"),
        ("column: role", "column: rank", "column: 'rank' is not in people.csv"),
        ("id: kosygin", "id: kossygin", "id: 'kossygin' is not in people.csv"),
        ("reason: Ours.", "", "entry: lacks reason"),
        ("becomes:", "replace:", "entry: unknown word replace"),
        ("  becomes: Premier from 1964\n", "", "entry: must have one of becomes and flag"),
        ("reason:", "flag: Both.\n  reason:", "entry: must have one of becomes and flag"),
        ("table: people", "table: route_waypoints", "table: route_waypoints.csv has no single id"),
        ("- table: people", "- [people]\n- table: people", "entry: not a mapping"),
        ("- table: people", "- table: [people]", "entry: not a mapping"),
    ],
)
def test_a_faulty_entry_is_told_with_its_line(toy: Path, old: str, new: str, words: str) -> None:
    assert old in ENTRY
    entry = ENTRY.replace(old, new)
    if "route_waypoints" in new:
        entry = entry.replace("column: role", "column: note")
    write(toy, entry)
    with pytest.raises(TablesError) as caught:
        load(toy)
    assert f"corrections.yml:1 {words}" in str(caught.value)


def test_a_printed_number_is_never_replaced(toy: Path) -> None:
    text = ENTRY.replace("people", "troops").replace("kosygin", "troops-cn-0001")
    write(toy, text.replace("role", "value").replace("Premier\n", '"1000"\n'))
    with pytest.raises(TablesError, match="becomes: value is a printed number"):
        load(toy)


@pytest.mark.parametrize(
    ("text", "line"), [("- a: [\n", 2), ("a: b\n", 1), ("- table: 'x\n  id: y\n", 3), ("\ttab", 1)]
)
def test_broken_yaml_is_told_with_its_line(toy: Path, text: str, line: int) -> None:
    write(toy, text)
    corrections, faults = read_corrections(toy)
    assert corrections == ()
    assert [(fault.line, fault.column) for fault in faults] == [(line, "YAML")]


def test_a_text_that_yaml_would_read_as_something_else_stays_text(toy: Path) -> None:
    swap(toy, "corrections.yml", 'expect: "700"', "expect: 700")
    assert load(toy).corrections[0].expect == "700"


def test_corrections_that_are_not_utf8_are_told(toy: Path) -> None:
    (toy / "corrections.yml").write_bytes("- reason: Dürer".encode("latin-1"))
    assert [fault.column for fault in read_corrections(toy)[1]] == ["file"]

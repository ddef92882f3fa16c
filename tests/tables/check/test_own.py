"""A reader's own claims are held to the rules of the tables, and told by file, line and column."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from dashboard.tables.check import check_folder
from tests.hostile import OWN as HOSTILE

GOOD = {
    "claim_id": "own-first",
    "measure": "killed",
    "actor": "China",
    "recipient": "DRV",
    "item": "dead",
    "start": "1966",
    "value": "1200",
    "unit": "people",
    "value_kind": "reported",
    "source_id": "book",
    "locator": "p. 3",
    "check": "twelve hundred",
    "table": "losses",
}
WORK = {
    "source_id": "",
    "source_title": "Letters",
    "source_kind": "primary",
    "source_reliability": "C",
}


def put(path: Path, *rows: dict[str, str]) -> Path:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


def said(folder: Path, path: Path) -> list[str]:
    problems = check_folder(folder, add=[path]).problems
    return [str(problem).replace(f"{path.parent}/", "") for problem in problems]


def test_a_good_file_is_counted_apart(toy: Path, tmp_path: Path) -> None:
    path = put(tmp_path / "mine.csv", GOOD, GOOD | WORK | {"claim_id": "own-other", "value": "1"})
    report = check_folder(toy, add=[path])
    assert report.ok, report.problems
    assert (report.own, report.claims) == (2, check_folder(toy).claims)
    assert report.summary().endswith(" sources, and 2 of your own")


def test_a_spreadsheet_may_save_it_in_its_own_way(toy: Path, tmp_path: Path) -> None:
    path = put(tmp_path / "mine.csv", GOOD)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert said(toy, path) == []


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"claim_id": "mine-1"}, "mine.csv:2 claim_id: 'mine-1', own- and then 2 to 60 small"),
        (
            {"unit": "peple"},
            "mine.csv:2 unit: 'peple' is not in the vocabulary (unit), km, million",
        ),
        ({"value": "1,200"}, "mine.csv:2 value: '1,200' has separators, digits with a point"),
        ({"value": ""}, "mine.csv:2 value: no value, low or high, at least one figure"),
        ({"start": "spring"}, "mine.csv:2 start: "),
        ({"start": ""}, "mine.csv:2 start: empty, only "),
        ({"locator": ""}, "mine.csv:2 locator: empty, must be filled"),
        ({"source_id": "bok"}, "mine.csv:2 source_id: 'bok' is not in sources.csv, an id that"),
        ({"source_id": ""}, "mine.csv:2 source_id: empty, a source_id of sources.csv, or source_"),
        ({"source_title": "A"}, "mine.csv:2 source_title: filled beside book, a source_id, or"),
        (WORK | {"source_kind": ""}, "mine.csv:2 source_kind: empty, must be filled for a work"),
        (WORK | {"source_reliability": "E"}, "mine.csv:2 source_reliability: 'E', one of A, B"),
        (WORK | {"source_reliability": "D"}, "mine.csv:2 warnings: weak-source is missing, must"),
        ({"source_id": "blog"}, "mine.csv:2 warnings: weak-source is missing for source blog"),
        ({"table": ""}, "mine.csv:2 table: empty, but killed may stand in losses or split, one"),
        ({"table": "aid"}, "mine.csv:2 measure: 'killed' does not belong here, only in losses"),
        ({"quantity_id": "kiled"}, "mine.csv:2 quantity_id: 'kiled' is not in quantities.csv"),
        ({"quantity_id": "tonnes"}, "mine.csv:2 unit: 'people' is not that of tonnes, tonnes"),
        ({"series_id": "tonnes"}, "mine.csv:2 measure: 'killed' is not that of series tonnes"),
        ({"note": "<b>bold</b>"}, "mine.csv:2 note: '<b>bold</b>' holds HTML, plain text"),
        ({"item": "=1+1"}, "mine.csv:2 item: '=1+1' begins like a formula, text must not"),
    ],
)
def test_a_problem_is_told_where_it_stands(
    cells: dict[str, str], words: str, toy: Path, tmp_path: Path
) -> None:
    found = said(toy, put(tmp_path / "mine.csv", GOOD | cells))
    assert [one for one in found if one.startswith(words)], found


def test_ids_clash_neither_with_another_file_nor_within_one(toy: Path, tmp_path: Path) -> None:
    first = put(tmp_path / "a.csv", GOOD)
    second = put(tmp_path / "b.csv", GOOD | {"value": "7"})
    problems = check_folder(toy, add=[first, second, first]).problems
    assert [str(one).partition(" claim_id: ")[2] for one in problems] == [
        f"'own-first' stands also in {first}:2, each id once"
    ]


def test_a_claim_that_the_tables_have_is_not_added_again(toy: Path, tmp_path: Path) -> None:
    row = {"item": "dead", "start": "1965", "end": "1968", "value": "1100"}
    found = said(toy, put(tmp_path / "mine.csv", GOOD | row))
    assert found == [
        "mine.csv:2 claim_id: own-first says the same as losses-cn-0001, "
        "one row a statement of a source"
    ]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"claim_id;measure\nown-1;killed\n", "mine.csv:1 columns: separated by semicolons"),
        (b"claim_id,measure\nown-1,killed\n", "mine.csv:1 columns: actor is missing, at least"),
        (b"\xff\xfe", "mine.csv:1 file: UTF-16 text"),
        (b"claim_id\nf\xe4\n", "mine.csv:2 file: byte 0xe4 is not UTF-8"),
        (b"", "mine.csv:1 file: empty"),
        (b'claim_id\n"own', "mine.csv:2 file: broken CSV"),
    ],
)
def test_a_file_that_is_none_is_told_as_one(
    raw: bytes, words: str, toy: Path, tmp_path: Path
) -> None:
    path = tmp_path / "mine.csv"
    path.write_bytes(raw)
    assert said(toy, path)[0].startswith(words)


def test_missing_and_folder_and_size_are_told(toy: Path, tmp_path: Path) -> None:
    assert "mine.csv:1 file: missing" in said(toy, tmp_path / "mine.csv")[0]
    assert "a folder or device" in said(toy, tmp_path)[0]
    path = put(tmp_path / "mine.csv", GOOD)
    assert "at most" in str(check_folder(toy, 0.0001, [path]).problems)


def test_an_unknown_column_and_a_short_row_are_told(toy: Path, tmp_path: Path) -> None:
    path = put(tmp_path / "mine.csv", GOOD | {"colour": "red"})
    assert said(toy, path)[0].startswith("mine.csv:1 columns: 'colour' is not a column, claim_id")
    path = put(tmp_path / "mine.csv", GOOD)
    path.write_text(path.read_text(encoding="utf-8") + "own-2,killed\n", encoding="utf-8")
    assert said(toy, path) == ["mine.csv:3 row: 2 cells, 13 as above"]


def test_hostile_text_is_named_cell_by_cell() -> None:
    from dashboard.paths import data_dir

    problems = check_folder(data_dir(), add=[HOSTILE]).problems
    kinds = {(one.line, one.column): one.what.rpartition("' ")[2] for one in problems}
    assert kinds[2, "item"] == "holds HTML"
    assert kinds[3, "item"] == "begins like a formula"
    assert kinds[4, "locator"] == "holds HTML"
    assert {line for line, _ in kinds} == {2, 3, 4, 5}

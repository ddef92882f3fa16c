"""Faults of whole files: each is told in a clear line, and nothing is written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dashboard.tables.check import check_folder
from tests.tables.spoil import add, said, swap


def rewrite(folder: Path, encoding: str, name: str = "phases.csv") -> None:
    path = folder / name
    path.write_bytes(path.read_text(encoding="utf-8").encode(encoding))


def test_the_toy_and_the_real_data_are_clean(toy: Path) -> None:
    assert said(toy) == []
    report = check_folder(toy)
    assert report.ok
    assert report.summary().endswith("is clean; 21 tables, 42 claims, 6 sources")


def test_a_missing_file_is_named_and_nothing_that_follows_from_it(toy: Path) -> None:
    (toy / "sources.csv").unlink()
    (toy / "losses.csv").unlink()
    assert said(toy) == [
        "sources.csv:1 file: missing, a table of the schema must be there",
        "losses.csv:1 file: missing, a table of the schema must be there",
    ]


def test_a_missing_column_is_named(toy: Path) -> None:
    swap(toy, "phases.csv", "phase_id,start,end,title,short", "phase_id,start,end,title,brief")
    first, second = said(toy)
    assert first.startswith("phases.csv:1 columns: short is missing, columns phase_id, start")
    assert second.startswith("phases.csv:1 columns: 'brief' is not in the schema, columns phase_id")


def test_columns_in_another_order_or_twice_are_named(toy: Path) -> None:
    swap(toy, "phases.csv", "phase_id,start,end", "phase_id,end,start")
    swap(toy, "routes.csv", "locator,note", "locator,name")
    problems = said(toy)
    assert any(p.startswith("phases.csv:1 columns: in another order") for p in problems)
    assert any(p.startswith("routes.csv:1 columns: 'name' stands twice") for p in problems)


@pytest.mark.parametrize(("sign", "name"), [(";", "semicolons"), ("\t", "tabs"), ("|", "bars")])
def test_a_wrong_delimiter_is_named(toy: Path, sign: str, name: str) -> None:
    swap(toy, "phases.csv", ",", sign)
    assert said(toy) == [f"phases.csv:1 columns: separated by {name}, separated by commas"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named(toy: Path, encoding: str) -> None:
    rewrite(toy, encoding)
    (problem,) = said(toy)
    assert problem.startswith("phases.csv:1 file: ")
    assert "UTF-16" in problem or "NUL" in problem


def test_latin_1_is_named_with_its_line(toy: Path) -> None:
    swap(toy, "phases.csv", "The time of the war.", "The time of Dürer.")
    rewrite(toy, "latin-1")
    (problem,) = said(toy)
    assert problem.startswith("phases.csv:3 file: byte 0xfc is not UTF-8")


def test_a_byte_order_mark_is_named_and_the_rest_still_checked(toy: Path) -> None:
    swap(toy, "phases.csv", "1975-04", "1975-14")
    rewrite(toy, "utf-8-sig")
    first, second = said(toy)
    assert first.startswith("phases.csv:1 file: begins with a byte order mark")
    assert second.startswith("phases.csv:3 end: '1975-14' has no such month")


@pytest.mark.parametrize("content", [b"", b"\n\n", b"  \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_named(toy: Path, content: bytes) -> None:
    (toy / "phases.csv").write_bytes(content)
    assert said(toy)[-1] == "phases.csv:1 file: empty, a first row with the column names"


def test_a_table_without_rows_is_read(toy: Path) -> None:
    header = (toy / "lessons.csv").read_text(encoding="utf-8").splitlines()[0]
    (toy / "lessons.csv").write_text(header + "\n", encoding="utf-8")
    assert said(toy) == []


def test_a_file_over_the_limit_is_not_read(toy: Path) -> None:
    size = (toy / "deliveries.csv").stat().st_size
    with (toy / "deliveries.csv").open("a", encoding="utf-8") as file:
        file.write("x" * 1_000_000)
    assert said(toy, max_mb=1) == [
        f"deliveries.csv:1 file: {size + 1_000_000:,} bytes, at most 1,000,000"
    ]


def test_a_schema_over_the_limit_is_not_read(toy: Path) -> None:
    assert "datapackage.json:1 file: " in said(toy, max_mb=0.001)[0]


def test_crlf_is_named_once_and_the_rest_still_checked(toy: Path) -> None:
    path = toy / "phases.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n").replace(b"1975-04", b"1975-14"))
    first, second = said(toy)
    assert first == "phases.csv:1 file: lines end in CRLF or CR, lines end in LF"
    assert second.startswith("phases.csv:3 end: ")


def test_a_nul_character_is_named_with_its_line(toy: Path) -> None:
    path = toy / "phases.csv"
    path.write_bytes(path.read_bytes().replace(b"The war", b"The\x00war"))
    assert said(toy) == ["phases.csv:3 file: a NUL character, text only"]


def test_a_folder_in_place_of_a_file_is_named(toy: Path) -> None:
    (toy / "phases.csv").unlink()
    (toy / "phases.csv").mkdir()
    assert said(toy) == ["phases.csv:1 file: a folder or device, a CSV file"]


@pytest.mark.skipif(os.name != "posix", reason="needs a named pipe")
def test_a_pipe_in_place_of_a_file_does_not_hang(toy: Path) -> None:
    (toy / "phases.csv").unlink()
    os.mkfifo(toy / "phases.csv")
    assert said(toy) == ["phases.csv:1 file: a folder or device, a CSV file"]


def test_ragged_rows_are_named_with_their_lines(toy: Path) -> None:
    add(toy, "phases", "p3")
    add(toy, "phases", *["p4"] * 9)
    assert said(toy) == [
        "phases.csv:4 row: 1 cells, 8 as above",
        "phases.csv:5 row: 9 cells, 8 as above",
    ]


@pytest.mark.parametrize("text", ['"open quote', 'p3,"a"b,c'])
def test_broken_quotes_are_named(toy: Path, text: str) -> None:
    with (toy / "phases.csv").open("a", encoding="utf-8") as file:
        file.write(text)
    (problem,) = said(toy)
    assert problem.startswith("phases.csv:4 file: broken CSV (")


def test_a_table_that_is_not_in_the_schema_is_named(toy: Path) -> None:
    (toy / "troops (copy).csv").write_text("a\n", encoding="utf-8")
    (problem,) = said(toy)
    assert problem.startswith("troops (copy).csv:1 file: not in datapackage.json, aid.csv, ")


def test_a_line_after_a_line_break_in_a_cell_is_the_physical_one(toy: Path) -> None:
    swap(toy, "phases.csv", "The time before.", '"The time\nbefore."')
    swap(toy, "phases.csv", "1975-04", "1975-14")
    first, second = said(toy)
    assert first.startswith("phases.csv:2 summary: 'The time\\nbefore.' holds a line break")
    assert second.startswith("phases.csv:4 end: ")


@pytest.mark.parametrize("make", ["absent", "file"])
def test_a_folder_that_is_none_is_named(tmp_path: Path, make: str) -> None:
    folder = tmp_path / "nowhere"
    if make == "file":
        folder.write_text("", encoding="utf-8")
    report = check_folder(folder)
    assert not report.ok
    assert str(folder) in str(report.problems[0])
    assert "a folder of tables" in str(report.problems[0])


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "datapackage.json:1 file: missing"),
        ("{", "datapackage.json:1 JSON: "),
        ("{}", "datapackage.json:1 schema: "),
        ('{"version": "1", "resources": []}', "not in datapackage.json"),
    ],
)
def test_a_broken_schema_is_told_in_a_line(toy: Path, content: str | None, words: str) -> None:
    (toy / "datapackage.json").unlink()
    if content is not None:
        (toy / "datapackage.json").write_text(content, encoding="utf-8")
    assert words in said(toy)[0]


def test_all_problems_come_at_once_and_nothing_is_written(toy: Path) -> None:
    (toy / "sources.csv").unlink()
    swap(toy, "phases.csv", "1975-04", "1975-14")
    (toy / "corrections.yml").write_text("- [", encoding="utf-8")
    before = {path: path.read_bytes() for path in sorted(toy.iterdir())}
    problems = said(toy)
    assert {problem.split(":")[0] for problem in problems} >= {
        "sources.csv",
        "phases.csv",
        "corrections.yml",
    }
    assert {path: path.read_bytes() for path in sorted(toy.iterdir())} == before


def test_the_file_is_named_as_one_would_open_it_from_here(
    toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (toy / "phases.csv").unlink()
    monkeypatch.chdir(toy.parent)
    assert str(check_folder(Path("data")).problems[0]).startswith("data/phases.csv:1 file: missing")

"""Broken data: the command names file, line and what to do, and carries nothing out."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.commands import PROBLEMS
from tests.faults.conftest import Told

Spoil = Callable[[Path], object]


def halved(name: str) -> Spoil:
    """The second half of a file is gone, in the middle of a row or not."""
    return lambda folder: (folder / name).write_bytes(_half((folder / name).read_bytes()))


def _half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def whole_rows(name: str) -> Spoil:
    """The second half of a table is gone, cut between two rows."""

    def spoil(folder: Path) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(text[: text.index("\n", len(text) // 2) + 1], encoding="utf-8")

    return spoil


def holding(name: str, data: bytes) -> Spoil:
    return lambda folder: (folder / name).write_bytes(data)


def gone(name: str) -> Spoil:
    return lambda folder: (folder / name).unlink()


NUL = "a NUL among the signs"
FAULTS: tuple[tuple[str, str, Spoil, str], ...] = (
    ("a table ends in the middle", "troops.csv", halved("troops.csv"), "unexpected end of data"),
    ("the schema ends in the middle", "datapackage.json", halved("datapackage.json"), "JSON"),
    ("a table is missing", "aid.csv", gone("aid.csv"), "missing"),
    ("a table is empty", "aid.csv", holding("aid.csv", b""), "empty"),
    ("another file has its name", "aid.csv", holding("aid.csv", b"PK\3\4\xff" * 99), "not UTF-8"),
    ("half of the rows are lost", "troops.csv", whole_rows("troops.csv"), "troops-"),
    ("the sums end in the middle", "sums.yml", halved("sums.yml"), "YAML"),
    ("the corrections end", "corrections.yml", halved("corrections.yml"), "corrections.yml"),
    ("a lesson ends in its head", "two-donors.md", halved("lessons/two-donors.md"), "front matter"),
    (NUL, "events.csv", holding("events.csv", b"event_id\0\n"), "NUL"),
    ("saved as UTF-16", "events.csv", holding("events.csv", b"\xff\xfeI\0D\0"), "UTF-16"),
)
QUICK = 3
CASES = [
    pytest.param(*case, id=case[0], marks=[] if number < QUICK else [pytest.mark.full])
    for number, case in enumerate(FAULTS)
]


@pytest.mark.parametrize(("fault", "file", "spoil", "words"), CASES)
def test_check_names_the_file_and_what_is_wrong(
    data: Path,
    told: Told,
    capsys: pytest.CaptureFixture[str],
    fault: str,
    file: str,
    spoil: Spoil,
    words: str,
) -> None:
    spoil(data)
    assert main(["check", "--data", str(data)]) == PROBLEMS
    said = capsys.readouterr().err
    *lines, summed = said.splitlines()
    found = [line for line in lines if words in line]
    assert found
    assert any(re.search(rf"{re.escape(file)}\b", line) for line in lines)
    assert re.search(r"\d+ problems? found$", summed)
    told(fault, "check", found[0], PROBLEMS)


@pytest.mark.parametrize(
    "command",
    ["serve", *(pytest.param(one, marks=pytest.mark.full) for one in ("charts", "generate"))],
)
def test_no_command_works_with_a_broken_table(
    data: Path, told: Told, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    halved("troops.csv")(data)
    before = {path.name for path in data.iterdir()}
    port = ["--port", "0"] if command == "serve" else []
    assert main([command, *port, "--data", str(data)]) == PROBLEMS
    said = capsys.readouterr()
    assert "troops.csv" in said.err
    assert said.out == ""
    assert {path.name for path in data.iterdir()} == before
    told("a table ends in the middle", command, said.err.splitlines()[0], PROBLEMS)

"""`--data` and `--add` work on every command that shows claims, and refuse a bad file in words."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from dashboard.cli import main, parser
from dashboard.commands import DONE, PROBLEMS
from dashboard.files import Files
from dashboard.paths import data_dir
from dashboard.tables import load
from tests.tables.check.test_own import put
from tests.toy import copy_toy

OWN = {
    "claim_id": "own-peak",
    "measure": "troops_present",
    "actor": "China",
    "item": "soldiers",
    "start": "1967",
    "value": "190000",
    "unit": "people",
    "value_kind": "reported",
    "source_id": "garver-2016",
    "locator": "p. 1",
    "check": "so it says",
    "quantity_id": "cn-troops-peak",
}
BOTH = ("serve", "check", "charts", "export", "handout", "freeze", "single")


@pytest.mark.parametrize("command", BOTH)
def test_each_command_takes_both(command: str) -> None:
    groups = [one for one in parser()._actions if isinstance(one, argparse._SubParsersAction)]
    options = groups[0].choices[command]._option_string_actions
    assert {"--data", "--add"} <= set(options)


@pytest.mark.parametrize(
    "typed",
    [
        ["serve", "--port", "0"],
        ["check"],
        ["charts"],
        ["export", "yardsticks", "--format", "csv", "--out", "out"],
        ["handout", "two-donors"],
        ["freeze", "--out", "copy"],
        ["single", "--out", "copy.html"],
    ],
    ids=BOTH,
)
def test_a_bad_file_is_told_and_nothing_is_made(
    typed: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = put(tmp_path / "mine.csv", OWN | {"unit": "peple"})
    monkeypatch.chdir(tmp_path)
    assert main([*typed, "--add", "mine.csv"]) == PROBLEMS
    said = capsys.readouterr().err.splitlines()
    assert said[0].startswith("mine.csv:2 unit: 'peple' is not in the vocabulary (unit)")
    assert said[-1].endswith("1 problem found")
    assert list(tmp_path.iterdir()) == [path]


def test_a_good_file_is_counted_and_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(put(tmp_path / "mine.csv", OWN))
    assert main(["check", "--add", path]) == DONE
    assert "and 1 of your own" in capsys.readouterr().out
    assert main(["charts", "--json", "--add", path]) == DONE
    rows = json.loads(capsys.readouterr().out)
    drawn = {row["slug"] for row in rows if "own-peak" in row["claims"]}
    assert "chinese_troops" in drawn


def test_a_claim_that_no_chart_can_place_is_noted_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(put(tmp_path / "mine.csv", OWN | {"quantity_id": ""}))
    assert main(["check", "--add", path]) == DONE
    said = capsys.readouterr().out.splitlines()
    assert said[1].startswith("note: own-peak names no series_id and no quantity_id")
    assert main(["check", "--add", str(put(tmp_path / "placed.csv", OWN))]) == DONE
    assert "note:" not in capsys.readouterr().out


def test_an_export_names_an_own_claim_in_its_receipt(tmp_path: Path) -> None:
    path, out = put(tmp_path / "mine.csv", OWN), tmp_path / "out"
    typed = ["export", "quantity~cn-troops-peak", "--format", "csv,json", "--out", str(out)]
    assert main([*typed, "--date", "2026-11-23", "--add", str(path)]) == DONE
    table = next(out.glob("*.csv")).read_text(encoding="utf-8")
    assert "your own claims: Garver 2016 (A)" in table
    assert "with 1 own claim" in table
    assert "Garver 2016, own claim" in table
    assert "own-peak" in table
    figure = next(one for one in out.glob("*.json") if "manifest" not in one.name)
    assert "your own claims: Garver 2016 (A)" in figure.read_text(encoding="utf-8")


def test_downloads_are_those_of_the_folder_that_is_shown(tmp_path: Path) -> None:
    folder = copy_toy(tmp_path / "data")
    made = Files(load(folder), (), folder=folder).get("data/troops.csv")
    assert made is not None
    got = made.plain
    assert got == (folder / "troops.csv").read_bytes()
    assert got != (data_dir() / "troops.csv").read_bytes()


@pytest.mark.parametrize("typed", [["serve", "--port", "0"], ["charts"]], ids=["serve", "charts"])
def test_a_package_without_what_the_pages_quote_is_refused_in_a_line(
    typed: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = copy_toy(tmp_path / "data")
    assert main([*typed, "--data", str(folder)]) == PROBLEMS
    said = capsys.readouterr().err.splitlines()[-1]
    assert "need what is not there: " in said

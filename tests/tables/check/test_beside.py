"""Files beside the tables: cut short, foreign or misnamed ones are told by name and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.tables.check import check_folder
from dashboard.tables.history import history_path, printed, render

BASE = "geo/border.json"


def put(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_folder_without_any_is_clean(toy: Path) -> None:
    assert check_folder(toy).ok


@pytest.mark.parametrize("name", ["citations.json", BASE, "history/1.0.0.json"])
def test_a_file_cut_short_is_told_with_its_line_and_what_makes_it(toy: Path, name: str) -> None:
    put(toy / name, '{\n"claims": {\n"a": 1')
    (problem,) = check_folder(toy).problems
    assert f"/{name}:3 file" in str(problem)
    assert "not whole JSON" in str(problem)
    assert "wrote" in str(problem)


def test_bytes_that_are_no_text_are_told(toy: Path) -> None:
    put(toy / BASE, "{}")
    (toy / BASE).write_bytes(b"\x80\x81")
    (problem,) = check_folder(toy).problems
    assert "cannot be read" in str(problem)


def test_a_history_under_the_name_of_another_version_is_told(toy: Path) -> None:
    now = printed(toy)
    put(history_path(toy, "7.7.7"), render(now))
    (problem,) = check_folder(toy).problems
    assert "7.7.7, as its name" in str(problem)


def test_a_history_that_is_json_of_something_else_is_told(toy: Path) -> None:
    put(history_path(toy, "7.7.7"), "[]")
    (problem,) = check_folder(toy).problems
    assert "history" in str(problem)

"""Ways to spoil a table, and to read what a check says about it."""

from __future__ import annotations

import csv
from pathlib import Path

from dashboard.tables.check import check_folder


def put(folder: Path, table: str, row: str, column: str, text: str) -> int:
    """Put a text into one cell of the row with this id; returns its line."""
    path = folder / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    line = next(place for place, cells in enumerate(rows) if cells[0] == row)
    rows[line][rows[0].index(column)] = text
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    return line + 1


def add(folder: Path, table: str, *cells: str) -> None:
    """Add a row at the end of a table."""
    with (folder / f"{table}.csv").open("a", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerow(cells)


def swap(folder: Path, name: str, old: str, new: str) -> None:
    """Replace a text in a file; it must be there."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def said(folder: Path, max_mb: float = 20) -> list[str]:
    """The problems of a folder, each with its file relative to the folder."""
    problems = check_folder(folder, max_mb).problems
    return [str(problem).replace(f"{folder}/", "") for problem in problems]

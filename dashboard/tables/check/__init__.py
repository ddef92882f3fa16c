"""Check a data folder and say everything that is wrong with it at once.

Nothing is written, and whatever the files hold, the answer is a report and never an exception.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.paths import SCHEMA_NAME
from dashboard.tables.check import (
    archives,
    beside,
    cells,
    faults,
    files,
    links,
    own,
    rules,
    series,
    sums,
)
from dashboard.tables.check.sheet import Book
from dashboard.tables.errors import FileFaultError, Problem, located
from dashboard.tables.schema import Schema, read_schema

__all__ = ["Problem", "Report", "check_folder"]

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Report:
    """What a check found. `problems` are in the order of the tables, then of their lines.

    `own` counts the claims that a reader laid over the tables; `claims` are those of the folder.
    """

    folder: str
    version: str
    tables: int
    claims: int
    sources: int
    problems: tuple[Problem, ...]
    own: int = 0

    @property
    def ok(self) -> bool:
        """Whether the folder may be published."""
        return not self.problems

    def summary(self) -> str:
        """One line for the person who ran the check."""
        if self.problems:
            found = len(self.problems)
            return f"{self.folder}: {found} problem{'' if found == 1 else 's'} found"
        return (
            f"{self.folder}: data {self.version} is clean; {self.tables} tables, "
            f"{self.claims:,} claims, {self.sources:,} sources{self._added()}"
        )

    def _added(self) -> str:
        return f", and {self.own} of your own" if self.own else ""


def check_folder(folder: Path, max_mb: float = 20, add: Sequence[Path] = ()) -> Report:
    """Check every file of a data folder; none may be larger than `max_mb` million bytes.

    `add` are files of own claims: they are held to the same rules, beside the tables.
    """
    if not folder.is_dir():
        what = "not a folder" if folder.exists() else "no such folder"
        return _failed(folder, Problem(".", 1, "folder", what, "a folder of tables"))
    try:
        schema = _schema(folder, max_mb)
    except FileFaultError as error:
        return _failed(folder, error.problem)
    book, problems = files.read(folder, schema, int(max_mb * MEGABYTE))
    problems += own.read(add, book, int(max_mb * MEGABYTE))
    problems += cells.check(book)
    for look in (links, rules, series, archives, own):
        problems += look.check(book)
    problems += faults.check(folder, book)
    problems += sums.check(folder, book)
    problems += beside.check(folder)
    return _report(folder, book, problems)


def _schema(folder: Path, max_mb: float) -> Schema:
    path = folder / SCHEMA_NAME
    if path.is_file() and path.stat().st_size > max_mb * MEGABYTE:
        raise FileFaultError(files.too_large(path, int(max_mb * MEGABYTE)))
    return read_schema(folder)


def _report(folder: Path, book: Book, problems: list[Problem]) -> Report:
    order = {resource.path: place for place, resource in enumerate(book.schema.resources)}
    ranked = sorted(
        dict.fromkeys(problems),
        key=lambda problem: (order.get(problem.file, -1), problem.file, problem.line),
    )
    return Report(
        folder=folder.name,
        version=book.schema.version,
        tables=sum(not sheet.resource.own for sheet in book.sheets.values()),
        claims=sum(len(sheet.records) for sheet in book.claims()),
        sources=len(book.records("sources")),
        problems=tuple(located(problem, folder) for problem in ranked),
        own=sum(len(sheet.records) for sheet in book.own()),
    )


def _failed(folder: Path, problem: Problem) -> Report:
    return Report(folder.name, "", 0, 0, 0, (located(problem, folder),))

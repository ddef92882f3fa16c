"""Checks of `corrections.yml`: each entry fits its cell, and each suspected misprint has one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from dashboard.paths import CORRECTIONS_NAME
from dashboard.tables.check.sheet import Book, Sheet
from dashboard.tables.errors import Problem
from dashboard.tables.fix import Correction, fault_of, read_corrections
from dashboard.vocab import Warning


def check(folder: Path, book: Book) -> list[Problem]:
    """Faults of the file, entries that do not fit, and suspected misprints without an entry."""
    corrections, problems = read_corrections(folder)
    found = [*problems]
    for correction in corrections:
        sheet = book.sheets.get(correction.table)
        unread = sheet is None and correction.table in _names(book)
        fault = None if unread else fault_of(correction, book.schema, _frame(sheet))
        if fault is not None:
            found.append(fault)
    return [*found, *_unexplained(book, corrections)]


def _names(book: Book) -> set[str]:
    return {resource.name for resource in book.schema.resources}


def _frame(sheet: Sheet | None) -> pd.DataFrame | None:
    if sheet is None:
        return None
    cells = [record.cells for record in sheet.records]
    return pd.DataFrame(cells, columns=list(sheet.resource.columns), dtype=object)


def _unexplained(book: Book, corrections: tuple[Correction, ...]) -> Iterator[Problem]:
    explained = {correction.id for correction in corrections}
    for sheet in book.claims():
        for record in sheet.records:
            suspected = Warning.MISPRINT.value in record["warnings"].split(";")
            if suspected and record["claim_id"] not in explained:
                what = f"{record['claim_id']} carries {Warning.MISPRINT} without a word in"
                yield sheet.problem(
                    record,
                    "warnings",
                    f"{what} {CORRECTIONS_NAME}",
                    "an entry that flags the fault",
                )

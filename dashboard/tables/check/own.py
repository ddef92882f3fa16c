"""Checks of a reader's own claims: the rules of the tables, and what only such a file must say."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from dashboard.tables.check import files
from dashboard.tables.check.sheet import Book, Record, Sheet, listed, shown
from dashboard.tables.errors import Problem
from dashboard.tables.own import (
    ANSWERS,
    BESIDE,
    ID_SHAPE,
    NEEDED_OF_SOURCE,
    SOURCE,
    TABLE,
    candidates,
    files_of,
    own_resource,
)
from dashboard.tables.read import Cells, cells
from dashboard.tables.schema import Resource
from dashboard.vocab import WEAKEST, Warning

ID_WORDS = "own- and then 2 to 60 small letters, digits and hyphens, such as own-tanks-1965"


def read(paths: Sequence[Path], book: Book, max_bytes: int) -> list[Problem]:
    """Lay the files over the book, one sheet a file and table; what is wrong with the files."""
    problems: list[Problem] = []
    for path in files_of(paths):
        resource = own_resource(book.schema, path)
        text, found = files.text_of(path, max_bytes)
        # A spreadsheet saves with a mark at the head and lines in CRLF: no matter here.
        problems += [] if text is not None else [_named(problem, resource) for problem in found]
        if text is not None:
            problems += _laid(book, resource, text)
    return problems


def _named(problem: Problem, resource: Resource) -> Problem:
    return replace(problem, file=resource.path)


def _laid(book: Book, resource: Resource, text: str) -> list[Problem]:
    try:
        table = cells(text, largest=sys.maxsize)
    except csv.Error as error:
        allowed = "cells with a comma, quote or line break stand in double quotes"
        line = text.count("\n") + 1
        return [Problem(resource.path, line, "file", f"broken CSV ({error})", allowed)]
    problems = _columns(resource, table)
    if problems:
        return problems
    notes = {key: word["note"] for key, word in book.words("measure").items()}
    parts: dict[str, list[Record]] = {}
    for line, row in zip(table.lines, table.rows, strict=True):
        if len(row) != len(table.columns):
            what, allowed = f"{len(row)} cells", f"{len(table.columns)} as above"
            problems.append(Problem(resource.path, line, "row", what, allowed))
            continue
        record = Record(line, dict(zip(table.columns, row, strict=True)))
        problems += _homeless(resource, record, notes)
        parts.setdefault(_home(book, record, notes), []).append(record)
    for name, records in parts.items():
        named = replace(resource, name=name)
        book.sheets[f"{resource.path} {name}"] = Sheet(named, tuple(records))
    return problems


def _columns(resource: Resource, table: Cells) -> list[Problem]:
    def fault(what: str, allowed: str) -> Problem:
        return Problem(resource.path, 1, "columns", what, allowed)

    apart = files.separated_by(table.columns)
    if apart:
        return [fault(f"separated by {apart}", "separated by commas")]
    wanted = [field.name for field in resource.fields if field.required]
    return [
        *(
            fault(f"{name} is missing", f"at least {', '.join(wanted)}")
            for name in wanted
            if name not in table.columns
        ),
        *(
            fault(f"{shown(name)} is not a column", ", ".join(resource.columns))
            for name in dict.fromkeys(table.columns)
            if name not in resource.columns
        ),
        *(
            fault(f"{shown(name)} stands twice", "each column once")
            for name in dict.fromkeys(table.columns)
            if table.columns.count(name) > 1
        ),
    ]


def _home(book: Book, record: Record, notes: dict[str, str]) -> str:
    known = [one.name for one in book.schema.claims]
    found = (record[TABLE], *candidates(notes, record["measure"]), known[0])
    return next(name for name in found if name in known)


def _homeless(resource: Resource, record: Record, notes: dict[str, str]) -> list[Problem]:
    found = candidates(notes, record["measure"])
    if record[TABLE] or len(found) < 2:
        return []
    what = f"empty, but {record['measure']} may stand in {' or '.join(found)}"
    return [Problem(resource.path, record.line, TABLE, what, f"one of {', '.join(found)}")]


def check(book: Book) -> list[Problem]:
    """Ids, works and neighbours of own claims."""
    return [
        problem
        for sheet in book.own()
        for record in sheet.records
        for look in (_id, _work, _beside, _answers)
        for problem in look(book, sheet, record)
    ]


def _id(book: Book, sheet: Sheet, record: Record) -> Iterator[Problem]:
    if record["claim_id"] and not re.search(ID_SHAPE, record["claim_id"]):
        yield sheet.problem(record, "claim_id", shown(record["claim_id"]), ID_WORDS)


def _work(book: Book, sheet: Sheet, record: Record) -> Iterator[Problem]:
    given = [name for name in SOURCE if record[name]]
    if record["source_id"]:
        if given:
            allowed = "a source_id, or the columns of a work that has none"
            yield sheet.problem(record, given[0], f"filled beside {record['source_id']}", allowed)
        return
    if not given:
        allowed = f"a source_id of sources.csv, or {listed(NEEDED_OF_SOURCE)}"
        yield sheet.problem(record, "source_id", "empty", allowed)
        return
    for name in NEEDED_OF_SOURCE:
        if not record[name]:
            yield sheet.problem(
                record, name, "empty", "must be filled for a work without source_id"
            )
    weak = Warning.WEAK_SOURCE.value
    if record["source_reliability"] == WEAKEST and weak not in record["warnings"].split(";"):
        yield sheet.problem(record, "warnings", f"{weak} is missing", f"must carry {weak}")


def _beside(book: Book, sheet: Sheet, record: Record) -> Iterator[Problem]:
    named = {one["series_id"]: one for one in book.records("series")}
    series = named.get(record[BESIDE])
    if series is None:
        return
    for column, allowed in (
        ("measure", [series["measure"]]),
        ("unit", [series["unit"]]),
        ("actor", series["actor"].split(";")),
    ):
        if record[column] not in allowed and column not in record.bad:
            what = f"{shown(record[column])} is not that of series {series['series_id']}"
            yield sheet.problem(record, column, what, listed(allowed))


def _answers(book: Book, sheet: Sheet, record: Record) -> Iterator[Problem]:
    named = {one["quantity_id"]: one for one in book.records("quantities")}
    quantity = named.get(record[ANSWERS])
    if quantity is None:
        return
    claims = {one["claim_id"]: one for each in book.claims() for one in each.records}
    answers = [claims[one] for one in quantity["claim_ids"].split(";") if one in claims]
    units = sorted({one["unit"] for one in answers})
    if units and record["unit"] not in units and "unit" not in record.bad:
        what = f"{shown(record['unit'])} is not that of {quantity['quantity_id']}"
        yield sheet.problem(record, "unit", what, " or ".join(units))

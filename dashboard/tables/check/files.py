"""Checks of whole files: there, readable, UTF-8, comma separated, with the right columns."""

from __future__ import annotations

import codecs
import csv
import sys
from pathlib import Path

from dashboard.tables.check.sheet import Book, Record, Sheet, listed, shown
from dashboard.tables.errors import Problem
from dashboard.tables.read import Cells, cells
from dashboard.tables.schema import Resource, Schema

UTF8 = "UTF-8 without a byte order mark"
OTHER_SIGNS = ((";", "semicolons"), ("\t", "tabs"), ("|", "bars"))


def read(folder: Path, schema: Schema, max_bytes: int) -> tuple[Book, list[Problem]]:
    """Every table that can be read, and what is wrong with the files."""
    problems = _strangers(folder, schema)
    sheets: dict[str, Sheet] = {}
    for resource in schema.resources:
        text, found = text_of(folder / resource.path, max_bytes)
        problems += found
        if text is not None:
            sheet, found = _sheet(resource, text)
            problems += found
            if sheet is not None:
                sheets[resource.name] = sheet
    return Book(schema, sheets), problems


def too_large(path: Path, max_bytes: int) -> Problem:
    """The problem of a file over the limit."""
    size = path.stat().st_size
    return Problem(path.name, 1, "file", f"{size:,} bytes", f"at most {max_bytes:,}")


def _strangers(folder: Path, schema: Schema) -> list[Problem]:
    known = {resource.path for resource in schema.resources}
    return [
        Problem(path.name, 1, "file", "not in datapackage.json", listed(sorted(known)))
        for path in sorted(folder.glob("*.csv"))
        if path.name not in known
    ]


def text_of(path: Path, max_bytes: int) -> tuple[str | None, list[Problem]]:
    """The text of a file, None where it cannot be had, and what is wrong with it."""

    def fault(what: str, allowed: str, line: int = 1) -> Problem:
        return Problem(path.name, line, "file", what, allowed)

    if not path.exists():
        return None, [fault("missing", "a table of the schema must be there")]
    if not path.is_file():
        return None, [fault("a folder or device", "a CSV file")]
    if path.stat().st_size > max_bytes:
        return None, [too_large(path, max_bytes)]
    try:
        raw = path.read_bytes()
    except OSError as error:
        return None, [fault(f"cannot be read ({error.strerror})", "a readable file")]
    return _decoded(path.name, raw)


def _decoded(name: str, raw: bytes) -> tuple[str | None, list[Problem]]:
    def fault(what: str, allowed: str, line: int = 1) -> Problem:
        return Problem(name, line, "file", what, allowed)

    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None, [fault("UTF-16 text", UTF8)]
    problems = []
    if raw.startswith(codecs.BOM_UTF8):
        problems.append(fault("begins with a byte order mark", UTF8))
        raw = raw.removeprefix(codecs.BOM_UTF8)
    if not raw.strip():
        return None, [*problems, fault("empty", "a first row with the column names")]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        byte = f"byte 0x{raw[error.start]:02x} is not UTF-8 (Latin-1 or another code page?)"
        return None, [*problems, fault(byte, UTF8, line)]
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        return None, [*problems, fault("a NUL character", "text only", line)]
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        problems.append(fault("lines end in CRLF or CR", "lines end in LF", line))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, problems


def _sheet(resource: Resource, text: str) -> tuple[Sheet | None, list[Problem]]:
    def fault(line: int, column: str, what: str, allowed: str) -> Problem:
        return Problem(resource.path, line, column, what, allowed)

    try:
        # A cell may be as large as the file here: the cell checks name the one that is too long.
        table = cells(text, largest=sys.maxsize)
    except csv.Error as error:
        line = text.count("\n") + 1
        allowed = "cells with a comma, quote or line break stand in double quotes"
        return None, [fault(line, "file", f"broken CSV ({error})", allowed)]
    problems = _columns(resource, table)
    if not set(table.columns) & set(resource.columns):
        return None, problems
    records = []
    for line, row in zip(table.lines, table.rows, strict=True):
        if len(row) != len(table.columns):
            problems.append(
                fault(line, "row", f"{len(row)} cells", f"{len(table.columns)} as above")
            )
        else:
            records.append(Record(line, dict(zip(table.columns, row, strict=True))))
    if not set(resource.columns) <= set(table.columns):
        return None, problems
    return Sheet(resource, tuple(records)), problems


def separated_by(columns: tuple[str, ...]) -> str:
    """What divides the cells in place of commas, when the first row is a single cell; else ""."""
    alone = columns[0] if len(columns) == 1 else ""
    return next((name for sign, name in OTHER_SIGNS if sign in alone), "")


def _columns(resource: Resource, table: Cells) -> list[Problem]:
    def columns(what: str, allowed: str) -> Problem:
        return Problem(resource.path, 1, "columns", what, allowed)

    found, wanted = table.columns, resource.columns
    apart = separated_by(found) if len(wanted) > 1 else ""
    if apart:
        return [columns(f"separated by {apart}", "separated by commas")]
    problems = [
        columns(f"{name} is missing", f"columns {', '.join(wanted)}")
        for name in wanted
        if name not in found
    ]
    problems += [
        columns(f"{shown(name)} is not in the schema", f"columns {', '.join(wanted)}")
        for name in dict.fromkeys(found)
        if name not in wanted
    ]
    problems += [
        columns(f"{shown(name)} stands twice", "each column once")
        for name in dict.fromkeys(found)
        if found.count(name) > 1
    ]
    if not problems and found != wanted:
        problems.append(columns("in another order", f"columns {', '.join(wanted)}"))
    return problems

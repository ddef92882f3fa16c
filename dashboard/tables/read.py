"""Read CSV files into frames typed by the schema.

Cells keep the physical line they stand on. Text stays text and an empty text cell is ""; an empty
number is NaN; list cells become tuples. Nothing is corrected, joined or computed here.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from math import isfinite
from pathlib import Path

import numpy as np
import pandas as pd

from dashboard.tables.dates import ALLOWED as DATE_ALLOWED
from dashboard.tables.dates import DateError, Span, join, parse
from dashboard.tables.errors import FileFaultError, Problem
from dashboard.tables.schema import Field, Resource

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
NUMBER_ALLOWED = "digits with a point for decimals and no separators, such as 1234.5"
LINE = "line"
SPAN_COLUMNS = ("start_day", "end_day", "precision", "approximate", "uncertain")
LARGEST_CELL = 10_000
# Frames here are small and read row by row: there pandas is a fifth slower over Arrow.
TEXT = pd.StringDtype("python", na_value=np.nan)


@dataclass(frozen=True, slots=True)
class Cells:
    """A CSV file as text: its columns, its rows, and the physical line on which each row begins."""

    columns: tuple[str, ...]
    rows: list[list[str]]
    lines: list[int]


def cells(text: str, largest: int = LARGEST_CELL) -> Cells:
    """Split CSV text. csv.Error when it is broken or a cell is longer than `largest` characters."""
    rows: list[list[str]] = []
    lines: list[int] = []
    for line, row in _records(text, largest):
        rows.append(row)
        lines.append(line)
    columns = tuple(rows.pop(0)) if rows else ()
    return Cells(columns, rows, lines[1:])


def _records(text: str, largest: int) -> Iterator[tuple[int, list[str]]]:
    # The limit is global to the csv module: set while reading, so that no other code meets it.
    before = csv.field_size_limit(largest)
    try:
        reader = csv.reader(StringIO(text, newline=""), strict=True)
        line = 1
        for row in reader:
            yield line, row
            line = reader.line_num + 1
    finally:
        csv.field_size_limit(before)


def read_table(folder: Path, resource: Resource) -> pd.DataFrame:
    """One table as a frame: the columns of the schema, typed, plus `line`.

    A table dated by start and end also gets `start_day`, `end_day` (datetime64[s], NaT when
    undated), `precision`, `approximate` and `uncertain`. TablesError names file, line and column.
    """
    table = _open(folder, resource)
    if table.columns != resource.columns:
        raise _fault(
            resource,
            1,
            "columns",
            ", ".join(table.columns),
            f"must be {', '.join(resource.columns)}",
        )
    for line, row in zip(table.lines, table.rows, strict=True):
        if len(row) != len(table.columns):
            raise _fault(
                resource, line, "row", f"{len(row)} cells", f"must be {len(table.columns)}"
            )
    frame = pd.DataFrame(table.rows, columns=list(table.columns), dtype=object)
    frame[LINE] = np.asarray(table.lines, dtype="int64")
    _require_unique(frame, resource)
    return frame


def _require_unique(frame: pd.DataFrame, resource: Resource) -> None:
    key = list(resource.primary_key)
    repeated = frame[frame.duplicated(key)] if key else frame.iloc[:0]
    if not repeated.empty:
        row = repeated.iloc[0]
        what = f"{' '.join(row[key])[:40]!r} stands twice"
        raise _fault(resource, row[LINE], ", ".join(key), what, "each id once")


def typed(frame: pd.DataFrame, resource: Resource) -> pd.DataFrame:
    """The frame of `read_table` with numbers, tuples and days in place of text."""
    columns: dict[str, pd.Series] = {}
    for field in resource.fields:
        columns[field.name] = _column(frame, field, resource)
    result = pd.DataFrame(columns, index=frame.index)
    if resource.has_span:
        for name, values in _spans(frame, resource).items():
            result[name] = values
    result[LINE] = frame[LINE]
    return result


def _open(folder: Path, resource: Resource) -> Cells:
    path = folder / resource.path
    try:
        return cells(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        raise _fault(resource, 1, "file", "missing", "must lie beside the schema") from None
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _fault(resource, 1, "file", f"cannot be read ({error})", "CSV in UTF-8") from error


def _fault(resource: Resource, line: int, column: str, what: str, allowed: str) -> FileFaultError:
    return FileFaultError(Problem(resource.path, line, column, what, allowed))


def _column(frame: pd.DataFrame, field: Field, resource: Resource) -> pd.Series:
    text = frame[field.name]
    if field.separator is not None:
        return text.map(lambda cell: tuple(cell.split(field.separator)) if cell else ())
    if not field.numeric:
        return text.astype(TEXT)
    return _numbers(frame, field, resource)


def _numbers(frame: pd.DataFrame, field: Field, resource: Resource) -> pd.Series:
    text = frame[field.name]
    for line, cell in zip(frame[LINE], text, strict=True):
        if cell and not (NUMBER.fullmatch(cell) and isfinite(float(cell))):
            raise _fault(
                resource, line, field.name, f"{cell[:40]!r} is not a number", NUMBER_ALLOWED
            )
    numbers = pd.to_numeric(text.where(text != "", np.nan)).astype("float64")
    return numbers if field.type == "number" else numbers.astype("Int64")


def _spans(frame: pd.DataFrame, resource: Resource) -> dict[str, pd.Series]:
    known: dict[tuple[str, str], Span | None] = {}
    spans: list[Span | None] = []
    for start, end, line in zip(frame["start"], frame["end"], frame[LINE], strict=True):
        key = (start, end)
        if key not in known:
            try:
                known[key] = span(start, end)
            except DateError as error:
                raise _fault(resource, line, "start, end", str(error), DATE_ALLOWED) from error
        spans.append(known[key])
    return _span_columns(spans, frame.index)


def span(start: str, end: str) -> Span | None:
    """The span of a row's two date cells; None when undated. DateError if only `end` is given."""
    if not start:
        if end:
            raise DateError(f"{end!r} is an end without a start")
        return None
    return join(parse(start), parse(end) if end else None)


def _span_columns(spans: list[Span | None], index: pd.Index) -> dict[str, pd.Series]:
    first = np.array([s.first if s else None for s in spans], dtype="datetime64[s]")
    last = np.array([s.last if s else None for s in spans], dtype="datetime64[s]")
    values = (
        pd.Series(first, index=index),
        pd.Series(last, index=index),
        pd.Series([s.precision if s else "" for s in spans], index=index, dtype=TEXT),
        pd.Series([bool(s and s.approximate) for s in spans], index=index, dtype=bool),
        pd.Series([bool(s and s.uncertain) for s in spans], index=index, dtype=bool),
    )
    return dict(zip(SPAN_COLUMNS, values, strict=True))

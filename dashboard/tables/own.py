"""A reader's own claims: files that are laid over the tables and never written into them.

A file has the columns of the claims tables, in any order; those that may be empty may be left out.
Besides it may have `table` (where the measure belongs to several), `quantity_id` (the question that
the claim answers), and the columns of `SOURCE` in place of a `source_id`. Its `series_id` names the
series beside which a claim is drawn: it is never joined to it. Nothing is checked here.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd

from dashboard.tables.errors import FileFaultError, Problem, TablesError
from dashboard.tables.read import LINE, Cells, cells, typed
from dashboard.tables.schema import Field, Resource, Schema, Target

PREFIX = "own-"
COPY = ".own"
ID_SHAPE = r"^own-[a-z0-9-]{2,60}$"
TABLE, ANSWERS, BESIDE, OWN = "table", "quantity_id", "series_id", "own"
TABLES_NOTE = "tables: "
SOURCE = {
    f"source_{name}": name
    for name in ("title", "authors", "year", "container", "publisher", "kind", "reliability")
}
"""Column of an own file -> column of `sources.csv`, for a work that is not in it."""
NEEDED_OF_SOURCE = ("source_title", "source_kind", "source_reliability")
HOW_READ = "as its reader gives it, not checked here"


@dataclass(frozen=True, eq=False)
class Own:
    """What the files hold: claims and sources as frames with the columns of the tables.

    `claims` has besides `table`, `beside` (a series id or "") and `answers` (a quantity id or "").
    """

    claims: pd.DataFrame
    sources: pd.DataFrame


def own_resource(schema: Schema, path: Path) -> Resource:
    """An own file as a table: the fields that a row may have, and what they may hold."""
    claims = schema.claims[0]
    sources = {field.name: field for field in schema["sources"].fields}
    work = [
        replace(sources[column], name=name, required=False, unique=False)
        for name, column in SOURCE.items()
    ]
    text = replace(sources["note"], required=False)
    beside = [
        replace(text, name=TABLE, enum=tuple(one.name for one in schema.claims)),
        replace(text, name=ANSWERS, target=Target("quantities", "quantity_id")),
    ]
    fields = tuple(_field(field) for field in claims.fields)
    return replace(claims, path=str(path.absolute()), fields=(*fields, *beside, *work), own=True)


def _field(field: Field) -> Field:
    if field.name == "claim_id":
        # The form is told in words of its own, by the check.
        return replace(field, pattern=None)
    if field.name == "source_id":
        return replace(field, required=False)
    return replace(field, required=field.required or field.name == "locator")


def candidates(notes: Mapping[str, str], measure: str) -> tuple[str, ...]:
    """The tables to which a measure belongs, by the notes of the vocabulary; () if unknown."""
    note = notes.get(measure, "")
    return tuple(note.removeprefix(TABLES_NOTE).split(", ")) if note.startswith(TABLES_NOTE) else ()


def read_own(
    paths: Sequence[Path], schema: Schema, vocabulary: pd.DataFrame, sources: pd.DataFrame
) -> Own:
    """The claims of all files and the works that they rest on; FileFaultError names a bad file.

    A work of `sources` that an own claim rests on stands among the sources once more, under an id
    of its own, so that whatever names it says whose claim it is.
    """
    measures = vocabulary[vocabulary["kind"] == "measure"]
    notes = dict(zip(measures["key"], measures["note"], strict=True))
    frames = [_claims(path, own_resource(schema, path), notes) for path in paths]
    claims = pd.concat(frames, ignore_index=True)
    works = _works(claims, sources)
    claims["source_id"] = [_source_id(row, works) for row in _records(claims)]
    columns = [*schema.claims[0].columns, "beside", "answers", TABLE]
    extra = [column for column in claims.columns if column.endswith("_day") or column in _SPAN]
    kept = claims[[*columns, *extra, LINE]]
    return Own(kept, pd.DataFrame(list(works.values()), columns=[*sources.columns]))


_SPAN = ("precision", "approximate", "uncertain")


def _claims(path: Path, resource: Resource, notes: Mapping[str, str]) -> pd.DataFrame:
    table = whole(open_own(path), resource)
    text = pd.DataFrame(table.rows, columns=list(table.columns), dtype=object)
    text[LINE] = np.asarray(table.lines, dtype="int64")
    frame = typed(text, resource)
    frame["beside"], frame["answers"] = frame[BESIDE], frame[ANSWERS]
    # Never part of a series: nothing joins, stacks or sums it.
    frame[BESIDE] = pd.Series("", index=frame.index, dtype="str")
    tables = [
        given or next(iter(candidates(notes, measure)), "")
        for given, measure in zip(frame[TABLE], frame["measure"], strict=True)
    ]
    frame[TABLE] = pd.Series(tables, index=frame.index, dtype="str")
    return frame


def open_own(path: Path) -> Cells:
    """The cells of a file as a spreadsheet may save it: with a mark at its head, lines in CRLF."""
    try:
        raw = path.read_bytes().removeprefix(codecs.BOM_UTF8)
        return cells(raw.decode("utf-8").replace("\r\n", "\n"))
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise _fault(path, "file", f"cannot be read ({error})", "CSV in UTF-8") from error
    except csv.Error as error:
        raise _fault(path, "file", f"broken CSV ({error})", "cells separated by commas") from error


def whole(table: Cells, resource: Resource) -> Cells:
    """The cells with every column of the schema in its order; what was left out is empty."""
    at = {name: place for place, name in enumerate(table.columns)}
    rows = [
        [row[at[name]] if name in at and at[name] < len(row) else "" for name in resource.columns]
        for row in table.rows
    ]
    return Cells(resource.columns, rows, table.lines)


def _fault(path: Path, column: str, what: str, allowed: str) -> FileFaultError:
    return FileFaultError(Problem(str(path.absolute()), 1, column, what, allowed))


def _records(frame: pd.DataFrame) -> list[dict[str, str]]:
    return [{str(key): value for key, value in row.items()} for row in frame.to_dict("records")]


def _key(row: Mapping[str, str]) -> tuple[str, ...]:
    return (row["source_id"], *(row[name] for name in SOURCE))


def _works(claims: pd.DataFrame, sources: pd.DataFrame) -> dict[tuple[str, ...], dict[str, object]]:
    known = {row["source_id"]: row for row in _records(sources)}
    works: dict[tuple[str, ...], dict[str, object]] = {}
    for row in _records(claims):
        if _key(row) not in works:
            works[_key(row)] = _work(row, known, len(works) + 1)
    return works


def _work(
    row: Mapping[str, str], known: Mapping[str, Mapping[str, object]], number: int
) -> dict[str, object]:
    if row["source_id"]:
        found = known.get(row["source_id"])
        if found is None:
            raise TablesError(f"{row['claim_id']}: {row['source_id']!r} is not in sources.csv")
        return {**found, "source_id": f"{row['source_id']}{COPY}", OWN: True}
    given = {column: row[name] for name, column in SOURCE.items()}
    fixed = {"url": "", "link": "no", "how_read": HOW_READ, "note": "", LINE: 0, OWN: True}
    return {"source_id": f"{PREFIX}work-{number}", **given, **fixed}


def _source_id(row: Mapping[str, str], works: Mapping[tuple[str, ...], object]) -> str:
    return str(works[_key(row)]["source_id"])  # type: ignore[index]


def files_of(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files, each once, in the order given."""
    return tuple(dict.fromkeys(path.absolute() for path in paths))

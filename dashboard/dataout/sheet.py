"""A table as plain rows, with what its sources ask for beside each row.

The cells are those of the corrected tables: nothing is rounded, filled or converted. A row with a
`source_id` carries the citation, grade and terms of that source and, where it may be offered, its
address. The sources that a table names in any column stand in `works`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.tables import Tables
from dashboard.tables.edition import edition
from dashboard.tables.evidence import Plain, rows
from dashboard.tables.names import citation
from dashboard.tables.rights import terms_of
from dashboard.tables.schema import Field, Resource

SOURCES, CLAIMS = "sources", "claims"
SOURCE = "source_id"
# Between what several sources of one row say.
AND = " | "
TEXT, NUMBER, INTEGER, LIST = "text", "number", "integer", "list"
LICENCE = ("row_licence", "Licence of this row: its selection, wording and structure.")
OWN = ("own", "yes: a row that the reader laid over the data set, not part of it.")
NOT_OURS = "Not part of the data set."
BESIDE = (
    ("source_citation", "The source of the row, as a citation."),
    ("source_reliability", "Reliability of the source, A to D."),
    ("source_terms", "What the keeper of the source asks of those who reuse the row."),
    ("source_url", "Address of the source, where it may be offered as a link."),
)

Cell = str | int | float | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what a cell holds (text, number, integer or list), and what it means."""

    name: str
    kind: str
    meaning: str
    unit: str | None = None
    key: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as plain values. An empty cell, the source says nothing, is None."""

    name: str
    title: str
    meaning: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    works: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns in order."""
        return tuple(column.name for column in self.columns)

    def records(self) -> list[Plain]:
        """Each row as column -> value, with lists as lists."""
        return [
            {
                name: list(cell) if isinstance(cell, tuple) else cell
                for name, cell in zip(self.names, row, strict=True)
            }
            for row in self.rows
        ]


def frame_of(tables: Tables, resource: Resource) -> pd.DataFrame:
    """The rows of one table, weak ones too."""
    if not resource.is_claims:
        frame: pd.DataFrame = getattr(tables, resource.name)
        return frame
    every = tables.all_claims
    return every[every["table"] == resource.name]


def plain_sheet(tables: Tables, name: str) -> Sheet:
    """A table with its own columns only; TablesError if there is no such table."""
    resource = tables.schema[name]
    frame = frame_of(tables, resource)
    laid_over = tables.printed is not None and "own" in frame
    added = (Column(OWN[0], TEXT, OWN[1]),) if laid_over else ()
    return Sheet(
        name=name,
        title=resource.title,
        meaning=resource.description,
        columns=(*(_column(field, resource) for field in resource.fields), *added),
        rows=tuple(
            (
                *(plain(row[field.name]) for field in resource.fields),
                *("yes" if row["own"] else None for _ in added),
            )
            for row in rows(frame)
        ),
        works=_works(tables, resource, frame),
    )


def sheet(tables: Tables, name: str) -> Sheet:
    """A table with the licence, and the terms of the source where it names one, beside each row."""
    bare = plain_sheet(tables, name)
    licence = edition(tables).licence
    works = {row[SOURCE]: row for row in rows(tables.sources)}
    beside = BESIDE if SOURCE in bare.names else ()
    added = (LICENCE, *beside)
    at = bare.names.index(SOURCE) if beside else -1
    return Sheet(
        bare.name,
        bare.title,
        bare.meaning,
        (*bare.columns, *(Column(key, TEXT, meaning) for key, meaning in added)),
        tuple(
            (
                *row,
                NOT_OURS if OWN[0] in bare.names and row[bare.names.index(OWN[0])] else licence,
                *(_beside(row[at], works) if beside else ()),
            )
            for row in bare.rows
        ),
        bare.works,
    )


def sources_sheet(tables: Tables, works: Iterable[str]) -> Sheet:
    """The sources among these, with citation and terms beside each."""
    every = sheet(tables, SOURCES)
    wanted = set(works)
    kept = tuple(row for row in every.rows if row[0] in wanted)
    return Sheet(every.name, every.title, every.meaning, every.columns, kept, every.works)


def source_told(row: Plain) -> Plain:
    """A source beside rows that name it: citation, grade, terms, address where it may be a link."""
    told = dict(zip((name.removeprefix("source_") for name, _ in BESIDE), _told(row), strict=True))
    return {"source_id": row[SOURCE], **told}


def plain(value: Any) -> Cell:
    """A cell of a frame as a plain value: whole numbers whole, nothing as None."""
    if isinstance(value, tuple):
        return value or None
    if isinstance(value, str):
        return value or None
    if pd.isna(value):
        return None
    return int(value) if float(value).is_integer() else float(value)


def _beside(cell: Cell, works: dict[str, Plain]) -> tuple[Cell, ...]:
    """What stands beside a row for the source, or the sources, that it names."""
    named = (cell,) if isinstance(cell, str) else cell if isinstance(cell, tuple) else ()
    told = [_told(works[one]) for one in named if one in works]
    return tuple(
        AND.join(dict.fromkeys(str(one) for one in each if one)) or None
        for each in zip(*told, strict=True)
    ) or (None,) * len(BESIDE)


def _told(row: Plain) -> tuple[Cell, ...]:
    offered = row["url"] if row["link"] == "yes" else ""
    return citation(row), row["reliability"], terms_of(row), offered or None


def _column(field: Field, resource: Resource) -> Column:
    kind = LIST if field.separator else field.type if field.numeric else TEXT
    key = field.name in resource.primary_key
    return Column(field.name, kind, field.description, field.unit, key)


def _works(tables: Tables, resource: Resource, frame: pd.DataFrame) -> tuple[str, ...]:
    """The ids of all sources that a table names: itself, or through the claims that it names."""
    if resource.name == SOURCES:
        return tuple(frame[SOURCE])
    found: dict[str, None] = {}
    through = dict(zip(tables.all_claims["claim_id"], tables.all_claims[SOURCE], strict=True))
    for field in resource.fields:
        if field.target is None or field.target.table not in (SOURCES, CLAIMS):
            continue
        named = frame[field.name].explode() if field.separator else frame[field.name]
        ids = [one for one in named if isinstance(one, str) and one]
        if field.target.table == CLAIMS:
            ids = [through[one] for one in ids]
        found.update(dict.fromkeys(ids))
    known = set(tables.sources[SOURCE])
    return tuple(sorted(one for one in found if one in known))

"""The tables as the checks see them: text cells with their lines, before any typing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dashboard.tables.errors import Problem
from dashboard.tables.read import NUMBER
from dashboard.tables.schema import Field, Resource, Schema

SHOWN = 40


@dataclass(frozen=True, slots=True)
class Record:
    """One row: the physical line it begins on and its cells by column.

    `bad` collects the columns in which a cell check found a fault; later checks leave them alone,
    so that one fault is told once.
    """

    line: int
    cells: dict[str, str]
    bad: set[str] = field(default_factory=set)

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def number(self, column: str) -> float | None:
        """The number in a cell; None when it is empty or not a number."""
        text = self[column]
        return float(text) if NUMBER.fullmatch(text) and column not in self.bad else None

    def items(self, column: Field) -> tuple[str, ...]:
        """The values of a cell, split when it is a list; none when it is empty."""
        text = self[column.name]
        if not text:
            return ()
        return tuple(text.split(column.separator)) if column.separator else (text,)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table that could be read."""

    resource: Resource
    records: tuple[Record, ...]

    def problem(self, record: Record, column: str, what: str, allowed: str) -> Problem:
        """A problem in one row of this table."""
        return Problem(self.resource.path, record.line, column, what, allowed)

    def values(self, column: str) -> set[str]:
        """Every value of a column."""
        return {record[column] for record in self.records}


@dataclass(frozen=True, slots=True)
class Book:
    """All tables of a folder that could be read, by name."""

    schema: Schema
    sheets: dict[str, Sheet]

    def records(self, name: str) -> tuple[Record, ...]:
        """The rows of a table; none when it could not be read."""
        sheet = self.sheets.get(name)
        return sheet.records if sheet else ()

    def claims(self) -> Iterator[Sheet]:
        """The claims tables of the folder that could be read."""
        return (sheet for sheet in self.all_claims() if not sheet.resource.own)

    def own(self) -> Iterator[Sheet]:
        """The own claims laid over them, one sheet a file and table."""
        return (sheet for sheet in self.all_claims() if sheet.resource.own)

    def all_claims(self) -> Iterator[Sheet]:
        """Both."""
        return (sheet for sheet in self.sheets.values() if sheet.resource.is_claims)

    def complete(self, *names: str) -> bool:
        """Whether these tables could all be read."""
        return all(name in self.sheets for name in names)

    def claims_complete(self) -> bool:
        """Whether every claims table could be read."""
        return self.complete(*(resource.name for resource in self.schema.claims))

    def words(self, kind: str) -> dict[str, Record]:
        """The vocabulary of one kind, by key."""
        return {
            record["key"]: record for record in self.records("vocabulary") if record["kind"] == kind
        }


def shown(text: str) -> str:
    """A cell for a message: quoted, on one line, cut when it is long."""
    return repr(text if len(text) <= SHOWN else text[:SHOWN] + "...")


def listed(values: Iterable[object]) -> str:
    """Allowed values for a message, the first dozen of them."""
    words = [str(value) for value in values]
    return ", ".join(words[:12]) + (", ..." if len(words) > 12 else "")

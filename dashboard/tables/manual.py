"""What the pages Method and Data count and list, as plain values computed from the tables."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dashboard.tables.codebook import KINDS, held, row_count
from dashboard.tables.store import Tables

LETTERS = "ABCD"


@dataclass(frozen=True)
class Listed:
    """A table of the data set: its file, title, meaning and number of rows."""

    name: str
    path: str
    title: str
    meaning: str
    rows: int


@dataclass(frozen=True)
class Columns:
    """The columns of a table as (name, what it holds, meaning)."""

    title: str
    rows: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Words:
    """One kind of the vocabulary as (key, label, definition, note)."""

    title: str
    rows: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True)
class Counted:
    """A word with its meaning and how often it stands in the data."""

    label: str
    meaning: str
    count: int


def tables_listed(tables: Tables) -> tuple[Listed, ...]:
    """Every table in the order of the schema."""
    return tuple(
        Listed(one.name, one.path, one.title, one.description, row_count(tables, one))
        for one in tables.schema.resources
    )


def columns_listed(tables: Tables) -> tuple[Columns, ...]:
    """The columns of every table; the six claims tables, which are alike, once."""
    claims = tables.schema.claims[0]
    others = [one for one in tables.schema.resources if not one.is_claims]
    titled = [("The six claims tables", claims), *((one.path, one) for one in others)]
    return tuple(
        Columns(
            title,
            tuple(
                (field.name, held(field, resource).replace("`", ""), field.description)
                for field in resource.fields
            ),
        )
        for title, resource in titled
    )


def words_listed(tables: Tables) -> tuple[Words, ...]:
    """The vocabulary, kind by kind."""
    listed = []
    for kind, title in KINDS.items():
        rows = tables.vocabulary[tables.vocabulary["kind"] == kind].to_dict("records")
        listed.append(
            Words(
                title,
                tuple((row["key"], row["label"], row["definition"], row["note"]) for row in rows),
            )
        )
    return tuple(listed)


def warnings_counted(tables: Tables) -> tuple[Counted, ...]:
    """The warnings and how many claims carry each, most frequent first."""
    counts = Counter(key for keys in tables.all_claims["warnings"] for key in keys)
    rows = tables.vocabulary[tables.vocabulary["kind"] == "warning"].to_dict("records")
    found = [Counted(row["label"], row["definition"], counts[row["key"]]) for row in rows]
    return tuple(sorted(found, key=lambda one: -one.count))


def letters_counted(tables: Tables) -> dict[str, tuple[int, int]]:
    """Reliability letter -> how many sources have it, and how many claims rest on those."""
    sources, claims = (
        Counter(tables.sources["reliability"]),
        Counter(tables.all_claims["reliability"]),
    )
    return {letter: (sources[letter], claims[letter]) for letter in LETTERS}


def weak_count(tables: Tables) -> int:
    """How many claims rest on weak sources."""
    return int(tables.all_claims["weak"].sum())

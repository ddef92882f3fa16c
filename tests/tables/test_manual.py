"""What the pages Method and Data count agrees with the tables."""

from __future__ import annotations

from dashboard.tables import Tables
from dashboard.tables.manual import (
    columns_listed,
    letters_counted,
    tables_listed,
    warnings_counted,
    weak_count,
    words_listed,
)


def test_every_table_is_listed_with_its_rows(tables: Tables) -> None:
    listed = tables_listed(tables)
    assert [one.name for one in listed] == [one.name for one in tables.schema.resources]
    rows = {one.name: one.rows for one in listed}
    assert rows["sources"] == len(tables.sources)
    assert sum(rows[one.name] for one in tables.schema.claims) == len(tables.all_claims)


def test_every_column_and_word_is_listed_once(tables: Tables) -> None:
    claims, *others = columns_listed(tables)
    assert len(claims.rows) == len(tables.schema.claims[0].fields)
    assert len(others) == len(tables.schema.resources) - len(tables.schema.claims)
    assert sum(len(one.rows) for one in words_listed(tables)) == len(tables.vocabulary)


def test_letters_and_warnings_are_counted_over_all_claims(tables: Tables) -> None:
    assert sum(claims for _, claims in letters_counted(tables).values()) == len(tables.all_claims)
    counts = [one.count for one in warnings_counted(tables)]
    assert counts == sorted(counts, reverse=True)
    assert sum(counts) == tables.all_claims["warnings"].map(len).sum()
    assert weak_count(tables) == tables.all_claims["weak"].sum()

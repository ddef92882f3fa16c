"""The check of the school text: all statements, verdicts in words, works by their names."""

from __future__ import annotations

from dashboard.tables import Tables
from dashboard.tables.textbook import VERDICTS, statements


def test_every_statement_is_there_in_the_order_of_the_text(tables: Tables) -> None:
    found = statements(tables)
    assert [one.text for one in found] == tables.seed_check["seed_statement"].tolist()
    assert len(found) == 38


def test_every_verdict_that_the_schema_allows_has_words(tables: Tables) -> None:
    field = next(f for f in tables.schema["seed_check"].fields if f.name == "verdict")
    assert set(VERDICTS) == set(field.enum)


def test_compared_works_have_their_short_names(tables: Tables) -> None:
    dead = next(one for one in statements(tables) if one.quantity == "cn-killed")
    assert dead.compared[:2] == ("Zhai 2000", "Garver 2016")
    assert "1,715" in dead.remark

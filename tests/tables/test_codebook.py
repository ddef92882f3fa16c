"""The codebook is made from the data and never by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.tables import Tables, TablesError
from dashboard.tables.codebook import KINDS, render


def test_every_column_and_word_is_in_it(toy: Path, toy_tables: Tables) -> None:
    text = render(toy)
    for resource in toy_tables.schema.resources:
        assert f"`{resource.path}`" in text
        for field in resource.fields:
            assert field.description.replace("|", "\\|") in text
    for definition in toy_tables.vocabulary["definition"]:
        assert definition in text


def test_it_counts_what_is_there(toy: Path) -> None:
    text = render(toy)
    assert "The claims tables hold 42 claims." in text
    assert "| `phases.csv` | 2 |" in text


def test_no_blank_is_left(toy: Path) -> None:
    assert "{{" not in render(toy)


def test_every_kind_of_word_has_a_title(tables: Tables) -> None:
    assert set(KINDS) == set(tables.vocabulary["kind"])


def test_without_its_prose_it_is_not_made(toy: Path) -> None:
    (toy / "codebook.md").unlink()
    with pytest.raises(TablesError, match=r"codebook\.md:1 file: cannot be read"):
        render(toy)

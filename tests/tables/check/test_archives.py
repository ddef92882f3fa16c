"""A rule that asks nothing or takes no claim is named with its line."""

from __future__ import annotations

from pathlib import Path

from tests.tables.spoil import add, put, said


def test_a_rule_that_asks_nothing_would_take_every_claim(toy: Path) -> None:
    add(toy, "archives", "moscow-all", "moscow", "", "", "", "", "", "Moscow", "No condition.")
    assert any("'moscow-all' asks nothing" in problem for problem in said(toy))


def test_a_rule_that_takes_no_claim_is_named(toy: Path) -> None:
    line = put(toy, "archives", "beijing-book", "value_kinds", "derived")
    assert any(f"archives.csv:{line} rule_id" in problem for problem in said(toy))


def test_a_word_of_a_rule_that_takes_nothing_is_named(toy: Path) -> None:
    line = put(toy, "archives", "beijing-book", "value_kinds", "scholarly")
    found = said(toy)
    assert any(f"archives.csv:{line}" in problem for problem in found)


def test_an_unknown_archive_source_or_kind_is_named_with_what_is_allowed(toy: Path) -> None:
    for column, word in (("archive", "london"), ("source_ids", "bok"), ("value_kinds", "guess")):
        line = put(toy, "archives", "beijing-book", column, word)
        found = said(toy)
        assert any(f"archives.csv:{line} {column}: '{word}'" in problem for problem in found)

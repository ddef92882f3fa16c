"""The codebook's prose is read as values; what is not markup stays as written."""

from __future__ import annotations

from dashboard.tables.prose import Passage, Run, codebook_sections, line_of, sections

PAGE = """# Title

Left out.

## First

A line with **bold**, `code` and [a link](a.csv).

- one
- two

## Second

| Head | Other |
|---|---:|
| a | b |
"""


def test_a_line_becomes_runs() -> None:
    assert line_of("a **b** `c` [d](e) f") == (
        Run("a "),
        Run("b", "bold"),
        Run(" "),
        Run("c", "code"),
        Run(" "),
        Run("d", "link", "e"),
        Run(" f"),
    )


def test_sections_hold_paragraphs_lists_and_tables() -> None:
    found = sections(PAGE)
    assert [one.kind for one in found["First"]] == ["paragraph", "list"]
    assert found["First"][1] == Passage("list", lines=((Run("one"),), (Run("two"),)))
    assert found["Second"][0].rows == (
        ((Run("Head"),), (Run("Other"),)),
        ((Run("a"),), (Run("b"),)),
    )


def test_the_codebook_has_the_sections_that_the_pages_show() -> None:
    shown = {
        "Dates",
        "How to use them",
        "Known faults",
        "Known gaps",
        "Reading a figure",
        "Reliability of a source",
        "Rights and attribution",
        "Verdicts",
    }
    book = codebook_sections()
    assert shown <= set(book)
    assert all(book[name] for name in shown)

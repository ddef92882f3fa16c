"""Faults of single cells: each is told once, with its line, column and what is allowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tables.spoil import put, said

NUMBER = "digits with a point for decimals and no separators, such as 1234.5"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("1,000", "'1,000' has separators"),
        ("1 000", "'1 000' has separators"),
        ("1.000.000", "'1.000.000' has separators"),
        ("NaN", "'NaN' is not a number"),
        ("inf", "'inf' is not a number"),
        ("-Infinity", "'-Infinity' is not a number"),
        ("1e400", "'1e400' is not a number"),
        ("1e3", "'1e3' is not a number"),
        ("0x10", "'0x10' is not a number"),
        ("１２", "'１２' is not a number"),
        ("1_000", "'1_000' is not a number"),
        ("about 5", "'about 5' is not a number"),
        ("=1+1", "'=1+1' is not a number"),
        ("9" * 400, f"'{'9' * 40}...' is too large"),
    ],
)
def test_a_number_that_is_none_is_told(toy: Path, text: str, what: str) -> None:
    line = put(toy, "troops", "troops-su-0002", "value", text)
    assert said(toy) == [f"troops.csv:{line} value: {what}, {NUMBER}"]


@pytest.mark.parametrize(
    ("table", "row", "column", "text", "words"),
    [
        ("troops", "troops-cn-0001", "item", "", "empty, must be filled"),
        (
            "troops",
            "troops-cn-0001",
            "note",
            "=HYPERLINK(1)",
            "'=HYPERLINK(1)' begins like a formula",
        ),
        ("troops", "troops-cn-0001", "note", "@SUM(A1)", "'@SUM(A1)' begins like a formula"),
        ("troops", "troops-cn-0001", "note", "+1 and more", "begins like a formula"),
        ("troops", "troops-cn-0001", "note", "-1 and less", "begins like a formula"),
        ("vocabulary", "measure", "label", "<b>Troops</b>", "'<b>Troops</b>' holds HTML"),
        ("troops", "troops-cn-0001", "note", "a <script>alert(1)</script>", "holds HTML"),
        ("troops", "troops-cn-0001", "note", " padded", "' padded' begins or ends with a blank"),
        ("troops", "troops-cn-0001", "note", "padded\u00a0", "begins or ends with a blank"),
        ("troops", "troops-cn-0001", "note", "a\x1b[31mred", "holds a line break or control"),
        ("troops", "troops-cn-0001", "note", "a\u2028b", "holds a line break or control"),
        (
            "troops",
            "troops-cn-0001",
            "note",
            "x" * 1_000_000,
            "1,000,000 characters, at most 10,000",
        ),
        ("troops", "troops-cn-0001", "value", "1" * 1_000_000, "1,000,000 characters, at most"),
        (
            "troops",
            "troops-cn-0001",
            "start",
            "1965-13",
            "'1965-13' has no such month, a year, month",
        ),
        ("troops", "troops-cn-0001", "start", "196x", "'196x' is not a date, a year, month or day"),
        ("troops", "troops-cn-0001", "start", "196X", "'196X', a year, month or day"),
        ("troops", "troops-cn-0001", "check", "word " * 12 + "word", "13 words, at most 12"),
        ("series", "shares", "title", "x" * 71, "71 characters, at most 70"),
        ("series", "shares", "draw_as", "pie", "'pie', one of line, step, bars"),
        ("sources", "book", "reliability", "E", "'E', one of A, B, C, D"),
        ("sources", "book", "link", "Yes", "'Yes', one of yes, no"),
        (
            "sources",
            "book",
            "url",
            "javascript:alert(1)",
            "'javascript:alert(1)', must have the form",
        ),
        ("sources", "book", "year", "c. 2016", "'c. 2016', must have the form"),
        ("sources", "book", "how_read", "skimmed", "'skimmed', must have the form"),
        ("events", "ev-1", "importance", "4", "'4', one of 1, 2, 3"),
        ("events", "ev-1", "importance", "1.5", "'1.5' is not a whole number, a whole number"),
        ("events", "ev-1", "lat", "91", "91 is out of range, -90 to 90"),
        ("events", "ev-1", "lon", "-181", "-181 is out of range, -180 to 180"),
        ("quantities", "killed", "origins", "0", "0 is out of range, 1 to any"),
        ("troops", "troops-cn-0004", "warnings", "cumulative;", "has an empty or spaced item"),
        ("troops", "troops-cn-0004", "warnings", "cumulative; disputed", "empty or spaced item"),
        ("troops", "troops-cn-0004", "warnings", "cumulative;cumulative", "names an item twice"),
        ("places", "hanoi", "lat", "", "empty, must be filled"),
        ("people", "kosygin", "born", "1904??", "'1904??' is not a date"),
    ],
)
def test_a_faulty_cell_is_told_once(
    toy: Path, table: str, row: str, column: str, text: str, words: str
) -> None:
    line = put(toy, table, row, column, text)
    found = [
        problem for problem in said(toy) if problem.startswith(f"{table}.csv:{line} {column}: ")
    ]
    assert len(found) == 1
    assert words in found[0]
    assert len(found[0]) < 300
    assert "\n" not in found[0]
    assert "\x1b" not in found[0]


def test_a_faulty_cell_raises_no_second_alarm(toy: Path) -> None:
    put(toy, "troops", "troops-cn-0001", "start", "1965-13")
    put(toy, "losses", "losses-cn-0001", "value", "1,100")
    assert len(said(toy)) == 2


def test_harmless_signs_are_let_through(toy: Path) -> None:
    put(
        toy,
        "troops",
        "troops-cn-0001",
        "note",
        "a < b, 3 > 2; Lê Duẩn – 黎笋 “so” e-mail@home 1+1=2",
    )
    put(toy, "troops", "troops-cn-0001", "check", "–5 <5")
    assert said(toy) == []

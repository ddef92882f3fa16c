"""Figures and periods in English."""

from __future__ import annotations

from math import nan

import pytest

from dashboard.tables import Tables
from dashboard.tables.words import claim_range, claim_value, number, period


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (1594724, "1,594,724"),
        (0, "0"),
        (8540.3, "8,540.3"),
        (0.1, "0.1"),
        (-5, "-5"),
        (nan, "no figure"),
    ],
)
def test_a_number_has_commas_and_no_rounding(value: float, words: str) -> None:
    assert number(value) == words


@pytest.mark.parametrize(
    ("value", "low", "high", "warnings", "words"),
    [
        (1100, nan, nan, ("round-number",), "about 1,100"),
        (1100, nan, nan, (), "1,100"),
        (4000, 4000, nan, ("more-than", "round-number"), "more than 4,000"),
        (33, nan, 33, (), "up to 33"),
        (nan, 6000, 10000, ("round-number",), "6,000 to 10,000"),
        (nan, 2000, nan, (), "at least 2,000"),
        (nan, nan, 2000, (), "at most 2,000"),
        (5600, 5520, 5650, (), "5,600 (5,520 to 5,650)"),
    ],
)
def test_a_figure_says_what_its_source_says(
    value: float, low: float, high: float, warnings: tuple[str, ...], words: str
) -> None:
    row = {"value": value, "low": low, "high": high, "warnings": warnings}
    assert claim_value(row) == words


def test_every_figure_of_the_data_has_words(tables: Tables) -> None:
    words = [claim_value(row) for _, row in tables.claims.iterrows()]
    assert not [text for text in words if "no figure" in text or "nan" in text]


def test_a_range_is_told_only_where_a_source_gives_one() -> None:
    assert claim_range({"low": 1.0, "high": 2.5}) == "1 to 2.5"
    assert claim_range({"low": 1.0, "high": nan}) is None


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("1965-06", "1968-03", "June 1965 to March 1968"),
        ("1954~", "", "about 1954"),
        ("1967", "", "1967"),
        ("1965", "1965", "1965"),
        ("1965", "1968~", "1965 to about 1968"),
        ("1965-02-06", "1965-02-10", "6 to 10 February 1965"),
        ("1965-02-06", "1965-03-10", "6 February to 10 March 1965"),
        ("1967-03", "1967-05", "March to May 1967"),
        ("1967-03~", "1967-05", "about March 1967 to May 1967"),
        ("1906?", "", "perhaps 1906"),
        ("", "", "no date given"),
    ],
)
def test_a_period_reads_as_english(start: str, end: str, words: str) -> None:
    assert period({"start": start, "end": end}) == words

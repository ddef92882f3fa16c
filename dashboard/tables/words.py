"""Numbers and periods in English, as the sources have them: no rounding, no unit conversion."""

from __future__ import annotations

from collections.abc import Mapping
from math import isnan
from typing import Any

import pandas as pd

from dashboard.tables.dates import Span, parse
from dashboard.vocab import Warning

Row = Mapping[str, Any] | pd.Series
UNDATED = "no date given"


def number(value: float) -> str:
    """A number with commas: 1594724 -> "1,594,724", 8540.3 -> "8,540.3"; NaN -> "no figure"."""
    if isnan(value):
        return "no figure"
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,.6f}".rstrip("0")


def claim_value(row: Row) -> str:
    """The figure of a claim with its bounds, without its unit: "about 1,100", "more than 4,000"."""
    value, low, high = float(row["value"]), float(row["low"]), float(row["high"])
    if isnan(value):
        return _range_only(low, high)
    if low == value and isnan(high):
        return f"more than {number(value)}"
    if high == value and isnan(low):
        return f"up to {number(value)}"
    about = "about " if Warning.ROUND_NUMBER.value in row["warnings"] else ""
    if isnan(low) and isnan(high):
        return about + number(value)
    return f"{about}{number(value)} ({_range_only(low, high)})"


def claim_range(row: Row) -> str | None:
    """The range that a claim gives, in words; None when it gives a single figure."""
    low, high = float(row["low"]), float(row["high"])
    return None if isnan(low) or isnan(high) else _range_only(low, high)


def period(row: Row) -> str:
    """The period of a dated row: "June 1965 to March 1968", "about 1954", "1965 to 1968"."""
    if not row["start"]:
        return UNDATED
    start = parse(row["start"])
    if not row["end"] or row["end"] == row["start"]:
        return start.words
    end = parse(row["end"])
    return f"{_shortened(start, end)} to {end.words}"


def _shortened(start: Span, end: Span) -> str:
    plain = not (start.approximate or start.uncertain or end.approximate or end.uncertain)
    same_year = start.first.year == end.first.year and start.precision == end.precision
    if plain and same_year and start.precision == "day":
        same_month = start.first.month == end.first.month
        return (
            str(start.first.day) if same_month else start.words.removesuffix(f" {start.first.year}")
        )
    if plain and same_year and start.precision == "month":
        return start.words.removesuffix(f" {start.first.year}")
    return start.words


def _range_only(low: float, high: float) -> str:
    if isnan(high):
        return f"at least {number(low)}"
    if isnan(low):
        return f"at most {number(high)}"
    return f"{number(low)} to {number(high)}"

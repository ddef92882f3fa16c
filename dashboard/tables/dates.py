"""Dates of the tables: EDTF level 0 and 1, as spans of days.

A date is a span with a first and a last day: `1967` runs from 1 January to 31 December. `~` makes
it approximate, `?` uncertain, `%` both; `X` stands for digits that nobody knows (`196X`), 21 to 24
in the place of a month for a season. Times of day, years outside 0001-9999 and open intervals are
refused: nothing here could be drawn from them.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

ALLOWED = (
    "a year, month or day such as 1967, 1965-06 or 1965-06-09, with ~ (about) or ? (uncertain)"
)
PRECISIONS = ("century", "decade", "year", "season", "month", "day")

_FORM = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(-(?P<month>[0-9]{2}|XX)(-(?P<day>[0-9]{2}|XX))?)?(?P<mark>[?~%]?)"
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_SEASONS = {21: (3, "spring"), 22: (6, "summer"), 23: (9, "autumn"), 24: (12, "winter")}


class DateError(ValueError):
    """A text is not a date of the kind the tables hold."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days a date may mean, and how sure the source is.

    `precision` is one of PRECISIONS: the coarsest unit the text names. `text` is the EDTF text.
    """

    text: str
    first: date
    last: date
    precision: str
    approximate: bool = False
    uncertain: bool = False

    @property
    def words(self) -> str:
        """The date in English: "9 June 1965", "about 1954", "perhaps 1906"."""
        if "/" in self.text:
            start, end = (parse(part) for part in self.text.split("/"))
            return f"{start.words} to {end.words}"
        return self._mark() + self._plain()

    def _mark(self) -> str:
        if self.uncertain:
            return "perhaps about " if self.approximate else "perhaps "
        return "about " if self.approximate else ""

    def _plain(self) -> str:
        first = self.first
        month = _MONTHS[first.month - 1]
        if self.precision == "day":
            return f"{first.day} {month} {first.year}"
        if self.precision == "month":
            return f"{month} {first.year}"
        if self.precision == "season":
            season = next(word for start, word in _SEASONS.values() if start == first.month)
            return f"{season} {first.year}"
        suffix = "" if self.precision == "year" else "s"
        return f"{first.year}{suffix}"


@lru_cache(maxsize=4096)
def parse(text: str) -> Span:
    """Read one EDTF date or closed interval; DateError says what is wrong with it."""
    if "/" in text:
        return _interval(text)
    form = _FORM.fullmatch(text)
    if form is None or form["year"] == "0000":
        raise DateError(f"{text!r} is not a date")
    year, month, day = form["year"], form["month"], form["day"]
    if "X" in year and month is not None:
        raise DateError(f"{text!r} has a month in a year that is not known")
    if month == "XX" and day not in (None, "XX"):
        raise DateError(f"{text!r} has a day in a month that is not known")
    first, last, precision = _days(text, year, month, day)
    mark = form["mark"]
    return Span(text, first, last, precision, mark in ("~", "%"), mark in ("?", "%"))


def join(start: Span, end: Span | None) -> Span:
    """One span from the first day of `start` to the last of `end`; DateError if it is backwards.

    Precision is the coarser of the two; it is approximate or uncertain when either side is.
    """
    if end is None:
        return start
    if end.last < start.first:
        raise DateError(f"{end.text!r} ends before {start.text!r} starts")
    coarser = min(start.precision, end.precision, key=PRECISIONS.index)
    return Span(
        f"{start.text}/{end.text}",
        start.first,
        end.last,
        coarser,
        start.approximate or end.approximate,
        start.uncertain or end.uncertain,
    )


def _interval(text: str) -> Span:
    parts = text.split("/")
    if len(parts) != 2 or not all(parts):
        raise DateError(f"{text!r} is not an interval of two dates")
    return join(parse(parts[0]), parse(parts[1]))


def _days(text: str, year: str, month: str | None, day: str | None) -> tuple[date, date, str]:
    if "X" in year:
        low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
        if low == 0:
            raise DateError(f"{text!r} is not a date")
        return date(low, 1, 1), date(high, 12, 31), "century" if "XX" in year else "decade"
    number = int(year)
    if month is None or month == "XX":
        return date(number, 1, 1), date(number, 12, 31), "year"
    if int(month) in _SEASONS:
        return _season(text, number, int(month), day)
    if not 1 <= int(month) <= 12:
        raise DateError(f"{text!r} has no such month")
    length = monthrange(number, int(month))[1]
    if day is None or day == "XX":
        return date(number, int(month), 1), date(number, int(month), length), "month"
    if not 1 <= int(day) <= length:
        raise DateError(f"{text!r} has no such day")
    exact = date(number, int(month), int(day))
    return exact, exact, "day"


def _season(text: str, year: int, season: int, day: str | None) -> tuple[date, date, str]:
    if day is not None:
        raise DateError(f"{text!r} has a day in a season")
    start = _SEASONS[season][0]
    end_year, end_month = (year + 1, 2) if start == 12 else (year, start + 2)
    if end_year > date.max.year:
        raise DateError(f"{text!r} ends after the year 9999")
    return (
        date(year, start, 1),
        date(end_year, end_month, monthrange(end_year, end_month)[1]),
        "season",
    )

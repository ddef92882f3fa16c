"""Dates, for all that can be written: a span holds what it names, and nonsense is only refused."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from itertools import pairwise

import pytest
from edtf import parse_edtf
from hypothesis import assume, given
from hypothesis import strategies as st

from dashboard.tables.dates import PRECISIONS, DateError, join, parse
from tests.properties import held

MARKS = {"": (False, False), "~": (True, False), "?": (False, True), "%": (True, True)}
days = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
marks = st.sampled_from(sorted(MARKS))
# Seasons of the last winter would end after the last year.
years = st.integers(min_value=1, max_value=9998)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """One date as the tables may write it, of any precision, with any mark."""
    day, mark = draw(days), draw(marks)
    whole = day.isoformat()
    forms = [whole, f"{whole[:8]}XX", whole[:7], f"{whole[:4]}-XX", f"{whole[:4]}-XX-XX", whole[:4]]
    if day.year >= 10:
        forms.append(f"{whole[:3]}X")
    if day.year >= 100:
        forms.append(f"{whole[:2]}XX")
    # The last winter would end after the last year.
    forms.append(f"{whole[:4]}-{draw(st.integers(21, 24 if day.year < 9999 else 23))}")
    return draw(st.sampled_from(forms)) + mark


@held
@given(texts())
def test_a_span_runs_forward_and_keeps_its_text(text: str) -> None:
    span = parse(text)
    assert span.first <= span.last
    assert (span.text, span.precision in PRECISIONS) == (text, True)
    assert (span.approximate, span.uncertain) == MARKS.get(text[-1], (False, False))


@held
@given(texts())
def test_the_public_parser_says_the_same(text: str) -> None:
    # It knows no marked seasons, and ends the winter with the year: ours ends in February.
    assume(text[4:7] != "-24")
    text = text.rstrip("~?%") if re.match(r"\d{4}-2", text) else text
    mine, theirs = parse(text), parse_edtf(text)
    assert mine.first == date(*theirs.lower_strict()[:3])
    assert mine.last == date(*theirs.upper_strict()[:3])


@held
@given(days)
def test_a_coarser_date_holds_every_finer_one(day: date) -> None:
    whole = day.isoformat()
    assume(day.year >= 100)
    forms = (f"{whole[:2]}XX", f"{whole[:3]}X", whole[:4], whole[:7], whole)
    spans = [parse(one) for one in forms]
    for outer, inner in pairwise(spans):
        assert outer.first <= inner.first <= inner.last <= outer.last
        assert PRECISIONS.index(outer.precision) < PRECISIONS.index(inner.precision)
    assert spans[-1].first == spans[-1].last == day
    assert spans[3].last.day == monthrange(day.year, day.month)[1]


@held
@given(texts())
def test_a_mark_says_how_sure_and_moves_no_day(text: str) -> None:
    bare = text.rstrip("~?%")
    found = [parse(bare + mark) for mark in MARKS]
    assert len({(one.first, one.last, one.precision) for one in found}) == 1
    assert [(one.approximate, one.uncertain) for one in found] == list(MARKS.values())
    assert len({one.words for one in found}) == len(MARKS)
    plain = found[0].words
    assert all(one.words.endswith(plain) for one in found)


@held
@given(years, st.integers(21, 24))
def test_the_seasons_of_a_year_follow_each_other(year: int, season: int) -> None:
    span = parse(f"{year:04}-{season}")
    follower = parse(f"{year:04}-{season + 1}" if season < 24 else f"{year + 1:04}-21")
    assert (follower.first - span.last).days == 1
    assert str(span.first.year) in span.words


@held
@given(texts(), texts())
def test_an_interval_is_read_as_its_two_ends_joined(start: str, end: str) -> None:
    one, other = parse(start), parse(end)
    if other.last < one.first:
        with pytest.raises(DateError, match="ends before"):
            parse(f"{start}/{end}")
        return
    both = parse(f"{start}/{end}")
    assert both == join(one, other)
    assert (both.first, both.last) == (one.first, other.last)
    assert both.approximate == (one.approximate or other.approximate)
    assert both.uncertain == (one.uncertain or other.uncertain)
    assert both.precision == min(one.precision, other.precision, key=PRECISIONS.index)
    assert both.words == f"{one.words} to {other.words}"


@held
@given(st.text(max_size=12) | st.text(alphabet="0123456789X-~?%/ ", max_size=14))
def test_whatever_is_written_is_a_span_or_a_date_error_that_repeats_it(text: str) -> None:
    try:
        found = parse(text)
    except DateError as error:
        said = str(error)
    else:
        said = repr(found.text)
        assert found.first <= found.last
    assert any(repr(one) in said for one in (text, *text.split("/")))

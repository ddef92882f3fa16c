"""Dates: against the public EDTF parser, and by hand where it says nothing."""

from __future__ import annotations

import csv
from datetime import date

import pytest
from edtf import parse_edtf

from dashboard.paths import data_dir
from dashboard.tables.dates import DateError, join, parse
from dashboard.tables.schema import read_schema


def dates_of_the_data() -> list[str]:
    found: set[str] = set()
    for resource in read_schema(data_dir()).resources:
        with (data_dir() / resource.path).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found |= {row[field.name] for field in resource.fields if field.edtf}
    return sorted(found - {""})


def as_date(moment: tuple[int, ...]) -> date:
    return date(*moment[:3])


def test_every_date_of_the_data_means_what_the_public_parser_says() -> None:
    texts = dates_of_the_data()
    assert len(texts) > 400
    for text in texts:
        mine, theirs = parse(text), parse_edtf(text)
        assert mine.first == as_date(theirs.lower_strict()), text
        assert mine.last == as_date(theirs.upper_strict()), text


@pytest.mark.parametrize(
    "text", ["1967", "1964-02", "1900-02", "1965-06-09", "196X", "19XX", "1965-XX", "1965-21"]
)
def test_forms_that_the_data_lack_agree_with_the_public_parser_too(text: str) -> None:
    mine, theirs = parse(text), parse_edtf(text)
    assert (mine.first, mine.last) == (
        as_date(theirs.lower_strict()),
        as_date(theirs.upper_strict()),
    )


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("1967", date(1967, 1, 1), date(1967, 12, 31), "year"),
        ("1964-02", date(1964, 2, 1), date(1964, 2, 29), "month"),
        ("1965-06-09", date(1965, 6, 9), date(1965, 6, 9), "day"),
        ("196X", date(1960, 1, 1), date(1969, 12, 31), "decade"),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), "century"),
        ("1965-XX", date(1965, 1, 1), date(1965, 12, 31), "year"),
        ("1965-XX-XX", date(1965, 1, 1), date(1965, 12, 31), "year"),
        ("1965-06-XX", date(1965, 6, 1), date(1965, 6, 30), "month"),
        ("1965-24", date(1965, 12, 1), date(1966, 2, 28), "season"),
        ("9999-23", date(9999, 9, 1), date(9999, 11, 30), "season"),
        ("1965/1968-03", date(1965, 1, 1), date(1968, 3, 31), "year"),
    ],
)
def test_a_date_is_its_first_and_last_day(
    text: str, first: date, last: date, precision: str
) -> None:
    span = parse(text)
    assert (span.first, span.last, span.precision) == (first, last, precision)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("1954", False, False),
        ("1954~", True, False),
        ("1954?", False, True),
        ("1954-07%", True, True),
    ],
)
def test_marks_say_how_sure_the_source_is(text: str, approximate: bool, uncertain: bool) -> None:
    span = parse(text)
    assert (span.approximate, span.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " 1965",
            "1965 ",
            "196x",
            "65",
            "19650",
            "0000",
            "-0043",
            "00XX",
            "1965-13",
            "1965-00",
        ),
        *("1965-6", "1965-02-30", "1965-02-29", "1965-06-00", "1965-06-9", "196X-05", "1965-XX-09"),
        *(
            "1965-21-03",
            "9999-24",
            "1965~?",
            "1965-06-09T12:00",
            "1965/",
            "/1965",
            "1965/..",
            "１９６５",
        ),
        *("1965/1966/1967", "1966/1965", "June 1965", "1965--06", "1965\n", "NaN"),
    ],
)
def test_what_is_not_a_date_is_refused(text: str) -> None:
    with pytest.raises(DateError, match=r"[12]|date|NaN"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1965-06-09", "9 June 1965"),
        ("1968-03", "March 1968"),
        ("1954~", "about 1954"),
        ("1906?", "perhaps 1906"),
        ("1954-07%", "perhaps about July 1954"),
        ("196X", "1960s"),
        ("1972-21", "spring 1972"),
        ("1965-06/1968-03", "June 1965 to March 1968"),
    ],
)
def test_a_date_has_words(text: str, words: str) -> None:
    assert parse(text).words == words


def test_a_joined_span_takes_the_coarser_precision_and_every_doubt() -> None:
    span = join(parse("1965-06-09"), parse("1968~"))
    assert (span.first, span.last) == (date(1965, 6, 9), date(1968, 12, 31))
    assert (span.precision, span.approximate, span.uncertain) == ("year", True, False)
    assert join(parse("1967"), None) == parse("1967")


@pytest.mark.parametrize(
    ("start", "end"), [("1967", "1966"), ("1967-06", "1967-05"), ("1967-06", "1966")]
)
def test_a_span_does_not_run_backwards(start: str, end: str) -> None:
    with pytest.raises(DateError, match=f"'{end}' ends before '{start}' starts"):
        join(parse(start), parse(end))


def test_an_end_may_name_the_year_of_its_start() -> None:
    assert join(parse("1967-06"), parse("1967")).last == date(1967, 12, 31)

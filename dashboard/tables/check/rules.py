"""Rules of single rows: dates, bounds, warnings, codes, coordinates."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dashboard.tables.check.links import quoted_in
from dashboard.tables.check.sheet import Book, Record, Sheet, shown
from dashboard.tables.dates import DateError
from dashboard.tables.errors import Problem
from dashboard.tables.own import candidates
from dashboard.tables.read import span
from dashboard.vocab import WEAKEST, Warning

CODE_NOTE = "code in claim_id: "
SAME_CLAIM = (
    "measure",
    "actor",
    "recipient",
    "item",
    "start",
    "end",
    "value",
    "low",
    "high",
    "unit",
    "source_id",
)


def check(book: Book) -> list[Problem]:
    """Everything that a row says against itself, its source or its neighbours."""
    return [
        *_spans(book),
        *_bounds(book),
        *_measures(book),
        *_codes(book),
        *_warnings(book),
        *_quotations(book),
        *_twice(book),
        *_positions(book),
        *_waypoints(book),
    ]


def _spans(book: Book) -> Iterator[Problem]:
    for sheet in book.sheets.values():
        if not sheet.resource.has_span:
            continue
        for record in sheet.records:
            if record.bad & {"start", "end"}:
                continue
            try:
                dated = span(record["start"], record["end"])
            except DateError as error:
                yield sheet.problem(record, "end", str(error), "not before the start")
                continue
            if dated is None and record["measure"] not in book.schema.undated_measures:
                allowed = f"only {', '.join(sorted(book.schema.undated_measures))} may be undated"
                yield sheet.problem(record, "start", "empty", allowed)


def _bounds(book: Book) -> Iterator[Problem]:
    for sheet in book.all_claims():
        for record in sheet.records:
            if record.bad & {"value", "low", "high"}:
                continue
            value, low, high = (record.number(name) for name in ("value", "low", "high"))
            if value is None and low is None and high is None:
                yield sheet.problem(record, "value", "no value, low or high", "at least one figure")
            if low is not None and high is not None and low > high:
                what = f"{record['low']} is above high {record['high']}"
                yield sheet.problem(record, "low", what, "low at most high")
            elif value is not None and low is not None and value < low:
                what = f"{record['value']} is below low {record['low']}"
                yield sheet.problem(record, "value", what, "between low and high")
            elif value is not None and high is not None and value > high:
                what = f"{record['value']} is above high {record['high']}"
                yield sheet.problem(record, "value", what, "between low and high")


def _measures(book: Book) -> Iterator[Problem]:
    notes = {key: word["note"] for key, word in book.words("measure").items()}
    for sheet in book.all_claims():
        for record in sheet.records:
            tables = candidates(notes, record["measure"])
            if tables and sheet.resource.name not in tables:
                what = f"{shown(record['measure'])} does not belong here"
                yield sheet.problem(record, "measure", what, f"only in {', '.join(tables)}")


def _codes(book: Book) -> Iterator[Problem]:
    codes = {
        key: word["note"].removeprefix(CODE_NOTE)
        for key, word in book.words("actor").items()
        if word["note"].startswith(CODE_NOTE)
    }
    for sheet in book.claims():
        for record in sheet.records:
            code = codes.get(record["actor"])
            parts = record["claim_id"].split("-")
            if record.bad & {"claim_id", "actor"} or code is None:
                continue
            if len(parts) != 3 or not sheet.resource.name.startswith(parts[0]) or parts[1] != code:
                allowed = f"beginning of {sheet.resource.name}, code {code}, number"
                yield sheet.problem(record, "claim_id", shown(record["claim_id"]), allowed)


def _warnings(book: Book) -> Iterator[Problem]:
    sources = {record["source_id"]: record for record in book.records("sources")}
    for sheet in book.all_claims():
        for record in sheet.records:
            source = sources.get(record["source_id"])
            if source is None or "warnings" in record.bad:
                continue
            carried = set(record["warnings"].split(";"))
            wanted = {
                Warning.WEAK_SOURCE.value: source["reliability"] == WEAKEST,
                Warning.DERIVED.value: record["value_kind"] == "derived",
                "second-hand": bool(quoted_in(source)),
            }
            for key, needed in wanted.items():
                if needed and key not in carried:
                    why = f"{key} is missing for source {record['source_id']}"
                    yield sheet.problem(record, "warnings", why, f"must carry {key}")


def _quotations(book: Book) -> Iterator[Problem]:
    known = {record["source_id"] for record in book.records("sources")}
    for record in book.records("sources"):
        for name in quoted_in(record):
            if name not in known:
                what = f"{shown(name)} is not in sources.csv"
                yield book.sheets["sources"].problem(record, "how_read", what, "a source_id")


def _twice(book: Book) -> Iterator[Problem]:
    seen: dict[tuple[str, ...], str] = {}
    for sheet in book.all_claims():
        for record in sheet.records:
            key = tuple(record[column] for column in SAME_CLAIM)
            if key in seen and seen[key] != record["claim_id"]:
                what = f"{record['claim_id']} says the same as {seen[key]}"
                yield sheet.problem(record, "claim_id", what, "one row a statement of a source")
            seen.setdefault(key, record["claim_id"])


def _positions(book: Book) -> Iterator[Problem]:
    for sheet in book.sheets.values():
        if not {"lat", "lon"} <= set(sheet.resource.columns):
            continue
        for record in sheet.records:
            if bool(record["lat"]) != bool(record["lon"]):
                yield sheet.problem(record, "lat, lon", "only one of them", "both or neither")


def _waypoints(book: Book) -> Iterator[Problem]:
    sheet = book.sheets.get("route_waypoints")
    if sheet is None:
        return
    courses: dict[str, list[Record]] = {}
    for record in sheet.records:
        courses.setdefault(record["route_id"], []).append(record)
        if bool(record["place_id"]) == bool(record["lat"]):
            yield sheet.problem(
                record, "place_id", "a place and a point, or neither", "one of them"
            )
    for route_id, course in courses.items():
        yield from _numbering(sheet, route_id, course)
    for record in book.records("routes"):
        if len(courses.get(record["route_id"], ())) < 2:
            what = f"{shown(record['route_id'])} has fewer than two waypoints"
            yield book.sheets["routes"].problem(record, "route_id", what, "at least two")


def _numbering(sheet: Sheet, route_id: str, course: list[Record]) -> Iterator[Problem]:
    first = course[0]
    if first["seq"] != "1" and "seq" not in first.bad:
        yield sheet.problem(first, "seq", f"{route_id} begins with {first['seq']}", "from 1")
    for before, record in pairwise(course):
        left, right = before.number("seq"), record.number("seq")
        if left is not None and right is not None and right != left + 1:
            what = f"{record['seq']} follows {before['seq']} in {route_id}"
            yield sheet.problem(record, "seq", what, "numbered without gaps")

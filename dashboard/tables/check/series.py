"""Rules of series and quantities: what their claims must have in common."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.tables.check.sheet import Book, Record, Sheet, shown
from dashboard.tables.errors import Problem

Point = tuple[Sheet, Record]


def check(book: Book) -> list[Problem]:
    """Series and quantities that do not fit their claims, if every claims table could be read."""
    if not book.claims_complete():
        return []
    points = [(sheet, record) for sheet in book.claims() for record in sheet.records]
    return [*_series(book, points), *_quantities(book, points)]


def _series(book: Book, points: list[Point]) -> Iterator[Problem]:
    members: dict[str, list[Point]] = {}
    for point in points:
        members.setdefault(point[1]["series_id"], []).append(point)
    for series in book.records("series"):
        found = members.get(series["series_id"], [])
        if len(found) < 2:
            what = f"{shown(series['series_id'])} has {len(found)} points"
            yield book.sheets["series"].problem(series, "series_id", what, "at least two")
        for sheet, record in found:
            yield from _point(sheet, record, series)


def _point(sheet: Sheet, point: Record, series: Record) -> Iterator[Problem]:
    for column, several in (
        ("measure", False),
        ("unit", False),
        ("source_id", True),
        ("actor", True),
    ):
        allowed = series[column].split(";") if several else [series[column]]
        if point[column] not in allowed and column not in point.bad:
            what = f"{shown(point[column])} is not that of series {series['series_id']}"
            yield sheet.problem(point, column, what, " or ".join(allowed))


def _quantities(book: Book, points: list[Point]) -> Iterator[Problem]:
    sheet = book.sheets.get("quantities")
    if sheet is None:
        return
    claims = {record["claim_id"]: record for _, record in points}
    for record in sheet.records:
        ids = record["claim_ids"].split(";")
        answers = [claims[claim_id] for claim_id in ids if claim_id in claims]
        if len(ids) < 2:
            yield sheet.problem(record, "claim_ids", f"{len(ids)} claim", "at least two")
        if record["headline_claim_id"] not in ids and "headline_claim_id" not in record.bad:
            what = f"{shown(record['headline_claim_id'])} is not one of claim_ids"
            yield sheet.problem(record, "headline_claim_id", what, "one of claim_ids")
        units = sorted({answer["unit"] for answer in answers})
        if len(units) > 1:
            yield sheet.problem(record, "claim_ids", f"units {', '.join(units)}", "one unit")
        elif len(answers) == len(ids):
            yield from _spread(sheet, record, answers)


def _spread(sheet: Sheet, record: Record, answers: list[Record]) -> Iterator[Problem]:
    for column, order, pick in (
        ("spread_low", ("low", "value", "high"), min),
        ("spread_high", ("high", "value", "low"), max),
    ):
        ends = [next(_numbers(answer, order), None) for answer in answers]
        if None in ends or column in record.bad:
            continue
        wanted = pick(end for end in ends if end is not None)
        if record.number(column) != wanted:
            what = f"{record[column]} is not the range of the claims"
            yield sheet.problem(
                record, column, what, f"{wanted:g}" if wanted < 1e6 else f"{wanted:.0f}"
            )


def _numbers(record: Record, order: tuple[str, ...]) -> Iterator[float]:
    return (number for column in order if (number := record.number(column)) is not None)

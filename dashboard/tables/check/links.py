"""Checks across tables: ids are unique, and whatever a cell refers to exists."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.tables.check.sheet import Book, Record, Sheet, listed, shown
from dashboard.tables.errors import Problem
from dashboard.tables.schema import CLAIMS, TABLES, Field, Target

CLAIM_ID = "claim_id"


def check(book: Book) -> list[Problem]:
    """Repeated ids, dangling references and words that are not in the vocabulary."""
    return [*_repeats(book), *_dangling(book), *_unused(book)]


def _repeats(book: Book) -> Iterator[Problem]:
    claims: dict[tuple[str, ...], tuple[str, int]] = {}
    for sheet in book.sheets.values():
        key = sheet.resource.primary_key
        seen: dict[tuple[str, ...], tuple[str, int]] = {}
        known = claims if key == (CLAIM_ID,) else seen
        for record in sheet.records:
            value = tuple(record[column] for column in key)
            if value in known and all(value):
                file, line = known[value]
                what = f"{shown(' '.join(value))} stands also in {file}:{line}"
                yield sheet.problem(record, ", ".join(key), what, "each id once")
            known.setdefault(value, (sheet.resource.path, record.line))


def _dangling(book: Book) -> Iterator[Problem]:
    for sheet in book.sheets.values():
        for field in sheet.resource.fields:
            allowed = _allowed(book, field)
            if allowed is None:
                continue
            where = _where(field)
            for record in sheet.records:
                yield from _missing(sheet, record, field, allowed, where)


def _missing(
    sheet: Sheet, record: Record, field: Field, allowed: set[str], where: str
) -> Iterator[Problem]:
    if field.name in record.bad:
        return
    for item in record.items(field):
        if item not in allowed:
            record.bad.add(field.name)
            near = listed(sorted(allowed)) if field.vocabulary else "an id that is there"
            yield sheet.problem(record, field.name, f"{shown(item)} is not in {where}", near)


def _allowed(book: Book, field: Field) -> set[str] | None:
    """The values a cell may refer to; None when it refers to nothing or nothing can be said."""
    if field.vocabulary:
        return set(book.words(field.vocabulary)) if book.complete("vocabulary") else None
    if field.target is None:
        return None
    return _targets(book, field.target)


def _targets(book: Book, target: Target) -> set[str] | None:
    if target.table == TABLES:
        return {resource.name for resource in book.schema.resources}
    if target.table == CLAIMS:
        if not book.claims_complete():
            return None
        return {claim_id for sheet in book.claims() for claim_id in sheet.values(target.column)}
    sheet = book.sheets.get(target.table)
    return sheet.values(target.column) if sheet else None


def _where(field: Field) -> str:
    if field.vocabulary:
        return f"the vocabulary ({field.vocabulary})"
    assert field.target is not None
    names = {CLAIMS: "any claims table", TABLES: "datapackage.json"}
    return names.get(field.target.table, f"{field.target.table}.csv")


def _unused(book: Book) -> Iterator[Problem]:
    """Sources and words that nothing refers to; only when every table could be read."""
    if not book.complete(*(resource.name for resource in book.schema.resources)):
        return
    words: set[tuple[str, str]] = set()
    sources: set[str] = set()
    for sheet in book.sheets.values():
        for field in sheet.resource.fields:
            used = {item for record in sheet.records for item in record.items(field)}
            if field.vocabulary:
                words |= {(field.vocabulary, item) for item in used}
            elif field.target == Target("sources", "source_id"):
                sources |= used
    sources |= {name for record in book.records("sources") for name in quoted_in(record)}
    for record in book.records("sources"):
        if record["source_id"] not in sources:
            what = f"nothing refers to {shown(record['source_id'])}"
            yield book.sheets["sources"].problem(record, "source_id", what, "use it or remove it")
    for record in book.records("vocabulary"):
        if (record["kind"], record["key"]) not in words:
            what = f"no table uses {shown(record['key'])}"
            yield book.sheets["vocabulary"].problem(record, "key", what, "use it or remove it")


def quoted_in(source: Record) -> tuple[str, ...]:
    """The sources in which a work was read, when it is known only from quotations."""
    read = source["how_read"]
    marker = "as quoted in "
    return tuple(read.removeprefix(marker).split("; ")) if read.startswith(marker) else ()

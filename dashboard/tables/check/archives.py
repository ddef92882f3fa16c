"""Checks of `archives.csv`: every rule asks something, and every word of it takes some claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dashboard.tables.archives import CONDITIONS, Rule, rule
from dashboard.tables.check.sheet import Book, Record, Sheet, listed, shown
from dashboard.tables.errors import Problem

TABLE = "archives"
Claim = Mapping[str, str]


def check(book: Book) -> list[Problem]:
    """Rules that ask nothing or take no claim, and their words that take none.

    Words that are in no table are told by the checks of references and left alone here.
    """
    sheet = book.sheets.get(TABLE)
    if sheet is None:
        return []
    claims = list(_claims(book)) if book.complete("sources") and book.claims_complete() else []
    return [
        problem
        for record in sheet.records
        if not record.bad & {*CONDITIONS, "archive"}
        for problem in _rule(sheet, record, claims)
    ]


def _claims(book: Book) -> Iterator[Claim]:
    sources = {record["source_id"]: record for record in book.records("sources")}
    for sheet in book.claims():
        for record in sheet.records:
            source = sources.get(record["source_id"])
            yield {
                "claim_id": record["claim_id"],
                "value_kind": record["value_kind"],
                "source_id": record["source_id"],
                "source_kind": source["kind"] if source else "",
                "publisher": source["publisher"] if source else "",
            }


def _rule(sheet: Sheet, record: Record, claims: list[Claim]) -> Iterator[Problem]:
    read = rule(record["archive"], _cells(sheet, record))
    if not read.wants:
        what = f"{shown(record['rule_id'])} asks nothing, so every claim would come through it"
        yield sheet.problem(record, "rule_id", what, f"fill one of {listed(CONDITIONS)}")
    elif claims:
        yield from _fruitless(sheet, record, read, claims)


def _cells(sheet: Sheet, record: Record) -> dict[str, tuple[str, ...]]:
    return {
        field.name: record.items(field)
        for field in sheet.resource.fields
        if field.name in CONDITIONS
    }


def _fruitless(sheet: Sheet, record: Record, read: Rule, claims: list[Claim]) -> Iterator[Problem]:
    taken = [claim for claim in claims if read.holds(claim)]
    if not taken:
        what = f"{shown(record['rule_id'])} takes no claim"
        yield sheet.problem(record, "rule_id", what, "loosen a condition or remove the rule")
        return
    for column, trait in CONDITIONS.items():
        used = {claim[trait] for claim in taken}
        for word in sorted(read.wants.get(trait, frozenset()) - used):
            what = f"no claim that the rule takes has {shown(word)}"
            yield sheet.problem(record, column, what, "remove it or loosen another condition")

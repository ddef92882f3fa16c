"""The terms of the glossary: as a list by group, and as what the evidence panel shows of each.

A term is named in an address by an id of its own form: `gl-` before its name in the table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.tables.evidence import Words, rows, source_of
from dashboard.tables.store import Tables

GLOSSARY = "glossary"
TERM_PREFIX = "gl-"


@dataclass(frozen=True)
class Term:
    """One term: `id` opens it, `also` are other names, `native` the term in other scripts."""

    id: str
    term: str
    also: tuple[str, ...]
    native: tuple[str, ...]
    definition: str


@dataclass(frozen=True)
class TermGroup:
    """Terms that belong together, in alphabetical order."""

    name: str
    terms: tuple[Term, ...]


def term_id(name: str) -> str:
    """The id by which an address opens a term: "metre-gauge" -> "gl-metre-gauge"."""
    return f"{TERM_PREFIX}{name}"


def terms(tables: Tables) -> tuple[Term, ...]:
    """Every term in the order of the table."""
    return tuple(_term(row) for row in rows(tables.glossary))


def term_groups(tables: Tables) -> tuple[TermGroup, ...]:
    """The terms by group; the groups in the order in which the table begins them."""
    by_group: dict[str, list[Term]] = {}
    for row in rows(tables.glossary):
        by_group.setdefault(row["group"], []).append(_term(row))
    return tuple(
        TermGroup(name, tuple(sorted(found, key=lambda one: one.term.casefold())))
        for name, found in by_group.items()
    )


def _term(row: dict[str, Any]) -> Term:
    return Term(term_id(row["term_id"]), row["term"], row["also"], row["native"], row["definition"])


def glossary(tables: Tables) -> dict[str, Any]:
    """The file of the evidence panel: version, and every term by id with its sources."""
    words = Words(tables)
    sources = {row["source_id"]: source_of(row, words) for row in rows(tables.sources)}
    return {
        "version": tables.version,
        "terms": {
            term_id(row["term_id"]): {
                "term": row["term"],
                "also": list(row["also"]),
                "native": list(row["native"]),
                "group": row["group"],
                "definition": row["definition"],
                "sources": [sources[one] for one in row["source_ids"]],
            }
            for row in rows(tables.glossary)
        },
    }

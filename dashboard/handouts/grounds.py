"""What an answer rests on, in one line each: the figure or the happening, its source, the place.

A lesson names claims, events (`ev-`), statements of the school text (`s01`) and routes (`rt-`) by
their ids. Nothing is added up or compared here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.tables import Tables
from dashboard.tables.cite import short_source
from dashboard.tables.evidence import Words, rows
from dashboard.tables.textbook import VERDICTS
from dashboard.tables.ways import ROUTE_PREFIX
from dashboard.tables.words import claim_value, period
from dashboard.vocab import SEED_SOURCE


@dataclass(frozen=True, slots=True)
class Ground:
    """One piece of evidence: what it says, where it stands, and the work, by its source_id."""

    says: str
    work: str
    locator: str
    source_id: str


def grounds(tables: Tables) -> Mapping[str, Ground]:
    """Every id that a lesson may name -> what it stands for. Weak claims are among them."""
    works = {
        row["source_id"]: f"{short_source(row)} ({row['reliability']})"
        for row in rows(tables.sources)
    }
    return {
        name: Ground(says, works[source_id], locator, source_id)
        for name, says, source_id, locator in _all(tables)
    }


def _all(tables: Tables) -> Iterator[tuple[str, str, str, str]]:
    words = Words(tables)
    for row in rows(tables.all_claims):
        yield row["claim_id"], _claim(row, words), row["source_id"], row["locator"]
    for row in rows(tables.events):
        yield row["event_id"], _dated(row["title"], row), row["source_id"], row["locator"]
    for row in rows(tables.routes):
        route = ROUTE_PREFIX + row["route_id"]
        yield route, _dated(row["name"], row), row["source_id"], row["locator"]
    for row in rows(tables.seed_check):
        yield row["seed_id"], _statement(row), SEED_SOURCE, row["seed_locator"]


def _claim(row: Mapping[str, Any], words: Words) -> str:
    figure = f"{claim_value(row)} {words.label['unit', row['unit']]}, {period(row)}"
    actor = words.label["actor", row["actor"]]
    return f"{figure}: {row['item'] or words.label['measure', row['measure']]} ({actor})"


def _dated(title: str, row: Mapping[str, Any]) -> str:
    return f"{title}, {period(row)}"


def _statement(row: Mapping[str, Any]) -> str:
    said = f"The school text: {row['seed_statement']}. Our check: {VERDICTS[row['verdict']]}"
    return f"{said}. {row['remark']}".rstrip(". ") if row["remark"] else said

"""Source lines and caveat badges, computed from the claims that a chart draws."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from dashboard.tables.assess import claims_by_id
from dashboard.tables.evidence import evidence
from dashboard.tables.names import citation, short_name, short_source
from dashboard.tables.store import Tables

__all__ = [
    "Badge",
    "citation",
    "evidence",
    "short_name",
    "short_source",
    "source_line",
    "warning_badges",
    "work_line",
]


@dataclass(frozen=True, slots=True)
class Badge:
    """A caveat, its meaning in plain English, and how many of the claims carry it."""

    key: str
    label: str
    definition: str
    count: int


def source_line(tables: Tables, claim_ids: Iterable[str]) -> str:
    """Each work once, best first: "Sources: Garver 2016 (A); CIA 1967, 1968 (B)"; "" for none.

    Last, after "your own claims:", the works on which claims that the reader added rest.
    """
    return work_line(tables, claims_by_id(tables, claim_ids)["source_id"])


def work_line(tables: Tables, source_ids: Iterable[str]) -> str:
    """The same for works by their ids."""
    used = tables.sources[tables.sources["source_id"].isin(set(source_ids))]
    if used.empty:
        return ""
    printed, own = _works(used[~used["own"]]), _works(used[used["own"]])
    named = [*printed, *([f"your own claims: {'; '.join(own)}"] if own else [])]
    return f"{'Source' if len(used) == 1 else 'Sources'}: {'; '.join(named)}"


def _works(used: pd.DataFrame) -> list[str]:
    years: dict[tuple[str, str], set[str]] = {}
    for _, source in used.iterrows():
        years.setdefault((source["reliability"], short_name(source)), set()).add(source["year"])
    return [_named(letter, name, years[letter, name]) for letter, name in _in_order(years)]


def _in_order(years: dict[tuple[str, str], set[str]]) -> list[tuple[str, str]]:
    return sorted(years, key=lambda key: (key[0], key[1].casefold()))


def _named(letter: str, name: str, years: set[str]) -> str:
    dates = ", ".join(sorted(year for year in years if year))
    return f"{name} {dates}".rstrip() + f" ({letter})"


def warning_badges(tables: Tables, claim_ids: Iterable[str]) -> tuple[Badge, ...]:
    """The caveats of the shown claims among these, in the order of the vocabulary."""
    claims = claims_by_id(tables, claim_ids)
    counts = claims["warnings"].explode().value_counts()
    warnings = tables.vocabulary[tables.vocabulary["kind"] == "warning"]
    return tuple(
        Badge(word["key"], word["label"], word["definition"], int(counts[word["key"]]))
        for _, word in warnings.iterrows()
        if word["key"] in counts.index
    )

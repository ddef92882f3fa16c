"""Archives: whose eyes a figure comes from, by the rules of `archives.csv`.

An archive is a key of the vocabulary. A rule names an archive and what a claim must have to come
through it; a claim may come through none, one or several. Nothing here says that a figure is true,
and nothing is dropped: who filters does so by the keys.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.tables.store import Tables

KIND = "archive"
CONDITIONS: Mapping[str, str] = {
    "value_kinds": "value_kind",
    "source_kinds": "source_kind",
    "publishers": "publisher",
    "source_ids": "source_id",
    "claim_ids": "claim_id",
}
"""Column of a rule -> trait of a claim that must be one of its values; an empty cell asks nothing.

`source_kind` and `publisher` are `kind` and `publisher` of the claim's source.
"""


@dataclass(frozen=True, slots=True)
class Archive:
    """A side whose figures can be read alone: its key, its name, what reading through it means."""

    key: str
    label: str
    definition: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the archive's key and, by trait, the values of which a claim must have one."""

    archive: str
    wants: Mapping[str, frozenset[str]]

    def holds(self, claim: Mapping[str, str]) -> bool:
        """Whether a claim, given as its traits, comes through the archive by this rule."""
        return all(claim[trait] in allowed for trait, allowed in self.wants.items())


def rule(archive: str, cells: Mapping[str, Iterable[str]]) -> Rule:
    """A rule from the lists in its cells, by column; empty ones ask nothing."""
    wants = {trait: frozenset(cells[column]) for column, trait in CONDITIONS.items()}
    return Rule(archive, {trait: allowed for trait, allowed in wants.items() if allowed})


def archives(tables: Tables) -> tuple[Archive, ...]:
    """The archives in the order of the vocabulary."""
    words = tables.vocabulary[tables.vocabulary["kind"] == KIND]
    return tuple(
        Archive(key, label, definition)
        for key, label, definition in words[["key", "label", "definition"]].itertuples(index=False)
    )


def archives_of(
    tables: Tables, claim_ids: Collection[str] | None = None
) -> dict[str, tuple[str, ...]]:
    """The archives of these claims, or of every claim, weak ones too, by claim id.

    () where no rule takes the claim.
    """
    order = [archive.key for archive in archives(tables)]
    rules = [rule(row["archive"], row) for row in _rows(tables)]
    found = {}
    for claim in _traits(tables, claim_ids):
        through = {one.archive for one in rules if one.holds(claim)}
        found[claim["claim_id"]] = tuple(key for key in order if key in through)
    return found


def _rows(tables: Tables) -> list[dict[str, Any]]:
    return [
        {str(column): value for column, value in row.items()}
        for row in tables.archives.to_dict("records")
    ]


def _traits(tables: Tables, claim_ids: Collection[str] | None) -> list[dict[str, str]]:
    sources = tables.sources.set_index("source_id")
    asked = tables.all_claims
    if claim_ids is not None:
        asked = asked[asked["claim_id"].isin(claim_ids)]
    claims = asked[["claim_id", "value_kind", "source_id"]].assign(
        source_kind=asked["source_id"].map(sources["kind"]),
        publisher=asked["source_id"].map(sources["publisher"]),
    )
    return [
        {str(trait): str(value) for trait, value in claim.items()}
        for claim in claims.to_dict("records")
    ]

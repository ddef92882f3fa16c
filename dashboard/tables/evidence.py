"""What the evidence panel shows of each claim, as plain values that JSON can carry.

One file a table, and each file is closed: every claim that a quantity in it names is in it too,
from whichever table. Both views, with and without weak sources, are in the same file.
"""

from __future__ import annotations

from math import isnan
from typing import Any, cast

import pandas as pd

from dashboard.tables.assess import Assessment, assess
from dashboard.tables.names import citation, short_source
from dashboard.tables.own import OWN
from dashboard.tables.store import Tables
from dashboard.tables.words import claim_range, claim_value, period

Plain = dict[str, Any]


def evidence(tables: Tables, table: str) -> Plain:
    """Version, claims and quantities of one claims table; TablesError if there is no such table.

    `own` is that of the claims that a reader added, from whichever table.
    """
    every = tables.all_claims
    mine = every["own"] if table == OWN else every["table"] == tables.schema[table].name
    quantities = _closed_quantities(tables, set(every.loc[mine, "claim_id"]))
    named = {claim_id for ids in quantities["claim_ids"] for claim_id in ids}
    claims = every[mine | every["claim_id"].isin(named)]
    return {
        "version": tables.version,
        "claims": _claims(tables, claims, quantities),
        "quantities": _quantities(tables, quantities),
    }


def packed(found: Plain) -> Plain:
    """The evidence with each source and each warning told once, in the lists `works` and `words`.

    A claim names its own by number; `assets/js/evidence.js` puts them back. The file of the
    deliveries is less than half as large.
    """
    works: list[Plain] = []
    words: list[Plain] = []
    claims = {
        claim_id: claim
        | {
            "source": _place(works, claim["source"]),
            "warnings": [_place(words, one) for one in claim["warnings"]],
        }
        for claim_id, claim in found["claims"].items()
    }
    return {**found, "claims": claims, "works": works, "words": words}


def _place(told: list[Plain], one: Plain) -> int:
    if one not in told:
        told.append(one)
    return told.index(one)


def _closed_quantities(tables: Tables, claim_ids: set[str]) -> pd.DataFrame:
    """The quantities that reach these claims, directly or through another quantity."""
    reached = set(claim_ids)
    while True:
        touched = [not reached.isdisjoint(ids) for ids in tables.quantities["claim_ids"]]
        found = tables.quantities[touched]
        wider = reached.union(*found["claim_ids"])
        if wider == reached:
            return found
        reached = wider


def _claims(tables: Tables, claims: pd.DataFrame, quantities: pd.DataFrame) -> Plain:
    words = Words(tables)
    sources = {row["source_id"]: source_of(row, words) for row in rows(tables.sources)}
    asked = {
        claim_id: [row["quantity_id"] for row in rows(quantities) if claim_id in row["claim_ids"]]
        for claim_id in claims["claim_id"]
    }
    titles = dict(zip(tables.series["series_id"], tables.series["title"], strict=True))
    faults: dict[str, list[str]] = {}
    for correction in tables.corrections:
        faults.setdefault(correction.id, []).append(correction.flag or correction.reason)
    return {
        row["claim_id"]: _claim(row, words)
        | {
            "source": sources[row["source_id"]],
            "corrections": faults.get(row["claim_id"], []),
            "quantities": asked[row["claim_id"]],
            "series_title": titles.get(row["series_id"]),
        }
        for row in rows(claims)
    }


def rows(frame: pd.DataFrame) -> list[Plain]:
    """The rows of a frame as plain dicts, column by column."""
    return cast("list[Plain]", frame.to_dict("records"))


class Words:
    """Labels and definitions of the vocabulary by kind and key."""

    def __init__(self, tables: Tables) -> None:
        words = tables.vocabulary.to_dict("records")
        self.label = {(word["kind"], word["key"]): word["label"] for word in words}
        self.definition = {(word["kind"], word["key"]): word["definition"] for word in words}
        letters = next(f for f in tables.schema["sources"].fields if f.name == "reliability")
        self.reliability = {
            part[0]: part[2:].strip()
            for part in _sentences(letters.description)
            if part[1:2] == ":"
        }


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in text.split(". ")]


def _claim(row: Plain, words: Words) -> Plain:
    return {
        "table": row["table"],
        "number": claim_value(row),
        "unit": words.label["unit", row["unit"]],
        "measure": words.label["measure", row["measure"]],
        "item": row["item"],
        "actor": words.label["actor", row["actor"]],
        "recipient": words.label.get(("actor", row["recipient"])),
        "period": period(row),
        "range": claim_range(row),
        "low": _plain(row["low"]),
        "value": _plain(row["value"]),
        "high": _plain(row["high"]),
        "locator": row["locator"],
        "check": row["check"],
        "kind": words.label["value_kind", row["value_kind"]],
        "warnings": [
            {"label": words.label["warning", key], "definition": words.definition["warning", key]}
            for key in row["warnings"]
        ],
        "note": row["note"],
        "weak": bool(row["weak"]),
        "series": row["series_id"] or None,
        **({OWN: True} if row[OWN] else {}),
    }


def source_of(row: Plain, words: Words) -> Plain:
    """A source as the panel shows it; an address only where it may be offered as a link."""
    return {
        "id": row["source_id"],
        "short": short_source(row),
        "citation": citation(row),
        "reliability": row["reliability"],
        "reliability_means": words.reliability[row["reliability"]],
        "how_read": row["how_read"],
        "url": row["url"] if row["link"] == "yes" and row["url"] else None,
        "note": row["note"],
    }


def _quantities(tables: Tables, quantities: pd.DataFrame) -> Plain:
    # An assessment depends on what is shown; both views go into the file, whichever was handed in.
    everything = tables.with_weak()
    strong = tables.without_weak()
    return {
        row["quantity_id"]: _quantity(row, assess(everything, row["quantity_id"]))
        | {"strong": _view(assess(strong, row["quantity_id"]))}
        for row in rows(quantities)
    }


def _quantity(row: Plain, assessed: Assessment) -> Plain:
    return {
        "question": row["question"],
        "verdict": row["verdict"],
        "why": row["why_headline"],
        "headline": row["headline_claim_id"],
        "unit": str(assessed.claims["unit"].iloc[0]),
        **_view(assessed),
    }


def _view(assessed: Assessment) -> Plain:
    return {
        "badge": assessed.badge,
        "low": _plain(assessed.low),
        "high": _plain(assessed.high),
        "claims": list(assessed.claims["claim_id"]),
        "hidden": assessed.hidden,
        "note": assessed.note,
    }


def _plain(value: float) -> float | int | None:
    if isnan(value):
        return None
    return int(value) if float(value).is_integer() else float(value)

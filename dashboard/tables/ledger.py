"""Every claim in one compact file, for the list that a reader searches, sorts and downloads.

Words that many claims share stand once in `lists`; a row holds their places. The evidence panel
has the rest (notes, words to find it by, rivals), so none of that is here.
"""

from __future__ import annotations

from math import isnan
from typing import Any

from dashboard.tables.evidence import Words, rows
from dashboard.tables.names import short_source
from dashboard.tables.store import Tables
from dashboard.tables.words import claim_value, period

LEDGER = "ledger"
COLUMNS = (
    *("id", "table", "actor", "measure", "item", "number", "rank", "unit", "period"),
    *("first", "last", "source", "work", "grade", "locator", "warnings", "weak"),
)
LISTED = ("table", "actor", "measure", "unit", "source", "work", "grade", "warnings")
Plain = dict[str, Any]


def ledger(tables: Tables) -> Plain:
    """Version, lists of words, names of the columns, one row a claim; weak ones are marked (1).

    `rank` is the figure by which claims are sorted; `first` and `last` are years, null where a
    claim is undated. `work` is the source's id: a short name may belong to several works.
    """
    claims = rows(tables.all_claims)
    words = Words(tables)
    names = {row["source_id"]: short_source(row) for row in rows(tables.sources)}
    said = [_said(claim, words, names) for claim in claims]
    lists = {
        name: sorted({one for row in said for one in _each(row[name])}, key=_by_letters)
        for name in LISTED
    }
    places = {name: {word: at for at, word in enumerate(lists[name])} for name in LISTED}
    return {
        "version": tables.version,
        "lists": lists,
        "columns": list(COLUMNS),
        "rows": [[_cell(row, name, places) for name in COLUMNS] for row in said],
    }


def _by_letters(word: str) -> tuple[str, str]:
    # "TIME" and "Time" are two words: which of them comes first must not be left to a set.
    return word.casefold(), word


def _said(claim: Plain, words: Words, names: dict[str, str]) -> Plain:
    dated = bool(claim["start"])
    return {
        "id": claim["claim_id"],
        "table": claim["table"],
        "actor": words.label["actor", claim["actor"]],
        "measure": words.label["measure", claim["measure"]],
        "item": claim["item"],
        "number": claim_value(claim),
        "rank": _rank(claim),
        "unit": words.label["unit", claim["unit"]],
        "period": period(claim),
        "first": claim["start_day"].year if dated else None,
        "last": claim["end_day"].year if dated else None,
        "source": names[claim["source_id"]],
        "work": claim["source_id"],
        "grade": claim["reliability"],
        "locator": claim["locator"],
        "warnings": [words.label["warning", key] for key in claim["warnings"]],
        "weak": int(claim["weak"]),
    }


def _rank(claim: Plain) -> float:
    figures = (float(claim[column]) for column in ("value", "low", "high"))
    return next(figure for figure in figures if not isnan(figure))


def _each(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [value]


def _cell(row: Plain, name: str, places: dict[str, dict[str, int]]) -> Any:
    if name not in places:
        return row[name]
    found = [places[name][one] for one in _each(row[name])]
    return found if isinstance(row[name], list) else found[0]

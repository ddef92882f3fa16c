"""The check of the school text: each of its statements, the verdict, what it was compared with."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.tables.evidence import rows
from dashboard.tables.names import short_source
from dashboard.tables.store import Tables

# How the printed verdicts read, the kindest first.
VERDICTS = {
    "confirmed": "confirmed",
    "confirmed-exact": "confirmed, with a date",
    "partly-confirmed": "partly confirmed",
    "conflict": "sources differ",
    "contradicted": "contradicted",
    "not-confirmed": "nothing found either way",
}


@dataclass(frozen=True)
class Statement:
    """One statement of the school text, in our words.

    `verdict` is a key of `VERDICTS`; `compared` names the works beside it; `quantity` is the id of
    the question that its number answers, empty where it has none.
    """

    text: str
    locator: str
    verdict: str
    compared: tuple[str, ...]
    remark: str
    quantity: str


def statements(tables: Tables) -> tuple[Statement, ...]:
    """Every checked statement in the order of the text."""
    names = {row["source_id"]: short_source(row) for row in rows(tables.sources)}
    return tuple(
        Statement(
            text=row["seed_statement"],
            locator=row["seed_locator"],
            verdict=row["verdict"],
            compared=tuple(dict.fromkeys(names[one] for one in row["compared_with"])),
            remark=row["remark"],
            quantity=row["quantity_id"],
        )
        for row in rows(tables.seed_check)
    )

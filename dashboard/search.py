"""The index of the search: everything that has a name, with where it leads.

Pure; the browser finds in it (`assets/js/find.js`). Old and native spellings are words of an entry
too, so that a reader of an older book finds what is meant. Claims are not in it: the ledger of the
Sources page searches them.
"""

from __future__ import annotations

from typing import Any

from dashboard.charts._spec import Chart
from dashboard.pages import PAGES
from dashboard.tables import Tables
from dashboard.tables.dates import parse
from dashboard.tables.words import period

TIMELINE, SOURCES = "timeline", "sources"
QUANTITY = "quantity"


def index(tables: Tables, charts: tuple[Chart, ...]) -> dict[str, Any]:
    """`entries`: rows of kind, title, detail, address from the `#` on, further words to find by."""
    entries = [
        *_pages(charts),
        *_charts(charts),
        *_events(tables),
        *_people(tables),
        *_quantities(tables, charts),
    ]
    return {"version": tables.version, "entries": entries}


def _pages(charts: tuple[Chart, ...]) -> list[list[str]]:
    return [["Page", page.title, page.standfirst, f"#/{page.key}", page.lead] for page in PAGES]


def _charts(charts: tuple[Chart, ...]) -> list[list[str]]:
    return [
        ["Chart", one.question, one.title, f"#/{one.page}?chart={one.slug}", ""] for one in charts
    ]


def _events(tables: Tables) -> list[list[str]]:
    return [
        [
            "Event",
            row["title"],
            period(row),
            f"#/{TIMELINE}?claim={row['event_id']}",
            " ".join([row["place"], *row["actors"], row["summary"]]),
        ]
        for _, row in tables.events.iterrows()
    ]


def _people(tables: Tables) -> list[list[str]]:
    """A person leads to the first event that names them; one whom no event names is left out."""
    entries = []
    for _, row in tables.people.iterrows():
        names = _named(row["name"])
        told = tables.events["title"] + " " + tables.events["summary"]
        found = tables.events[told.map(lambda text, names=names: any(one in text for one in names))]
        if found.empty:
            continue
        years = "-".join(parse(one).words for one in (row["born"], row["died"]) if one)
        detail = f"{row['role']} ({years})" if years else row["role"]
        claim = found.iloc[0]["event_id"]
        words = f"{row['native_name']} {row['country']}"
        entries.append(["Person", row["name"], detail, f"#/{TIMELINE}?claim={claim}", words])
    return entries


def _named(name: str) -> tuple[str, ...]:
    """How a text may name a person: in full, or by the family name of a European one."""
    bare = name.split(" (")[0]
    parts = bare.split()
    return (bare, parts[-1]) if len(parts) == 2 and len(parts[-1]) > 5 else (bare,)


def _quantities(tables: Tables, charts: tuple[Chart, ...]) -> list[list[str]]:
    if QUANTITY not in {one.slug for one in charts}:
        return []
    return [
        [
            "Question",
            row["question"],
            f"{len(row['claim_ids'])} claims, {row['verdict']}",
            f"#/{SOURCES}?chart={QUANTITY}&variant={QUANTITY}~{row['quantity_id']}",
            "",
        ]
        for _, row in tables.quantities.iterrows()
    ]

"""The index of the search: everything that has a name, with where it leads.

Pure; the browser finds in it (`assets/js/find.js`). Old and native spellings are names of an entry
too, so that a reader of an older book finds what is meant. Claims are not in it: the ledger of the
Sources page searches them.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.charts._map_seen import best_views
from dashboard.charts._spec import Chart
from dashboard.charts.supply_map import SLUG as MAP
from dashboard.pages import PAGES
from dashboard.tables import Tables
from dashboard.tables.dates import parse
from dashboard.tables.terms import terms
from dashboard.tables.ways import place_id, route_id
from dashboard.tables.words import period

TIMELINE, SOURCES, ROUTES, METHOD = "timeline", "sources", "routes", "method"
QUANTITY = "quantity"


def index(tables: Tables, charts: tuple[Chart, ...]) -> dict[str, Any]:
    """`entries`: rows of kind, title, detail, address from the `#` on, other names joined by
    semicolons, further words to find by."""
    entries = [
        *_pages(),
        *_charts(charts),
        *_events(tables),
        *_people(tables),
        *_places(tables, charts),
        *_routes(tables, charts),
        *_terms(tables),
        *_quantities(tables, charts),
    ]
    return {"version": tables.version, "entries": entries}


def _pages() -> list[list[str]]:
    return [["Page", page.title, page.standfirst, f"#/{page.key}", "", page.lead] for page in PAGES]


def _charts(charts: tuple[Chart, ...]) -> list[list[str]]:
    return [
        ["Chart", one.question, one.title, f"#/{one.page}?chart={one.slug}", "", ""]
        for one in charts
    ]


def _events(tables: Tables) -> list[list[str]]:
    return [
        [
            "Event",
            row["title"],
            period(row),
            f"#/{TIMELINE}?claim={row['event_id']}",
            "",
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
        address = f"#/{TIMELINE}?claim={found.iloc[0]['event_id']}"
        entries.append(["Person", row["name"], detail, address, row["native_name"], row["country"]])
    return entries


def _named(name: str) -> tuple[str, ...]:
    """How a text may name a person: in full, or by the family name of a European one."""
    bare = name.split(" (")[0]
    parts = bare.split()
    return (bare, parts[-1]) if len(parts) == 2 and len(parts[-1]) > 5 else (bare,)


def _places(tables: Tables, charts: tuple[Chart, ...]) -> list[list[str]]:
    if not _has(MAP, charts):
        return []
    views = best_views(tables)
    return [
        [
            "Place",
            row["name"],
            ", ".join([*_other_names(row), row["kind"], row["country_then"]]),
            _on_the_map(place_id(row["place_id"]), views),
            ";".join(_other_names(row)),
            row["note"],
        ]
        for _, row in tables.places.iterrows()
    ]


def _other_names(place: pd.Series) -> list[str]:
    """Local name and spellings of the 1960s, as far as they are not the English name."""
    spellings = [one.strip() for one in place["romanisation_1960s"].split(";")]
    names = dict.fromkeys((place["local_name"], *filter(None, spellings)))
    return [one for one in names if one != place["name"]]


def _routes(tables: Tables, charts: tuple[Chart, ...]) -> list[list[str]]:
    if not _has(MAP, charts):
        return []
    views = best_views(tables)
    names = tables.places.set_index("place_id")
    through = tables.route_waypoints[tables.route_waypoints["place_id"] != ""]
    return [
        [
            "Route",
            row["name"],
            f"{row['mode']}, {period(row)}",
            _on_the_map(route_id(row["route_id"]), views),
            "",
            " ".join(
                " ".join([str(names.at[place, "name"]), *_other_names(names.loc[place])])
                for place in through.loc[through["route_id"] == row["route_id"], "place_id"]
            ),
        ]
        for _, row in tables.routes.iterrows()
    ]


def _on_the_map(one: str, views: dict[str, str]) -> str:
    return f"#/{ROUTES}?variant={MAP}~{views[one]}&claim={one}"


def _terms(tables: Tables) -> list[list[str]]:
    """A term is explained in the list itself; it leads to its sources beside the glossary."""
    return [
        [
            "Term",
            one.term,
            one.definition,
            f"#/{METHOD}?claim={one.id}",
            ";".join([*one.also, *one.native]),
            "",
        ]
        for one in terms(tables)
    ]


def _quantities(tables: Tables, charts: tuple[Chart, ...]) -> list[list[str]]:
    if not _has(QUANTITY, charts):
        return []
    return [
        [
            "Question",
            row["question"],
            f"{len(row['claim_ids'])} claims, {row['verdict']}",
            f"#/{SOURCES}?chart={QUANTITY}&variant={QUANTITY}~{row['quantity_id']}",
            "",
            "",
        ]
        for _, row in tables.quantities.iterrows()
    ]


def _has(slug: str, charts: tuple[Chart, ...]) -> bool:
    return slug in {one.slug for one in charts}

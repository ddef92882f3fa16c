"""What stands on the page where scripts are not allowed, above it: headline numbers.

Made once from the tables, as HTML text, because it stands in the document that Dash fills. It draws
nothing and follows no filter: weak sources count, as on the page before anyone changes it.
"""

from __future__ import annotations

from html import escape

from dashboard.charts.headlines import HEADLINES
from dashboard.tables import Tables
from dashboard.tables.assess import assess
from dashboard.tables.cite import short_source
from dashboard.tables.words import claim_value, number, period

HEADS = ("Question", "First figure", "Spread of the claims", "Source", "Do they agree?")
INVITATION = (
    "The charts, the map and the search need JavaScript: please allow it for this address. The "
    "same evidence is published with the program as plain tables, in the folder data."
)


def without_scripts(tables: Tables) -> str:
    """The content of the page's `noscript`, with every word from the tables escaped."""
    head = "".join(f'<th scope="col">{escape(word)}</th>' for word in HEADS)
    rows = "".join(_row(tables, one.quantity) for one in HEADLINES)
    return (
        f'<div class="section"><p>{escape(INVITATION)}</p>'
        f"<table><caption>Six numbers of which the sources tell</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(tables: Tables, quantity: str) -> str:
    found = assess(tables, quantity)
    first = found.headline if found.headline is not None else found.claims.iloc[0]
    sources = tables.sources.set_index("source_id", drop=False)
    cells = (
        found.question,
        f"{claim_value(first)} {first['unit']}, {period(first)}",
        f"{number(found.low)} to {number(found.high)}, {found.shown} claims",
        f"{short_source(sources.loc[first['source_id']])}, {first['locator']}",
        found.badge,
    )
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"

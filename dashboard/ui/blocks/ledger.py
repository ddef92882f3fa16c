"""The door to the list of all claims, which the browser draws when a reader asks for it."""

from __future__ import annotations

from dash import html

from dashboard.tables import Tables
from dashboard.tables.words import number

TITLE = "All claims"
NOTE = (
    "Every number of this data set with its source. Search it in any spelling, choose by table, "
    "actor, source, reliability or warning, and take what you found along as a table."
)


def draw(tables: Tables) -> html.Section:
    """Heading, what the list is for, the button that opens it, the place where it is put."""
    count = number(len(tables.all_claims))
    return html.Section(
        [
            html.H2(TITLE),
            html.P(NOTE, className="block-note"),
            html.Button(
                f"Open the list of {count} claims",
                type="button",
                className="plain-button ledger-open",
                **{"data-act": "ledger"},
            ),
            html.Div(className="ledger", **{"data-ledger": "list"}),
        ],
        **{"aria-label": TITLE},
    )

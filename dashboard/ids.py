"""Every component id of the page, spelt once.

A plain id is a string constant; ids that exist once a chart or a page are made by a function,
so that pattern-matching callbacks and tests build them the same way. A browser
function is handed its ids by the callback; it finds the parts of a card by `data-chart` and
`data-part`.
"""

from __future__ import annotations

ADDRESS = "address"
SCREEN = "screen"
VIEW = "view"
SITE = "site"

MAIN = "main"
PAGES = "pages"
CONTROLS = "controls"


def title(slug: str) -> str:
    """The heading that names a chart's card."""
    return f"title-{slug}"


def summary(slug: str) -> str:
    """What a chart shows, in words, for those who do not see it."""
    return f"summary-{slug}"


def keys(slug: str) -> str:
    """How a chart is walked by keyboard."""
    return f"keys-{slug}"

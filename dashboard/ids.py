"""Every component id of the page, spelt once.

A plain id is a string constant; ids that exist once a chart or a page are made by a function,
so that pattern-matching callbacks and tests build them the same way. A browser
function is handed its ids by the callback; it finds the parts of a card by `data-chart` and
`data-part`.
"""

from __future__ import annotations

from typing import Any

ADDRESS = "address"
SCREEN = "screen"
VIEW = "view"
SITE = "site"

MAIN = "main"
PAGES = "pages"
CONTROLS = "controls"

PatternId = dict[str, Any]

PAGE = "page"
NAV = "nav"
SLOT = "slot"
GRAPH = "graph"


def page(key: Any) -> PatternId:
    """The section of one page."""
    return {"kind": PAGE, "page": key}


def nav(key: Any) -> PatternId:
    """The link to one page in the navigation."""
    return {"kind": NAV, "page": key}


def slot(slug: Any) -> PatternId:
    """The place in a chart's card where its graph is put when its page is first shown."""
    return {"kind": SLOT, "chart": slug}


def graph(slug: Any) -> PatternId:
    """The graph of one chart; it is in the document only once its page was shown."""
    return {"kind": GRAPH, "chart": slug}


def title(slug: str) -> str:
    """The heading that names a chart's card."""
    return f"title-{slug}"


def summary(slug: str) -> str:
    """What a chart shows, in words, for those who do not see it."""
    return f"summary-{slug}"


def keys(slug: str) -> str:
    """How a chart is walked by keyboard."""
    return f"keys-{slug}"

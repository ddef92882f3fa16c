"""A page's own address, for links in posts and messages: a preview, then the page itself."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.charts._spec import Chart
from dashboard.handouts.markup import render
from dashboard.headers import policy_meta
from dashboard.pages import Page
from dashboard.sharing.tags import NAME, UP, tags
from dashboard.tables import Tables


def page_address(key: str) -> str:
    """Where the preview of a page lies, seen from the page."""
    return f"p/{key}.html"


def preview(page: Page, charts: Sequence[Chart], tables: Tables, base: str = "") -> str:
    """The document: title and text for a preview, and the way to the page, taken at once."""
    target = f"{UP}#/{page.key}"
    title = page.title if page.title == NAME else f"{page.title}: {NAME}"
    head = tags(title, _text(page, charts, tables), page_address(page.key), base)
    return "\n".join(
        [
            '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            policy_meta(),
            f'<meta http-equiv="refresh" content="0; url={target}">',
            *map(render, head),
            "</head>\n<body>",
            render(("p", {}, ("a", {"href": target}, title))),
            "</body>\n</html>\n",
        ]
    )


def _text(page: Page, charts: Sequence[Chart], tables: Tables) -> str:
    """What the page says first: its own words, or the answer of its first chart."""
    if page.standfirst:
        return page.standfirst
    if charts:
        _, first = charts[0].drawings()[0]
        return f"{first.question} {first.takeaway(tables.with_weak())}"
    return page.lead or page.title

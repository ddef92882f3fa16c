"""What is seen before any script has run: the first page as plain HTML, drawings in its cards.

The same tree of components that Dash will draw, written out once, without ids and without what is
hidden. The browser takes it away when the live page stands in its place (`assets/js/stills.js`).
It holds drawings for both widths, since the server does not know the screen.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial
from html import escape
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.charts._spec import Chart
from dashboard.kept import Maker
from dashboard.pages import PAGES
from dashboard.payload import Payload
from dashboard.placeholders import CANVASES, placeholders
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas

Stills = Mapping[str, Mapping[str, Any]]

FIRST = PAGES[0].key
LEFT_OUT = (dcc.Store, html.Dialog)
NAMES = {"className": "class", "tabIndex": "tabindex", "htmlFor": "for", "children": "", "id": ""}
# What a reader of the screen hears once, from the live page.
UNNAMED = ("aria-labelledby", "aria-describedby", "aria-controls", "data-act", "for", "href")


def address_of(page: str, canvas: Canvas) -> str:
    """Where the placeholders of a page lie, seen from the page."""
    return f"placeholders/{page}.{canvas.name}.json"


def placeholder_pages(charts: tuple[Chart, ...], tables: Tables) -> Stills:
    """What stands in for the charts of every page on every canvas, by address."""
    return {
        address_of(page.key, canvas): placeholders(page, charts, tables, canvas)
        for page in PAGES
        for canvas in CANVASES
    }


def placeholder_files(stills: Stills) -> dict[str, Maker]:
    """The same as files of the site."""
    return {address: partial(_file, found) for address, found in stills.items()}


def _file(found: Mapping[str, Any]) -> Payload:
    return Payload(json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode())


def first_view(layout: Component, stills: Stills) -> str:
    """The layout as it first appears, as HTML text."""
    drawings: dict[str, str] = {}
    for canvas in CANVASES:
        for name, still in stills[address_of(FIRST, canvas)].items():
            shown = f'<span data-still="{escape(name)}" data-canvas="{canvas.name}">'
            slug = name.split("~")[0]
            drawings[slug] = drawings.get(slug, "") + f"{shown}{still['svg']}</span>"
    return f'<div class="first" data-part="first">{"".join(_text(layout, drawings, ""))}</div>'


def _text(tree: Any, drawings: Mapping[str, str], chart: str) -> Iterator[str]:
    if isinstance(tree, list | tuple):
        for one in tree:
            yield from _text(one, drawings, chart)
    elif isinstance(tree, Component):
        if not _is_left_out(tree):
            yield from _element(tree, drawings, chart)
    elif tree is not None:
        yield escape(str(tree), quote=False)


def _is_left_out(component: Component) -> bool:
    given = component.to_plotly_json()["props"]
    other_page = given.get("data-page", FIRST) != FIRST
    hidden = given.get("hidden") and "data-page" not in given
    return isinstance(component, LEFT_OUT) or other_page or bool(hidden)


def _element(component: Component, drawings: Mapping[str, str], above: str) -> Iterator[str]:
    written = component.to_plotly_json()
    given, tag = written["props"], written["type"].lower()
    chart = given.get("data-chart", above)
    shown = {NAMES.get(key, key): value for key, value in given.items() if key != "hidden"}
    yield f"<{tag}{''.join(_attributes(shown))}>"
    if tag == "input":
        return
    if given.get("data-part") == "wait" and chart in drawings:
        yield drawings[chart]
    else:
        yield from _text(given.get("children"), drawings, chart)
    yield f"</{tag}>"


def _attributes(given: Mapping[str, Any]) -> Iterator[str]:
    # In order of name: Dash hands them over in that of a set, another one in each process.
    for key, value in sorted(given.items()):
        if not key or value in (None, False) or key in UNNAMED:
            continue
        yield f" {key}" if value is True else f' {key}="{escape(str(value))}"'

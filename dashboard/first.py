"""The page as HTML text, with drawings in the cards of its first one: seen before any script ran.

The cards hold drawings for both widths, since the server does not know the screen. The browser
keeps the fitting ones until the live charts stand in their place (`assets/js/stills.js`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from html import escape
from typing import Any

from dash.development.base_component import Component

from dashboard.charts._spec import Chart
from dashboard.handouts.markup import render
from dashboard.kept import Maker
from dashboard.pages import PAGES
from dashboard.payload import Payload
from dashboard.placeholders import CANVASES, placeholders
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas
from dashboard.ui.blocks import tree

Stills = Mapping[str, Mapping[str, Any]]

FIRST = PAGES[0].key
WAIT, ANSWER = "wait", "answer"
# Stands where the drawings of a chart go: they are markup already.
PLACE = "{{drawings of {}}}"


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


def page(layout: Component, stills: Stills) -> str:
    """The layout as HTML text, with the drawings and answers of the first page."""
    drawings: dict[str, str] = {}
    answers: dict[str, str] = {}
    for canvas in CANVASES:
        for name, still in stills[address_of(FIRST, canvas)].items():
            slug = name.split("~")[0]
            answers[slug] = still["answer"]
            drawings[slug] = drawings.get(slug, "") + _drawing(name, canvas, still["svg"])
    text = render(_filled(tree(layout), answers, ""))
    for slug, drawn in drawings.items():
        text = text.replace(PLACE.format(slug), drawn)
    return text


def _drawing(name: str, canvas: Canvas, svg: str) -> str:
    shown = f'data-still="{escape(name)}" data-canvas="{canvas.name}" aria-hidden="true"'
    return f"<span {shown}>{svg}</span>"


def _filled(part: Any, answers: Mapping[str, str], above: str) -> Any:
    """The tree with what is known of the charts that have drawings; `above` is the chart's slug."""
    if isinstance(part, str):
        return part
    tag, given, *children = part
    slug = given.get("data-chart", above)
    if slug in answers and given.get("data-part") == ANSWER:
        return (tag, given, answers[slug])
    if slug in answers and given.get("data-part") == WAIT:
        words = ("span", {"class": "hidden-text"}, *children)
        return (tag, given, words, PLACE.format(slug))
    return (tag, given, *(_filled(one, answers, slug) for one in children))

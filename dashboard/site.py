"""What the browser functions know of the site: keys of the view, pages, palettes, evidence files.

One dictionary of plain values, handed over once with the layout. Nothing of a visitor is in it.
"""

from __future__ import annotations

from typing import Any

from dashboard import view
from dashboard.charts._parts import phase_spans
from dashboard.charts._spec import Chart
from dashboard.pages import PAGES, charts_of
from dashboard.tables import Tables
from dashboard.tables.archives import archives
from dashboard.tables.happenings import EVENTS
from dashboard.tables.own import OWN
from dashboard.tables.terms import GLOSSARY, TERM_PREFIX
from dashboard.tables.ways import PLACE_PREFIX, ROUTE_PREFIX, ROUTES
from dashboard.theme.canvas import NARROW, PROJECTOR, WIDE
from dashboard.theme.marks import look
from dashboard.theme.tokens import THEMES, light, palette
from dashboard.view import FIRST_YEAR, LAST_YEAR
from dashboard.vocab import SIDES, Actor, sides_of

EVENT_PREFIX = "ev"
# Narrower than this, in px, the page is laid out for a phone.
NARROW_BELOW = 760


def site(tables: Tables, charts: tuple[Chart, ...]) -> dict[str, Any]:
    """Everything the browser functions need besides the files that they fetch."""
    return {
        "version": tables.version_words,
        "own": len(tables.own),
        "keys": view.as_json(),
        "grammar": view.grammar_as_json(),
        "archives": {one.key: one.label for one in archives(tables)},
        "sides": {side.key: side.label for side in SIDES},
        "names": {key: look(key).label for key in _actor_keys(tables)},
        "sidesOf": {key: list(sides_of(key)) for key in _actor_keys(tables)},
        "pages": [
            {
                "key": page.key,
                "title": page.title,
                "charts": [chart.slug for chart in charts_of(page, charts)],
                "blocks": list(page.blocks),
            }
            for page in PAGES
        ],
        "variants": {
            chart.slug: [one.key for one in chart.variants] for chart in charts if chart.variants
        },
        "phases": [
            {"short": short, "from": first, "to": last}
            for short, first, last in phase_spans(tables, (FIRST_YEAR, LAST_YEAR + 1))
        ],
        "canvases": {
            "wide": WIDE.name,
            "narrow": NARROW.name,
            "projector": PROJECTOR.name,
            "narrowBelow": NARROW_BELOW,
            "narrowWidth": NARROW.width,
            "projectorWidth": PROJECTOR.width,
        },
        "palettes": {theme: palette(theme) for theme in THEMES},
        "marker": {
            "fill": light("accent"),
            "edge": light("accent-edge"),
            "ghost": light("ghost"),
            "ground": light("ground"),
        },
        "hatches": {actor.value: look(actor).hatch for actor in Actor if look(actor).hatch},
        "actors": _actors(tables),
        "tables": _tables(tables),
    }


def _actor_keys(tables: Tables) -> list[str]:
    words = tables.vocabulary
    return [str(key) for key in words.loc[words["kind"] == "actor", "key"]]


def _actors(tables: Tables) -> dict[str, str]:
    """The label of an actor -> the colour token of its look."""
    words = tables.vocabulary[tables.vocabulary["kind"] == "actor"]
    return {label: look(key).token for key, label in zip(words["key"], words["label"], strict=True)}


def _tables(tables: Tables) -> dict[str, str]:
    """The first part of a claim's id -> the table, thus the evidence file, that holds it."""
    claims = tables.all_claims
    prefixes = claims["claim_id"].str.split("-").str[0]
    found = {str(one): str(table) for one, table in zip(prefixes, claims["table"], strict=True)}
    ways = dict.fromkeys((prefix.rstrip("-") for prefix in (ROUTE_PREFIX, PLACE_PREFIX)), ROUTES)
    terms = {TERM_PREFIX.rstrip("-"): GLOSSARY}
    own = {} if tables.printed is None else {OWN: OWN}
    return {**found, **ways, **terms, EVENT_PREFIX: EVENTS, **own}

"""One chart as a page of its own, which other sites may show in a frame.

It has the chart's question, its answer, the drawing, its sources and the way back. The browser
draws it (`assets/js/apart/embed.js`) by the same functions and from the same files as the page, in
the view that stands after `#` in its address.
"""

from __future__ import annotations

from typing import Any

from dashboard.assetfiles import stamped
from dashboard.charts._spec import Chart
from dashboard.handouts.document import PAINTED_BY
from dashboard.handouts.markup import Tree, render
from dashboard.headers import policy_meta
from dashboard.sharing.tags import NAME, UP, tags
from dashboard.tables import Tables

SITE_ADDRESS = "index/site.json"
STYLES = ("fonts", "tokens", "base", "card", "walk", "embed")
SCRIPTS = (
    *("query", "address", "years", "reduce", "stage", "reveal", "scale", "fade", "labels"),
    *("basemap", "paint", "receipt", "dom", "like", "files", "announce", "walk", "ring"),
    *("spoken", "chartkeys", "apart/embed"),
)
HELP = "Arrow keys walk through the points. Enter shows the source of one, Escape ends the walk."


def embed_address(slug: str) -> str:
    """Where a chart that may be framed lies, seen from the page."""
    return f"embed/{slug}.html"


def painted_by(site: dict[str, Any]) -> dict[str, Any]:
    """What a framed chart needs of the site."""
    return {name: site[name] for name in (*PAINTED_BY, "version")}


def embed(chart: Chart, tables: Tables, plotly: str, base: str = "") -> str:
    """The document of a chart; `plotly` is the address of the library, seen from the page.

    It says its own policy, for hosts that set no headers.
    """
    _, first = chart.drawings()[0]
    answer = first.takeaway(tables.with_weak())
    head = tags(chart.title, f"{first.question} {answer}", embed_address(chart.slug), base)
    sheets = (f"css/{name}.css" for name in STYLES)
    scripts = (f"js/{name}.js" for name in SCRIPTS)
    return "\n".join(
        [
            '<!doctype html>\n<html lang="en" data-theme="light" class="embed-page">',
            '<head>\n<meta charset="utf-8">',
            policy_meta(),
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            *map(render, head),
            *(f'<link rel="stylesheet" href="{UP}{stamped(name)}">' for name in sheets),
            f'<script src="{UP}{stamped("js/early.js")}"></script>',
            "</head>\n<body>",
            render(_body(chart, first.question, answer)),
            *(f'<script src="{UP}{one}"></script>' for one in (plotly, *map(stamped, scripts))),
            "</body>\n</html>\n",
        ]
    )


def _body(chart: Chart, question: str, answer: str) -> Tree:
    drawing = {
        "class": "chart",
        "tabindex": "0",
        "role": "application",
        "data-part": "chart",
        "aria-roledescription": "chart",
        "aria-labelledby": "question",
        "aria-describedby": "alt keys",
    }
    return (
        "main",
        {"class": "embed", "data-chart": chart.slug},
        ("h1", {"class": "question", "id": "question", "data-part": "question"}, question),
        ("p", {"class": "answer", "data-part": "answer"}, answer),
        (
            "div",
            {"class": "picture"},
            ("p", {"data-part": "wait"}, "Drawing the chart"),
            ("div", drawing, ("div", {"data-part": "plot"})),
            ("p", {"class": "chart-keys", "id": "keys"}, HELP),
            ("p", {"class": "hidden-text", "id": "alt", "data-part": "alt"}),
        ),
        ("p", {"class": "embed-claim", "data-part": "claim", "hidden": "hidden"}),
        ("p", {"class": "sources", "data-part": "sources"}),
        ("p", {"class": "embed-home"}, _home(chart)),
        ("p", {"class": "hidden-text", "data-part": "spoken", "aria-live": "polite"}),
    )


def _home(chart: Chart) -> Tree:
    href = f"{UP}#/{chart.page}?chart={chart.slug}"
    link = {"href": href, "target": "_blank", "rel": "noopener", "data-part": "home"}
    return ("a", link, f"{NAME}: this chart with its evidence")

"""A lesson as one printable HTML document."""

from __future__ import annotations

import json
from datetime import date
from enum import StrEnum
from typing import Any

from dashboard.charts._spec import Chart
from dashboard.handouts import sheets
from dashboard.handouts.drawings import Drawn, drawings
from dashboard.handouts.grounds import grounds
from dashboard.handouts.key import key
from dashboard.handouts.markup import Tree, render
from dashboard.handouts.parts import Parts
from dashboard.site import site
from dashboard.tables import Tables
from dashboard.tables.lessons import Lesson

LANGUAGE = "en"
PRINT = "Print"
# As the sheet of `assets/js/handout.js`.
MARGIN = "14mm"
WITHOUT_SCRIPTS = "The charts need JavaScript: please allow it for this page."
# What the browser functions need of the site to read a scene's view and to paint for paper.
PAINTED_BY = (
    "keys", "grammar", "pages", "variants", "canvases", "palettes", "marker", "hatches", "names",
    "sidesOf", "sides", "archives",
)  # fmt: skip


class Paper(StrEnum):
    """The sheet, as CSS names it; ANY leaves it to the printer."""

    ANY = "auto"
    A4 = "A4"
    LETTER = "letter"


def handout(
    lesson: Lesson,
    tables: Tables,
    charts: tuple[Chart, ...],
    parts: Parts,
    paper: Paper = Paper.ANY,
    day: date | None = None,
) -> str:
    """The document; `day` stands in its imprint, the day of the data version unless told."""
    drawn = drawings(lesson, tables, charts)
    body = render(_body(lesson, tables, drawn, day or day_of(tables)))
    given = _json(_given(tables, charts, drawn))
    return "\n".join(
        [
            f'<!doctype html>\n<html lang="{LANGUAGE}" data-theme="print" class="handout-page">',
            '<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            render(("title", {}, f"{lesson.title}: handout")),
            parts.styles,
            f"<style>{_sheet(paper)}</style>",
            f"</head>\n<body>\n{body}",
            f'<script type="application/json" data-part="handout">{given}</script>',
            f"{parts.scripts}\n</body>\n</html>\n",
        ]
    )


def day_of(tables: Tables) -> date:
    """The day of the data version, from the package of the data."""
    return date.fromisoformat(str(tables.schema.document["created"])[:10])


def _sheet(paper: Paper) -> str:
    number = 'content: counter(page) " / " counter(pages); font: 8pt sans-serif;'
    return f"@page {{ size: {paper.value}; margin: {MARGIN}; @bottom-right {{ {number} }} }}"


def _body(lesson: Lesson, tables: Tables, drawn: Drawn, day: date) -> Tree:
    button = {"type": "button", "class": "handout-print", "data-part": "print"}
    return (
        "main",
        {"class": "handout"},
        ("button", button, PRINT),
        ("noscript", {}, ("p", {}, WITHOUT_SCRIPTS)),
        sheets.head(lesson),
        sheets.before(),
        sheets.scenes(lesson, drawn),
        sheets.quiz(lesson),
        sheets.after(),
        key(lesson, drawn, grounds(tables), tables, day),
    )


def _given(tables: Tables, charts: tuple[Chart, ...], drawn: Drawn) -> dict[str, Any]:
    known = site(tables, charts)
    return {
        "site": {name: known[name] for name in PAINTED_BY},
        "figures": {one.address: one.figure for one in drawn.all},
        "bases": drawn.bases,
    }


def _json(value: dict[str, Any]) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # Nothing in the data can end the script that holds them.
    return text.replace("<", "\\u003c")

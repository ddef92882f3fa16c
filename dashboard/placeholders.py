"""The committed drawings that stand in for charts until these are there, and whether they are so.

`make placeholders` draws them (see `publish.stills`). They show the charts of the shipped data, all
evidence and no filter; of a chart with variants the first. `hashes.json` beside them says of which
figure each is a drawing: a test builds the figures again and compares.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from dashboard.charts._spec import Chart
from dashboard.pages import Page, charts_of
from dashboard.paths import placeholders_dir
from dashboard.tables import Tables
from dashboard.theme.canvas import NARROW, WIDE, Canvas

# A projected page is drawn for the height of its screen.
CANVASES: tuple[Canvas, ...] = (WIDE, NARROW)
HASHES = "hashes.json"
MEND = "run 'make placeholders', look at the drawings and commit them"


def drawn(charts: Iterable[Chart]) -> Iterator[tuple[str, Chart, Canvas]]:
    """Every drawing that has a placeholder: its name, the chart, the canvas."""
    for chart in charts:
        name, first = chart.drawings()[0]
        for canvas in CANVASES:
            yield name, first, canvas


def file_name(drawing: str, canvas: Canvas) -> str:
    """The name of a placeholder's file."""
    return f"{drawing}.{canvas.name}.svg"


def figure_of(chart: Chart, tables: Tables, canvas: Canvas) -> dict[str, Any]:
    """The figure that a placeholder is drawn from, as plain values."""
    figure: dict[str, Any] = json.loads(chart.build(tables, canvas).to_json())
    return figure


def figure_hash(figure: dict[str, Any]) -> str:
    """What changes with any value of a figure."""
    text = json.dumps(figure, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def hashes() -> dict[str, str]:
    """File name -> hash of the figure that it was drawn from; empty where none were made."""
    file = placeholders_dir() / HASHES
    found: dict[str, str] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return found


def drawing_of(drawing: str, canvas: Canvas) -> str:
    """A placeholder as SVG text; empty where there is none."""
    file = placeholders_dir() / file_name(drawing, canvas)
    return file.read_text(encoding="utf-8").strip() if file.is_file() else ""


def placeholders(page: Page, charts: tuple[Chart, ...], tables: Tables, canvas: Canvas) -> Any:
    """What stands in the cards of a page until its figures have come: drawing and answer by name.

    Empty when the tables are not the shipped ones, whose drawings these are.
    """
    return {
        name: {"svg": svg, "answer": chart.takeaway(tables)}
        for name, chart, on in drawn(charts_of(page, charts))
        if on is canvas and (svg := drawing_of(name, canvas))
    }

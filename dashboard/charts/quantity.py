"""One quantity, every claim about it: one row a source on one scale from zero.

A variant for each row of `quantities.csv`. Below the rows stands which claim is printed first and
why. The scale is that of all claims, so that it does not jump when weak sources are hidden; with
every claim hidden the drawing says so in words and has no scale.
"""

from __future__ import annotations

from functools import partial
from math import floor, log10

import plotly.graph_objects as go

from dashboard.charts._parts import finish, label, wrap
from dashboard.charts._quantities_asked import ASKED, Asked
from dashboard.charts._quantity_words import answer, basis, foot, nothing, row_words
from dashboard.charts._source_panels import LEADING, LETTERS, Panel, source_panels, spoken
from dashboard.charts._source_rows import rows_of
from dashboard.charts._spec import Chart, Uses, Variant
from dashboard.tables import Tables
from dashboard.tables.derive import Assessment, assess
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light

SLUG = "quantity"
MOST_STEPS = 4
BEYOND = 1.06


def build(tables: Tables, canvas: Canvas, quantity_id: str) -> go.Figure:
    """The rows of one quantity with the words below them."""
    found = assess(tables, quantity_id)
    if not found.shown:
        return _words_alone(canvas, nothing(tables, found))
    panel = _panel(tables, canvas, found)
    return source_panels(tables, canvas, SLUG, (panel,), below=foot(tables, found))


def _panel(tables: Tables, canvas: Canvas, found: Assessment) -> Panel:
    high = assess(tables.with_weak(), found.quantity_id).high
    rows = rows_of(
        found,
        "",
        high * BEYOND,
        spread=found.high > found.low,
        words=row_words(tables, canvas, found.claims),
    )
    return Panel(found.badge, basis(tables, found), rows, step(high), verdict=found.verdict)


def step(high: float) -> float:
    """A round distance between ticks that gives at most four of them up to `high`."""
    power = 10.0 ** floor(log10(high / MOST_STEPS))
    return next(
        size * power for size in (1, 2, 2.5, 5, 10) if high / (size * power) <= MOST_STEPS * 1.01
    )


def _words_alone(canvas: Canvas, text: str) -> go.Figure:
    """What stands in the place of the rows: words, and neither scale nor frame."""
    lines = wrap(text, LETTERS[canvas.name])
    note = label(lines, 0, 1, size=canvas.label, colour=light("ink"), refs=("paper", "paper"))
    empty = {"visible": False, "fixedrange": True}
    return finish(
        go.Figure(layout={"xaxis": empty, "yaxis": empty}),
        SLUG,
        canvas,
        height=round((lines.count("<br>") + 2) * canvas.label * LEADING),
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        time_axis=None,
        notes=[note.update(yanchor="top")],
    )


def takeaway(tables: Tables, quantity_id: str) -> str:
    """How far the claims lie apart and which one is printed first."""
    return answer(tables, assess(tables, quantity_id))


def alt(tables: Tables, quantity_id: str) -> str:
    """Every row with its figure, years and source; without rows what is hidden."""
    found = assess(tables, quantity_id)
    if not found.shown:
        return nothing(tables, found)
    panel = Panel(found.badge.capitalize(), ("", ""), rows_of(found, "", 1), 1)
    return spoken(tables, (panel,))


def _variant(asked: Asked) -> Variant:
    return Variant(
        key=asked.key,
        label=asked.label,
        question=asked.question,
        takeaway=partial(takeaway, quantity_id=asked.key),
        alt=partial(alt, quantity_id=asked.key),
        build=partial(build, quantity_id=asked.key),
        uses=Uses(tables=(asked.table,), quantities=(asked.key,)),
    )


VARIANTS = tuple(_variant(asked) for asked in ASKED)

CHART = Chart(
    slug=SLUG,
    page="sources",
    title="One number and its rivals",
    question=VARIANTS[0].question,
    takeaway=VARIANTS[0].takeaway,
    alt=VARIANTS[0].alt,
    build=VARIANTS[0].build,
    uses=VARIANTS[0].uses,
    reacts=frozenset({"actors"}),
    variants=VARIANTS,
)

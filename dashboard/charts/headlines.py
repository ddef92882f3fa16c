"""Headlines: six numbers, each with the spread of its claims and a badge of how far they agree."""

from __future__ import annotations

from collections import Counter

import plotly.graph_objects as go

from dashboard.charts._headline_marks import headline_shapes, headline_traces
from dashboard.charts._headline_panel import Grid, Headline, Panel, axes
from dashboard.charts._headline_words import headline_labels, unit_sign, verdict_words, years
from dashboard.charts._parts import finish
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import Assessment, assess
from dashboard.tables.words import claim_value, number
from dashboard.theme.canvas import Canvas

SLUG = "headlines"

HEADLINES: tuple[Headline, ...] = (
    Headline("cn-troops-total", "China", "Chinese soldiers", "sent to North Vietnam"),
    Headline("cn-tonnes-5575", "China", "Military goods", "from China, in tonnes"),
    Headline("cn-killed", "China", "Chinese soldiers", "who died in Vietnam"),
    Headline("su-served", "USSR", "Soviet personnel", "who served in Vietnam"),
    Headline("su-share-1975", "USSR", "Soviet share", "of North Vietnam’s arms"),
    Headline("su-killed", "USSR", "Soviet soldiers", "who died in Vietnam"),
)

COUNTS = ("none", "one", "two", "three", "four", "five", "six")
GRIDS: dict[str, Grid] = {
    "wide": Grid(3, 172, 44, 0.055, 20, 38, 80, 124, 142, 163, 46, 190),
    "narrow": Grid(1, 168, 34, 0, 20, 39, 79, 120, 138, 160, 44, 330),
    "projector": Grid(3, 348, 70, 0.05, 40, 82, 160, 240, 280, 328, 92, 560),
}


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Six panels, each with its number, its years, its spread line from zero, and its badge."""
    grid = GRIDS[canvas.name]
    rows = -(-len(HEADLINES) // grid.columns)
    height = rows * grid.height + (rows - 1) * grid.gap
    panels = [
        Panel(headline, assess(tables, headline.quantity), place, canvas, grid)
        for place, headline in enumerate(HEADLINES)
    ]
    figure = go.Figure([trace for panel in panels for trace in headline_traces(tables, panel)])
    for panel in panels:
        figure.update_layout(axes(panel, height))
    # The nearest claim answers from afar: the whole number is a target, not only its first figure.
    figure.update_layout(hoverdistance=120)
    return finish(
        figure,
        SLUG,
        canvas,
        height=height + 8,
        margin={"l": 2, "r": 2, "t": 2, "b": 6},
        time_axis=None,
        shapes=[shape for panel in panels for shape in headline_shapes(panel)],
        notes=[note for panel in panels for note in headline_labels(panel)],
    )


def takeaway(tables: Tables) -> str:
    """How far the sources of the six numbers agree, counted."""
    found = [assess(tables, headline.quantity) for headline in HEADLINES]
    verdicts = Counter(one.verdict for one in found)
    agreed = [one for one in found if one.verdict == "agreed"]
    each = "each time from one origin" if len(agreed) > 1 else "from one origin"
    origin = f" ({each})" if all(one.origins == 1 for one in agreed) else ""
    phrases = {
        "agreed": f"agree on {{}}{origin}",
        "close": "come close on {}",
        "disputed": "contradict each other on {}",
        "unresolved": "count different things on {}",
        "single": "leave {} to a single claim",
        "none": "are all weak on {}",
    }
    parts = [
        phrase.format(COUNTS[verdicts[verdict]])
        for verdict, phrase in phrases.items()
        if verdicts[verdict]
    ]
    listed = " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
    return f"Of these {COUNTS[len(found)]} numbers the sources {listed}."


def alt(tables: Tables) -> str:
    """The six numbers with badge and spread, in words."""
    return (
        "Six numbers with the spread of their claims. "
        + "; ".join(_spoken(headline, assess(tables, headline.quantity)) for headline in HEADLINES)
        + "."
    )


def _spoken(headline: Headline, found: Assessment) -> str:
    name = f"{headline.head} {headline.tail}"
    if found.headline is None:
        return f"{name}: {verdict_words(found)}"
    sign = unit_sign(found.headline["unit"])
    spread = (
        f", claims from {number(found.low)} to {number(found.high)}{sign}"
        if found.low != found.high
        else ""
    )
    first = f"{claim_value(found.headline)}{sign} ({years(found.headline)})"
    return f"{name}: {first}, {verdict_words(found)}{spread}"


CHART = Chart(
    slug=SLUG,
    page="overview",
    title="Six headline numbers",
    question="How much help, at what cost, and how sure are we?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(
        tables=("troops", "losses", "deliveries", "aid"),
        quantities=tuple(headline.quantity for headline in HEADLINES),
    ),
    span="full",
)

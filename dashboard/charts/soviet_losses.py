"""Soviet dead in Vietnam: one row a source, then how many fell in combat, and the wounded seamen.

A handful of people on one scale. Nothing is set beside them for size: no other count has their
basis.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._dots import figure_of
from dashboard.charts._range_marks import ends
from dashboard.charts._source_columns import Words
from dashboard.charts._source_panels import Group, Panel, grouped, source_panels, spoken
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import assess, claims_by_id
from dashboard.tables.words import number
from dashboard.theme.canvas import Canvas

SLUG = "soviet_losses"
KILLED = "su-killed"
IN_COMBAT, SEAMEN = "losses-su-0005", "losses-su-0007"
TOP, STEP = 23, 5
WORDS = {
    "losses-su-0001": Words(aside="no source given"),
    "losses-su-0002": Words(aside="a KGB colonel"),
    "losses-su-0004": Words(aside="their commander"),
    "losses-su-0006": Words(aside="Defence Ministry"),
    "losses-su-0003": Words("A Vietnamese blog", "2021"),
    IN_COMBAT: Words(aside="their commander"),
    SEAMEN: Words(aside="Hanoi radio"),
}
GROUPS = (
    Group(
        "Died in Vietnam",
        ("Soviet soldiers, by source", "soldiers"),
        TOP,
        STEP,
        KILLED,
        spread=True,
    ),
    Group(
        "Of them in combat",
        ("the only source that says so", "one source"),
        TOP,
        STEP,
        ids=(IN_COMBAT,),
    ),
    Group(
        "Wounded on a ship",
        ("merchant seamen, in an air raid", "seamen"),
        TOP,
        STEP,
        ids=(SEAMEN,),
    ),
)


def panels(tables: Tables) -> tuple[Panel, ...]:
    """All the dead, those in combat, the seamen."""
    return grouped(tables, GROUPS, WORDS)


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Three panels of rows on one scale."""
    return source_panels(tables, canvas, SLUG, panels(tables), common=True)


def takeaway(tables: Tables) -> str:
    """The figures that sources give, whose is printed first, and how many fell in combat."""
    found = assess(tables, KILLED)
    if not found.shown:
        return "Only weak sources speak of Soviet dead in Vietnam, and they are hidden."
    figures = sorted({figure_of(row) for _, row in found.claims.iterrows()})
    said = " or ".join(number(one) for one in figures)
    said += ", depending on who tells it" if len(figures) > 1 else " by every source shown"
    if found.headline is not None:
        said += f"; the commander of the Soviet group says {number(figure_of(found.headline))}"
        for _, row in claims_by_id(tables, [IN_COMBAT]).iterrows():
            low, high = ends(row)
            said += f", of whom {number(low)} or {number(high)} fell in combat"
    return f"{said}."


def alt(tables: Tables) -> str:
    """Every row with its figure, years and source."""
    return spoken(tables, panels(tables))


CHART = Chart(
    slug=SLUG,
    page="losses",
    title="Soviet losses in Vietnam",
    question="How many Soviet soldiers died in Vietnam?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("losses",), quantities=(KILLED,)),
    reacts=frozenset({"actors"}),
)

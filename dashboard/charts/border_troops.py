"""Soldiers on the Sino-Soviet border: what sources say was there, what only a full force would be.

The school text's almost one million stands among its rivals. Full strength is worked out by the CIA
for the same divisions and is never added to the men present; it is drawn open.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._dots import figure_of, is_school_text
from dashboard.charts._source_columns import Words
from dashboard.charts._source_panels import Group, Panel, grouped, source_panels, spoken
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import assess, claims_by_id
from dashboard.tables.words import claim_value, number, period
from dashboard.theme.canvas import Canvas

SLUG = "border_troops"
PRESENT = "border-troops"
FILLED, PLANNED = "split-su-0028", "split-su-0027"
CHINESE = ("split-cn-0002", "split-cn-0003", "split-cn-0004")
TOP, STEP = 1_750_000, 500_000
WORDS = {
    "split-su-0025": Words("CIA", "in divisions"),
    "split-su-0026": Words("CIA", "all troops"),
    "split-su-0023": Words("Wikipedia", "one copy"),
    "split-su-0024": Words("Wikipedia", "another copy"),
    FILLED: Words("CIA", "the same, filled up", planned=True),
    PLANNED: Words("CIA", "the aim, filled up", planned=True),
    "split-cn-0002": Words("Wikipedia", "one copy"),
    "split-cn-0003": Words("Wikipedia", "another copy"),
    "split-cn-0004": Words("Forum copy", "of Wikipedia"),
}
GROUPS = (
    Group(
        "Soviet troops",
        ("said to stand on the border", "on the border"),
        TOP,
        STEP,
        PRESENT,
        spread=True,
    ),
    Group(
        "Not there: at full strength",
        ("a force worked out by the CIA", "worked out"),
        TOP,
        STEP,
        ids=(FILLED, PLANNED),
    ),
    Group("Chinese troops", ("on the border, by source", "by source"), TOP, STEP, ids=CHINESE),
)


def panels(tables: Tables) -> tuple[Panel, ...]:
    """Soviet troops present, the same at full strength, Chinese troops."""
    return grouped(tables, GROUPS, WORDS)


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Three panels of rows on one scale."""
    return source_panels(tables, canvas, SLUG, panels(tables), common=True)


def takeaway(tables: Tables) -> str:
    """The count printed first, the school text against it, and what full strength would be."""
    found = assess(tables, PRESENT)
    if found.headline is None:
        return "No count of all Soviet troops on the border is shown."
    said = f"The CIA counted {claim_value(found.headline)} Soviet troops in "
    said += period(found.headline)
    planned = claims_by_id(tables, [PLANNED])
    school = found.claims[[is_school_text(row) for _, row in found.claims.iterrows()]]
    for _, row in school.iterrows():
        said += f"; the school text has almost {number(figure_of(row))} for {period(row)}"
        for _, full in planned.iterrows():
            if figure_of(full) < figure_of(row):
                said += f", more than the {claim_value(full)} of the full force the CIA feared"
    return f"{said}."


def alt(tables: Tables) -> str:
    """Every row with its figure, year and source."""
    return spoken(tables, panels(tables))


CHART = Chart(
    slug=SLUG,
    page="split",
    title="Troops on the Sino-Soviet border",
    question="Were there almost a million Soviet troops on China’s border?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("split",), series=("su-border-troops",), quantities=(PRESENT,)),
    reacts=frozenset({"actors"}),
)

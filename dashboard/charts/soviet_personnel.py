"""Soviet soldiers and advisers in Vietnam: one row a source, since no two count the same.

Three panels with scales of their own, because they count different things: everyone who served, the
first missile specialists to arrive, and the one strength that has a date.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._dots import figure_of, is_school_text, source_name
from dashboard.charts._source_panels import Panel, source_panels, spoken
from dashboard.charts._source_rows import Rows, rows_of
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import assess, claims_by_id
from dashboard.tables.words import claim_value, number, period
from dashboard.theme.canvas import Canvas

SLUG = "soviet_personnel"
SERVED, FIRST = "su-served", "su-first-group"
# The only Soviet strength in Vietnam with a date; no series by year was found.
PRESENT = "troops-su-0001"
# The sum of officers and other ranks in the army statistics that a newspaper cites.
STATISTICS = "troops-su-0017"


def panels(tables: Tables) -> tuple[Panel, ...]:
    """The three panels from the top down."""
    present = claims_by_id(tables, [PRESENT])
    return (
        Panel(
            "Served in Vietnam",
            ("people, by source", "people"),
            rows_of(assess(tables, SERVED), "", 14_000, spread=True),
            3_000,
        ),
        Panel(
            "First missile specialists",
            ("people who arrived in spring 1965", "in 1965"),
            rows_of(assess(tables, FIRST), "2", 1_400),
            500,
        ),
        Panel(
            "Present at one time",
            ("people, the only strength with a date", "one date"),
            Rows(present, "", "3", 1_400),
            500,
        ),
    )


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """The panels one below the other, the columns of words aligned."""
    return source_panels(tables, canvas, SLUG, panels(tables))


def takeaway(tables: Tables) -> str:
    """The lowest and the highest claim, the school text's years, what the highest rests on."""
    found = assess(tables, SERVED)
    if not found.shown:
        return "Only weak sources speak of Soviet personnel, and they are hidden."
    rows = rows_of(found, "", 1).claims
    low, high = rows.iloc[0], rows.iloc[-1]
    if found.shown == 1:
        return f"One source speaks: {claim_value(low)}, {source_name(tables, low)}."
    said = f"From {claim_value(low)} to {claim_value(high)}"
    school = rows[[is_school_text(row) for _, row in rows.iterrows()]]
    for _, row in school.iterrows():
        said += f": the school text's {number(figure_of(row))} are for {period(row)} only"
    if high["claim_id"] == STATISTICS:
        said += "; the highest figure adds up army statistics that a newspaper cites"
    return f"{said}."


def alt(tables: Tables) -> str:
    """Every row with its figure, years and source."""
    return spoken(tables, panels(tables))


CHART = Chart(
    slug=SLUG,
    page="troops",
    title="Soviet military personnel in Vietnam",
    question="How many Soviet soldiers and advisers served in Vietnam?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("troops",), quantities=(SERVED, FIRST)),
    reacts=frozenset({"actors"}),
)

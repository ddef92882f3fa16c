"""Chinese soldiers killed and wounded in Vietnam: one row a source, both on one scale of people.

The common scale shows that the highest figure for the dead lies where others have the wounded.
Units, graves and Laos are other counts: they are not drawn, only the sources of the whole.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._dots import figure_of, is_school_text, source_name
from dashboard.charts._source_columns import Words
from dashboard.charts._source_panels import Group, Panel, grouped, source_panels, spoken
from dashboard.charts._source_rows import rows_of
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import Assessment, assess
from dashboard.tables.words import claim_value
from dashboard.theme.canvas import Canvas

SLUG = "chinese_losses"
KILLED, WOUNDED = "cn-killed", "cn-wounded"
TOP, STEP = 7_600, 2_000
GRAVES, STATEMENT, REPEATED = "losses-cn-0020", "losses-cn-0024", "losses-cn-0025"
WORDS = {
    GRAVES: Words(aside="buried in Vietnam"),
    STATEMENT: Words(aside="wounded?"),
    REPEATED: Words(aside="repeats the same"),
}
GROUPS = (
    Group("Killed", ("soldiers, by source", "soldiers"), TOP, STEP, KILLED, spread=True),
    Group(
        "Wounded", ("soldiers, on the same scale", "same scale"), TOP, STEP, WOUNDED, spread=True
    ),
)


def panels(tables: Tables) -> tuple[Panel, ...]:
    """The dead, then the wounded."""
    return grouped(tables, GROUPS, WORDS)


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Two panels of rows on one scale."""
    return source_panels(tables, canvas, SLUG, panels(tables), common=True)


def takeaway(tables: Tables) -> str:
    """How far the dead lie apart, what is printed first, and what the highest may count."""
    killed, wounded = assess(tables, KILLED), assess(tables, WOUNDED)
    if not killed.shown:
        return "Only weak sources speak of Chinese dead in Vietnam, and they are hidden."
    said = _extremes(tables, killed)
    if killed.headline is not None:
        who = source_name(tables, killed.headline)
        said += f"; {who}, the best graded source, has {claim_value(killed.headline)}"
        if (
            wounded.headline is not None
            and wounded.headline["source_id"] == (killed.headline["source_id"])
        ):
            said += f", with {claim_value(wounded.headline)} wounded"
    doubt = wounded.shown and STATEMENT in set(killed.claims["claim_id"])
    return f"{said}{', so the highest claim may mix the two' if doubt else ''}."


def _extremes(tables: Tables, killed: Assessment) -> str:
    rows = rows_of(killed, "", 1).claims
    low, high = rows.iloc[0], rows.iloc[-1]
    if figure_of(low) == figure_of(high):
        return f"{claim_value(low)} dead".capitalize()
    top = rows[[figure_of(row) == figure_of(high) for _, row in rows.iterrows()]]
    best = top.sort_values("reliability", kind="stable").iloc[0]
    school = " (the school text)" if is_school_text(low) else ""
    return f"From {claim_value(low)}{school} to {claim_value(best)} dead"


def alt(tables: Tables) -> str:
    """Every row with its figure, years and source."""
    return spoken(tables, panels(tables))


CHART = Chart(
    slug=SLUG,
    page="losses",
    title="Chinese losses in Vietnam",
    question="How many Chinese soldiers were killed or wounded in Vietnam?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("losses",), quantities=(KILLED, WOUNDED)),
    reacts=frozenset({"actors"}),
)

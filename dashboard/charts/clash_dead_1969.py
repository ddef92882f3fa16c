"""The dead of the border clashes of 1969: each side's own count against what the other claims.

A mark has the look of the side that counts. All but the school text's figure rest on weak copies of
one web article, which is why most marks are hollow diamonds.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._dots import is_school_text
from dashboard.charts._source_columns import Words
from dashboard.charts._source_panels import Group, Panel, grouped, source_panels, spoken
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import assess, claims_by_id
from dashboard.tables.words import claim_value
from dashboard.theme.canvas import Canvas
from dashboard.vocab import Actor

SLUG = "clash_dead_1969"
BOTH, SOVIET, CHINESE = "clash-dead-all", "clash-dead-su", "clash-dead-cn"
OWN = "split-sc-0003"
CLAIMED = "split-cn-0007"
TOP, STEP = 950, 200
ONE, OTHER, ALTERED = "Wikipedia, one copy", "Wikipedia, another copy", "Bookogs, altered copy"
WORDS = {
    OWN: Words("Own counts added", aside="Wikipedia, two copies"),
    "split-su-0030": Words("Soviet count", aside=ONE),
    "split-su-0031": Words("Soviet count", aside=OTHER),
    "split-su-0032": Words(aside="March only"),
    "split-su-0033": Words("No source given", aside=ALTERED),
    "split-cn-0005": Words("Chinese count", aside=ONE),
    "split-cn-0006": Words("Chinese count", aside=OTHER),
    CLAIMED: Words("Soviet claim", aside=OTHER, speaker=Actor.USSR),
    "split-cn-0008": Words("Soviet claim", aside=ONE, speaker=Actor.USSR),
    "split-cn-0009": Words("No source given", aside=ALTERED),
}
GROUPS = (
    Group("Both sides together", ("dead", "dead"), TOP, STEP, BOTH),
    Group("Soviet dead", ("by who counts", "by who counts"), TOP, STEP, SOVIET),
    Group("Chinese dead", ("by who counts", "by who counts"), TOP, STEP, CHINESE),
)


def panels(tables: Tables) -> tuple[Panel, ...]:
    """Both sides together, then each."""
    return grouped(tables, GROUPS, WORDS)


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Three panels of rows on one scale."""
    return source_panels(tables, canvas, SLUG, panels(tables), common=True, lead="Who says so")


def takeaway(tables: Tables) -> str:
    """The school text's figure against the own counts added, and the highest claim."""
    both = assess(tables, BOTH).claims
    school = both[[is_school_text(row) for _, row in both.iterrows()]]
    own = claims_by_id(tables, [OWN])
    if own.empty:
        left = f"the school text’s {claim_value(school.iloc[0])}" if len(school) else "nothing"
        return f"Only weak sources count the dead of each side; without them {left} is left."
    said = f"Each side’s own count adds to {claim_value(own.iloc[0])} dead"
    if len(school):
        said += f", not the school text’s {claim_value(school.iloc[0])}"
    for _, row in claims_by_id(tables, [CLAIMED]).iterrows():
        said += f"; the Soviet side claims {claim_value(row)} Chinese dead alone"
    return f"{said}."


def alt(tables: Tables) -> str:
    """Every row with who counts, the figure and the months."""
    return spoken(tables, panels(tables), "Dots and ranges by side and source.")


CHART = Chart(
    slug=SLUG,
    page="split",
    title="The dead of the clashes of 1969",
    question="How many died in the Sino-Soviet clashes of 1969?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("split",), quantities=(BOTH, SOVIET, CHINESE)),
    reacts=frozenset({"actors"}),
)

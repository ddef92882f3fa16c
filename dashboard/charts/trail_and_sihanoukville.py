"""Men and goods from the North to the South: the trail through Laos, and Sihanoukville behind it.

What a branch could carry is hollow and stands beside what moved, never for it. Confirmed
infiltrators are columns of their own; totals and guesses are dots on strokes of time.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._flow_figure import flow_figure
from dashboard.charts._flow_marks import marks
from dashboard.charts._flow_rows import flow_rows, sentence, spoken_flows, told
from dashboard.charts._flow_says import Says
from dashboard.charts._flow_sheet import Field, Flow, Silence, lay_out
from dashboard.charts._panel import Part, merged
from dashboard.charts._parts import hover, ids, meta, middle
from dashboard.charts._source_columns import Words
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import join_line, series_claims
from dashboard.tables.words import claim_value, period
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look

SLUG = "trail_and_sihanoukville"
YEARS = (1959.0, 1971.0)
TICKS = {"wide": 1, "projector": 3}
READING = "Hollow: what a branch could carry in the wet season. A dot is for its whole stroke."
MOVED, NEEDED, LANDED = "trans-nv-0028", "trans-nv-0029", "trans-cn-0018"
ROADS = "trail-roads"

PEOPLE = Flow(
    "People",
    ("sent South, in the time of each column or stroke", "sent South"),
    44_000,
    (0, 20_000),
    (240, 280),
    {
        "trans-nv-0002": Says(
            "confirmed and probable", Words("Probable too", "all in all"), "above"
        ),
        "trans-nv-0003": Says("confirmed, as stated", Words("Confirmed", "as stated"), "above"),
        "trans-nv-0001": Says("", Words("Confirmed"), "over", column=True),
        "trans-nv-0004": Says("", Words("Confirmed"), "over", column=True),
        "trans-nv-0005": Says("", Words("Confirmed"), "over", column=True),
        "trans-nv-0006": Says("", Words("Confirmed"), "over", column=True),
        "trans-nv-0008": Says("to July", Words("Confirmed"), column=True),
        "trans-nv-0009": Says(
            "only probable", Words("Only probable"), "over", 0.5, slot=(1, 2), brief=""
        ),
        "trans-nv-0007": Says(
            "perhaps, all of 1964",
            Words("Perhaps", "whole year"),
            "above",
            slot=(7, 8),
            brief="in all 1964",
        ),
        "trans-nv-0010": Says("in four months", Words("On the trail", "TIME")),
    },
    (Silence(1968, 1971, "no figure found", (1969.8, 0.7)),),
)
RATE = Flow(
    "1967",
    ("people a month", "people a month"),
    44_000,
    (0, 20_000),
    (240, 280),
    {"trans-nv-0011": Says("", Words("From the North", "TIME"))},
    beside=1967.4,
)
GOODS = Flow(
    "Goods",
    ("tonnes in the time of each stroke; nothing by year was found", "tonnes in each time"),
    44_000,
    (0, 20_000, 40_000),
    (120, 130),
    {
        "trans-nv-0021": Says("by boat", Words("By boat"), "left", slot=(0, 4)),
        LANDED: Says(
            "by Sihanoukville, Cambodian records",
            Words("Sihanoukville", "from China"),
            "left",
            brief="by Sihanoukville",
        ),
        "trans-nv-0027": Says(
            "through Laos in a dry season, worked out",
            Words("Through Laos", "worked out"),
            "left",
            brief="through Laos",
        ),
    },
)
A_DAY = Flow(
    "A day",
    ("tonnes a day through Laos", "tonnes a day"),
    185,
    (0, 100),
    (130, 190),
    {
        MOVED: Says("moved in the dry season", Words("Moved", "dry season"), "left"),
        "trans-nv-0024": Says(
            "to A Shau, before",
            Words("Could carry", "to A Shau", planned=True),
            "left",
            column=True,
            open=True,
            slot=(0, 2),
        ),
        "trans-nv-0025": Says(
            "to A Shau",
            Words("Could carry", "to A Shau", planned=True),
            column=True,
            open=True,
            slot=(0, 4),
            lift=0.2,
        ),
        "trans-nv-0026": Says(
            "to Kontum",
            Words("Could carry", "to Kontum", planned=True),
            column=True,
            open=True,
            slot=(3, 4),
            lift=0.35,
        ),
        NEEDED: Says("needed", Words("Needed", "from the North"), lift=-0.25),
    },
    (
        Silence(1959, 1967, "no rate found", (1961, 0.5)),
        Silence(1969, 1971, "no rate found", (1970.2, 0.85)),
    ),
)
ROAD = Flow(
    "Road",
    ("km fit for trucks in the Laos panhandle", "km fit for trucks"),
    1_150,
    (0, 500, 1_000),
    (80, 84),
    {
        "trans-nv-0014": Says("", Words("Fit for trucks"), "left"),
        "trans-nv-0015": Says("", Words("Fit for trucks"), lift=-0.5),
        "trans-nv-0016": Says("in November 1967", Words("Fit for trucks")),
    },
)
FLOWS = (PEOPLE, RATE, GOODS, A_DAY, ROAD)


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Panels of people, goods, rates and road over one time axis; on a phone rows by time."""
    if not canvas.roomy:
        return flow_rows(tables, canvas, SLUG, FLOWS)
    laid = lay_out(tables, canvas, YEARS, FLOWS)
    drawn = merged(marks(one) for one in laid.fields) + _steps(laid.fields[-1])
    return flow_figure(laid, SLUG, drawn, READING, ticks=TICKS)


def _steps(field: Field) -> Part:
    """The road as it grew: each length holds until the next one is reported."""
    claims = join_line(series_claims(field.tables, ROADS))
    if claims.empty:
        return Part()
    actor = str(claims["actor"].iloc[0])
    line = go.Scatter(
        x=[middle(row) for _, row in claims.iterrows()],
        y=claims["value"].tolist(),
        xaxis="x",
        yaxis=field.panel.y,
        mode="lines",
        line={"color": look(actor).colour, "width": field.canvas.line, "shape": "hv"},
        customdata=ids(claims),
        hovertext=[hover(field.tables, row) for _, row in claims.iterrows()],
        hoverinfo="text",
        meta=meta("claims", actor, ROADS),
    )
    return Part((line,))


def takeaway(tables: Tables) -> str:
    """What moved through Laos, what was thought to be needed, and what was missed."""
    found, parts = told(tables, [MOVED, NEEDED, LANDED]), []
    if MOVED in found and NEEDED in found:
        parts.append(
            f"the CIA saw {claim_value(found[MOVED])} tonnes a day move through Laos in "
            f"{period(found[MOVED])} and thought that {claim_value(found[NEEDED])} were needed"
        )
    if LANDED in found:
        parts.append(
            f"Cambodian records later showed {claim_value(found[LANDED])} tonnes by way of "
            f"Sihanoukville in {period(found[LANDED])}"
        )
    return sentence(parts, "no source that is shown gives goods through Laos or Sihanoukville")


def alt(tables: Tables) -> str:
    """Every figure with its time, panel by panel."""
    said = spoken_flows(tables, FLOWS)
    return f"Columns, and dots on strokes of time; capacity is hollow. {said}"


CHART = Chart(
    slug=SLUG,
    page="routes",
    title="The trail and Sihanoukville",
    question="How much went down the trail, and how much by Sihanoukville?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(
        tables=("transport",),
        series=("infiltration-confirmed", "trail-ashau", ROADS),
    ),
    reacts=frozenset({"actors", "guess", "years"}),
)

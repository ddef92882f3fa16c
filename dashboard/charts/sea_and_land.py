"""Imports of North Vietnam by sea and by land: years, months and days on scales of their own.

A dot is what a source says of the whole stroke behind it. Units stay apart: a year's tonnes, one
month's, a rate a month and a rate a day each have an axis. Nothing is joined or worked out here.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._flow_figure import flow_figure, moment
from dashboard.charts._flow_marks import marks
from dashboard.charts._flow_rows import flow_rows, sentence, spoken_flows, told
from dashboard.charts._flow_says import ALL, LAND, SEA, Says
from dashboard.charts._flow_sheet import Flow, Silence, lay_out
from dashboard.charts._panel import merged
from dashboard.charts._source_columns import Words
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import series_claims
from dashboard.tables.words import claim_value, period
from dashboard.theme.canvas import Canvas

SLUG = "sea_and_land"
YEARS = (1964.0, 1974.0)
TICKS = {"wide": 1, "projector": 2}
READING = (
    "A dot is the figure for the whole stroke behind it; ? marks digits or a unit that the scan "
    "has damaged."
)
SEA_1968, LAND_1968 = "trans-al-0015", "trans-al-0009"
SHARE = "trans-al-0001"
# A rival of the second rate of 1972: a weak Chinese text on the five border roads.
ROADS = "trans-cn-0008"
DAMAGED = "sea-imports-6667"
MINED = "ev-142"
BEFORE, AFTER = "trans-ac-0001", "trans-ac-0002"

A_YEAR = Flow(
    "In a year",
    ("tonnes", "tonnes"),
    2_400_000,
    (0, 1_000_000, 2_000_000),
    (230, 300),
    {
        "trans-al-0011": Says("by sea", Words("By sea", "CIA"), "above", slot=(0, 2), way=SEA),
        "trans-al-0012": Says(
            "",
            Words("By sea", "CIA, digits doubtful"),
            "above",
            1.2,
            slot=(1, 2),
            way=SEA,
        ),
        "trans-al-0013": Says(
            "by sea, on a damaged page",
            Words("By sea", "damaged page"),
            "above",
            way=SEA,
            brief="",
        ),
        "trans-al-0014": Says(
            "by sea, worked out from it",
            Words("By sea", "worked out from it"),
            "above",
            -0.15,
            way=SEA,
            brief="damaged page",
        ),
        SEA_1968: Says("by sea", Words("By sea", "worked out"), "left", 0.0, way=SEA),
        "trans-al-0003": Says(
            "by all ways", Words("All ways", "fiscal year"), "left", 0.5, way=ALL
        ),
        "trans-al-0007": Says("by land", Words("By land", "worked out"), "left", way=LAND),
        LAND_1968: Says("by land", Words("By land", "worked out"), "above", way=LAND),
        ROADS: Says("by road", Words("By road", "Chinese text"), "left", way=LAND),
    },
    (Silence(1969.5, 1972.58, "no figure found"),),
)
ONE_MONTH = Flow(
    "In one month",
    ("tonnes, by three monthly reports", "tonnes; three reports"),
    280_000,
    (0, 100_000, 200_000),
    (110, 140),
    {
        "trans-su-0008": Says("on Soviet ships", Words("Soviet ships", "by sea"), "left", -0.35),
        "trans-al-0017": Says(
            "by sea", Words("By sea", "record, digit doubtful"), "left", 0.15, way=SEA
        ),
        "trans-al-0018": Says("by sea", Words("By sea"), "left", 0.2, way=SEA, brief=""),
    },
)
A_MONTH = Flow(
    "1972",
    ("tonnes a month", "tonnes a month"),
    280_000,
    (0, 100_000, 200_000),
    (110, 140),
    {
        "trans-ac-0003": Says("by sea", Words("By sea", "before the mines"), "left", 0.15, way=SEA),
        BEFORE: Says("by land", Words("By land", "before bombing"), "left", -0.15, way=LAND),
        AFTER: Says(
            "by land, after the bombing",
            Words("By land", "after bombing"),
            "left",
            way=LAND,
            brief="by land",
        ),
    },
    beside=1971.0,
)
A_DAY = Flow(
    "A day",
    ("tonnes a day", "tonnes a day"),
    7_000,
    (0, 3_000, 6_000),
    (130, 150),
    {
        "trans-cn-0005": Says("by rail", Words("By rail", "from China"), "above", way=LAND),
        "trans-al-0008": Says("", Words("By land"), "above", way=LAND),
        "trans-al-0010": Says("by land", Words("By land"), "above", way=LAND),
        "trans-al-0016": Says("by sea", Words("By sea"), "left", -0.45, slot=(0, 2), way=SEA),
        "trans-al-0002": Says(
            "by both", Words("Both", "unit damaged"), "left", 0.45, slot=(1, 2), way=ALL
        ),
    },
    (Silence(1969, 1974, "no figure found"),),
)
SHARES = Flow(
    "Share by sea",
    ("percent", "percent"),
    100,
    (0, 50, 100),
    (80, 70),
    {
        SHARE: Says("of all imports, CIA", Words("All imports", "CIA"), "above", way=SEA),
        "trans-se-0001": Says(
            "of Soviet-bloc goods, says Moscow",
            Words("Soviet, E. European"),
            "below",
        ),
    },
)
FLOWS = (A_YEAR, ONE_MONTH, A_MONTH, A_DAY, SHARES)
# The rates a day say the same of the same years: on a phone the years do.
PHONE = (A_YEAR, ONE_MONTH, A_MONTH, SHARES)


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Four rows of panels on one time axis; on a phone rows in order of time."""
    if not canvas.roomy:
        return flow_rows(tables, canvas, SLUG, PHONE)
    laid = lay_out(tables, canvas, YEARS, FLOWS)
    drawn = merged(marks(one) for one in laid.fields) + moment(laid, MINED, "ports mined, May 1972")
    return flow_figure(laid, SLUG, drawn, READING, ticks=TICKS)


def takeaway(tables: Tables) -> str:
    """The one year with both figures, the sea's share, and the page that is damaged."""
    found, parts = told(tables, [SEA_1968, LAND_1968, SHARE]), []
    if SEA_1968 in found and LAND_1968 in found:
        sea, land = found[SEA_1968], found[LAND_1968]
        parts.append(
            f"in {period(sea)} {claim_value(sea)} tonnes came by sea and {claim_value(land)} by "
            "land, worked out from US daily averages"
        )
    if SHARE in found:
        share = found[SHARE]
        parts.append(f"the CIA gave the sea {claim_value(share)} percent in {period(share)}")
    if len(series_claims(tables, DAMAGED)):
        parts.append("the totals of 1966 and 1967 rest on a damaged page")
    return sentence(parts, "no source that is shown gives imports by sea and by land")


def alt(tables: Tables) -> str:
    """Every figure with its way and its time, panel by panel."""
    return f"Dots on strokes of time, a panel a unit. {spoken_flows(tables, FLOWS)}"


CHART = Chart(
    slug=SLUG,
    page="routes",
    title="Imports by sea and by land",
    question="How much came by sea, and how much by land?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(
        tables=("transport",),
        series=(
            DAMAGED,
            "sea-imports-months",
            "land-imports-yearly",
            "land-imports-daily",
            "overland-1972",
        ),
    ),
    reacts=frozenset({"actors", "guess", "years"}),
)

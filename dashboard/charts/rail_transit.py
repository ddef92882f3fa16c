"""Soviet goods across China by rail: wagons asked for and loaded, the quota, and the quarrel.

What was asked for is hollow, what was loaded or allowed is solid; the one is never summed with the
other. Most figures are one side's word against the other's, so the turns of the quarrel stand on
the same years below them.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._flow_figure import flow_figure
from dashboard.charts._flow_marks import marks
from dashboard.charts._flow_rows import flow_rows, sentence, spoken_flows, told
from dashboard.charts._flow_says import Says
from dashboard.charts._flow_sheet import Flow, Silence, lay_out
from dashboard.charts._panel import merged
from dashboard.charts._source_columns import Words
from dashboard.charts._spec import Chart, Uses
from dashboard.charts._transit_quarrel import TITLE, across, down, height, spoken_turns
from dashboard.tables import Tables
from dashboard.tables.words import claim_value, period
from dashboard.theme.canvas import Canvas

SLUG = "rail_transit"
YEARS = (1965.0, 1969.0)
TICKS = {"wide": 1, "projector": 1}
READING = (
    "Hollow: asked for or announced. The wagons of 1966 are Beijing’s figures, used against Moscow."
)
ASKED, LOADED = "trans-su-0026", "trans-su-0025"
WANTED, ALLOWED = "trans-su-0018", "trans-su-0019"

WAGONS = Flow(
    "Wagons",
    ("through China, in the time of each stroke or column", "through China"),
    1_950,
    (0, 1_000),
    (220, 230),
    {
        "trans-nk-0002": Says("N. Korea", Words("North Korean", "earlier"), "over", slot=(0, 8)),
        "trans-su-0024": Says(
            "first missiles", Words("Soviet", "first missiles"), "over", brief="missiles"
        ),
        "trans-nk-0003": Says(
            "N. Korea", Words("North Korean", "announced", planned=True), "over", open=True
        ),
        ASKED: Says(
            "asked for by Moscow, says Beijing",
            Words("Asked for", "Beijing’s figure", planned=True),
            column=True,
            open=True,
            slot=(0, 2),
        ),
        LOADED: Says(
            "loaded by Moscow, says Beijing",
            Words("Loaded", "Beijing’s figure"),
            column=True,
            slot=(1, 2),
        ),
    },
    (Silence(1966.249, 1969, "no count found", (1968.4, 0.5)),),
)
WEIGHT = Flow(
    "Weight",
    ("tonnes through China in the time of each stroke", "tonnes through China"),
    75_000,
    (0, 50_000),
    (80, 100),
    {
        "trans-su-0002": Says(
            "of Soviet arms by the end of 1965, says Beijing",
            Words("Soviet arms", "says Beijing"),
            brief="Soviet arms, says Beijing",
        ),
    },
    (Silence(1966, 1969, "no weight found", (1968.4, 0.2)),),
)
QUOTA = Flow(
    "Quota",
    ("tonnes a month across China, as Hanoi’s premier told it in April 1967", "tonnes a month"),
    36_000,
    (0, 30_000),
    (90, 92),
    {
        WANTED: Says(
            "asked for by Moscow",
            Words("Asked for", "by Moscow", planned=True),
            column=True,
            open=True,
            slot=(0, 2),
        ),
        ALLOWED: Says("in force", Words("In force"), column=True, slot=(1, 2)),
    },
)
TURNS_BASIS = "circle: Beijing acts; square: Moscow; open: the school text"
FLOWS = (WAGONS, WEIGHT, QUOTA)


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Three panels of figures over the turns of the quarrel; on a phone rows and a list."""
    if not canvas.roomy:
        figure = flow_rows(tables, canvas, SLUG, FLOWS)
        return down(tables, canvas, figure, len(FLOWS) + 1)
    px = height(tables, canvas, YEARS)
    turns = Flow(TITLE, (TURNS_BASIS, ""), 1, (), (px, px))
    laid = lay_out(tables, canvas, YEARS, (*FLOWS, turns))
    *figures, quarrel = laid.fields
    drawn = merged(marks(one) for one in figures) + across(quarrel)
    return flow_figure(laid, SLUG, drawn, READING, ticks=TICKS)


def takeaway(tables: Tables) -> str:
    """Beijing's figures of wagons, then the quota in force and asked for."""
    found, parts = told(tables, [ASKED, LOADED, WANTED, ALLOWED]), []
    if ASKED in found and LOADED in found:
        parts.append(
            "each side blamed the other: Beijing said that Moscow had asked for "
            f"{claim_value(found[ASKED])} wagons for {period(found[ASKED])} and loaded "
            f"{claim_value(found[LOADED])}"
        )
    if WANTED in found and ALLOWED in found:
        parts.append(
            f"in {period(found[WANTED])} Moscow wanted {claim_value(found[WANTED])} tonnes a month "
            f"where {claim_value(found[ALLOWED])} were allowed"
        )
    return sentence(parts, "no source that is shown gives wagons or a quota")


def alt(tables: Tables) -> str:
    """Every figure with its time, panel by panel, then the turns of the quarrel."""
    said = spoken_flows(tables, FLOWS)
    return f"Dots and columns over 1965 to 1968. {said} {TITLE}: {spoken_turns(tables)}."


CHART = Chart(
    slug=SLUG,
    page="routes",
    title="Soviet goods across China",
    question="Who held up Soviet goods on China’s railways?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(
        tables=("transport", "events"),
        series=("wagons-1966q1", "transit-quota-1967", "nk-wagons-1965"),
    ),
    reacts=frozenset({"actors", "guess", "years"}),
)

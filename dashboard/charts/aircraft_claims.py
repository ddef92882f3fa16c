"""US aircraft: what each side claims to have shot down against what the other admits losing.

A claim has the look of the side that claims. Only the raids of December 1972 let both sides speak
of the same days; elsewhere the years differ, so the rows stand side by side and test nothing.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._source_columns import Words
from dashboard.charts._source_panels import Group, Panel, grouped, source_panels, spoken
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import assess, claims_by_id
from dashboard.tables.words import claim_value, number
from dashboard.theme.canvas import Canvas

SLUG = "aircraft_claims"
BOMBERS, GUNNERS = "b52-1972", "cn-aa-shotdown"
ADMITTED, CLAIMED = "losses-us-0003", "losses-nv-0003"
ALL_TYPES = "losses-nv-0004"
LOST, IN_COMBAT = "losses-us-0001", "losses-us-0002"
MISSILES, VIETNAM, EXACT, ROUND = (
    "losses-nv-0002",
    "losses-nv-0001",
    "losses-cn-0009",
    "losses-cn-0010",
)
UNITS = {
    "losses-cn-0013": Words("2nd Air Force Division", aside="Yang Zhihuai"),
    "losses-cn-0014": Words("64th Division", aside="Yang Baodian"),
    "losses-cn-0011": Words("Railway gunners", aside="360doc.com"),
    "losses-cn-0015": Words("A Kunming regiment", aside="bbs.tiexue.net"),
    "losses-cn-0012": Words("Over China itself", aside="Garver 2016"),
}
WORDS = {
    ADMITTED: Words("US lost", "B-52s", aside="US Air Force"),
    CLAIMED: Words("Hanoi claims", "B-52s", aside="a Soviet commander"),
    ALL_TYPES: Words("Hanoi claims", "all types", aside="a Soviet commander"),
    LOST: Words("US lost", "in all", aside="CIA 1967"),
    IN_COMBAT: Words("US lost", "in combat", aside="CIA 1967"),
    MISSILES: Words("Hanoi claims", "by missiles", aside="Báo Mới"),
    VIETNAM: Words("Hanoi claims", "all types", aside="dzen.ru"),
    EXACT: Words("China claims", "Ta Kung Pao"),
    ROUND: Words("China claims", "Yang Baodian"),
    **UNITS,
}
GROUPS = (
    Group(
        "December 1972",
        ("the only raids of which both sides speak", "both sides"),
        105,
        25,
        BOMBERS,
        (ADMITTED, CLAIMED, ALL_TYPES),
    ),
    Group(
        "The whole air war",
        ("the years differ: no row tests another", "the years differ"),
        5_400,
        1_000,
        GUNNERS,
        (LOST, IN_COMBAT, MISSILES, VIETNAM, EXACT, ROUND),
    ),
    Group(
        "Smaller Chinese claims",
        ("by single units, and over China itself", "by unit"),
        440,
        100,
        ids=tuple(UNITS),
    ),
)
# Many rows: they stand closer than those of other charts where the page is projected.
ROW = {"projector": 46}


def panels(tables: Tables) -> tuple[Panel, ...]:
    """The raids of December 1972, the whole air war, and smaller Chinese claims."""
    return grouped(tables, GROUPS, WORDS)


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Three panels of rows, each with a scale of its own."""
    return source_panels(
        tables, canvas, SLUG, panels(tables), row=ROW.get(canvas.name), lead="Who says so"
    )


def takeaway(tables: Tables) -> str:
    """The one case where both sides speak, then the Chinese claim that nothing tests."""
    claimed, admitted = (claims_by_id(tables, [one]) for one in (CLAIMED, ADMITTED))
    parts = []
    if len(claimed) and len(admitted):
        parts.append(
            f"For December 1972 a Soviet commander claims {number(claimed['value'].iloc[0])} "
            f"B-52s where the US Air Force admits {number(admitted['value'].iloc[0])}"
        )
    gunners = assess(tables, GUNNERS)
    if gunners.headline is not None:
        parts.append(
            f"nothing from outside supports the {claim_value(gunners.headline)} aircraft that "
            "Chinese gunners claim"
        )
    said = "; ".join(parts) or "no side that is shown counts the same aircraft as another"
    return f"{said[0].upper()}{said[1:]}."


def alt(tables: Tables) -> str:
    """Every row with who claims or admits it, its figure and its years."""
    return spoken(tables, panels(tables), "Dots by side and source.")


CHART = Chart(
    slug=SLUG,
    page="losses",
    title="Aircraft claimed and lost",
    question="How many US aircraft were shot down, and who says so?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("losses",), quantities=(BOMBERS, GUNNERS)),
    reacts=frozenset({"actors"}),
)

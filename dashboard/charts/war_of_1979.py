"""The war of 1979: each side's count of its own losses against what others say, on one scale.

A mark has the look of the side that counts, not of the side that lost. The panels overlap (the dead
are among the killed and wounded) and are never added.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._range_marks import ends
from dashboard.charts._source_columns import Words
from dashboard.charts._source_panels import Group, Panel, grouped, source_panels, spoken
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import assess, claims_by_id
from dashboard.tables.words import claim_value, number
from dashboard.theme.canvas import Canvas
from dashboard.vocab import Actor

SLUG = "war_of_1979"
KILLED = "war79-cn-killed"
TOP, STEP = 74_000, 20_000
WESTERN = "Western estimate"
WIKI, WIKI_ZH = "Wikipedia", "Chinese Wikipedia"
WOUNDED = ("losses-cn-0041", "losses-cn-0042")
SCHOLAR, HANOI = "losses-cn-0017", "losses-cn-0018"
BY_CHINA, BY_WEST = "losses-vn-0001", "losses-vn-0002"
WORDS = {
    "losses-cn-0031": Words("China’s count", aside=WIKI_ZH),
    "losses-cn-0030": Words("China’s count", aside=WIKI),
    "losses-cn-0032": Words(WESTERN, aside=WIKI, speaker=WESTERN),
    "losses-cn-0033": Words(WESTERN, aside=WIKI_ZH, speaker=WESTERN),
    "losses-cn-0041": Words("China’s count", aside=WIKI),
    "losses-cn-0042": Words("China’s count", aside=WIKI_ZH),
    SCHOLAR: Words("A scholar", "Brothers 2014", speaker=WESTERN),
    HANOI: Words("Vietnam’s claim", aside=WIKI, speaker=Actor.VIETNAM),
    BY_CHINA: Words("China’s estimate", aside=WIKI, speaker=Actor.CHINA),
    BY_WEST: Words(WESTERN, aside=WIKI, speaker=WESTERN),
}
GROUPS = (
    Group("Chinese killed", ("soldiers", "soldiers"), TOP, STEP, KILLED),
    Group("Chinese wounded", ("soldiers", "soldiers"), TOP, STEP, ids=WOUNDED),
    Group(
        "Chinese killed and wounded",
        ("soldiers, together", "together"),
        TOP,
        STEP,
        ids=(SCHOLAR, HANOI),
    ),
    Group(
        "Vietnamese killed",
        ("soldiers; no Vietnamese count", "no count of their own"),
        TOP,
        STEP,
        ids=(BY_CHINA, BY_WEST),
    ),
)


def panels(tables: Tables) -> tuple[Panel, ...]:
    """Chinese dead, wounded, both together; then the Vietnamese dead."""
    return grouped(tables, GROUPS, WORDS)


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Four panels of rows on one scale."""
    return source_panels(tables, canvas, SLUG, panels(tables), common=True, lead="Who says so")


def takeaway(tables: Tables) -> str:
    """China's count of its dead against the highest, then what is said of the Vietnamese."""
    found = assess(tables, KILLED)
    if found.headline is None:
        return "No count of the Chinese dead of 1979 that is shown comes from China."
    said = f"China counts {claim_value(found.headline)} of its own soldiers dead"
    if found.high > ends(found.headline)[1]:
        said += f", others up to {number(found.high)}"
    rivals = claims_by_id(tables, [BY_CHINA])
    for _, row in rivals.iterrows():
        said += f"; for the Vietnamese dead China says {claim_value(row)}"
    if len(rivals):
        said += ", and no count of their own was found"
    return f"{said}."


def alt(tables: Tables) -> str:
    """Every row with who counts, the figure and the days."""
    return spoken(tables, panels(tables), "Dots and ranges by side and source.")


CHART = Chart(
    slug=SLUG,
    page="losses",
    title="Losses in the war of 1979",
    question="How many died in China’s war on Vietnam in 1979?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("losses",), quantities=(KILLED,)),
    reacts=frozenset({"actors"}),
)

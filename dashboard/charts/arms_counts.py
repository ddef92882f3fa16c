"""Arms that two sides counted: the donor's list, the receiver's and an institute's, row by row.

One panel a question, each with a scale of its own. Most lists are unsigned copies on the web: their
marks are open diamonds. SIPRI's rows are sums of its deals, worked out for the data, not printed.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._dots import figure_of
from dashboard.charts._source_columns import Words
from dashboard.charts._source_panels import Panel, source_panels, spoken
from dashboard.charts._source_rows import rows_of
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import assess, claims_by_id
from dashboard.tables.words import claim_value, number
from dashboard.theme.canvas import Canvas

SLUG = "arms_counts"
DONOR_GUNS, RECEIVER_GUNS = "deliv-cn-0037", "deliv-cn-0087"
DONOR_TANKS, RECEIVER_TANKS, DEALS_TANKS = "deliv-cn-0041", "deliv-cn-0095", "deliv-cn-0130"
RECEIVER_SYSTEMS, DONOR_SYSTEMS, DEALS_SYSTEMS = "deliv-su-0047", "deliv-su-0008", "deliv-su-0045"
CHINESE = Words(name="Chinese list", detail="web copy, 2009")
VIETNAMESE = Words(name="Vietnamese list", detail="forum copy")
DEALS = Words(detail="deals added")
WORDS = {
    DONOR_GUNS: CHINESE,
    RECEIVER_GUNS: VIETNAMESE,
    DONOR_TANKS: CHINESE,
    RECEIVER_TANKS: VIETNAMESE,
    DEALS_TANKS: DEALS,
    "deliv-cn-0028": Words(name="Chinese text", detail="web copy"),
    "deliv-cn-0029": Words(detail="historian"),
    "deliv-cn-0070": Words(name="Chinese list A", detail="web copy"),
    "deliv-cn-0099": Words(name="Chinese list B", detail="web copy, 2009"),
    RECEIVER_SYSTEMS: Words(detail="Hanoi’s press"),
    DONOR_SYSTEMS: Words(detail="Moscow’s press"),
    DEALS_SYSTEMS: DEALS,
}
# Quantity, heading, what is counted in full and for a phone, upper end of the scale, its step.
PANELS = (
    ("cn-smallarms", "Chinese small arms", "pieces in all", "pieces", 2_900_000, 1_000_000),
    ("cn-tanks", "Chinese tanks", "pieces in all", "pieces", 1_100, 250),
    ("cn-artillery-5054", "Guns, 1950–54", "pieces, from China", "from China", 6_100, 2_000),
    ("cn-artillery-early", "Guns before 1964", "pieces, from China", "from China", 13_500, 5_000),
    ("cn-battalions-1962", "Offer of 1962", "battalions to arm", "battalions", 310, 100),
    ("sam-systems", "Soviet missile systems", "pieces, against aircraft", "pieces", 210, 50),
)


def panels(tables: Tables) -> tuple[Panel, ...]:
    """One panel a quantity, the claims from the lowest figure up."""
    return tuple(
        Panel(
            head,
            (basis, short),
            rows_of(assess(tables, quantity), "" if place == 1 else str(place), top, words=WORDS),
            step,
        )
        for place, (quantity, head, basis, short, top, step) in enumerate(PANELS, start=1)
    )


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """The panels one below the other, the columns of words aligned."""
    return source_panels(tables, canvas, SLUG, panels(tables))


def takeaway(tables: Tables) -> str:
    """How the two lists agree on small arms and tanks, and where SIPRI's deals stand."""
    parts = [part for part in (_guns(tables), _tanks(tables), _systems(tables)) if part]
    if not parts:
        return "Only weak sources count the arms that were delivered, and they are hidden."
    said = "; ".join(parts)
    return f"{said[0].upper()}{said[1:]}."


def _guns(tables: Tables) -> str:
    both = claims_by_id(tables, [DONOR_GUNS, RECEIVER_GUNS])
    if len(both) < 2:
        return "only weak sources count China’s small arms" if both.empty else ""
    donor, receiver = (claim_value(row) for _, row in both.iterrows())
    return f"China’s list has {donor} small arms, Vietnam’s {receiver}"


def _tanks(tables: Tables) -> str:
    lists = claims_by_id(tables, [DONOR_TANKS, RECEIVER_TANKS])
    deals = claims_by_id(tables, [DEALS_TANKS])
    institute = f"SIPRI’s deals add to {claim_value(deals.iloc[0])}" if len(deals) else ""
    if len(lists) == 2 and lists["value"].nunique() == 1:
        same = f"both print {claim_value(lists.iloc[0])} tanks, perhaps one figure copied"
        return f"{same}, where {institute}" if institute else same
    return f"{institute} Chinese tanks" if institute else ""


def _systems(tables: Tables) -> str:
    lists = claims_by_id(tables, [RECEIVER_SYSTEMS, DONOR_SYSTEMS])
    deals = claims_by_id(tables, [DEALS_SYSTEMS])
    if lists.empty or deals.empty:
        return ""
    said = " and ".join(
        number(one) for one in sorted({figure_of(row) for _, row in lists.iterrows()})
    )
    institute = claim_value(deals.iloc[0])
    return f"for Soviet missile systems the press has {said}, SIPRI {institute}"


def alt(tables: Tables) -> str:
    """Every row with its figure, years and source."""
    return spoken(tables, panels(tables))


CHART = Chart(
    slug=SLUG,
    page="arms",
    title="Arms counted by both sides",
    question="Do donor and receiver count the same arms?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("deliveries",), quantities=tuple(row[0] for row in PANELS)),
    reacts=frozenset({"actors"}),
)

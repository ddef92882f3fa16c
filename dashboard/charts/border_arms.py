"""Soviet aircraft opposite China in 1965 and 1970, and the arms that a full force would have had.

One CIA report speaks. Aircraft were there; tanks, guns and launchers are worked out for divisions
at full strength, so they are drawn open and never stand on the scale of the aircraft.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._source_columns import Words
from dashboard.charts._source_panels import Group, Panel, grouped, source_panels, spoken
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.derive import claims_by_id
from dashboard.tables.words import claim_value, period
from dashboard.theme.canvas import Canvas

SLUG = "border_arms"
PLANES = PLANES_1965, PLANES_1970 = "split-su-0002", "split-su-0004"
HELICOPTERS = ("split-su-0001", "split-su-0003")
TANKS, GUNS, LAUNCHERS = "split-su-0021", "split-su-0005", "split-su-0020"
WORDS = {
    PLANES_1965: Words("In 1965", "one air army"),
    PLANES_1970: Words("In 1970"),
    HELICOPTERS[0]: Words("In 1965"),
    HELICOPTERS[1]: Words("In 1970"),
    TANKS: Words("Tanks", planned=True),
    GUNS: Words("Artillery", "conventional", planned=True),
    LAUNCHERS: Words("Launchers", "for nuclear arms", planned=True),
}
GROUPS = (
    Group("Combat aircraft", ("tactical, opposite China", "opposite China"), 900, 200, ids=PLANES),
    Group("Helicopters", ("on the scale of the aircraft", "same scale"), 900, 200, ids=HELICOPTERS),
    Group(
        "Not there: at full strength",
        ("pieces, as the CIA worked them out", "worked out"),
        10_500,
        2_000,
        ids=(TANKS, GUNS, LAUNCHERS),
    ),
)


def panels(tables: Tables) -> tuple[Panel, ...]:
    """Aircraft, helicopters, the arms of a full force."""
    return grouped(tables, GROUPS, WORDS)


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Three panels of rows, each naming its scale."""
    return source_panels(tables, canvas, SLUG, panels(tables), lead="What")


def takeaway(tables: Tables) -> str:
    """Combat aircraft at both dates, then the tanks of a force that was not there."""
    first, last = (claims_by_id(tables, [one]) for one in PLANES)
    if first.empty or last.empty:
        return "No count of Soviet aircraft opposite China at two dates is shown."
    said = (
        f"From {claim_value(first.iloc[0])} combat aircraft in {period(first.iloc[0])} to "
        f"{claim_value(last.iloc[0])} in {period(last.iloc[0])}, according to the CIA"
    )
    for _, row in claims_by_id(tables, [TANKS]).iterrows():
        said += f"; its {claim_value(row)} tanks are what full divisions would have had"
    return f"{said}."


def alt(tables: Tables) -> str:
    """Every row with its figure and date."""
    return spoken(tables, panels(tables), "Dots from one CIA report.")


CHART = Chart(
    slug=SLUG,
    page="split",
    title="Soviet arms opposite China",
    question="What arms came to China’s border with the Soviet divisions?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("split",), series=("su-border-aircraft", "su-border-helicopters")),
    reacts=frozenset({"actors"}),
)

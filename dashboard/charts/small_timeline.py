"""Small timeline: fourteen events that carry the story, in three lanes over the eight phases."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._moments import MOMENTS
from dashboard.charts._spec import Chart, Uses
from dashboard.charts._story import CHOSEN, chosen
from dashboard.charts._story_lanes import story_lanes
from dashboard.charts._story_list import story_list
from dashboard.tables import Tables
from dashboard.tables.words import period
from dashboard.theme.canvas import Canvas

SLUG = "small_timeline"


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Lanes over a time axis; on a phone a list of the same events, phase by phase."""
    draw = story_lanes if canvas.roomy else story_list
    return draw(tables, canvas, SLUG)


def takeaway(tables: Tables) -> str:
    """How the story begins, how long the Chinese troops stayed, and how it ends, with its dates."""
    dates = chosen(tables).set_index("event_id")
    start = {one: dates.loc[one] for one in dates.index}
    return (
        f"China recognised the DRV on {period(start['ev-020'])}, the USSR on "
        f"{period(start['ev-021'])}; Chinese troops came in {_month(start['ev-093'])} and left in "
        f"{_month(start['ev-150'])}; in {_month(start['ev-161'])} China attacked Vietnam."
    )


def alt(tables: Tables) -> str:
    """Every event of the picture with its date, lane by lane."""
    events = chosen(tables)
    lanes = [
        f"{name}: "
        + ", ".join(
            f"{MOMENTS[row['event_id']].in_full} ({period(row)})"
            for _, row in events[events["lane"] == name].iterrows()
        )
        for name in CHOSEN
    ]
    return f"A timeline from 1945 to 1979 in three lanes over eight phases. {'; '.join(lanes)}."


def _month(row: pd.Series) -> str:
    return str(row["start_day"].strftime("%B %Y"))


CHART = Chart(
    slug=SLUG,
    page="overview",
    title="The story in fourteen events",
    question="How did the allies of 1950 become the enemies of 1979?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("events",)),
    span="full",
)

"""Events timeline: every event of the table, 1919-1979, in the lane of the actor who acts."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._events_across import build_across
from dashboard.charts._events_down import build_down
from dashboard.charts._lanes import framed
from dashboard.charts._spec import Chart, Uses
from dashboard.charts._swarm import lanes_of
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas

SLUG = "events_timeline"


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Lanes over a time axis with a break; on a phone the same lanes as columns, time downwards."""
    draw = build_across if canvas.roomy else build_down
    return draw(tables, canvas, SLUG)


def takeaway(tables: Tables) -> str:
    """Who acts how often, and the busiest year."""
    events = framed(tables)
    lanes = events["lane"].value_counts()
    years = events["start_day"].dt.year.value_counts()
    return (
        f"Of {len(events)} events China acts first in {lanes['China']}, the USSR in "
        f"{lanes['USSR']} and Vietnam in {lanes['Vietnam']}; no year has more than "
        f"{years.idxmax()}, with {years.max()}."
    )


def alt(tables: Tables) -> str:
    """What the lanes hold, how many events are of the first rank, and which dates are not exact."""
    events = framed(tables)
    lanes = ", ".join(
        f"{lane.name} {(events['lane'] == lane.name).sum()}" for lane in lanes_of(events)
    )
    return (
        f"{len(events)} events from {events['start_day'].min().year} to "
        f"{events['end_day'].max().year} in lanes by the actor named first ({lanes}), the years "
        f"before 1945 behind a break of the axis. {(events['importance'] == 1).sum()} of the first "
        f"rank are named; {events['fuzzy'].sum()} dates are uncertain and fade."
    )


CHART = Chart(
    slug=SLUG,
    page="timeline",
    title="Events, 1919–1979",
    question="Who acted when, from 1919 to 1979?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("events",)),
    reacts=frozenset({"actors", "years"}),
    span="full",
)

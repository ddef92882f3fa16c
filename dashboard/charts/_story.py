"""The fourteen events that carry the story, and how one of them is marked."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._lanes import LANES, framed
from dashboard.charts._parts import meta
from dashboard.charts._swarm import EVEN
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light

# A rule over importance and first actor would choose 27 events and put the Marines into a lane of
# their own: these are the ones that a reader must know to follow any other chart.
CHOSEN: dict[str, tuple[str, ...]] = {
    "China": ("ev-020", "ev-093", "ev-150", "ev-161"),
    "USSR": ("ev-021", "ev-063", "ev-077", "ev-123", "ev-158"),
    "Vietnam": ("ev-012", "ev-039", "ev-084", "ev-147", "ev-152"),
}
# The presence of Chinese troops, from the event that opens it to the one that ends it.
PRESENCE = ("ev-093", "ev-150")
ACTORS = {lane.name: lane.actor for lane in LANES}


def chosen(tables: Tables) -> pd.DataFrame:
    """The events of the picture in order of time, each in the lane that it is chosen for."""
    events = framed(tables)
    lanes = {one: name for name, ids in CHOSEN.items() for one in ids}
    found = events[events["event_id"].isin(set(lanes))].copy()
    found["lane"] = found["event_id"].map(lanes)
    return found


def presence_ends(events: pd.DataFrame) -> list[float]:
    """The decimal years of the first and the last Chinese troops."""
    places: list[float] = events.set_index("event_id").loc[list(PRESENCE), "at"].tolist()
    return places


def presence(x: list[float], y: list[float], canvas: Canvas) -> go.Scatter:
    """A thick pale line between the two events that bound the presence of Chinese troops."""
    return go.Scatter(
        x=x,
        y=y,
        mode="lines",
        line={"color": look("China").colour, "width": canvas.radius * 1.5},
        opacity=0.4,
        hoverinfo="skip",
        meta=meta("frame", "China"),
    )


def story_marks(events: pd.DataFrame, x: list[float], y: list[float], canvas: Canvas) -> go.Scatter:
    """The marks of one lane's events."""
    actor = ACTORS[events["lane"].iloc[0]]
    return go.Scatter(
        x=x,
        y=y,
        mode="markers",
        marker={
            "symbol": look(actor).symbol,
            "size": canvas.radius * 2 * EVEN.get(look(actor).symbol, 1),
            "color": look(actor).colour,
            "opacity": 1,
            "line": {"color": light("ground"), "width": canvas.thin},
        },
        cliponaxis=False,
        customdata=[[one] for one in events["event_id"]],
        hovertext=events["said"].tolist(),
        hoverinfo="text",
        meta=meta("claims", actor),
    )

"""The marks of a lane of events: rows, symbols, spans, traces, for time that runs across or down.

Positions across a lane are px. The traces are made for time on x; with `upright` the axes change
places and time runs down.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._lanes import LANES, OTHERS, WIDE_DATE, Lane, doubt, pack
from dashboard.charts._parts import meta
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light

# A span of so many years takes its row first: it would find none free beside single events.
LONG = 1.5

SYMBOLS: dict[str, str] = {
    "diplomacy": "circle",
    "politics": "circle",
    "doctrine": "circle",
    "aid-agreement": "square",
    "deployment": "triangle-up",
    "withdrawal": "triangle-down",
    "military": "x",
    "conflict": "x",
}
KEY: tuple[tuple[str, str], ...] = (
    ("circle", "talks, politics"),
    ("square", "aid agreement"),
    ("triangle-up", "forces sent"),
    ("triangle-down", "forces withdrawn"),
    ("x", "arms, fighting, clashes"),
)
# Triangles and crosses fill less of their box than squares do: drawn larger, they look alike.
EVEN: dict[str, float] = {"square": 0.9, "triangle-up": 1.15, "triangle-down": 1.15}


@dataclass(frozen=True)
class Swarm:
    """How a swarm is drawn: the least px of a year, the row height and the mark of each importance.

    `axes` are the time axis and the axis across, as traces name them.
    """

    px_a_year: float
    row: float
    sizes: tuple[float, float, float]
    axes: tuple[str, str] = ("x", "y")
    upright: bool = False

    def size(self, event: pd.Series) -> float:
        """The size of an event's mark, in px."""
        size = self.sizes[int(event["importance"]) - 1] * EVEN.get(SYMBOLS[event["kind"]], 1.0)
        # The line of an open mark lies half outside it.
        return round(size * (0.85 if event["weak"] else 1.0), 1)


def rows_of(events: pd.DataFrame, swarm: Swarm) -> dict[str, int]:
    """The row of every event below the line of its lane: long spans first, then by importance."""
    length = events["last"] - events["first"]
    order = events.assign(single=length < LONG).sort_values(
        ["single", "importance", "at", "event_id"], kind="stable"
    )
    boxes = [_box(row, swarm) for _, row in order.iterrows()]
    return dict(zip(order["event_id"], pack(boxes), strict=True))


def _box(event: pd.Series, swarm: Swarm) -> tuple[float, float]:
    half = (swarm.sizes[int(event["importance"]) - 1] / 2 + 0.5) / swarm.px_a_year
    first, last = event["at"] - half, event["at"] + half
    if not is_span(event):
        return first, last
    return min(first, event["first"] - doubt(event)), max(last, event["last"] + doubt(event))


def is_span(event: pd.Series) -> bool:
    """Whether the date is wide enough to be drawn as a span."""
    return bool(event["last"] - event["first"] > WIDE_DATE)


def marks(
    events: pd.DataFrame,
    across: dict[str, float],
    spans: dict[str, float],
    lane: Lane,
    canvas: Canvas,
    swarm: Swarm,
) -> list[go.Scatter | go.Bar]:
    """Fading spans, then the marks themselves.

    `across` is the place of each mark across the lane; `spans` that of a span that lies elsewhere.
    """
    if events.empty:
        return []
    at = events["at"].tolist()
    level = [across[one] for one in events["event_id"]]
    edge = canvas.ring * 0.65
    points = go.Scatter(
        **_axes(at, level, swarm),
        mode="markers",
        marker={
            "symbol": [
                SYMBOLS[kind] + ("-open" if weak else "")
                for kind, weak in zip(events["kind"], events["weak"], strict=True)
            ],
            "size": [swarm.size(row) for _, row in events.iterrows()],
            "color": look(lane.actor).colour,
            "opacity": [0.5 if fuzzy else 1.0 for fuzzy in events["fuzzy"]],
            "line": {
                "color": light("ground"),
                "width": [edge if weak else canvas.thin / 2 for weak in events["weak"]],
            },
        },
        cliponaxis=False,
        customdata=[[one] for one in events["event_id"]],
        hovertext=events["said"].tolist(),
        hoverinfo="text",
        meta=meta("claims", lane.actor),
    )
    return [*_spans(events, {**across, **spans}, lane, swarm), points]


def _spans(
    events: pd.DataFrame, across: dict[str, float], lane: Lane, swarm: Swarm
) -> list[go.Bar]:
    """The dates that are spans; an uncertain one fades out over one more unit on either side."""
    wide = events[[is_span(row) for _, row in events.iterrows()]]
    if wide.empty:
        return []
    pieces = []
    for _, row in wide.iterrows():
        fade = doubt(row)
        if fade:
            pieces.append((row, row["first"] - fade, row["last"] + fade))
        pieces.append((row, row["first"], row["last"]))
    length, base = [round(b - a, 3) for _, a, b in pieces], [a for _, a, _ in pieces]
    level = [across[row["event_id"]] for row, _, _ in pieces]
    return [
        go.Bar(
            **_axes(length, level, swarm),
            base=base,
            width=swarm.row * 0.5,
            orientation="v" if swarm.upright else "h",
            marker={
                "color": look(lane.actor).colour,
                "opacity": [0.16 if row["fuzzy"] else 0.3 for row, _, _ in pieces],
                "line": {"width": 0},
            },
            hoverinfo="skip",
            meta=meta("frame", lane.actor),
        )
    ]


def partners(
    events: pd.DataFrame, lane: Lane, level: float, canvas: Canvas, swarm: Swarm
) -> list[go.Scatter]:
    """Ticks on the line of a lane: events of other lanes in which its actors took part."""
    touched = events[[lane.name in names for names in events["touched"]]]
    if touched.empty:
        return []
    tick = _ticks(touched, lane, level, canvas, swarm)
    return [tick.update(hoverinfo="skip", meta=meta("frame", lane.actor))]


def lesser(
    events: pd.DataFrame,
    lane: Lane,
    level: float,
    canvas: Canvas,
    swarm: Swarm,
) -> list[go.Scatter]:
    """Ticks on the line of a lane: its own events that are not worth a mark on a small canvas."""
    if events.empty:
        return []
    return [
        _ticks(events, lane, level, canvas, swarm).update(
            customdata=[[one] for one in events["event_id"]],
            hovertext=events["said"].tolist(),
            hoverinfo="text",
            meta=meta("claims", lane.actor),
        )
    ]


def _ticks(
    events: pd.DataFrame, lane: Lane, level: float, canvas: Canvas, swarm: Swarm
) -> go.Scatter:
    return go.Scatter(
        **_axes(events["at"].tolist(), [level] * len(events), swarm),
        mode="markers",
        marker={
            "symbol": "line-ew" if swarm.upright else "line-ns",
            "size": swarm.sizes[2],
            "opacity": 0.6,
            "line": {"color": look(lane.actor).colour, "width": canvas.thin},
        },
        cliponaxis=False,
    )


def _axes(along: list[float], level: list[float], swarm: Swarm) -> dict[str, Any]:
    time, across = swarm.axes
    if swarm.upright:
        return {"x": level, "y": along, "xaxis": across, "yaxis": time}
    return {"x": along, "y": level, "xaxis": time, "yaxis": across}


def lanes_of(events: pd.DataFrame) -> list[Lane]:
    """The lanes that have events, in their order, those of the other actors last."""
    return [lane for lane in (*LANES, OTHERS) if lane.name in set(events["lane"])]

"""China's peak on the scale of the United States and the other allies of South Vietnam.

Soldiers present at one time, all on one axis of people. Two series are joined, each by itself;
every other mark is a dot of its own, China's among them. China's were in the North, the others in
the South.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.charts._allied_words import (
    allied_words,
    american_words,
    china_words,
    headings,
    highest,
    quiet_words,
)
from dashboard.charts._dots import MORE, arrow, dot, figure_of, halo, sign
from dashboard.charts._panel import Part
from dashboard.charts._parts import finish, hover, ids, meta, middle, span, time_axis
from dashboard.charts._phases import phase_bands
from dashboard.charts._spans import span_line
from dashboard.charts._spec import Chart, Uses
from dashboard.charts._time_panels import LEAST_WIDTH
from dashboard.charts._troop_strengths import DIPLOMAT, PEAK, speaker
from dashboard.tables import Tables
from dashboard.tables.derive import assess, join_line, series_claims
from dashboard.tables.words import claim_value, number, period
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look, symbol
from dashboard.vocab import Actor

SLUG = "allied_strength"
YEARS = (1964, 1972.6)
# The joined series of each side, and the rival count of it whose points stay dots.
JOINED = ("us-troops-quarterly", "allied-troops-total")
POINTS = ("us-troops-commem", "allied-troops-yearend")
AMERICAN, ALLIED = ((JOINED[side], POINTS[side]) for side in (0, 1))
HIGHEST = 640_000


@dataclass(frozen=True)
class Plan:
    """The chart's measures on one canvas, in px, and the step of its scale in people."""

    height: int
    top: int
    left: int
    right: int
    foot: int
    step: int


PLANS = {
    "wide": Plan(520, 38, 64, 30, 34, 100_000),
    "narrow": Plan(430, 56, 34, 16, 32, 200_000),
    "projector": Plan(800, 64, 76, 60, 58, 200_000),
}


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Lines and dots of strength over the years, phases behind."""
    plan = PLANS[canvas.name]
    shapes: list[go.layout.Shape] = []
    notes: list[go.layout.Annotation] = []
    if canvas.name != "projector":
        room = LEAST_WIDTH[canvas.name] - plan.left - plan.right
        px_a_year = room / (YEARS[1] - YEARS[0])
        shapes, notes = phase_bands(tables, canvas, YEARS, px_a_year=px_a_year)
    part = _china(tables, canvas)
    figure = go.Figure()
    figure.add_traces([_line(tables, canvas, one) for one in JOINED])
    figure.add_traces([_points(tables, canvas, one) for one in POINTS])
    figure.add_traces(part.traces)
    figure.update_layout(xaxis=_years_axis(canvas), yaxis=_people_axis(canvas, plan))
    words = [
        *american_words(canvas, highest(tables, AMERICAN)),
        *(quiet_words(tables, canvas, *AMERICAN) if canvas.roomy else []),
        *allied_words(canvas, highest(tables, ALLIED)),
        *headings(canvas, plan.top, plan.left),
    ]
    return finish(
        figure,
        SLUG,
        canvas,
        height=plan.height,
        margin={"l": plan.left, "r": plan.right, "t": plan.top, "b": plan.foot},
        time_axis="xaxis",
        shapes=[*shapes, *part.shapes],
        notes=[*notes, *part.notes, *words],
    )


def _years_axis(canvas: Canvas) -> dict[str, Any]:
    ticks = list(range(int(YEARS[0]), int(YEARS[1]) + 1, 2))
    return {
        **time_axis(canvas, YEARS),
        "tickvals": ticks,
        "ticktext": [str(tick) for tick in ticks],
    }


def _people_axis(canvas: Canvas, plan: Plan) -> dict[str, Any]:
    ticks = list(range(0, HIGHEST, plan.step))
    unit = 1 if canvas.name == "wide" else 1000
    return {
        "range": [0, HIGHEST],
        "tickvals": ticks,
        "ticktext": [number(tick / unit) for tick in ticks],
        "ticklabelstandoff": canvas.tick // 2,
    }


def _line(tables: Tables, canvas: Canvas, series: str) -> go.Scatter:
    """A series that may be joined; its dots stay visible, since nothing is known between them."""
    claims = join_line(series_claims(tables, series))
    colour, dash, actor = _style(tables, series)
    return go.Scatter(
        x=[middle(row) for _, row in claims.iterrows()],
        y=claims["value"].tolist(),
        mode="lines+markers",
        line={"color": colour, "width": canvas.line, "dash": dash},
        marker={"color": colour, "size": canvas.line * 2, "symbol": "circle"},
        customdata=ids(claims),
        hovertext=[hover(tables, row) for _, row in claims.iterrows()],
        hoverinfo="text",
        meta=meta("claims", actor, series),
    )


def _points(tables: Tables, canvas: Canvas, series: str) -> go.Scatter:
    """A rival series as dots that nothing joins."""
    claims = series_claims(tables, series)
    colour, _, actor = _style(tables, series)
    return go.Scatter(
        x=[middle(row) for _, row in claims.iterrows()],
        y=claims["value"].tolist(),
        mode="markers",
        marker={
            "symbol": [symbol(actor, letter) for letter in claims["reliability"]],
            "size": canvas.radius * (2 if canvas.roomy else 1.5),
            "color": colour,
            "line": {"color": colour, "width": canvas.thin},
        },
        customdata=ids(claims),
        hovertext=[hover(tables, row) for _, row in claims.iterrows()],
        hoverinfo="text",
        meta=meta("claims", actor, series),
    )


def _style(tables: Tables, series: str) -> tuple[str, str, str]:
    """Colour, dash and actor of a series, which has one actor here.

    The American line is solid: its dots lie closer together than the dashes of its look.
    """
    actor = str(tables.series.set_index("series_id")["actor"].loc[series][0])
    return look(actor).colour, "solid" if actor == Actor.USA else look(actor).dash, actor


def _china(tables: Tables, canvas: Canvas) -> Part:
    """China's peak, and the rival figure of it."""
    found = assess(tables, PEAK)
    ranked = found.claims.sort_values("reliability", kind="stable")
    whole = Part()
    for _, group in ranked.groupby("value"):
        row = group.iloc[0]
        first = found.headline is not None and found.headline["claim_id"] in set(group["claim_id"])
        x, y, side = middle(row), figure_of(row), speaker(row)
        colour = look(side).colour
        arrows = (arrow(canvas, x, y, colour, (0, 1), actor=Actor.CHINA),)
        whole += Part(
            ((halo(canvas, x, y),) if first else ())
            + (dot(tables, canvas, group, (x, y), speaker=side),),
            (span_line(canvas, span(row), y, colour),) if row["precision"] == "year" else (),
            (*china_words(canvas, row, side), *(arrows if sign(row) == MORE else ())),
        )
    return whole


def takeaway(tables: Tables) -> str:
    """The American peak, China's, and the highest figure of the other allies."""
    american = highest(tables, AMERICAN)
    allies = highest(tables, ALLIED)
    peak = assess(tables, PEAK).headline
    parts = []
    if american is not None:
        parts.append(
            f"the United States had {claim_value(american)} soldiers in South Vietnam in "
            f"{period(american)}"
        )
    if peak is not None:
        parts.append(f"China {claim_value(peak)} in the North at its peak in {period(peak)}")
    if allies is not None:
        parts.append(f"the other allies of the South at most {claim_value(allies)}")
    said = "; ".join(parts) or "no source that is shown gives a strength"
    return f"{said[0].upper()}{said[1:]}."


def alt(tables: Tables) -> str:
    """The American line with its first and last figure, the peaks, and the rival of China's."""
    line = series_claims(tables, JOINED[0])
    said = ""
    if len(line):
        first, last = line.iloc[0], line.iloc[-1]
        said = (
            f"A line of American strength runs from {number(first['value'])} in {period(first)} "
            f"to {number(last['value'])} in {period(last)}. "
        )
    rivals = [
        f"{claim_value(row)} in {period(row)}"
        for _, row in assess(tables, PEAK).claims.iterrows()
        if row["claim_id"] == DIPLOMAT
    ]
    rival = f" A Soviet diplomat said of China: {rivals[0]}." if rivals else ""
    return f"{said}{takeaway(tables)}{rival}"


CHART = Chart(
    slug=SLUG,
    page="troops",
    title="US and allied strength, for scale",
    question="How large was China's force beside the American one?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("troops",), series=(*JOINED, *POINTS), quantities=(PEAK,)),
    reacts=frozenset({"actors", "guess", "years"}),
)

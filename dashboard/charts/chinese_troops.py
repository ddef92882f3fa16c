"""Chinese soldiers in North Vietnam: how many at a time, and how many in all by when.

Two panels over one time axis and never one scale: a strength is a number on a date, a total counts
everyone who served.
"""

from __future__ import annotations

from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.charts._dots import source_name
from dashboard.charts._parts import finish, time_axis
from dashboard.charts._phases import phase_bands
from dashboard.charts._spec import Chart, Uses
from dashboard.charts._troop_strengths import (
    DIPLOMAT,
    PEAK,
    QUANTITIES,
    Scale,
    count_words,
    month_words,
    statements,
    strengths,
)
from dashboard.charts._troop_totals import TOTAL, bars, end_words, said_by_all, totals
from dashboard.charts._type import ink, muted, two_tone
from dashboard.tables import Tables
from dashboard.tables.derive import assess
from dashboard.tables.words import claim_value, number, period
from dashboard.theme.canvas import Canvas

SLUG = "chinese_troops"
YEARS = (1965, 1974)
# A little more than the years, so that no stroke at an edge is cut in half.
AXIS = (1964.97, 1974.05)


@dataclass(frozen=True)
class Plan:
    """The measures on one canvas in px (`narrowest`: its least width), the scale in people."""

    top: int
    upper: int
    head: int
    row: int
    left: int
    right: int
    foot: int
    narrowest: int
    people: tuple[int, int]
    tick_step: int

    def height(self, rows: int) -> int:
        """The whole figure with so many bars."""
        return self.top + self.upper + self.head + self.row * rows + self.foot

    def room_a_year(self) -> float:
        """The least width of a year."""
        return (self.narrowest - self.left - self.right) / (YEARS[1] - YEARS[0])

    def people_a_px(self) -> float:
        """People a px of the upper panel."""
        return (self.people[1] - self.people[0]) / self.upper


PLANS = {
    "wide": Plan(38, 340, 62, 30, 64, 24, 34, 640, (-7_000, 240_000), 50_000),
    "narrow": Plan(38, 310, 54, 29, 34, 16, 32, 300, (-9_000, 240_000), 50_000),
    "projector": Plan(60, 384, 76, 39, 70, 40, 58, 1800, (-14_000, 232_000), 100_000),
}


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Dots of strength above, bars of totals below, phases behind both."""
    plan = PLANS[canvas.name]
    rows = len(totals(tables))
    height = plan.height(rows)
    inner = height - plan.top - plan.foot
    lower = plan.row * rows / inner
    part = strengths(tables, canvas, Scale(plan.people_a_px(), YEARS[1]))
    part += bars(tables, canvas, YEARS, plan.room_a_year())
    # A projected chart has no phase bands: they would only take contrast from the labels.
    shapes: list[go.layout.Shape] = []
    notes: list[go.layout.Annotation] = []
    if canvas.name != "projector":
        shapes, notes = phase_bands(tables, canvas, YEARS, px_a_year=plan.room_a_year())
    figure = go.Figure(part.traces)
    figure.update_layout(
        barmode="overlay",
        xaxis=_years_axis(canvas),
        yaxis=_people_axis(canvas, plan, 1 - plan.upper / inner),
        yaxis2={
            "domain": [0, lower],
            "range": [max(rows, 1) - 0.5, -0.5],
            "visible": False,
            "fixedrange": True,
        },
    )
    return finish(
        figure,
        SLUG,
        canvas,
        height=height,
        margin={"l": plan.left, "r": plan.right, "t": plan.top, "b": plan.foot},
        time_axis="xaxis",
        shapes=[*shapes, *part.shapes],
        notes=[*notes, *part.notes, *_heads(tables, canvas, plan, lower)],
    )


def _years_axis(canvas: Canvas) -> dict[str, object]:
    ticks = list(range(YEARS[0], YEARS[1], 2))
    return {
        **time_axis(canvas, YEARS),
        "range": list(AXIS),
        "tickvals": ticks,
        "ticktext": [str(tick) for tick in ticks],
        "anchor": "y2",
    }


def _people_axis(canvas: Canvas, plan: Plan, foot: float) -> dict[str, object]:
    ticks = list(range(0, plan.people[1], plan.tick_step))
    unit = 1 if canvas.name == "wide" else 1000
    return {
        "domain": [foot, 1],
        "range": list(plan.people),
        "tickvals": ticks,
        "ticktext": [number(tick / unit) for tick in ticks],
        "showgrid": False,
        "ticklabelstandoff": canvas.tick // 2,
    }


def _heads(tables: Tables, canvas: Canvas, plan: Plan, lower: float) -> list[go.layout.Annotation]:
    """A heading over each panel, with what its scale counts beside it."""
    said = said_by_all(totals(tables))
    question = f"{said} in all, but by when?" if said else "How many in all, and by when?"
    wide = canvas.name == "wide"
    heads = (
        (
            "Present at one time",
            "people, on the date that a source gives" if wide else "thousands",
            1.0,
            plan.top * 0.5,
        ),
        (
            question[0].upper() + question[1:],
            "everyone who served, by the period given" if wide else "",
            lower,
            canvas.head * 0.95,
        ),
    )
    return [
        note
        for head, basis, y, rise in heads
        for note in two_tone(
            ink(head, canvas.head, bold=True),
            muted(basis, canvas.label),
            0,
            y,
            shift=(0 if canvas.roomy else -plan.left, rise),
            refs=("paper", "paper"),
            serif=canvas.name == "narrow",
        )
    ]


def takeaway(tables: Tables) -> str:
    """The peak with its rival, then the total with its first and last end."""
    return f"{_peak_words(tables)}; {_total_words(tables)}."


def _peak_words(tables: Tables) -> str:
    found = assess(tables, PEAK)
    if found.headline is None:
        return "No source that is shown gives the peak"
    same = found.claims[found.claims["value"] == found.headline["value"]]
    said = (
        f"{claim_value(found.headline)} at the peak in {period(found.headline)}, "
        f"according to {count_words(same)}"
    )
    for _, rival in found.claims[found.claims["claim_id"] == DIPLOMAT].iterrows():
        said += f" (a Soviet diplomat: {claim_value(rival)} in {month_words(rival)})"
    return said[0].upper() + said[1:]


def _total_words(tables: Tables) -> str:
    claims = totals(tables)
    said = said_by_all(claims)
    if not said:
        return "no source that is shown gives the total"
    ends = [end_words(row) for _, row in claims.iterrows()]
    until = f"by {ends[0]}" if len(set(ends)) == 1 else f"by {ends[0]} or as late as {ends[-1]}"
    return f"{said} came in all, {until}"


def alt(tables: Tables) -> str:
    """Both panels with their numbers."""
    dots = [
        f"{claim_value(group.iloc[0])} ({count_words(group)}, {period(group.iloc[0])})"
        for group in statements(tables)
    ]
    claims = totals(tables)
    lines = [f"{source_name(tables, row)} {period(row)}" for _, row in claims.iterrows()]
    said = said_by_all(claims) or "figures that differ"
    return (
        f"Above, dots of the Chinese strength at a time: {'; '.join(dots) or 'none'}. "
        f"Below, one bar a source for the total, {said}: {'; '.join(lines) or 'none'}."
    )


CHART = Chart(
    slug=SLUG,
    page="troops",
    title="Chinese soldiers in North Vietnam",
    question="How many Chinese soldiers were in North Vietnam?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("troops",), quantities=(*QUANTITIES, TOTAL)),
    reacts=frozenset({"actors", "guess", "years"}),
)

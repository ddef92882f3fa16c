"""Soviet soldiers and advisers in Vietnam: one row a source, since no two count the same.

Three panels with scales of their own, because they count different things: everyone who served, the
first missile specialists to arrive, and the one strength that has a date.
"""

from __future__ import annotations

from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.charts._dots import figure_of, is_school_text, source_name
from dashboard.charts._panel import merged
from dashboard.charts._parts import finish
from dashboard.charts._rows import stacked
from dashboard.charts._source_columns import COLUMNS, heads
from dashboard.charts._source_rows import (
    Rows,
    rows_axis,
    rows_of,
    source_rows,
    value_axis,
)
from dashboard.charts._spec import Chart, Uses
from dashboard.charts._type import ink, muted, two_tone
from dashboard.tables import Tables
from dashboard.tables.derive import assess, claims_by_id
from dashboard.tables.words import claim_value, number, period
from dashboard.theme.canvas import Canvas

SLUG = "soviet_personnel"
SERVED, FIRST = "su-served", "su-first-group"
# The only Soviet strength in Vietnam with a date; no series by year was found.
PRESENT = "troops-su-0001"
# The sum of officers and other ranks in the army statistics that a newspaper cites.
STATISTICS = "troops-su-0017"


@dataclass(frozen=True)
class Panel:
    """One panel: heading, what it counts (in full and for a phone), rows, the scale's step."""

    head: str
    basis: tuple[str, str]
    rows: Rows
    step: float


@dataclass(frozen=True)
class Plan:
    """The chart's measures on one canvas, in px: a row, the room over a panel, the foot.

    `scales` says whether every panel names its scale, or only the first one.
    """

    row: int
    first_head: int
    head: int
    foot: int
    scales: bool


PLANS = {
    "wide": Plan(32, 54, 84, 6, True),
    "narrow": Plan(50, 60, 84, 6, True),
    "projector": Plan(50, 104, 92, 6, False),
}


def panels(tables: Tables) -> tuple[Panel, ...]:
    """The three panels from the top down."""
    present = claims_by_id(tables, [PRESENT])
    return (
        Panel(
            "Served in Vietnam",
            ("people, by source", "people"),
            rows_of(assess(tables, SERVED), "", 14_000, spread=True),
            3_000,
        ),
        Panel(
            "First missile specialists",
            ("people who arrived in spring 1965", "in 1965"),
            rows_of(assess(tables, FIRST), "2", 1_400),
            500,
        ),
        Panel(
            "Present at one time",
            ("people, the only strength with a date", "one date"),
            Rows(present, "", "3", 1_400),
            500,
        ),
    )


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """The panels one below the other, the columns of words aligned."""
    plan, columns = PLANS[canvas.name], COLUMNS[canvas.name]
    parts = panels(tables)
    above = [plan.first_head, *[plan.head] * (len(parts) - 1)]
    domains, whole = stacked([plan.row * panel.rows.count for panel in parts], above)
    figure, notes = go.Figure(), heads(canvas, parts[0].rows.refs[1])
    for panel, domain in zip(parts, domains, strict=True):
        named = plan.scales or panel is parts[0]
        figure.update_layout(
            {
                f"xaxis{panel.rows.axis}": value_axis(panel.rows, canvas, panel.step, named=named),
                f"yaxis{panel.rows.axis}": rows_axis(panel.rows, domain),
            }
        )
        notes += _head(canvas, panel, named)
    drawn = merged(source_rows(tables, canvas, panel.rows) for panel in parts)
    figure.add_traces(drawn.traces)
    return finish(
        figure,
        SLUG,
        canvas,
        height=round(whole + plan.foot),
        margin={"l": columns.left, "r": columns.right, "t": 0, "b": plan.foot},
        time_axis=None,
        shapes=drawn.shapes,
        notes=[*drawn.notes, *notes],
    )


def _head(canvas: Canvas, panel: Panel, named: bool) -> list[go.layout.Annotation]:
    """The heading over the scale, or over the rows where the scale has no names."""
    scale = canvas.tick * 1.6 if named else 0.0
    return two_tone(
        ink(panel.head, canvas.head, bold=True),
        muted(panel.basis[0 if canvas.roomy else 1], canvas.label),
        0,
        1,
        shift=(-COLUMNS[canvas.name].left, scale + canvas.head * 0.8),
        refs=("paper", f"{panel.rows.refs[1]} domain"),
        serif=canvas.name == "narrow",
    )


def takeaway(tables: Tables) -> str:
    """The lowest and the highest claim, the school text's years, what the highest rests on."""
    found = assess(tables, SERVED)
    if not found.shown:
        return "Only weak sources speak of Soviet personnel, and they are hidden."
    rows = rows_of(found, "", 1).claims
    low, high = rows.iloc[0], rows.iloc[-1]
    if found.shown == 1:
        return f"One source speaks: {claim_value(low)}, {source_name(tables, low)}."
    said = f"From {claim_value(low)} to {claim_value(high)}"
    school = rows[[is_school_text(row) for _, row in rows.iterrows()]]
    for _, row in school.iterrows():
        said += f": the school text's {number(figure_of(row))} are for {period(row)} only"
    if high["claim_id"] == STATISTICS:
        said += "; the highest figure adds up army statistics that a newspaper cites"
    return f"{said}."


def alt(tables: Tables) -> str:
    """Every row with its figure, years and source."""
    sentences = []
    for panel in panels(tables):
        rows = [
            f"{source_name(tables, row)} {claim_value(row)} ({period(row)})"
            for _, row in panel.rows.claims.iterrows()
        ]
        sentences.append(f"{panel.head}: {'; '.join(rows) or 'no claim is shown'}.")
    return "Dots by source. " + " ".join(sentences)


CHART = Chart(
    slug=SLUG,
    page="troops",
    title="Soviet military personnel in Vietnam",
    question="How many Soviet soldiers and advisers served in Vietnam?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("troops",), quantities=(SERVED, FIRST)),
    reacts=frozenset({"actors"}),
)

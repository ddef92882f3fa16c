"""China and the USSR side by side, point by point: goods, money, people sent and lost, terms.

Every point has a unit and a scale of its own, every side its own claims, figure printed first and
verdict; nothing is turned into one number. The terms are promises that we add over two periods of
one table, which its series allows; there the other side is the USSR with Eastern Europe.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._donor_marks import marks, shapes
from dashboard.charts._donor_points import POINTS, QUANTITIES, SERIES, Point, Said, said
from dashboard.charts._donor_sheet import Layout, laid_out
from dashboard.charts._donor_words import who, words
from dashboard.charts._listing import listed
from dashboard.charts._parts import finish
from dashboard.charts._px_columns import Scale, down, scales
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas

SLUG = "donors_side_by_side"
# So much of a scale is left free at its ends that no mark is cut.
SLACK = 0.02
# Two columns need so many px; the browser takes the drawing for a phone on a narrower screen.
LEAST = 1600


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Rows of two lanes under headings, in one column or, projected, in two."""
    layout = laid_out(tables, canvas)
    figure = go.Figure(marks(tables, layout))
    figure.update_layout(barmode="overlay", yaxis=down(layout.plot), **_axes(layout))
    sheet = layout.sheet
    drawn = finish(
        figure,
        SLUG,
        canvas,
        height=round(layout.plot) + 14,
        margin={"l": sheet.left, "r": sheet.right, "t": 6, "b": 8},
        time_axis=None,
        shapes=shapes(layout),
        notes=words(tables, layout),
    )
    if len(sheet.cuts) > 1:
        drawn.layout.meta["least"] = LEAST
    return drawn


def _axes(layout: Layout) -> dict[str, dict[str, object]]:
    """A scale a point, one over the other in its column."""
    return scales(
        Scale(
            row.refs[0],
            row.column,
            (-SLACK * row.end, row.end * (1 + SLACK)),
            layout.domain(row.column),
        )
        for row in layout.rows
    )


def _sides(tables: Tables, point: Point) -> tuple[Said, Said]:
    china, ussr = (said(tables, side) for side in point.sides)
    return china, ussr


def takeaway(tables: Tables) -> str:
    """Which side's figures that are printed first are higher, and on what one side is silent."""
    higher: dict[str, list[str]] = {"China’s": [], "the USSR’s": []}
    silent = []
    for point in POINTS:
        china, ussr = _sides(tables, point)
        if china.first is not None and ussr.first is not None:
            if china.figure != ussr.figure:
                higher["China’s" if china.figure > ussr.figure else "the USSR’s"].append(
                    point.phrase
                )
        elif china.first is not None or ussr.first is not None:
            silent.append(point.phrase)
    parts = [f"{whose} for {listed(names)}" for whose, names in higher.items() if names]
    if not parts:
        return "No point is left on which sources that are shown speak of both donors."
    parts[0] = parts[0].replace(" for ", " are higher for ", 1)
    if silent:
        parts.append(f"on {listed(silent)} only one side has a claim")
    return f"Of the figures printed first, {'; '.join(parts)}."


def alt(tables: Tables) -> str:
    """Every point with the figures of both sides and how far their sources agree."""
    points = []
    for point in POINTS:
        sides = [
            f"{who(one.side.actor)} {one.spoken}"
            + (f" ({one.badge})" if one.first is not None else "")
            for one in _sides(tables, point)
        ]
        points.append(f"{point.name.lower()}, {point.unit[1]}: {', '.join(sides)}")
    listed = "; ".join(points)
    return (
        "Rows of two lines, China over the USSR, each pair on a scale of its own. "
        f"{listed[0].upper()}{listed[1:]}."
    )


CHART = Chart(
    slug=SLUG,
    page="compare",
    title="China and the USSR, point by point",
    question="How do China and the USSR compare, point by point?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(
        tables=("deliveries", "aid", "troops", "losses"), series=SERIES, quantities=QUANTITIES
    ),
    reacts=frozenset({"actors"}),
    span="full",
)

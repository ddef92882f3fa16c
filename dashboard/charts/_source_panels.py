"""A chart of several dot plots with one row a source, one below the other, their words aligned.

Each panel counts one thing. Panels may share one scale (`common`), so that they can be compared;
otherwise each has its own and names it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._badges import badge
from dashboard.charts._dots import source_name
from dashboard.charts._panel import merged
from dashboard.charts._parts import finish, label, wrap
from dashboard.charts._rows import stacked
from dashboard.charts._source_columns import COLUMNS, Words, heads
from dashboard.charts._source_rows import (
    Rows,
    ascending,
    rows_axis,
    rows_of,
    source_rows,
    value_axis,
)
from dashboard.charts._type import ink, muted, two_tone
from dashboard.tables import Tables
from dashboard.tables.derive import assess, claims_by_id
from dashboard.tables.words import claim_value, period
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light


@dataclass(frozen=True)
class Panel:
    """One panel: heading, what it counts (in full and for a phone), rows, the scale's step.

    `verdict` puts its badge before the heading.
    """

    head: str
    basis: tuple[str, str]
    rows: Rows
    step: float
    verdict: str = ""


@dataclass(frozen=True)
class Group:
    """What a panel holds: heading, what it counts (in full and for a phone), the scale, the claims.

    The claims are those of `ids`, or else of the quantity; the quantity says what is printed first.
    `spread` asks for the bar that shows how far they lie apart.
    """

    head: str
    basis: tuple[str, str]
    top: float
    step: float
    quantity: str = ""
    ids: tuple[str, ...] = ()
    spread: bool = False


def grouped(
    tables: Tables, groups: Sequence[Group], words: Mapping[str, Words]
) -> tuple[Panel, ...]:
    """The panels of these groups, each on axes of its own, the rows from the lowest figure up."""
    return tuple(
        Panel(
            group.head,
            group.basis,
            _rows(tables, group, str(place + 1) if place else "", words),
            group.step,
        )
        for place, group in enumerate(groups)
    )


def _rows(tables: Tables, group: Group, axis: str, words: Mapping[str, Words]) -> Rows:
    found = assess(tables, group.quantity) if group.quantity else None
    if found is not None and not group.ids:
        return rows_of(found, axis, group.top, spread=group.spread, words=words)
    headline = None if found is None else found.headline
    first = "" if headline is None else str(headline["claim_id"])
    claims = ascending(claims_by_id(tables, group.ids))
    return Rows(claims, first, axis, group.top, group.spread and len(claims) > 1, words)


@dataclass(frozen=True)
class Plan:
    """The measures on one canvas, in px: a row, the room over a panel, the foot.

    `bare` is the room over a panel whose scale is not named.
    """

    row: int
    first_head: int
    head: int
    bare: int
    foot: int


# Letters in a line of the words below the rows; px from line to line in parts of their size.
LETTERS = {"wide": 92, "narrow": 50, "projector": 112}
LEADING = 1.35

PLANS = {
    "wide": Plan(32, 54, 84, 62, 6),
    "narrow": Plan(50, 60, 84, 60, 6),
    "projector": Plan(50, 104, 92, 92, 6),
}


def source_panels(
    tables: Tables,
    canvas: Canvas,
    slug: str,
    panels: Sequence[Panel],
    *,
    common: bool = False,
    row: int | None = None,
    lead: str = "Source",
    below: str = "",
) -> go.Figure:
    """The finished figure.

    `row` is a row's px where many rows need less room than the plan's, `lead` the head of the
    column of names, `below` words under the last row.
    """
    plan, columns = PLANS[canvas.name], COLUMNS[canvas.name]
    bare = common or canvas.name == "projector"
    above = [plan.first_head, *[plan.bare if bare else plan.head] * (len(panels) - 1)]
    high = row or plan.row
    domains, whole = stacked([high * panel.rows.count for panel in panels], above)
    figure, notes = go.Figure(), heads(canvas, panels[0].rows.refs[1], lead)
    shapes: list[go.layout.Shape] = []
    for panel, domain in zip(panels, domains, strict=True):
        named = panel is panels[0] or not bare
        axis = panel.rows.axis
        scale = value_axis(panel.rows, canvas, panel.step, named=named)
        figure.update_layout({f"xaxis{axis}": scale, f"yaxis{axis}": rows_axis(panel.rows, domain)})
        notes += _head(canvas, panel, named)
        shapes += _badge(canvas, panel, named)
    words, deep = _below(canvas, below)
    drawn = merged(source_rows(tables, canvas, panel.rows) for panel in panels)
    figure.add_traces(drawn.traces)
    figure.update_layout(barmode="overlay")
    return finish(
        figure,
        slug,
        canvas,
        height=round(whole + plan.foot) + deep,
        margin={"l": columns.left, "r": columns.right, "t": 0, "b": plan.foot + deep},
        time_axis=None,
        shapes=[*drawn.shapes, *shapes],
        notes=[*drawn.notes, *notes, *words],
    )


def _head(canvas: Canvas, panel: Panel, named: bool) -> list[go.layout.Annotation]:
    """The heading over the scale, or over the rows where the scale has no names."""
    indent = canvas.head * 1.1 if panel.verdict else 0.0
    return two_tone(
        ink(panel.head, canvas.head, bold=True),
        muted(panel.basis[0 if canvas.roomy else 1], canvas.label),
        0,
        1,
        shift=(indent - COLUMNS[canvas.name].left, _over(canvas, named)),
        refs=("paper", f"{panel.rows.refs[1]} domain"),
        serif=canvas.name == "narrow",
    )


def _below(canvas: Canvas, text: str) -> tuple[list[go.layout.Annotation], int]:
    """Quiet words from the left edge under the last row, and how high they are in px."""
    if not text:
        return [], 0
    lines = wrap(text, LETTERS[canvas.name])
    note = label(
        lines,
        0,
        0,
        size=canvas.label,
        colour=light("muted"),
        shift=(-COLUMNS[canvas.name].left, -canvas.label * 0.4),
        refs=("paper", "paper"),
    )
    high = (lines.count("<br>") + 1) * canvas.label * LEADING + canvas.label * 0.4
    return [note.update(yanchor="top")], round(high)


def _badge(canvas: Canvas, panel: Panel, named: bool) -> list[go.layout.Shape]:
    """The badge of the panel's verdict at the left of its heading."""
    if not panel.verdict:
        return []
    radius, left = canvas.head * 0.36, COLUMNS[canvas.name].left
    spot = (0.0, 1.0, "paper", f"{panel.rows.refs[1]} domain")
    return badge(panel.verdict, spot, radius - left, radius, _over(canvas, named))


def _over(canvas: Canvas, named: bool) -> float:
    """How far the middle of a heading stands over its rows, in px."""
    return (canvas.tick * 1.6 if named else 0.0) + canvas.head * 0.8


def spoken(tables: Tables, panels: Sequence[Panel], lead: str = "Dots by source.") -> str:
    """The panels in words: every row with who says it, its figure and its years."""
    sentences = []
    for panel in panels:
        rows = [
            f"{_who(tables, panel, claim)} {claim_value(claim)} ({period(claim)})"
            for _, claim in panel.rows.claims.iterrows()
        ]
        sentences.append(f"{panel.head}: {'; '.join(rows) or 'no claim is shown'}.")
    return " ".join([lead, *sentences])


def _who(tables: Tables, panel: Panel, claim: pd.Series) -> str:
    words = panel.rows.words.get(str(claim["claim_id"]))
    if words is None or not words.name:
        return source_name(tables, claim)
    return ", ".join(part for part in (words.name, words.detail) if part)

"""Ship arrivals of a whole year as columns by flag, with the printed totals as marks over them.

The totals are a series of their own and never stacked. The part of the Free World flags that was
under Chinese control is a bracket beside its block, since it is no group of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import figure_text, hover_all
from dashboard.charts._flow_sheet import Field
from dashboard.charts._panel import Part
from dashboard.charts._parts import label, meta, span
from dashboard.charts._period_blocks import Block, stacked, traces, value_size
from dashboard.charts._time_panels import apart, plate
from dashboard.charts._tonnes_totals import total_marks
from dashboard.charts._type import Tone, two_tone
from dashboard.tables.derive import claims_by_id, series_claims
from dashboard.theme.marks import look
from dashboard.theme.tokens import light
from dashboard.vocab import Actor

FLAGS, TOTALS = "ships-flag", "ships-total"
FREE_WORLD, CUBA = "Free World flags", "Cuba"
ORDER = (Actor.USSR, Actor.CHINA, Actor.EASTERN_EUROPE, FREE_WORLD, CUBA)
# British-flag ships of Hong Kong firms: a part of the Free World arrivals of 1967.
CONTROLLED = "trans-cn-0021"
BRIEF = {Actor.EASTERN_EUROPE: "E. Europe", FREE_WORLD: "Free World"}


@dataclass(frozen=True)
class Name:
    """A label right of the last column: at what height, what it says, in whose colour."""

    value: float
    figure: str
    words: str
    actor: str


def flags(field: Field) -> Part:
    """Columns, totals, bracket and their words."""
    blocks = stacked(series_claims(field.tables, FLAGS), ORDER, 4 / field.px_a_year)
    if not blocks:
        return Part()
    totals = series_claims(field.tables, TOTALS)
    within = claims_by_id(field.tables, [CONTROLLED])
    part = Part(
        tuple(traces(field.tables, blocks, field.panel, field.canvas)),
        notes=(*_inside(field, blocks), *_names(field, blocks, within)),
    )
    return part + _totals(field, totals) + _bracket(field, blocks, within)


def _last(blocks: list[Block]) -> list[Block]:
    """The blocks of the last year."""
    return [block for block in blocks if block.last == max(one.last for one in blocks)]


def _inside(field: Field, blocks: list[Block]) -> list[go.layout.Annotation]:
    """The figure of every block that has room for it."""
    canvas, panel = field.canvas, field.panel
    end = max(block.last for block in blocks)
    return [
        label(
            figure_text(block.row),
            block.middle,
            block.centre,
            size=size,
            colour=block.ink,
            actor=block.actor,
            bold=True,
            anchor="center",
        )
        for block in blocks
        if block.last < end and (size := value_size(canvas, panel.px(block.height)))
    ]


def _names(field: Field, blocks: list[Block], within: pd.DataFrame) -> list[go.layout.Annotation]:
    """The flags with their figures right of the last column, apart from one another."""
    canvas, panel = field.canvas, field.panel
    names = [
        Name(block.centre, figure_text(block.row), _flag(field, block), block.actor)
        for block in _last(blocks)
    ]
    if len(within) and canvas.roomy:
        row = within.iloc[0]
        below = next(place for place, one in enumerate(names) if one.actor == FREE_WORLD)
        said = Name(
            names[below].value,
            figure_text(row),
            "of them British flag, Chinese control",
            str(row["actor"]),
        )
        names.insert(below, said)
    levels = apart([panel.px(one.value) for one in names], canvas.label * 1.25)
    edge = max(block.last for block in blocks)
    notes = []
    for one, level in zip(names, levels, strict=True):
        colour = look(one.actor).colour
        drawn = two_tone(
            Tone(one.figure, canvas.label, colour, bold=True),
            Tone(one.words, canvas.label, colour),
            edge,
            one.value,
            actor=one.actor,
            shift=(canvas.label * (1.2 if canvas.roomy else 0.4), level - panel.px(one.value)),
        )
        notes += [plate(note) if canvas.roomy else note for note in drawn]
    return notes


def _flag(field: Field, block: Block) -> str:
    if field.canvas.roomy:
        return block.look.label
    return BRIEF.get(block.actor, block.look.label)


def _totals(field: Field, totals: pd.DataFrame) -> Part:
    """The printed total over each column, as a mark of its own."""
    rows = [row for _, row in totals.iterrows()]
    if not rows:
        return Part()
    canvas = field.canvas
    middles = [sum(span(row)) / 2 for row in rows]
    marks = total_marks(field.tables, canvas, rows, middles, across=True, size=canvas.radius * 4)
    marks.meta = meta("claims", str(rows[0]["actor"]), TOTALS)
    along = [edge for row in rows for edge in (*span(row), None)]
    level = [edge for row in rows for edge in (row["value"], row["value"], None)]
    lines = go.Scatter(
        x=along,
        y=level,
        mode="lines",
        line={"color": light("ink"), "width": canvas.ring},
        hoverinfo="skip",
        meta=meta("frame", str(rows[0]["actor"]), TOTALS),
    )
    notes = [
        label(
            f"{figure_text(row)}{' in all' if row is rows[0] else ''}",
            x,
            float(row["value"]),
            size=canvas.value,
            colour=light("ink"),
            actor=str(row["actor"]),
            bold=True,
            anchor="center",
            shift=(0, canvas.value * 0.8),
        )
        for row, x in zip(rows, middles, strict=True)
    ]
    return Part((lines, marks), (), tuple(notes))


def _bracket(field: Field, blocks: list[Block], within: pd.DataFrame) -> Part:
    """The controlled part of the Free World block, from its foot, right of the column."""
    foot = next((one for one in _last(blocks) if one.actor == FREE_WORLD), None)
    if foot is None or within.empty:
        return Part()
    row, canvas = within.iloc[0], field.canvas
    x = foot.last + canvas.label * (0.55 if canvas.roomy else 0.2) / field.px_a_year
    line = go.Scatter(
        x=[x, x],
        y=[foot.base, foot.base + float(row["value"])],
        mode="lines",
        line={"color": look(str(row["actor"])).colour, "width": canvas.line * 1.6},
        cliponaxis=False,
        customdata=[[row["claim_id"]]] * 2,
        hovertext=[hover_all(field.tables, within)] * 2,
        hoverinfo="text",
        meta=meta("claims", str(row["actor"])),
    )
    return Part((line,))

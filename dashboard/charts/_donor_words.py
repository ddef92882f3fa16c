"""The words of China beside the USSR: headings, points with their units, figures, verdicts."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._donor_points import Said
from dashboard.charts._donor_sheet import Head, Lane, Layout, Row
from dashboard.charts._parts import kept_back, label, plain, wrap
from dashboard.charts._time_panels import word_on_hatch
from dashboard.charts._type import Tone, ink, muted, two_tone
from dashboard.tables import Tables
from dashboard.tables.words import number
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light
from dashboard.vocab import Actor

SHORT = {Actor.USSR_AND_EASTERN_EUROPE: "Soviet bloc"}


def words(tables: Tables, layout: Layout) -> list[go.layout.Annotation]:
    """All words but the marks' own."""
    notes = [note for head in layout.heads for note in _head(tables, layout, head)]
    for row in layout.rows:
        notes += _point(layout, row)
        for lane in row.lanes:
            notes += _lane(layout, row, lane)
    return kept_back(notes)


def who(actor: str) -> str:
    """The name of a side in a narrow column."""
    return SHORT.get(Actor(actor), look(actor).label)


def _head(tables: Tables, layout: Layout, head: Head) -> list[go.layout.Annotation]:
    canvas, sheet = layout.canvas, layout.sheet
    refs, left = ("paper", "y"), layout.domain(head.column)[0]
    shift = (-sheet.left, 0)
    middle = head.top + sheet.head * 0.5
    notes = [
        label(
            head.section.name,
            left,
            middle,
            size=canvas.head,
            colour=light("ink"),
            bold=True,
            shift=shift,
            refs=refs,
            serif=canvas.name == "narrow",
        )
    ]
    if head.section.statement and sheet.statement:
        level = head.top + sheet.head + sheet.statement * 0.42
        text = _statement(tables, canvas, head.section.statement)
        size, colour = canvas.tick + 1, light("muted")
        notes.append(label(text, left, level, size=size, colour=colour, shift=shift, refs=refs))
    return notes


def _statement(tables: Tables, canvas: Canvas, seed_id: str) -> str:
    """What the school text says, and how its check ended; "" without the check."""
    found = tables.seed_check[tables.seed_check["seed_id"] == seed_id]
    if found.empty:
        return ""
    row: pd.Series = found.iloc[0]
    said = wrap(f"The school text: “{row['seed_statement']}.”", 90 if canvas.roomy else 46)
    return f"{said}<br>Our check: <b>{plain(str(row['verdict']).replace('-', ' '))}</b>"


def _point(layout: Layout, row: Row) -> list[go.layout.Annotation]:
    """The name of a point and what it counts: on two lines beside the lanes, or on one above."""
    canvas, sheet = layout.canvas, layout.sheet
    name = ink(row.point.name, canvas.label if canvas.grid else canvas.tick + 2, bold=True)
    left, refs = layout.domain(row.column)[0], ("paper", "y")
    unit = muted(row.point.unit[1 if sheet.name else 0], canvas.tick)
    shift = (-sheet.left, 0)
    if sheet.name:
        return two_tone(name, unit, left, row.top + sheet.name / 2, shift=shift, refs=refs)
    return [
        _note(part, left, lane.words, shift[0])
        for part, lane in zip((name, unit), row.lanes, strict=True)
    ]


def _note(
    tone: Tone, left: float, level: float, shift: float, actor: str | None = None
) -> go.layout.Annotation:
    """One part of a line of words, so many px from an edge on the paper."""
    return label(
        tone.markup,
        left,
        level,
        size=tone.size,
        colour=tone.colour,
        actor=actor,
        shift=(shift, 0),
        refs=("paper", "y"),
    )


def _lane(layout: Layout, row: Row, lane: Lane) -> list[go.layout.Annotation]:
    """Who, the figure that is printed first with its years, and the verdict."""
    canvas, sheet, said = layout.canvas, layout.sheet, lane.said
    actor, colour = said.side.actor, look(said.side.actor).colour
    size = canvas.label if canvas.grid else canvas.tick
    left, right = layout.domain(row.column)
    name = Tone(who(actor), canvas.tick if sheet.beside else size, colour, bold=True)
    notes = [_note(name, left, lane.words, -sheet.who if sheet.beside else -sheet.left, actor)]
    if said.first is None:
        return [*notes, _silence(layout, row, lane)]
    figure = Tone(said.text, size, colour if sheet.beside else light("ink"), bold=True)
    gap = canvas.radius * 2.4 if sheet.beside else name.width + size * 0.5 - sheet.left
    notes += two_tone(
        figure,
        muted(said.years, canvas.tick),
        right if sheet.beside else left,
        lane.words,
        actor=actor,
        shift=(gap, 0),
        refs=("paper", "y"),
    )
    before = sheet.right - sheet.badge + canvas.label * 0.72 + canvas.tick * 0.5
    return [*notes, _note(muted(_verdict(canvas, said), canvas.tick), right, lane.words, before)]


def _verdict(canvas: Canvas, said: Said) -> str:
    """The verdict, and on a wide canvas how far the claims lie apart.

    Of "agreed, one origin" a small canvas keeps the second part: the badge shows the first.
    """
    if canvas.name != "wide":
        return said.badge.split(", ")[-1]
    if said.low == said.high:
        return said.badge
    return f"{said.badge}, {number(said.low)}–{number(said.high)}"


def _silence(layout: Layout, row: Row, lane: Lane) -> go.layout.Annotation:
    text = "only a weak source speaks" if lane.said.hidden else "no claim"
    return word_on_hatch(layout.canvas, text, row.end / 2, lane.marks, row.refs)

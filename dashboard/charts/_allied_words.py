"""The words beside the marks of US and allied strength."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import figure_of, tone_of
from dashboard.charts._parts import label, middle, span
from dashboard.charts._type import ink, muted, two_tone
from dashboard.tables import Tables
from dashboard.tables.derive import series_claims
from dashboard.tables.words import number, period
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light
from dashboard.vocab import Actor

Notes = list[go.layout.Annotation]
PAPER = ("paper", "paper")
WHERE = "China in the North, all others in the South"
# Under the flat part of the allies' line, as a year; and the dot after the American peak beside
# which the line is explained.
ALLIES_AT = 1969.5
MIDWAY = 3
# Below this the line of the allies runs close by, and a label stands a little above its dot.
NEAR_ZERO = 50_000


def headings(canvas: Canvas, top: int, left: int) -> Notes:
    """What is counted and where the soldiers stood; on a phone the places go on a second line."""
    head = ink("Present at one time", canvas.head, bold=True)
    unit = "people" if canvas.name == "wide" else "thousands"
    if canvas.roomy:
        basis = muted(f"{unit}; {WHERE}", canvas.label)
        return two_tone(head, basis, 0, 1, shift=(0, top * 0.5), refs=PAPER)
    basis = muted(unit, canvas.label)
    first = two_tone(head, basis, 0, 1, shift=(-left, top * 0.72), refs=PAPER, serif=True)
    where = label(
        WHERE,
        0,
        1,
        size=canvas.tick,
        colour=light("muted"),
        shift=(-left, top * 0.28),
        refs=PAPER,
    )
    return [*first, where]


def highest(tables: Tables, series: tuple[str, str]) -> pd.Series | None:
    """The claim with the highest figure among some series, the best source of equal ones."""
    claims = pd.concat([series_claims(tables, one) for one in series])
    if claims.empty:
        return None
    order = claims.sort_values(["value", "reliability"], ascending=[False, True], kind="stable")
    return order.iloc[0]


def american_words(canvas: Canvas, row: pd.Series | None) -> Notes:
    """Above the highest American figure: the figure, whose it is and when."""
    if row is None:
        return []
    name = look(Actor.USA).label
    words = f"{name}, {period(row)}" if canvas.roomy else name
    return [
        label(
            f"<b>{number(row['value'])}</b> {words}",
            middle(row),
            row["value"],
            size=canvas.label,
            colour=look(Actor.USA).colour,
            actor=Actor.USA,
            anchor="center",
            shift=(0, canvas.radius + canvas.value * 0.85),
        )
    ]


def allied_words(canvas: Canvas, row: pd.Series | None) -> Notes:
    """Below the line of the other allies: their highest figure."""
    if row is None:
        return []
    allies = look(Actor.THIRD_COUNTRIES)
    when = f", {period(row)}" if canvas.roomy else ""
    return [
        label(
            f"<b>{allies.label}</b> {number(row['value'])} at most{when}",
            ALLIES_AT,
            0,
            size=canvas.label,
            colour=allies.colour,
            actor=Actor.THIRD_COUNTRIES,
            anchor="center",
            shift=(0, canvas.label * 0.9),
        )
    ]


def china_words(canvas: Canvas, row: pd.Series, speaker: str) -> Notes:
    """The figure of China's peak and what it is; on a phone the rival figure stands alone."""
    own = speaker == Actor.CHINA
    peak = f"China's peak, {period(row)}" if canvas.roomy else "China's peak"
    words = ink(peak if own else "China, says a Soviet diplomat", canvas.label)
    at = span(row)[1] if row["precision"] == "year" else middle(row)
    y, side = figure_of(row), canvas.radius + canvas.ring + canvas.label * 0.4
    figure = tone_of(row, canvas, look(speaker).colour)
    shift = (side, 0.0 if own else canvas.value * 0.55)
    if canvas.roomy:
        return two_tone(figure, words, at, y, actor=Actor.CHINA, shift=shift)
    below = label(
        words.markup,
        at,
        y,
        size=words.size,
        colour=words.colour,
        actor=Actor.CHINA,
        shift=(side, -canvas.label * 1.2),
    )
    above = two_tone(figure, ink("", canvas.label), at, y, actor=Actor.CHINA, shift=shift)
    return [*above, below] if own else above


def quiet_words(tables: Tables, canvas: Canvas, joined: str, official: str) -> Notes:
    """What the line and the crosses are, the figures before the line begins, and its last one."""
    line, crosses = series_claims(tables, joined), series_claims(tables, official)
    if line.empty or crosses.empty:
        return []
    gap = canvas.radius + canvas.label * 0.6
    begins = line["start_day"].iloc[0]
    notes = [_figure(canvas, line.iloc[-1], "left", (gap, 0))]
    before, during = crosses[crosses["start_day"] < begins], crosses[crosses["start_day"] >= begins]
    for _, row in before.iterrows():
        lift = canvas.label * 0.6 if row["value"] < NEAR_ZERO else 0
        notes.append(_figure(canvas, row, "right", (-gap, lift)))
    if len(during):
        shift = (-gap * 1.2, -gap * 0.6)
        notes.append(_remark(canvas, during.iloc[0], "official figures", "right", shift))
    falling = line.iloc[int(line["value"].argmax()) + 1 :]
    if len(falling) > MIDWAY:
        words = "one count by quarter,<br>its origin not named"
        notes.append(_remark(canvas, falling.iloc[MIDWAY], words, "left", (gap, gap)))
    return notes


def _figure(
    canvas: Canvas, row: pd.Series, anchor: str, shift: tuple[float, float]
) -> go.layout.Annotation:
    return label(
        number(row["value"]),
        middle(row),
        row["value"],
        size=canvas.label,
        colour=look(Actor.USA).colour,
        actor=Actor.USA,
        anchor=anchor,
        shift=shift,
    )


def _remark(
    canvas: Canvas, row: pd.Series, text: str, anchor: str, shift: tuple[float, float]
) -> go.layout.Annotation:
    return label(
        text,
        middle(row),
        row["value"],
        size=canvas.tick,
        colour=light("muted"),
        actor=Actor.USA,
        anchor=anchor,
        shift=shift,
    )

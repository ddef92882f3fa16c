"""The words of a headline: name, years, bounds, verdict, and how many claims there are."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._headline_panel import Panel
from dashboard.charts._parts import label
from dashboard.charts._type import text_width
from dashboard.tables.derive import Assessment
from dashboard.tables.words import number
from dashboard.theme.tokens import light
from dashboard.vocab import Unit

# Plotly keeps an invisible border of this many px round a label.
INSET = 2
# Words of the badge where the word of the assessment would not tell a reader enough.
BADGE_WORDS = {"single": "only weak rivals", "none": "only weak sources"}


def headline_labels(panel: Panel) -> tuple[go.layout.Annotation, ...]:
    """All labels of a headline but its number."""
    canvas, grid, found = panel.canvas, panel.grid, panel.found
    ink, muted = light("ink"), light("muted")
    beside_badge = canvas.label * 1.3
    return (
        _text(panel, panel.headline.head, grid.head, colour=ink, bold=True),
        _text(panel, panel.headline.tail, grid.tail, colour=ink),
        _text(panel, _years_or_why(found), grid.head, colour=muted, right=True),
        _text(panel, verdict_words(found), grid.badge, colour=ink, bold=True, shift=beside_badge),
        _text(panel, count_words(found), grid.badge, colour=muted, right=True),
        *_bounds(panel),
    )


def _text(
    panel: Panel,
    text: str,
    height: float,
    *,
    colour: str,
    bold: bool = False,
    right: bool = False,
    shift: float = 0,
) -> go.layout.Annotation:
    """A label at the left edge of the panel, or a small one at its right edge."""
    return label(
        text,
        1 if right else 0,
        height,
        size=panel.canvas.tick if right else panel.canvas.label,
        colour=colour,
        actor=panel.headline.actor,
        bold=bold,
        anchor="right" if right else "left",
        shift=(INSET if right else shift - INSET, 0),
        refs=panel.refs,
    )


def _years_or_why(found: Assessment) -> str:
    """The years of the number, or why there is none."""
    return "weak source hidden" if found.headline is None else years(found.headline)


def _bounds(panel: Panel) -> list[go.layout.Annotation]:
    """Zero, the lowest and the highest claim below the line; the lowest only where it has room."""
    found, canvas = panel.found, panel.canvas
    if found.shown == 0:
        return []
    sign = unit_sign(found.claims["unit"].iloc[0])
    low, high = number(found.low), number(found.high) + sign
    px = (panel.grid.narrowest - 4) / (panel.reach[1] - panel.reach[0])
    room = text_width(low, canvas.tick) / 2
    left = found.low * px - room - text_width("0", canvas.tick) / 2
    right = (found.high - found.low) * px - room - text_width(high, canvas.tick)
    fits = left >= 2 and right + canvas.radius >= 2
    marks = [("0", 0.0, "center"), (high, found.high, "right")]
    if fits:
        marks.append((low, found.low, "center"))
    return [
        label(
            text,
            x,
            panel.grid.bounds,
            size=canvas.tick,
            colour=light("muted"),
            actor=panel.headline.actor,
            anchor=anchor,
            shift=(canvas.radius + INSET if anchor == "right" else 0, 0),
            refs=panel.axes,
        )
        for text, x, anchor in marks
    ]


def printed(claim: pd.Series) -> str:
    """The figure of a claim as it is printed large: without the sign, with a per cent sign."""
    return number(claim["value"]) + unit_sign(claim["unit"])


def years(claim: pd.Series) -> str:
    """The years of a claim, short: "1965–73", "1975"."""
    first, last = claim["start_day"].year, claim["end_day"].year
    if first == last:
        return str(first)
    return f"{first}–{last % 100:02d}" if first // 100 == last // 100 else f"{first}–{last}"


def unit_sign(unit: str) -> str:
    """The sign that follows a figure: per cent, or none."""
    return "%" if unit == Unit.PERCENT else ""


def verdict_words(found: Assessment) -> str:
    """The word beside the badge."""
    return BADGE_WORDS.get(found.verdict, found.badge)


def count_words(found: Assessment) -> str:
    """How many claims are shown, and how many are hidden: "8 claims, 1 hidden"."""
    shown = "1 claim" if found.shown == 1 else f"{found.shown} claims"
    if found.shown < 2 and found.hidden:
        return f"{found.hidden} hidden"
    return f"{shown}, {found.hidden} hidden" if found.hidden else shown

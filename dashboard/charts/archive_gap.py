"""How far the archives lie apart: on each quantity the figures of every archive that speaks of it.

Units differ from row to row, so a row is drawn in times of its own lowest figure, and the figures
themselves stand beside it as printed. Nothing is averaged; an archive with several figures has
several marks, and a claim that comes through two archives is no second voice.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log10

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._archive_gaps import CLOSE, Gap, Voice, gaps
from dashboard.charts._archive_topics import TOPICS
from dashboard.charts._dots import dot, figure_text, hover_all
from dashboard.charts._parts import finish, label, meta, plain
from dashboard.charts._range_marks import ends, is_range
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.words import claim_value, number
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light

SLUG = "archive_gap"
TIMES = (1, 2, 4, 8)
MOST = 12.5
# Units that a row's name implies; where room is scarce they are left out.
COUNTED = ("people", "pieces", "aircraft", "ships")
SAME, UNLIKE = "The same thing counted", "Not the same thing counted"


@dataclass(frozen=True)
class Sheet:
    """Where things stand on a canvas: the plot's share of the width, px of a row and a heading, and
    how far above the marks a row's name and its figures stand (0: beside them).

    `figures` is where the figures begin, or end where they stand at the right edge.
    """

    plot: tuple[float, float]
    figures: float
    row: int
    head: int
    name_lift: float = 0
    figures_lift: float = 0

    @property
    def anchor(self) -> str:
        """The side from which the figures are set."""
        return "right" if self.figures == 1 else "left"


SHEETS = {
    "wide": Sheet((0.01, 0.99), 1.0, 58, 40, 24, 24),
    "narrow": Sheet((0.02, 0.98), 0.0, 84, 50, 48, 24),
    "projector": Sheet((0.415, 0.645), 0.66, 62, 78),
}


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """One row a quantity, in two groups; a thin line joins the lowest to the highest figure."""
    sheet, found = SHEETS[canvas.name], gaps(tables)
    figure, notes = go.Figure(), []
    top = 0.0
    group = ""
    for gap in found:
        if (SAME if gap.alike else UNLIKE) != group:
            group = SAME if gap.alike else UNLIKE
            top += sheet.head
            notes.append(_heading(canvas, group, top - sheet.head * 0.35))
            top += sheet.name_lift * 0.5
        y = top + sheet.row * 0.5 + sheet.name_lift * 0.3
        figure.add_traces(_marks(tables, canvas, gap, y))
        notes += _words(canvas, sheet, gap, y)
        top += sheet.row
    figure.update_layout(xaxis=_times(canvas, sheet), yaxis=_rows(top))
    return finish(
        figure,
        SLUG,
        canvas,
        height=round(top) + canvas.tick * 3,
        margin={"l": 0, "r": 4, "t": canvas.tick * 2, "b": 8},
        time_axis=None,
        notes=notes,
    )


def _times(canvas: Canvas, sheet: Sheet) -> dict[str, object]:
    named = canvas.roomy and canvas.grid
    words = ["lowest", *(f"{one} times" for one in TIMES[1:])]
    return {
        "type": "log",
        "range": [log10(0.93), log10(MOST)],
        "domain": list(sheet.plot),
        "tickmode": "array",
        "tickvals": list(TIMES),
        "ticktext": words if named else [f"{one}×" for one in TIMES],
        "tickangle": 0,
        "ticklabeloverflow": "allow",
        "side": "top",
        "showgrid": True,
        "gridcolor": light("rule"),
        "zeroline": False,
        "fixedrange": True,
    }


def _rows(px: float) -> dict[str, object]:
    return {"range": [px, 0], "visible": False, "fixedrange": True}


def _heading(canvas: Canvas, text: str, y: float) -> go.layout.Annotation:
    return label(text, 0, y, size=canvas.label, colour=light("ink"), bold=True, refs=("paper", "y"))


def _marks(tables: Tables, canvas: Canvas, gap: Gap, y: float) -> list[go.Scatter]:
    join = go.Scatter(
        x=[1, gap.high / gap.low],
        y=[y, y],
        mode="lines",
        line={"color": light("rule-strong"), "width": canvas.thin},
        hoverinfo="skip",
        meta=meta("frame"),
    )
    return [
        join,
        *(
            mark
            for voice, aside in zip(gap.voices, _asides(canvas, gap), strict=True)
            for claims in voice.figures
            for mark in [
                _reach(tables, canvas, claims, gap.low, y + aside, voice.speaker)
                if is_range(claims.iloc[0])
                else dot(
                    tables,
                    canvas,
                    claims,
                    (ends(claims.iloc[0])[0] / gap.low, y + aside),
                    speaker=voice.speaker,
                )
            ]
        ),
    ]


def _asides(canvas: Canvas, gap: Gap) -> tuple[float, ...]:
    """How far off its line an archive's marks stand: two that nearly coincide are drawn apart."""
    step = canvas.radius if gap.nearest <= CLOSE else 0.0
    return tuple(step * (-1 if place % 2 else 1) for place in range(len(gap.voices)))


def _reach(
    tables: Tables, canvas: Canvas, claims: pd.DataFrame, low: float, y: float, speaker: str
) -> go.Scatter:
    """The two ends of a range, joined: never a mark in its middle."""
    row = claims.iloc[0]
    first, last = (end / low for end in ends(row))
    ids = claims["claim_id"].tolist()
    return go.Scatter(
        x=[first, last],
        y=[y, y],
        mode="lines",
        line={"color": look(speaker).tint, "width": canvas.radius * 2},
        customdata=[ids, ids],
        hovertext=[hover_all(tables, claims)] * 2,
        hoverinfo="text",
        cliponaxis=False,
        meta=meta("spread", str(row["actor"])),
    )


def _words(canvas: Canvas, sheet: Sheet, gap: Gap, y: float) -> list[go.layout.Annotation]:
    refs = ("paper", "y")
    name = f"<b>{plain(gap.topic.name)}</b>"
    unit = f'<span style="color:{light("muted")}">{plain(gap.unit)}</span>'
    size = canvas.label if canvas.grid else canvas.tick
    above = sheet.name_lift != sheet.figures_lift
    return [
        label(
            f"{name}  {unit}" if above or gap.unit not in COUNTED else name,
            0,
            y,
            size=size,
            colour=light("ink"),
            shift=(0, sheet.name_lift),
            refs=refs,
        ),
        label(
            "   ".join(_said(voice, canvas) for voice in gap.voices),
            sheet.figures,
            y,
            size=size,
            colour=light("ink"),
            anchor=sheet.anchor,
            shift=(0, sheet.figures_lift),
            refs=refs,
        ),
    ]


def _said(voice: Voice, canvas: Canvas) -> str:
    figures = ", ".join(_figure(one.iloc[0]) for one in voice.figures)
    name = plain(voice.archive.label)
    return f'<span style="color:{look(voice.speaker).colour}">{name} <b>{plain(figures)}</b></span>'


def _figure(row: pd.Series) -> str:
    if is_range(row):
        low, high = ends(row)
        return f"{number(low)}–{number(high)}"
    return figure_text(row)


def takeaway(tables: Tables) -> str:
    """On how many quantities archives meet, how often they agree, where they are furthest apart."""
    found = [gap for gap in gaps(tables) if gap.alike]
    if not found:
        return "No two archives speak of the same thing here."
    near = sum(gap.nearest <= CLOSE for gap in found)
    widest = found[0]
    low, high = widest.voices[0], max(widest.voices, key=lambda voice: voice.high)
    return (
        f"On {len(found)} questions two archives count the same thing: on {near} they come within "
        f"a tenth; furthest apart are the {_lowered(widest.topic.name)}, from {number(low.low)} "
        f"({low.archive.label}) to {number(high.high)} ({high.archive.label})."
    )


def _lowered(name: str) -> str:
    return name if name.split()[0] in ("Chinese", "Soviet", "Sino-Soviet") else name.lower()


def alt(tables: Tables) -> str:
    """Every row with the figures of each archive."""
    rows = [
        f"{gap.topic.name}, {gap.unit}: "
        + "; ".join(
            f"{voice.archive.label} "
            + " and ".join(claim_value(figure.iloc[0]) for figure in voice.figures)
            for voice in gap.voices
        )
        for gap in gaps(tables)
    ]
    return f"Marks of each archive in times of the lowest figure. {'. '.join(rows)}."


CHART = Chart(
    slug=SLUG,
    page="sources",
    title="What each archive says",
    question="How far apart do the archives lie on the same question?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(
        tables=tuple(dict.fromkeys(topic.table for topic in TOPICS)),
        quantities=tuple(topic.key for topic in TOPICS),
    ),
    reacts=frozenset({"actors", "archive"}),
    span="full",
)

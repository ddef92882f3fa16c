"""The figure of a sheet of flows: headings, hatched gaps, scales, the time axis, the phases.

The marks of the panels are handed in; an event may cross all of them as a dotted line.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from dashboard.charts._flow_sheet import SHEETS, Field, Laid, least_axis
from dashboard.charts._hatch import absence
from dashboard.charts._panel import Part, merged
from dashboard.charts._parts import finish, label, year
from dashboard.charts._rows import bar_years, strip
from dashboard.charts._time_panels import baseline, plate, value_axis, word_on_hatch
from dashboard.charts._type import ink, muted, text_width, two_tone
from dashboard.tables.words import number
from dashboard.theme.tokens import light


def moment(laid: Laid, event_id: str, words: str) -> Part:
    """An event as a dotted line through the panels, named at the top of the first one.

    Words on one line stand left of it, words on two lines right of it.
    """
    first = laid.fields[0]
    canvas, events = first.canvas, first.tables.events
    x = year(events.loc[events["event_id"] == event_id, "end_day"].iloc[0])
    lines = tuple(
        go.layout.Shape(
            type="line",
            x0=x,
            x1=x,
            y0=0,
            y1=1,
            xref="x",
            yref=f"{one.panel.y} domain",
            # Over a hatch it would not be seen from below.
            layer="above" if one.flow.silences else "below",
            line={"color": light("ink"), "width": canvas.thin, "dash": "dot"},
        )
        for one in laid.fields
        if one.flow.beside is None
    )
    several = "<br>" in words
    aside, below = (0.5, 1.55) if several else (-0.5, 0.9)
    note = label(
        words,
        x,
        1 - first.panel.top / laid.plot,
        size=canvas.tick,
        colour=light("ink"),
        anchor="left" if several else "right",
        shift=(canvas.tick * aside, -canvas.tick * below),
        refs=("x", "paper"),
    )
    return Part(shapes=lines, notes=(plate(note),))


def flow_figure(
    laid: Laid, slug: str, marks: Part, reading: str, *, ticks: Mapping[str, int]
) -> go.Figure:
    """The finished figure of panels with these marks; `ticks` is the step of years by canvas."""
    first = laid.fields[0]
    canvas, sheet = first.canvas, SHEETS[first.canvas.name]
    frame = merged(_frame(laid, one) for one in laid.fields) + _phases(laid)
    figure = go.Figure([*frame.traces, *marks.traces])
    figure.update_layout(
        barmode="overlay",
        xaxis=_time(laid, ticks[canvas.name]),
        **{f"yaxis{one.panel.suffix}": _scale(laid, one) for one in laid.fields},
    )
    foot = sheet.foot - (sheet.axis if laid.below else 0)
    note = label(
        reading,
        0,
        0,
        size=canvas.tick,
        colour=light("muted"),
        shift=(0, canvas.tick * (0.25 + 0.65 * (reading.count("<br>") + 1)) - foot),
        refs=("paper", "paper"),
    )
    return finish(
        figure,
        slug,
        canvas,
        height=round(laid.plot) + foot + 8,
        margin={"l": sheet.left, "r": sheet.right, "t": 8, "b": foot},
        time_axis="xaxis",
        shapes=[*frame.shapes, *marks.shapes],
        notes=[*frame.notes, *marks.notes, *([note] if canvas.grid and reading else [])],
    )


def _time(laid: Laid, step: int) -> dict[str, Any]:
    """Years named under their middle, a tick where each begins."""
    first, last = (round(one) for one in laid.fields[0].years)
    lowest = max((one.panel for one in laid.fields), key=lambda panel: panel.bottom)
    return {
        **bar_years((first, last), list(range(first, last, step))),
        "range": list(laid.fields[0].years),
        "anchor": lowest.y,
        "ticklen": 0,
        "ticklabelstandoff": 6,
        "minor": {
            "tickvals": list(range(first, last + 1)),
            "ticks": "outside",
            "ticklen": 6,
            "tickcolor": light("rule-strong"),
        },
    }


def _scale(laid: Laid, one: Field) -> dict[str, Any]:
    ticks = {} if one.flow.beside else {tick: number(tick) for tick in one.flow.ticks}
    if one.canvas.name == "projector":
        ticks = dict(list(ticks.items())[:: max(1, len(ticks) - 1)])
    scale = {**value_axis(one.panel, laid.plot, ticks), "showgrid": False}
    if one.flow.beside is not None:
        # The ground of a panel of its own would hide the one before.
        scale["overlaying"] = f"y{one.panel.number - 1}"
    return scale


def _frame(laid: Laid, one: Field) -> Part:
    """Heading, foot and hatch of one panel."""
    lines = () if one.flow.beside else (baseline(one.panel),)
    hatched = tuple(
        absence(one.canvas, (gap.first, gap.last), one.panel.peak, ("x", one.panel.y))
        for gap in one.flow.silences
    )
    return Part(hatched, lines, (*_head(laid, one), *_silent_words(one)))


def _silent_words(one: Field) -> list[go.layout.Annotation]:
    return [
        word_on_hatch(
            one.canvas,
            gap.words,
            gap.spot[0],
            one.panel.peak * gap.spot[1],
            ("x", one.panel.y),
        )
        for gap in one.flow.silences
        if gap.words
        and text_width(gap.words, one.canvas.tick) + 12 < (gap.last - gap.first) * one.px_a_year
    ]


def _head(laid: Laid, one: Field) -> list[go.layout.Annotation]:
    canvas, flow = one.canvas, one.flow
    y = 1 - (one.panel.top - SHEETS[canvas.name].lift) / laid.plot
    x, xref = (0.0, "paper") if flow.beside is None else (flow.beside, "x")
    return two_tone(
        ink(flow.title, canvas.head, bold=True),
        muted(flow.basis[0 if canvas.name == "wide" else 1], canvas.label),
        x,
        y,
        refs=(xref, "paper"),
        serif=canvas.name == "narrow",
    )


def _phases(laid: Laid) -> Part:
    first = laid.fields[0]
    if not laid.strip:
        return Part()
    shapes, names = strip(
        first.tables,
        first.canvas,
        first.years,
        laid.plot,
        least_px=least_axis(first.canvas),
        lines=2,
    )
    return Part(shapes=tuple(shapes), notes=tuple(names))

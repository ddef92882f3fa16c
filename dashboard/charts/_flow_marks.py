"""The marks of a panel of flows: a dot on a stroke as long as its period, or a column from zero.

Nothing is joined. A figure whose digits or unit are damaged in the scan has a question mark, a mark
of what was asked for, announced or possible is hollow.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import MORE, MOST, arrow, dot, figure_of, hover_all, sign
from dashboard.charts._flow_says import Says, Way
from dashboard.charts._flow_sheet import Field
from dashboard.charts._hatch import hollow, solid, tinted
from dashboard.charts._panel import Part, merged
from dashboard.charts._parts import label, meta, span
from dashboard.charts._range_marks import ends, is_range, tone
from dashboard.charts._spans import fade, span_line
from dashboard.charts._time_panels import plate
from dashboard.charts._type import Tone, ink, two_tone
from dashboard.tables.derive import claims_by_id
from dashboard.theme.marks import look
from dashboard.vocab import WEAKEST, Warning

# The least width of a column and of a stroke that is worth drawing, in radii of a dot.
LEAST_COLUMN, LEAST_STROKE = 2.8, 2.9
# How far a date that is about right runs out, in years.
FADE = 0.4


def marks(field: Field) -> Part:
    """All claims of a panel with their words."""
    claims = claims_by_id(field.tables, field.flow.says)
    return merged(
        _mark(field, row, field.flow.says[row["claim_id"]]) for _, row in claims.iterrows()
    )


def in_way(trace: go.Scatter | go.Bar, way: Way, reliability: str) -> None:
    """Give a mark the colour and the marker of a way; weak and press sources stay open."""
    trace.marker.color = way.colour
    if trace.type == "scatter":
        shape = f"{way.symbol}-open" if reliability == "C" else way.symbol
        symbol = "diamond-open" if reliability == WEAKEST else shape
        trace.marker.update(symbol=symbol, line={"color": way.colour})


def years_of(field: Field, row: pd.Series, says: Says) -> tuple[float, float]:
    """The years that a mark takes: its period or its part of it, never narrower than a column."""
    first, last = span(row)
    place, count = says.slot
    least = LEAST_COLUMN * field.canvas.radius / field.px_a_year * count if says.column else 0.0
    lack = max(0.0, least - (last - first)) / 2
    first, last = first - lack, last + lack
    part = (last - first) / count
    return first + place * part, first + (place + 1) * part


def _mark(field: Field, row: pd.Series, says: Says) -> Part:
    if says.column or is_range(row):
        return Part((_column(field, row, says),), (), tuple(words(field, row, says)))
    first, last = years_of(field, row, says)
    refs, y = ("x", field.panel.y), figure_of(row)
    mark = dot(field.tables, field.canvas, row.to_frame().T, ((first + last) / 2, y), refs=refs)
    mark.meta = meta("claims", str(row["actor"]), row["series_id"] or None)
    if says.open:
        mark.marker.symbol = f"{str(mark.marker.symbol).removesuffix('-open')}-open"
    colour = colour_of(row, says)
    if says.way is not None:
        in_way(mark, says.way, row["reliability"])
    return Part((mark,), _stroke(field, row, y, colour), tuple(words(field, row, says)))


def colour_of(row: pd.Series, says: Says) -> str:
    """The colour of a claim: its way's, or that of the side it speaks of."""
    return says.way.colour if says.way is not None else look(str(row["actor"])).colour


def _column(field: Field, row: pd.Series, says: Says) -> go.Bar:
    first, last = years_of(field, row, says)
    foot, top = ends(row) if is_range(row) else (0.0, figure_of(row))
    # The ground between neighbours in time.
    gap = 2 / field.px_a_year
    return go.Bar(
        x=[(first + last) / 2],
        y=[top - foot],
        base=[foot],
        width=[last - first - gap],
        xaxis="x",
        yaxis=field.panel.y,
        marker=_fill(field, row, says),
        customdata=[[row["claim_id"]]],
        hovertext=[hover_all(field.tables, row.to_frame().T)],
        hoverinfo="text",
        meta=meta("claims", str(row["actor"]), row["series_id"] or None),
    )


def _fill(field: Field, row: pd.Series, says: Says) -> dict[str, Any]:
    if says.way is not None:
        return {"color": says.way.colour, "line": {"width": 0}}
    fill = hollow if says.open or row["weak"] else tinted if row["reliability"] == "C" else solid
    return fill(look(str(row["actor"])), field.canvas)


def _stroke(field: Field, row: pd.Series, y: float, colour: str) -> tuple[go.layout.Shape, ...]:
    """The whole period of a dot, running out where its ends are only about right."""
    if not _has_stroke(field, row):
        return ()
    first, last = span(row)
    line = span_line(field.canvas, (first, last), y, colour).update(yref=field.panel.y)
    if not row["approximate"]:
        return (line,)
    half = (field.canvas.spread + 2) / field.panel.px(1) / 2
    level = (y - half, y + half)
    ways = [way for way, text in zip((-1, 1), _edges(row), strict=True) if "~" in text]
    return (
        line,
        *(
            shape
            for way in ways
            for shape in fade(
                (first, last)[way > 0],
                way,
                level,
                colour,
                yref=field.panel.y,
                opacity=float(line.opacity),
                reach=FADE,
            )
        ),
    )


def _edges(row: pd.Series) -> tuple[str, str]:
    """The dates as written from which and to which a claim speaks; "~" says about."""
    return row["start"], row["end"] or row["start"]


def _has_stroke(field: Field, row: pd.Series) -> bool:
    first, last = span(row)
    least = LEAST_STROKE * field.canvas.radius
    return bool(row["approximate"] or (last - first) * field.px_a_year >= least)


def figure(field: Field, row: pd.Series, says: Says) -> Tone:
    """The figure of a claim as its label has it."""
    said = tone(row, field.canvas, colour_of(row, says))
    if Warning.OCR_DOUBT in row["warnings"]:
        return replace(said, text=f"{said.text}?")
    return said


def words(field: Field, row: pd.Series, says: Says) -> list[go.layout.Annotation]:
    """The figure and its words beside, above or over a mark, and the arrow of a bound."""
    canvas, actor = field.canvas, str(row["actor"])
    said = figure(field, row, says)
    behind = ink(says.words if canvas.name == "wide" else says.brief_words, canvas.label)
    years = years_of(field, row, says) if says.column else _reach(field, row, says)
    y, refs = ends(row)[1], ("x", field.panel.y)
    notes = _bound(field, row, says)
    lift = says.lift * canvas.label
    if says.side == "over":
        return notes + _over(field, row, says, lift)
    width = said.width + behind.width + max(5.0, said.size * 0.34)
    gap = canvas.label * 0.45 + (0 if says.column else canvas.radius + canvas.ring)
    up = canvas.value * 0.62 + (2 if says.column else canvas.radius)
    x, shift = {
        "right": (years[1], (gap, lift)),
        "left": (years[0], (-gap - width - canvas.label * (0.6 if says.column else 0.25), lift)),
        "above": (years[0], (0.0, up + lift)),
        "below": (years[0], (0.0, lift - up)),
    }[says.side]
    drawn = two_tone(said, behind, x, y, actor=actor, shift=shift, refs=refs)
    return notes + [plate(note) if _on_hatch(field, says, years, width) else note for note in drawn]


def _on_hatch(field: Field, says: Says, years: tuple[float, float], width: float) -> bool:
    """Whether words of so many px beside a mark stand on silent years."""
    reach = width / field.px_a_year
    spans = {"left": (years[0] - reach, years[0]), "right": (years[1], years[1] + reach)}
    first, last = spans.get(says.side, (0.0, 0.0))
    return any(one.first < last and first < one.last for one in field.flow.silences)


def _over(field: Field, row: pd.Series, says: Says, lift: float) -> list[go.layout.Annotation]:
    """Figure and words in two lines, in the middle above a mark."""
    canvas, said = field.canvas, figure(field, row, says)
    foot = lift + (2 if says.column else canvas.radius)
    lines = [(said.markup, said.size, said.colour)]
    text = says.words if canvas.name == "wide" else says.brief_words
    if text:
        lines.insert(0, (text, canvas.tick, ink("", 0).colour))
    notes = []
    for text, size, colour in lines:
        notes.append(
            label(
                text,
                sum(years_of(field, row, says)) / 2,
                ends(row)[1],
                size=size,
                colour=colour,
                actor=str(row["actor"]),
                anchor="center",
                shift=(0, foot + size * 0.62),
                refs=("x", field.panel.y),
            )
        )
        foot += size * 1.15
    return notes


def _reach(field: Field, row: pd.Series, says: Says) -> tuple[float, float]:
    """From where to where a dot and its stroke stand."""
    if _has_stroke(field, row):
        first, last = span(row)
        before, after = (FADE if "~" in text else 0.0 for text in _edges(row))
        return first - before, last + after
    middle = sum(years_of(field, row, says)) / 2
    return middle, middle


def _bound(field: Field, row: pd.Series, says: Says) -> list[go.layout.Annotation]:
    towards = {MORE: (0, 1), MOST: (0, -1)}.get(sign(row))
    if towards is None or says.column:
        return []
    first, last = years_of(field, row, says)
    return [
        arrow(
            field.canvas,
            (first + last) / 2,
            figure_of(row),
            colour_of(row, says),
            towards,
            actor=str(row["actor"]),
            refs=("x", field.panel.y),
        )
    ]

"""Arms by type: what China and the USSR delivered, when and how many, from SIPRI's register.

A row is one of SIPRI's types, a lane in it one donor. Strips are deals, each from its first to its
last year; the bar beside them is our sum of the deals of that one type that began by 1975. Types
are never added to each other: groups are only headings. The register holds major weapons alone.
"""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._arms_deals import LAST_OF_WAR, REGISTERS, YEARS, Row, blocks
from dashboard.charts._arms_marks import counts, donors, rules, strips, words
from dashboard.charts._arms_sheet import Layout, laid_out
from dashboard.charts._listing import listed
from dashboard.charts._parts import finish, label
from dashboard.charts._px_columns import Scale, down, scales
from dashboard.charts._spec import Chart, Uses
from dashboard.tables import Tables
from dashboard.tables.words import number
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light
from dashboard.vocab import Actor

SLUG = "arms_by_type"
READING = {
    "wide": (
        "A strip is one deal, from its first year to its last. Solid: no donor gave more of that "
        "type; pale: another did.<br>"
        "Bars: our sums of deals begun by 1975, one scale a group. Faded: later, to united "
        "Vietnam.<br>Many numbers are SIPRI’s estimates. The groups are ours."
    ),
    "narrow": (
        "A strip is one deal, from its first year to its last.<br>"
        "Solid: no donor gave more of that type;<br>pale: another did.<br>"
        "Bars: our sums of deals begun by 1975,<br>one scale a group.<br>"
        "Faded: later, to united Vietnam. Many numbers<br>"
        "are SIPRI’s estimates. The groups are ours."
    ),
}


def build(tables: Tables, canvas: Canvas) -> go.Figure:
    """Groups of rows in columns: names, deals on a time axis, sums on the scale of their group."""
    layout = laid_out(canvas, blocks(tables))
    figure = go.Figure([*strips(tables, layout), *counts(layout)])
    figure.update_layout(barmode="overlay", yaxis=down(layout.plot), **_axes(layout))
    names = {place.lane.donor for place in layout.places}
    sheet = layout.sheet
    margin = {"l": sheet.names + 4, "r": sheet.figures + 4, "t": 6, "b": sheet.foot}
    return finish(
        figure,
        SLUG,
        canvas,
        height=round(layout.plot + margin["t"] + margin["b"]),
        margin=margin,
        time_axis=None,
        shapes=rules(layout),
        notes=[*donors(layout, sorted(names)), *words(layout), *_scales(layout), *_reading(layout)],
    )


def _axes(layout: Layout) -> dict[str, dict[str, object]]:
    """A time axis a column, and a scale of pieces a group, over the first one of its column."""
    time = [
        Scale(layout.time(column), -1 - column, YEARS, layout.domain(column, "time"))
        for column in range(layout.sheet.columns)
    ]
    pieces = [
        Scale(axis, column, (0, top), layout.domain(column, "pieces"))
        for axis, (column, top) in layout.scales.items()
    ]
    return scales([*time, *pieces])


def _scales(layout: Layout) -> list[go.layout.Annotation]:
    """The years over each time axis and what the bars count over their scale.

    On a phone the years stand over every group, since the top of the one column is soon out of
    sight.
    """
    canvas, sheet = layout.canvas, layout.sheet
    top = sheet.head - canvas.tick * 0.8
    levels = [(column, top) for column in range(sheet.columns)]
    if not canvas.roomy:
        levels = [(head.column, head.middle) for head in layout.heads]
    years = [
        _quiet(layout, str(year), (year, level), (layout.time(column), "y"), "center", 0)
        for column, level in levels
        for year in sheet.ticks
    ]
    said = "pieces" if canvas.name == "projector" else "pieces by 1975"
    refs = ("paper", "y")
    return years + [
        _quiet(
            layout, said, (layout.domain(column, "pieces")[1], top), refs, "right", sheet.figures
        )
        for column in range(sheet.columns)
    ]


def _quiet(
    layout: Layout,
    text: str,
    place: tuple[float, float],
    refs: tuple[str, str],
    anchor: str,
    shift: float,
) -> go.layout.Annotation:
    size, colour = layout.canvas.tick, light("muted")
    note = label(text, *place, size=size, colour=colour, anchor=anchor, shift=(shift, 0), refs=refs)
    # A ground of its own: the line of a year ends over its label.
    return note.update(bgcolor=light("ground"))


def _reading(layout: Layout) -> list[go.layout.Annotation]:
    """How to read it, below; projected there is none."""
    text = READING.get(layout.canvas.name)
    if text is None:
        return []
    note = label(
        text,
        0,
        layout.plot,
        size=layout.canvas.tick,
        colour=light("muted"),
        shift=(-layout.sheet.names, -8),
        refs=("paper", "y"),
    )
    return [note.update(yanchor="top")]


def _compared(tables: Tables) -> tuple[list[Row], list[Row]]:
    """The types that both donors delivered by 1975, and those that came from the USSR alone."""
    rows = [row for block in blocks(tables) for row in block.rows]
    soviet = [row for row in rows if row.count(Actor.USSR)]
    return (
        [row for row in soviet if row.count(Actor.CHINA)],
        [row for row in soviet if not row.count(Actor.CHINA)],
    )


def takeaway(tables: Tables) -> str:
    """Of how many types each donor gave more, among those that both gave."""
    both, alone = _compared(tables)
    if not both:
        return "The sources that are shown name no type of weapon that both donors delivered."
    china, ussr = Actor.CHINA, Actor.USSR
    more = [row for row in both if row.count(ussr) > row.count(china)]
    less = [row for row in both if row.count(ussr) < row.count(china)]
    even = [row for row in both if row.count(ussr) == row.count(china)]
    said = f"the USSR delivered more in {len(more)} of the {len(both)} types that both gave"
    if less:
        said += f", China more {_names(less)}"
    if even:
        said += f"; {_names(even)} were equal ({number(even[0].count(ussr))} each)"
    if alone:
        said += f"; {len(alone)} more came from the USSR and not from China"
    return f"By SIPRI’s register of major weapons, until {LAST_OF_WAR} {said}."


def _names(rows: list[Row]) -> str:
    return listed([row.kind.spoken for row in rows])


def alt(tables: Tables) -> str:
    """The counts of the types that both delivered, and the types of one donor alone."""
    both, alone = _compared(tables)
    counts = [
        f"{row.kind.spoken} {number(row.count(Actor.CHINA))} and {number(row.count(Actor.USSR))}"
        for row in both
    ]
    return (
        "Strips of deals by type on a time axis from 1950 to 1979, a lane a donor, with bars for "
        f"our sums until {LAST_OF_WAR}. China and the USSR: {'; '.join(counts) or 'none'}. From "
        f"the USSR and not from China: {_names(alone) if alone else 'none'}."
    )


CHART = Chart(
    slug=SLUG,
    page="arms",
    title="Arms by type",
    question="Which weapons came from China, which from the USSR, and when?",
    takeaway=takeaway,
    alt=alt,
    build=build,
    uses=Uses(tables=("deliveries",), series=tuple(REGISTERS.values())),
    reacts=frozenset({"actors"}),
)

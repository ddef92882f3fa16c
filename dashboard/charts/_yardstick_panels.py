"""Axes, hatches and labels of the yardstick chart's panels, upright or turned.

Where they lie is `_yardstick_sheet`, what is drawn `yardsticks`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts._dots import figure_text
from dashboard.charts._parts import label, plain, span
from dashboard.charts._period_blocks import Block
from dashboard.charts._time_panels import (
    FIRST,
    LAST,
    LEAST_WIDTH,
    Panel,
    Years,
    gaps,
    hatch,
    hatch_turned,
    least_px_a_year,
    plate,
    time_axis,
    value_axis,
    word_on_hatch,
    years_text,
)
from dashboard.charts._type import text_width
from dashboard.charts._yardstick_sheet import Drawing, Yardstick
from dashboard.tables.words import number
from dashboard.theme.tokens import light

SILENT = "no amount by donor"
# Px kept free at the right of the last turned panel for the mark of a rival claim.
BESIDE = 56


def axes(
    drawn: Drawing, yardstick: Yardstick, panel: Panel, blocks: Sequence[Block]
) -> dict[str, Any]:
    """The axes of one panel; upright ones share the time axis."""
    if not drawn.turned:
        ticks = {0.0: "0", yardstick.tick: number(yardstick.tick)}
        return {
            "xaxis": time_axis(drawn.panels),
            f"yaxis{panel.suffix}": value_axis(panel, drawn.plot, ticks),
        }
    slots = periods(blocks)
    return {
        f"xaxis{panel.suffix}": {
            "range": [0, reach(drawn, panel, blocks)],
            "anchor": panel.y,
            "showticklabels": False,
            "ticks": "",
            "showgrid": False,
        },
        f"yaxis{panel.suffix}": {
            "domain": panel.domain(drawn.plot),
            "range": [LAST, FIRST],
            "anchor": panel.x,
            "showgrid": False,
            "showline": True,
            "ticklabelstandoff": 4,
            "tickvals": [(first + last) / 2 for first, last in slots],
            "ticktext": [years_text(*slot) for slot in slots],
        },
    }


def reach(drawn: Drawing, panel: Panel, blocks: Sequence[Block]) -> float:
    """Where the value axis of a turned panel ends, so that each value has room beside its bar."""
    room = LEAST_WIDTH[drawn.canvas.name] - drawn.sheet.left - drawn.sheet.right - 28
    if panel == drawn.panels[-1]:
        room -= BESIDE
    ends = [
        block.top * room / (room - text_width(_text(drawn, block, blocks), drawn.sheet.value, True))
        for block in blocks
    ]
    return max(ends, default=panel.peak)


def periods(blocks: Sequence[Block]) -> list[Years]:
    """The periods that the blocks are of, in order."""
    return sorted({span(block.row) for block in blocks})


def silences(drawn: Drawing, panel: Panel, blocks: Sequence[Block]) -> list[go.Bar]:
    """The hatch of the years for which a yardstick names no amount by donor."""
    free = gaps(periods(blocks))
    if drawn.turned:
        end = reach(drawn, panel, blocks)
        return [hatch_turned(drawn.canvas, panel, years, end) for years in free]
    return [hatch(drawn.canvas, panel, years) for years in free]


def silence_words(
    drawn: Drawing, panel: Panel, blocks: Sequence[Block]
) -> list[go.layout.Annotation]:
    """The word on each hatch that has room for it, away from the bars beside it."""
    canvas, notes = drawn.canvas, []
    px = least_px_a_year(canvas, drawn.sheet.left + drawn.sheet.right)
    for first, last in gaps(periods(blocks)):
        fits = drawn.turned or (last - first) * px > text_width(SILENT, canvas.tick) * 1.7
        if fits and not (drawn.turned and first > FIRST):
            away = 1 / 3 if first == FIRST else 2 / 3
            x, y = drawn.at(first + (last - first) * away, 0)
            where = (0.5, y) if drawn.turned else (x, panel.peak / 2)
            refs = ("x domain", panel.y) if drawn.turned else drawn.refs(panel)
            notes.append(word_on_hatch(canvas, SILENT, *where, refs))
    return notes


def values(drawn: Drawing, panel: Panel, blocks: Sequence[Block]) -> list[go.layout.Annotation]:
    """The value of every bar, with its donor's name in the first period of the panel."""
    alone = len(periods(blocks)) == 1 and not drawn.turned
    place = _beside if alone else _at_end
    return [place(drawn, panel, block, _text(drawn, block, blocks)) for block in blocks]


def _text(drawn: Drawing, block: Block, blocks: Sequence[Block]) -> str:
    slots, figure = periods(blocks), plain(figure_text(block.row))
    if span(block.row) != slots[0]:
        return figure
    one_line = drawn.turned or len(slots) == 1
    return f"{block.look.label}{' ' if one_line else '<br>'}{figure}"


def _at_end(drawn: Drawing, panel: Panel, block: Block, text: str) -> go.layout.Annotation:
    size = drawn.sheet.value
    lines = text.count("<br>") + 1
    # Bars one year thick are thinner than their text: the pair of labels is pushed apart.
    thin = drawn.turned and (block.last - block.first) * panel.height / (LAST - FIRST) < size
    push = (size * 0.6 if block.middle < sum(span(block.row)) / 2 else -size * 0.6) if thin else 0
    x, y = drawn.at(block.middle, block.top)
    note = label(
        text,
        x,
        y,
        size=size,
        colour=block.look.colour,
        actor=block.actor,
        bold=True,
        anchor="left" if drawn.turned else "center",
        shift=(7, push) if drawn.turned else (0, size * (0.15 + 0.63 * lines)),
        refs=drawn.refs(panel),
    )
    return plate(note) if thin else note


def _beside(drawn: Drawing, panel: Panel, block: Block, text: str) -> go.layout.Annotation:
    """The label of a bar of one year: outwards of the pair, on a plate."""
    left = block.middle < sum(span(block.row)) / 2
    return plate(
        label(
            text,
            block.first if left else block.last,
            block.centre,
            size=drawn.sheet.value,
            colour=block.look.colour,
            actor=block.actor,
            bold=True,
            anchor="right" if left else "left",
            shift=(-6 if left else 6, 0),
            refs=drawn.refs(panel),
        )
    )


def period_names(
    drawn: Drawing, panel: Panel, blocks: Sequence[Block]
) -> list[go.layout.Annotation]:
    """The years under each period of an upright panel."""
    if drawn.turned:
        return []
    size, colour = drawn.canvas.tick, light("muted")
    return [
        label(
            years_text(first, last),
            (first + last) / 2,
            0,
            size=size,
            colour=colour,
            anchor="center",
            shift=(0, -size * 0.6 - 6),
            refs=drawn.refs(panel),
        )
        for first, last in periods(blocks)
    ]

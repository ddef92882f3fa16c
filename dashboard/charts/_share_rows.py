"""The labels of the shares chart: where a value, a name or a word finds room.

A value stands in its block; where that is too low it goes beside the last period, above the row
(the uppermost donor) or into a lane under it, so that a share of zero is said too. Where
the rows lie is `_share_sheet`, what is drawn `aid_shares`.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import figure_text
from dashboard.charts._parts import label, plain, span
from dashboard.charts._period_blocks import Block, value_size
from dashboard.charts._share_sheet import WHOLE, Drawing
from dashboard.charts._time_panels import (
    FIRST,
    LAST,
    Panel,
    Years,
    apart,
    plate,
    years_text,
)
from dashboard.charts._type import text_width
from dashboard.theme.tokens import light

SILENT = "no share by donor"
# A column narrower than this many years has its values outside.
ONE_YEAR = 1.5


def labels(drawn: Drawing, panel: Panel, blocks: Sequence[Block]) -> list[go.layout.Annotation]:
    """Every value of a row of periods, where it has room, and the donors' names."""
    first, last = blocks[0].first, blocks[-1].first
    top_donor = max(blocks, key=lambda block: block.top).actor
    notes, outside = [], []
    named: set[str] = set()
    for block in blocks:
        size = _size_inside(drawn, panel, block)
        ends = drawn.beside and block.first == last
        if size:
            lead = not drawn.beside and block.first == first
            notes.append(_inside(drawn, panel, block, size, lead))
        if ends:
            outside.append((block, "" if size else f" {figure_text(block.row)}"))
        elif not size and block.actor == top_donor:
            notes.append(_above(drawn, panel, block))
        elif not size and drawn.sheet.lane:
            notes.append(_in_lane(drawn, panel, block, block.actor not in named))
            named.add(block.actor)
    return notes + _beside(drawn, panel, outside)


def _size_inside(drawn: Drawing, panel: Panel, block: Block) -> int | None:
    size = value_size(drawn.canvas, panel.px(block.height))
    room = (block.last - block.first) * drawn.px_a_year
    return size if size and text_width(figure_text(block.row), size, True) <= room + 2 else None


def _inside(
    drawn: Drawing, panel: Panel, block: Block, size: int, lead: bool
) -> go.layout.Annotation:
    text = plain(figure_text(block.row))
    level, line = panel.px(block.centre), panel.px(drawn.line)
    shift = clear_of(level, line, size)
    if panel.px(block.top) - level - shift < size / 2:
        size = min(size, drawn.canvas.tick)
        shift = clear_of(level, line, size)
    return label(
        f"{drawn.name(block)} {text}" if lead else text,
        block.middle,
        block.centre,
        shift=(0, shift),
        size=size,
        colour=block.ink,
        actor=block.actor,
        bold=True,
        anchor="center",
        refs=("x", panel.y),
    )


def clear_of(level: float, line: float, size: float) -> float:
    """How far a number at a level must move, in px, so that a level line does not strike it out."""
    lack = size * 0.38 + 4 - abs(level - line)
    return 0.0 if lack <= 0 else lack if level >= line else -lack


def _above(drawn: Drawing, panel: Panel, block: Block) -> go.layout.Annotation:
    """The value of an uppermost block that is too low for it, over the row."""
    size = drawn.canvas.tick
    at_end = block.last > LAST - 1
    return label(
        f"{drawn.name(block)} {figure_text(block.row)}" if at_end else figure_text(block.row),
        LAST if at_end else block.middle,
        WHOLE,
        size=size,
        colour=block.look.colour,
        actor=block.actor,
        bold=True,
        anchor="right" if at_end else "center",
        shift=(0, size * 0.7 + 1),
        refs=("x", panel.y),
    )


def _in_lane(drawn: Drawing, panel: Panel, block: Block, named: bool) -> go.layout.Annotation:
    size = drawn.canvas.tick
    value = figure_text(block.row)
    return label(
        f"{drawn.name(block)} {value}" if named else value,
        block.middle,
        0,
        size=size,
        colour=block.look.colour,
        actor=block.actor,
        bold=True,
        anchor="center",
        shift=(0, -drawn.sheet.lane - size * 0.6),
        refs=("x", panel.y),
    )


def _beside(
    drawn: Drawing, panel: Panel, named: Sequence[tuple[Block, str]]
) -> list[go.layout.Annotation]:
    """Names right of the last period, each at the height of its block but not on its neighbour."""
    ordered = sorted(named, key=lambda pair: (pair[0].centre, pair[0].top))
    levels = [panel.px(block.centre) for block, _ in ordered]
    return [
        label(
            f"{drawn.name(block)}{value}",
            LAST,
            block.centre,
            size=drawn.canvas.label,
            colour=block.look.colour,
            actor=block.actor,
            bold=True,
            shift=(10, level - panel.px(block.centre)),
            refs=("x", panel.y),
        )
        for (block, value), level in zip(ordered, apart(levels, drawn.sheet.apart), strict=True)
    ]


def column_labels(
    drawn: Drawing, panel: Panel, blocks: Sequence[Block], free_from: float
) -> list[go.layout.Annotation]:
    """Name and value of each block of a column one year wide.

    They stand in the right margin if the column is the last year and there is one, else left of it;
    without their names if those would not fit right of the year `free_from`.
    """
    at_end = blocks[0].last > LAST - 1 and drawn.beside
    if at_end:
        return _beside(drawn, panel, [(block, f" {figure_text(block.row)}") for block in blocks])
    size = drawn.canvas.label
    levels = apart([panel.px(block.centre) for block in blocks], drawn.sheet.apart)
    texts = [f"{drawn.name(block)} {figure_text(block.row)}" for block in blocks]
    room = (blocks[0].first - free_from) * drawn.px_a_year - 12
    if max(text_width(text, size, True) for text in texts) > room:
        texts = [figure_text(block.row) for block in blocks]
    return [
        plate(
            label(
                plain(text),
                block.first,
                block.centre,
                size=size,
                colour=block.look.colour,
                actor=block.actor,
                bold=True,
                anchor="right",
                shift=(-6, level - panel.px(block.centre)),
                refs=("x", panel.y),
            )
        )
        for block, text, level in zip(blocks, texts, levels, strict=True)
    ]


def years_below(
    drawn: Drawing, panel: Panel, blocks: Sequence[Block]
) -> list[go.layout.Annotation]:
    """The years under each period: whole where there is room, else where it begins."""
    if not drawn.sheet.below[panel.number - 1]:
        return []
    whole = drawn.beside and drawn.canvas.name != "projector"
    notes = []
    for first, last in sorted({span(block.row) for block in blocks}):
        text = years_text(first, last)
        about = any(block.row["approximate"] for block in blocks if span(block.row)[0] == first)
        if last - first < ONE_YEAR and last >= LAST:
            notes.append(_year(drawn, panel, text, LAST, "right"))
        elif whole or about or last - first < ONE_YEAR:
            middle, sign = (first + last) / 2, "≈" if about else ""
            notes.append(_year(drawn, panel, f"{sign}{text}", middle, "center"))
        else:
            notes.append(_year(drawn, panel, text[:4], first, "left"))
    return notes


def _year(drawn: Drawing, panel: Panel, text: str, x: float, anchor: str) -> go.layout.Annotation:
    size, colour = drawn.canvas.tick, light("muted")
    shift, refs = (0.0, -size * 0.6 - 4), ("x", panel.y)
    return label(text, x, 0, size=size, colour=colour, anchor=anchor, shift=shift, refs=refs)


def words_on_hatch(
    drawn: Drawing, panel: Panel, free: Sequence[Years], own: pd.Series | None
) -> list[go.layout.Annotation]:
    """What the hatch means, at the foot of each stretch at an end of the axis that has room."""
    size, notes = drawn.canvas.tick, []
    beside = () if own is None else span(own)
    for first, last in free:
        # The words of a claim that stands beside the columns take the room of a low row.
        if panel.height < 4 * size and {first, last} & set(beside):
            continue
        at_start = first == FIRST
        room = (last - first) * drawn.px_a_year - 16
        if (at_start or last == LAST) and text_width(SILENT, size) <= room:
            edge, anchor, shift = (first, "left", 8) if at_start else (last, "right", -8)
            notes.append(
                plate(
                    label(
                        f"<i>{SILENT}</i>",
                        edge,
                        0,
                        size=size,
                        colour=light("muted"),
                        anchor=anchor,
                        shift=(shift, size * 0.8 + 2),
                        refs=("x", panel.y),
                    )
                )
            )
    return notes

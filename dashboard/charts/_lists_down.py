"""Lists of arms for a phone: a block an item, a line a list with years, bar and figure."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts._arms_lists import Cell, Shown
from dashboard.charts._lists_across import fill
from dashboard.charts._parts import label, meta, plain
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light

# Px of the left margin with the names of the lists, of a block's heading, of a line, of a bar.
NAMES, HEAD, LINE, BAR = 142, 34, 21, 10
# The scale reaches so far beyond the highest figure that its text fits behind the bar.
REACH = 1.9


def tops(found: Shown) -> dict[str, float]:
    """The px of the middle of each claim's line, and under `""` the px of the whole."""
    levels: dict[str, float] = {}
    top = 0.0
    for item in found.items:
        top += HEAD
        for cell in found.of_item(item):
            levels[cell.row["claim_id"]] = top + LINE / 2
            top += LINE
    return {**levels, "": top}


def figure(tables: Tables, canvas: Canvas, found: Shown) -> go.Figure:
    """The bars and their axes."""
    levels = tops(found)
    bare = {"visible": False, "fixedrange": True, "domain": [0, 1]}
    drawn = go.Figure([_bar(tables, canvas, cell, levels) for cell in found.cells])
    drawn.update_layout(
        barmode="overlay",
        xaxis={**bare, "range": [-0.008, REACH], "anchor": "y"},
        yaxis={**bare, "range": [levels[""], 0], "anchor": "x"},
    )
    return drawn


def _bar(tables: Tables, canvas: Canvas, cell: Cell, levels: dict[str, float]) -> go.Bar:
    return go.Bar(
        orientation="h",
        x=[cell.share],
        y=[levels[cell.row["claim_id"]]],
        width=[BAR],
        marker=fill(cell, canvas),
        customdata=[[cell.row["claim_id"]]],
        hovertext=[cell.hover(tables)],
        hoverinfo="text",
        meta=meta("claims", cell.arms_list.actor, cell.row["series_id"]),
    )


def words(canvas: Canvas, found: Shown) -> list[go.layout.Annotation]:
    """The heading of each block, and on each line the list and the figure."""
    levels, notes = tops(found), []
    for item in found.items:
        cells = found.of_item(item)
        head = levels[cells[0].row["claim_id"]] - LINE / 2 - HEAD * 0.32
        notes.append(
            label(
                plain(item.name),
                0,
                head,
                size=canvas.label,
                colour=light("ink"),
                bold=True,
                shift=(-NAMES, 0),
                refs=("paper", "y"),
            )
        )
        for cell in cells:
            notes += _line(canvas, found, cell, levels[cell.row["claim_id"]])
    return notes


def _line(canvas: Canvas, found: Shown, cell: Cell, level: float) -> list[go.layout.Annotation]:
    one, quiet = cell.arms_list, light("muted")
    said = f"{found.years_text(one)} {one.brief or one.name}"
    return [
        label(
            said, 0, level, size=canvas.tick, colour=quiet, shift=(-NAMES, 0), refs=("paper", "y")
        ),
        label(
            cell.text,
            cell.share,
            level,
            size=canvas.tick,
            colour=light("ink"),
            actor=one.actor,
            shift=(6, 0),
        ),
    ]

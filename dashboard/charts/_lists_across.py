"""Lists of arms as a table of bars: a column a list with a strip of its years, a row an item."""

from __future__ import annotations

from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.charts._arms_lists import ArmsList, Cell, Shown
from dashboard.charts._hatch import hollow, solid, tinted
from dashboard.charts._parts import label, meta, plain
from dashboard.charts._time_panels import LEAST_WIDTH
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light


@dataclass(frozen=True)
class Sheet:
    """The measures on one canvas, in px; `lines` is where the names of the lists begin."""

    names: int
    right: int
    years: float
    lines: float
    strip: float
    row: float
    bar: float
    figure: int


SHEETS = {
    "wide": Sheet(124, 8, 12, 24, 70, 34, 6, 13),
    "projector": Sheet(290, 6, 20, 42, 132, 54, 10, 30),
}


@dataclass(frozen=True)
class Across:
    """The drawing: the cells, the canvas, the years of the strips."""

    found: Shown
    canvas: Canvas
    years: tuple[float, float]

    @property
    def sheet(self) -> Sheet:
        """The measures of the canvas."""
        return SHEETS[self.canvas.name]

    @property
    def head(self) -> float:
        """The px over the first row."""
        return self.sheet.strip + self.sheet.bar + self.canvas.tick

    @property
    def plot(self) -> float:
        """The px of the whole."""
        return self.head + self.sheet.row * len(self.found.items)

    def x(self, arms_list: ArmsList) -> str:
        """The name of a list's axis."""
        place = self.found.lists.index(arms_list)
        return "x" if place == 0 else f"x{place + 1}"

    def domain(self, arms_list: ArmsList) -> tuple[float, float]:
        """The share of the paper of a list's column; all are equally wide, so bars compare."""
        place, count = self.found.lists.index(arms_list), len(self.found.lists)
        plot = LEAST_WIDTH[self.canvas.name] - self.sheet.names - self.sheet.right
        gap = self.canvas.tick * 0.6 / plot
        wide = (1 - gap * (count - 1)) / count
        left = (wide + gap) * place
        return round(left, 5), round(min(left + wide, 1), 5)

    def top(self, cell: Cell) -> float:
        """The px of the top of a cell."""
        return self.head + self.sheet.row * self.found.items.index(cell.item)


def bars(tables: Tables, across: Across) -> list[go.Bar]:
    """One trace a list: its figures as parts of the highest of each row."""
    return [_bars(tables, across, one) for one in across.found.lists]


def _bars(tables: Tables, across: Across, arms_list: ArmsList) -> go.Bar:
    cells = across.found.of_list(arms_list)
    return go.Bar(
        orientation="h",
        x=[cell.share for cell in cells],
        y=[across.top(cell) + across.sheet.row - across.sheet.bar for cell in cells],
        width=[across.sheet.bar] * len(cells),
        xaxis=across.x(arms_list),
        marker=fill(cells[0], across.canvas),
        customdata=[[cell.row["claim_id"]] for cell in cells],
        hovertext=[cell.hover(tables) for cell in cells],
        hoverinfo="text",
        meta=meta("claims", arms_list.actor, arms_list.series[0]),
    )


def fill(cell: Cell, canvas: Canvas) -> dict[str, object]:
    """Solid for a list of grade A or B, pale for C, hollow for D: a list is one source."""
    style = look(cell.arms_list.actor)
    if cell.row["weak"]:
        made = hollow(style, canvas)
    else:
        made = tinted(style, canvas) if cell.row["reliability"] == "C" else solid(style, canvas)
    width = canvas.thin if made["line"]["width"] else 0
    return {**made, "line": {"color": style.colour, "width": width}}


def axes(across: Across) -> dict[str, dict[str, object]]:
    """An axis from 0 to 1 for each list, and px downwards."""
    bare: dict[str, object] = {"visible": False, "fixedrange": True}
    found = {
        across.x(one).replace("x", "xaxis"): {
            **bare,
            "domain": list(across.domain(one)),
            "range": [-0.008, 1.01],
            "anchor": "y",
        }
        for one in across.found.lists
    }
    found["yaxis"] = {**bare, "domain": [0, 1], "range": [across.plot, 0], "anchor": "x"}
    return found


def words(across: Across) -> list[go.layout.Annotation]:
    """The heads of the columns, the names of the rows, the figures."""
    return [*_heads(across), *_names(across), *_figures(across)]


def _heads(across: Across) -> list[go.layout.Annotation]:
    canvas, sheet, notes = across.canvas, across.sheet, []
    for one in across.found.lists:
        refs = (f"{across.x(one)} domain", "y")
        colour = look(one.actor).colour
        size = canvas.label - 1 if canvas.grid else canvas.tick
        years = across.found.years_text(one)
        notes.append(
            label(
                years,
                0,
                sheet.years,
                size=size,
                colour=colour,
                actor=one.actor,
                bold=True,
                refs=refs,
            )
        )
        lines = label(
            one.lines,
            0,
            sheet.lines,
            size=canvas.tick,
            colour=light("muted"),
            actor=one.actor,
            refs=refs,
        )
        notes.append(lines.update(yanchor="top"))
    return notes


def _names(across: Across) -> list[go.layout.Annotation]:
    canvas, sheet = across.canvas, across.sheet
    size = canvas.label if canvas.grid else canvas.tick
    names = [
        (across.head + sheet.row * (place + 0.55), item.name, "ink")
        for place, item in enumerate(across.found.items)
    ]
    first, last = (round(year) for year in across.years)
    names.append((sheet.strip, f"years, {first}–{str(last - 1)[2:]}", "muted"))
    return [
        label(
            plain(text),
            0,
            level,
            size=size if colour == "ink" else canvas.tick,
            colour=light(colour),
            shift=(-sheet.names, 0),
            refs=("paper", "y"),
        )
        for level, text, colour in names
    ]


def _figures(across: Across) -> list[go.layout.Annotation]:
    sheet = across.sheet
    return [
        label(
            cell.text,
            0,
            across.top(cell) + (sheet.row - sheet.bar * 1.5) / 2 + sheet.bar * 0.4,
            size=sheet.figure,
            colour=light("ink"),
            actor=cell.arms_list.actor,
            refs=(f"{across.x(cell.arms_list)} domain", "y"),
        )
        for cell in across.found.cells
    ]


def strips(across: Across) -> list[go.layout.Shape]:
    """Under each head the years of its list on a line of all years, and rules between rows."""
    sheet, canvas = across.sheet, across.canvas
    first, last = across.years
    shapes = []
    for one in across.found.lists:
        xref = f"{across.x(one)} domain"
        ends = [(year - first) / (last - first) for year in across.found.years(one)]
        quiet = {"color": light("ghost"), "width": canvas.thin}
        loud = {"color": look(one.actor).colour, "width": sheet.bar}
        shapes += [
            _level((0, 1), sheet.strip, xref, quiet),
            _level((max(ends[0], 0), min(ends[1], 1)), sheet.strip, xref, loud),
        ]
    rule = {"color": light("rule"), "width": canvas.thin}
    for place in range(1, len(across.found.items)):
        shapes.append(_level((0, 1), across.head + sheet.row * place, "paper", rule))
    return shapes


def _level(
    ends: tuple[float, float], y: float, xref: str, line: dict[str, object]
) -> go.layout.Shape:
    return go.layout.Shape(
        type="line",
        x0=round(ends[0], 4),
        x1=round(ends[1], 4),
        y0=y,
        y1=y,
        xref=xref,
        yref="y",
        layer="below",
        line=line,
    )

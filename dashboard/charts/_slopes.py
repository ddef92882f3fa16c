"""Two periods beside each other: one panel a series, a figure of each donor left and right.

The line between the two figures of a donor only ties them for the eye. It is no course of time, so
it is a frame and not a mark of claims: the series are counted in periods and are never joined.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._dots import dot, figure_of, figure_text
from dashboard.charts._panel import Part, merged
from dashboard.charts._parts import label, meta
from dashboard.charts._px_columns import PxColumns
from dashboard.charts._time_panels import apart, word_on_hatch
from dashboard.charts._type import Tone, ink, muted, two_tone
from dashboard.tables import Tables
from dashboard.tables.derive import series_claims
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light

LEFT, RIGHT = 0.0, 1.0


@dataclass(frozen=True, order=True)
class Period:
    """A period of whole years, both included."""

    first: int
    last: int

    @property
    def text(self) -> str:
        """In few letters: "1965–68"."""
        return f"{self.first}–{self.last % 100:02d}"

    @property
    def length(self) -> int:
        """How many years it has."""
        return self.last - self.first + 1


@dataclass(frozen=True)
class Slope:
    """One series: heading, what it counts, the donors, the end of its scale (0: the highest)."""

    series: str
    title: str
    basis: str
    donors: tuple[str, ...]
    whole: float = 0.0


@dataclass(frozen=True)
class Sheet:
    """The measures on one canvas, in px: room left and right of a panel, over and under it."""

    columns: int
    left: int
    right: int
    gutter: int
    head: float
    panel: float
    foot: float
    note: int


SHEETS = {
    "wide": Sheet(2, 64, 138, 22, 56, 190, 40, 30),
    "narrow": Sheet(1, 70, 150, 0, 60, 180, 42, 50),
    "projector": Sheet(2, 170, 400, 60, 84, 250, 66, 6),
}


@dataclass(frozen=True, eq=False)
class Panel:
    """One series where it lies, with the claims of the two periods."""

    slope: Slope
    number: int
    canvas: Canvas
    claims: pd.DataFrame
    periods: tuple[Period, Period]

    @property
    def sheet(self) -> Sheet:
        """The measures of the canvas."""
        return SHEETS[self.canvas.name]

    @property
    def suffix(self) -> str:
        """What follows `x` and `y` in the names of its axes."""
        return "" if self.number == 0 else str(self.number + 1)

    @property
    def refs(self) -> tuple[str, str]:
        """Its axes."""
        return f"x{self.suffix}", f"y{self.suffix}"

    @property
    def top(self) -> float:
        """The end of its scale."""
        return self.slope.whole or float(self.claims["value"].max() if len(self.claims) else 1.0)

    def of(self, donor: str, place: int) -> pd.Series | None:
        """A donor's claim of the first (0) or second (1) period."""
        own = self.claims[
            (self.claims["actor"] == donor)
            & (self.claims["start_day"].dt.year == self.periods[place].first)
        ]
        return None if own.empty else own.iloc[0]


def claims_of(tables: Tables, slope: Slope, periods: Sequence[Period]) -> pd.DataFrame:
    """The claims of a series for these periods, of the donors that the panel shows."""
    claims = series_claims(tables, slope.series)
    spans = [
        Period(start.year, end.year)
        for start, end in zip(claims["start_day"], claims["end_day"], strict=True)
    ]
    wanted = pd.Series([span in periods for span in spans], index=claims.index, dtype=bool)
    chosen: pd.DataFrame = claims[wanted & claims["actor"].isin(list(slope.donors))]
    return chosen


def plot_px(canvas: Canvas, count: int) -> float:
    """The px of all panels together."""
    sheet = SHEETS[canvas.name]
    return -(-count // sheet.columns) * (sheet.head + sheet.panel + sheet.foot)


def axes(panel: Panel, plot: float) -> dict[str, dict[str, object]]:
    """The two axes of a panel in a plot of so many px."""
    sheet = panel.sheet
    row, column = divmod(panel.number, sheet.columns)
    columns = PxColumns(sheet.columns, sheet.left, sheet.right, sheet.gutter)
    top = row * (sheet.head + sheet.panel + sheet.foot) + sheet.head
    bare: dict[str, object] = {"visible": False, "fixedrange": True}
    return {
        f"xaxis{panel.suffix}": {
            **bare,
            "domain": list(columns.domain(panel.canvas, column)),
            "range": [LEFT, RIGHT],
            "anchor": panel.refs[1],
        },
        f"yaxis{panel.suffix}": {
            **bare,
            "domain": [round(1 - (top + sheet.panel) / plot, 5), round(1 - top / plot, 5)],
            "range": [0, panel.top],
            "anchor": panel.refs[0],
        },
    }


def drawn(tables: Tables, panel: Panel) -> Part:
    """The ties, the dots, the uprights of the two periods and all words of a panel."""
    donors = [donor for donor in panel.slope.donors if (panel.claims["actor"] == donor).any()]
    if not donors:
        silence = word_on_hatch(panel.canvas, "no claim", 0.5, panel.top / 2, panel.refs)
        return _frame(panel) + Part(notes=(silence,))
    marks = merged(_marks(tables, panel, donor) for donor in donors)
    sides = merged(_labels(panel, donors, place) for place in (0, 1))
    return _frame(panel) + marks + sides


def _marks(tables: Tables, panel: Panel, donor: str) -> Part:
    rows = [panel.of(donor, place) for place in (0, 1)]
    dots = tuple(
        dot(tables, panel.canvas, row.to_frame().T, (float(place), figure_of(row)), refs=panel.refs)
        for place, row in enumerate(rows)
        if row is not None
    )
    first, second = rows
    if first is None or second is None:
        return Part(dots)
    tie = go.Scatter(
        x=[LEFT, RIGHT],
        y=[figure_of(first), figure_of(second)],
        xaxis=panel.refs[0],
        yaxis=panel.refs[1],
        mode="lines",
        line={"color": look(donor).colour, "width": panel.canvas.line, "dash": look(donor).dash},
        opacity=0.55,
        cliponaxis=False,
        hoverinfo="skip",
        meta=meta("frame", donor, panel.slope.series),
    )
    return Part((tie, *dots))


def _labels(panel: Panel, donors: Sequence[str], place: int) -> Part:
    """The figures beside their dots, moved apart where they would meet; names at the right."""
    canvas = panel.canvas
    rows = [(panel.of(donor, place), donor) for donor in donors]
    shown = sorted(
        ((figure_of(row), donor, row) for row, donor in rows if row is not None),
        key=lambda one: one[0],
    )
    px = panel.sheet.panel / panel.top
    size = canvas.label
    levels = _settled([figure * px for figure, _, _ in shown], size * 1.2, size * 0.35)
    notes: list[go.layout.Annotation] = []
    for level, (figure, donor, row) in zip(levels, shown, strict=True):
        style, far = look(donor), canvas.radius * 2.2
        value = Tone(figure_text(row), size, style.colour, bold=True)
        rise = level - figure * px
        if place == 0:
            notes.append(
                label(
                    value.markup,
                    LEFT,
                    figure,
                    size=size,
                    colour=style.colour,
                    actor=donor,
                    anchor="right",
                    shift=(-far, rise),
                    refs=panel.refs,
                )
            )
            continue
        notes += two_tone(
            value,
            muted(style.label, canvas.tick if canvas.grid else size),
            RIGHT,
            figure,
            actor=donor,
            shift=(far, rise),
            refs=panel.refs,
        )
    return Part(notes=tuple(notes))


def _settled(levels: Sequence[float], gap: float, floor: float) -> list[float]:
    """The levels moved apart, and up where the lowest would stand in the years below."""
    settled: list[float] = []
    for level in apart(levels, gap):
        least = settled[-1] + gap if settled else floor
        settled.append(max(level, least))
    return settled


def _frame(panel: Panel) -> Part:
    """Uprights for the periods with their years, the base line, the heading."""
    canvas, sheet = panel.canvas, panel.sheet
    line = {"color": light("rule-strong"), "width": canvas.thin}
    base = {"type": "line", "xref": panel.refs[0], "yref": panel.refs[1], "layer": "below"}
    ends = ((LEFT, LEFT, 0, panel.top), (RIGHT, RIGHT, 0, panel.top), (LEFT, RIGHT, 0, 0))
    shapes = tuple(
        go.layout.Shape(x0=x0, x1=x1, y0=y0, y1=y1, line=line, **base) for x0, x1, y0, y1 in ends
    )
    size = canvas.label
    years = [
        label(
            period.text,
            x,
            0,
            size=size,
            colour=light("ink"),
            bold=True,
            anchor="center",
            shift=(0, -size * 1.25),
            refs=panel.refs,
        )
        for period, x in zip(panel.periods, (LEFT, RIGHT), strict=True)
    ]
    head = ink(panel.slope.title, canvas.head if canvas.grid else canvas.label, bold=True)
    basis = muted(panel.slope.basis, canvas.tick if not canvas.grid else canvas.label)
    heads = two_tone(
        head,
        basis,
        LEFT,
        1,
        shift=(-sheet.left, sheet.head * 0.55),
        refs=(panel.refs[0], f"{panel.refs[1]} domain"),
        serif=canvas.name == "narrow",
    )
    return Part(shapes=shapes, notes=(*heads, *years))

"""The sheet of a chart of flows: panels one below the other over one time axis, each with a unit.

Units never share an axis. Two panels may lie side by side at one height when the years of their
claims do not meet; each keeps its own axis. Heights are counted in px from the top of the plot.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.charts._flow_says import Says
from dashboard.charts._rows import strip_px
from dashboard.charts._time_panels import LEAST_WIDTH, Panel, Years
from dashboard.tables import Tables
from dashboard.theme.canvas import Canvas


@dataclass(frozen=True)
class Silence:
    """Years of which no claim of a panel speaks, with the word that stands in them.

    `at` is where the word stands, as a year and a share of the panel's height; None is the middle.
    """

    first: float
    last: float
    words: str = ""
    at: tuple[float, float] | None = None

    @property
    def spot(self) -> tuple[float, float]:
        """Where the word stands."""
        return self.at or ((self.first + self.last) / 2, 0.5)


@dataclass(frozen=True)
class Flow:
    """One panel: heading, what is counted (in full, in brief), scale, claims, silent years.

    `px` is its height on the wide canvas and on the projector. `beside` is the year at which it
    begins when it lies right of the panel before it. `says` is empty where a chart draws its
    panel by itself.
    """

    title: str
    basis: tuple[str, str]
    peak: float
    ticks: tuple[float, ...]
    px: tuple[int, int]
    says: Mapping[str, Says] = field(default_factory=dict)
    silences: tuple[Silence, ...] = ()
    beside: float | None = None


@dataclass(frozen=True)
class Sheet:
    """The margins on one canvas, in px: `above` is the room over a panel, `foot` under the last."""

    left: int
    right: int
    above: int
    lift: int
    axis: int
    foot: int


SHEETS = {
    "wide": Sheet(68, 16, 58, 24, 30, 54),
    "narrow": Sheet(34, 4, 54, 28, 30, 92),
    "projector": Sheet(164, 30, 74, 34, 56, 66),
}


@dataclass(frozen=True)
class Field:
    """One panel laid out, with all that its marks need to know."""

    tables: Tables
    canvas: Canvas
    flow: Flow
    panel: Panel
    years: Years

    @property
    def px_a_year(self) -> float:
        """The least px of a year."""
        return least_axis(self.canvas) / (self.years[1] - self.years[0])


@dataclass(frozen=True)
class Laid:
    """All panels, and the px of the plot: `below` of them are left free under the time axis."""

    fields: tuple[Field, ...]
    strip: float
    plot: float
    below: float


def least_axis(canvas: Canvas) -> float:
    """How wide the narrowest drawing makes the time axis, in px."""
    sheet = SHEETS[canvas.name]
    return LEAST_WIDTH[canvas.name] - sheet.left - sheet.right


def lay_out(
    tables: Tables, canvas: Canvas, years: Years, flows: Sequence[Flow], *, below: float = 0
) -> Laid:
    """Place the panels from the top down."""
    sheet = SHEETS[canvas.name]
    lines = strip_px(canvas, 2) + canvas.tick / 2 if canvas.name == "wide" else 0.0
    edge, top = lines - canvas.gap * 0.5 if lines else 0.0, 0.0
    fields = []
    for place, flow in enumerate(flows):
        height = flow.px[1 if canvas.name == "projector" else 0]
        if flow.beside is None:
            top = edge + sheet.above
        panel = Panel(place + 1, top, height, flow.peak)
        edge = max(edge, panel.bottom)
        fields.append(Field(tables, canvas, flow, panel, years))
    if below:
        edge += sheet.axis + canvas.gap * 0.5 + below
    return Laid(tuple(fields), lines, edge, below)

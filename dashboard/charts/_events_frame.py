"""The events timeline across the page: sizes, and where lanes, names and marks come to stand."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from dashboard.charts._lanes import Lane, Placed, Wish, place
from dashboard.charts._moments import MOMENTS
from dashboard.charts._swarm import Swarm, lanes_of, rows_of
from dashboard.charts._type import text_width

YEARS = (1945.0, 1980.0)
BEFORE = (1917.5, 1945.0)
BREAK = 1945.0
# Shares of the plot's width: the years before 1945 on a scale of their own, and the break.
BEFORE_END, MAIN_START = 0.105, 0.12
# Room that a text may take beyond its reckoned width.
SAFE = 1.05


@dataclass(frozen=True)
class Frame:
    """Sizes in px of the lanes on one canvas.

    `narrowest` is the least width they are laid for; events of a rank beyond `least` are ticks.
    """

    margin: int
    narrowest: int
    least: int
    names: int
    text: int
    tier: int
    tiers: int
    row: float
    sizes: tuple[float, float, float]
    gap: int

    @property
    def beside(self) -> float:
        """How far from the middle of a mark its name begins."""
        return self.sizes[0] / 2 + self.text * 0.2

    @property
    def px_a_year(self) -> float:
        """The least px of a year after the break."""
        width = (self.narrowest - 2 * self.margin) * (1 - MAIN_START)
        return width / (YEARS[1] - YEARS[0])

    @property
    def px_a_year_before(self) -> float:
        """The least px of a year before the break."""
        width = (self.narrowest - 2 * self.margin) * BEFORE_END
        return width / (BEFORE[1] - BEFORE[0])


FRAMES: dict[str, Frame] = {
    "wide": Frame(4, 640, 3, 40, 13, 17, 7, 10, (11, 8.5, 6.5), 18),
    "projector": Frame(8, 1644, 1, 108, 30, 34, 5, 20, (22, 17, 14), 4),
}


@dataclass(frozen=True)
class Band:
    """One lane laid out: its events, the names that fit, where marks and line are, in px."""

    lane: Lane
    events: pd.DataFrame
    labels: dict[str, Placed]
    across: dict[str, float]
    line: float
    bottom: float


def laid_out(events: pd.DataFrame, frame: Frame, top: float) -> list[Band]:
    """The lanes from `top` downwards, each as high as its names and rows need."""
    found = []
    for lane in lanes_of(events):
        mine = events[events["lane"] == lane.name]
        edge = (YEARS[1] - YEARS[0]) * frame.px_a_year + frame.margin
        labels = place(_wishes(mine, frame), frame.tiers, edge, gap=3, stems=True)
        used = max((spot.tier for spot in labels.values()), default=0) + 1
        line = top + (used + 0.5) * frame.tier
        unnamed = mine[~mine["event_id"].isin(set(labels))]
        rows = _rows(unnamed[unnamed["importance"] <= frame.least], frame)
        first = line + frame.row
        across = {one: first + row * frame.row for one, row in rows.items()}
        across |= {one: line - (spot.tier + 1) * frame.tier for one, spot in labels.items()}
        depth = max(rows.values(), default=-1) + 1
        top = first + depth * frame.row + frame.gap
        found.append(Band(lane, mine, labels, across, line, top))
    return found


def _rows(events: pd.DataFrame, frame: Frame) -> dict[str, int]:
    """Rows of the events that stand below the line, before and after the break by themselves."""
    rows: dict[str, int] = {}
    for part, px in (
        (events[events["at"] < BREAK], frame.px_a_year_before),
        (events[events["at"] >= BREAK], frame.px_a_year),
    ):
        rows |= rows_of(part, Swarm(px, frame.row, frame.sizes))
    return rows


def _wishes(events: pd.DataFrame, frame: Frame) -> list[Wish]:
    """The names that would be printed, with the marks beside which they would stand."""
    return [
        Wish(
            row["event_id"],
            (row["at"] - YEARS[0]) * frame.px_a_year,
            text_width(MOMENTS[row["event_id"]].in_short, frame.text) * SAFE + 3,
            frame.beside,
        )
        for _, row in events.iterrows()
        if row["event_id"] in MOMENTS
    ]

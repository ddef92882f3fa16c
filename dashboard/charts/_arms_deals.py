"""SIPRI's register of deals by type and donor: the rows and lanes of the chart of arms by type.

A lane holds the deals of one donor in one type. Its count adds deals of that type alone, and only
those that began by 1975: what came later went to united Vietnam, when China no longer gave.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from dashboard.charts._arms_types import Kind, grouped
from dashboard.charts._lanes import pack
from dashboard.charts._parts import span
from dashboard.tables import Tables
from dashboard.tables.derive import series_claims, total
from dashboard.tables.guard import kind_of_item
from dashboard.vocab import Actor

# From the top lane of a row down; the suppliers of Eastern Europe share a lane and a look.
REGISTERS = {
    Actor.CHINA: "register-cn",
    Actor.USSR: "register-su",
    Actor.EASTERN_EUROPE: "register-ee",
}
YEARS = (1950, 1980)
LAST_OF_WAR = 1975


@dataclass(frozen=True, eq=False)
class Lane:
    """The deals of one donor in one type, by first year; `tracks` keeps those that overlap apart.

    `count` adds the deals of the war, `leads` says that no other donor's count is higher.
    """

    donor: str
    series: str
    deals: pd.DataFrame
    tracks: tuple[int, ...]
    count: float
    leads: bool = True

    @cached_property
    def counted(self) -> pd.DataFrame:
        """The deals that began by 1975."""
        by_then = self.deals["start_day"].dt.year <= LAST_OF_WAR
        counted: pd.DataFrame = self.deals[by_then]
        return counted

    @cached_property
    def later(self) -> bool:
        """Whether all of its deals began after 1975."""
        return self.counted.empty

    @cached_property
    def figure(self) -> float:
        """What is printed for it: its count, or what came later where nothing came by 1975."""
        return total(self.deals) if self.later else self.count

    @property
    def depth(self) -> int:
        """How many tracks it needs."""
        return max(self.tracks) + 1


@dataclass(frozen=True, eq=False)
class Row:
    """One type with a lane for each donor that delivered it."""

    kind: Kind
    lanes: tuple[Lane, ...]

    def count(self, donor: str) -> float:
        """What a donor delivered by 1975; 0 where the register has nothing."""
        return sum(lane.count for lane in self.lanes if lane.donor == donor)


@dataclass(frozen=True, eq=False)
class Block:
    """One group of ours with its rows."""

    name: str
    rows: tuple[Row, ...]

    @cached_property
    def top(self) -> float:
        """The highest figure of the group: the end of its scale."""
        return max(lane.figure for row in self.rows for lane in row.lanes)


def blocks(tables: Tables) -> tuple[Block, ...]:
    """All groups with their rows, as far as the register's deals that are shown fill them."""
    deals = {donor: _deals(tables, series) for donor, series in REGISTERS.items()}
    types = {kind for frame in deals.values() for kind in frame["kind"]}
    return tuple(
        Block(group.name, tuple(_row(kind, deals) for kind in group.kinds))
        for group in grouped(types)
    )


def _deals(tables: Tables, series: str) -> pd.DataFrame:
    claims = series_claims(tables, series)
    begun = claims["start_day"].dt.year < YEARS[1]
    deals: pd.DataFrame = claims[begun].assign(kind=claims["item"].map(kind_of_item))
    return deals


def _row(kind: Kind, deals: dict[Actor, pd.DataFrame]) -> Row:
    lanes = [
        _lane(donor, frame[frame["kind"] == kind.sipri])
        for donor, frame in deals.items()
        if (frame["kind"] == kind.sipri).any()
    ]
    highest = max(lane.count for lane in lanes)
    return Row(kind, tuple(replace(lane, leads=lane.count == highest) for lane in lanes))


def _lane(donor: Actor, deals: pd.DataFrame) -> Lane:
    tracks = tuple(pack([span(row) for _, row in deals.iterrows()]))
    lane = Lane(donor, REGISTERS[donor], deals, tracks, 0.0)
    return replace(lane, count=total(lane.counted))

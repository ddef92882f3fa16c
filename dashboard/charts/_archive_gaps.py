"""How far two archives lie apart on one quantity: who says what, and how often the lower figure
goes into the higher.

Nothing is averaged or converted: every figure of every archive stays, and figures are compared only
within one quantity and one unit. A claim that comes through several archives is no second voice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import inf, isnan

import pandas as pd

from dashboard.charts._archive_topics import TOPICS, Topic
from dashboard.charts._range_marks import ends
from dashboard.tables import Tables
from dashboard.tables.archives import Archive, archives, archives_of
from dashboard.tables.assess import UNRESOLVED, claims_by_id
from dashboard.vocab import Actor

SPEAKERS = {
    "beijing": Actor.CHINA,
    "moscow": Actor.USSR,
    "hanoi": Actor.DRV,
    "washington": Actor.USA,
}
CLOSE = 1.1


@dataclass(frozen=True, eq=False)
class Voice:
    """One archive on one quantity: the claims of each figure, from the lowest up.

    In each frame the best source comes first.
    """

    archive: Archive
    figures: tuple[pd.DataFrame, ...]

    @property
    def speaker(self) -> str:
        """The actor in whose look the archive is drawn."""
        return SPEAKERS[self.archive.key]

    @cached_property
    def rows(self) -> list[pd.Series]:
        """One claim of each figure, the most reliable."""
        return [figure.iloc[0] for figure in self.figures]

    @cached_property
    def ids(self) -> list[str]:
        """The ids of its claims."""
        return [one for figure in self.figures for one in figure["claim_id"]]

    @cached_property
    def low(self) -> float:
        """Its lowest figure."""
        return min(ends(row)[0] for row in self.rows)

    @cached_property
    def high(self) -> float:
        """Its highest figure."""
        return max(ends(row)[1] for row in self.rows)


@dataclass(frozen=True, eq=False)
class Gap:
    """A quantity on which archives can be compared: their voices, the lowest first.

    `nearest` and `widest` say how often a lower figure goes into a higher one of another archive,
    at least and at most; `nearest` is 1 where two say the same or a bound of one covers the other.
    `alike` is False where the claims do not count the same thing.
    """

    topic: Topic
    unit: str
    voices: tuple[Voice, ...]
    nearest: float
    widest: float
    alike: bool

    @cached_property
    def low(self) -> float:
        """The lowest figure of all: 1 on the scale."""
        return min(voice.low for voice in self.voices)

    @cached_property
    def high(self) -> float:
        """The highest figure of all."""
        return max(voice.high for voice in self.voices)

    @property
    def agrees(self) -> bool:
        """Whether two archives have a figure in common."""
        return self.nearest == 1


def gaps(tables: Tables, keys: Sequence[str] = tuple(SPEAKERS)) -> tuple[Gap, ...]:
    """Every quantity on which at least two of these archives speak, the widest gap first.

    Quantities whose claims do not count the same thing come last.
    """
    through = archives_of(tables)
    sides = [one for one in archives(tables) if one.key in keys]
    found = [_gap(tables, topic, sides, through) for topic in TOPICS]
    return tuple(
        sorted((gap for gap in found if gap), key=lambda gap: (not gap.alike, -gap.widest))
    )


def _gap(
    tables: Tables, topic: Topic, sides: Sequence[Archive], through: dict[str, tuple[str, ...]]
) -> Gap | None:
    quantity = tables.quantities.set_index("quantity_id").loc[topic.key]
    claims = claims_by_id(tables, quantity["claim_ids"])
    for unit, same in claims.groupby("unit", sort=False):
        voices = [_voice(same, side, through) for side in sides]
        heard = sorted((one for one in voices if one.figures), key=lambda one: one.low)
        ratios = [ratio for pair in _apart(heard) for ratio in pair]
        if ratios:
            alike = bool(quantity["verdict"] != UNRESOLVED)
            return Gap(topic, str(unit), tuple(heard), min(ratios), max(ratios), alike)
    return None


def _voice(claims: pd.DataFrame, side: Archive, through: dict[str, tuple[str, ...]]) -> Voice:
    mine = claims[[side.key in through[one] for one in claims["claim_id"]]]
    by_figure: dict[tuple[float, float], list[int]] = {}
    for place, (_, row) in enumerate(mine.iterrows()):
        by_figure.setdefault(ends(row), []).append(place)
    figures = [
        mine.iloc[by_figure[figure]].sort_values("reliability", kind="stable")
        for figure in sorted(by_figure)
    ]
    return Voice(side, tuple(figures))


def _apart(voices: Iterable[Voice]) -> list[tuple[float, float]]:
    """Nearest and widest ratio of every two figures of different archives and different claims."""
    return [
        (_nearest(one, other), _widest(one, other))
        for left, right in combinations(voices, 2)
        if set(left.ids) != set(right.ids)
        for one in left.rows
        for other in right.rows
    ]


def _nearest(one: pd.Series, other: pd.Series) -> float:
    (low, high), (floor, ceiling) = _meant(one), _meant(other)
    if low <= ceiling and floor <= high:
        return 1.0
    return floor / high if floor > high else low / ceiling


def _widest(one: pd.Series, other: pd.Series) -> float:
    (low, high), (floor, ceiling) = ends(one), ends(other)
    return max(high / floor, ceiling / low)


def _meant(row: pd.Series) -> tuple[float, float]:
    """What a claim covers: "more than 2,000" has no upper end, "up to 600" begins at nothing."""
    low, high = ends(row)
    if row["low"] == low and isnan(row["high"]):
        return low, inf
    if row["high"] == high and isnan(row["low"]):
        return 0.0, high
    return low, high

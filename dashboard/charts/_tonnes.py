"""Military goods in tonnes by period: the donors' blocks, what they add to, the printed total.

The printed total is a claim of a series of its own: it is compared with the sum of the donors,
never stacked on them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from dashboard.charts._parts import span
from dashboard.charts._period_blocks import Block, stacked
from dashboard.charts._time_panels import years_text
from dashboard.tables import Tables
from dashboard.tables.derive import series_claims, total
from dashboard.vocab import Actor

DONORS_SERIES, TOTAL_SERIES = "mil-tonnes-donors", "mil-tonnes-total"
# From the foot up.
DONORS = (Actor.USSR, Actor.OTHER_SOCIALIST, Actor.CHINA)
SHORT: dict[str, str] = {Actor.OTHER_SOCIALIST: "Others"}


@dataclass(frozen=True)
class Period:
    """One period: its blocks from the foot up, their sum, and the total printed beside them."""

    first: float
    last: float
    blocks: tuple[Block, ...]
    parts: float
    printed: pd.Series | None

    @property
    def middle(self) -> float:
        """The middle of its years."""
        return (self.first + self.last) / 2

    @property
    def years(self) -> str:
        """Its years, short."""
        return years_text(self.first, self.last)

    @property
    def length(self) -> str:
        """How long it is, in words and figures."""
        return f"{round(self.last - self.first)} years"

    @property
    def excess(self) -> float:
        """By how much the donors add to more than the printed total; 0 where none is printed."""
        return 0.0 if self.printed is None else self.parts - float(self.printed["value"])


def periods(tables: Tables, width: float) -> list[Period]:
    """The periods in order, each with blocks `width` years wide in the middle of its years."""
    claims = series_claims(tables, DONORS_SERIES)
    totals = series_claims(tables, TOTAL_SERIES)
    blocks = stacked(claims, DONORS, 0)
    found = []
    for first, last in sorted({span(block.row) for block in blocks}):
        own = [block for block in blocks if span(block.row) == (first, last)]
        middle = (first + last) / 2
        placed = [replace(b, first=middle - width / 2, last=middle + width / 2) for b in own]
        ids = [block.row["claim_id"] for block in own]
        beside = [row for _, row in totals.iterrows() if span(row) == (first, last)]
        found.append(
            Period(
                first=first,
                last=last,
                blocks=tuple(placed),
                parts=total(claims[claims["claim_id"].isin(ids)]),
                printed=beside[0] if beside else None,
            )
        )
    return found


def name(block: Block) -> str:
    """The donor's name where there is little room."""
    return SHORT.get(block.actor, block.look.label)

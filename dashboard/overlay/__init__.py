"""A reader's own claims in a figure: drawn beside the others, marked, and said in words.

Charts that have a row for each claim of a question draw them by themselves. Into a chart of time
they are laid here, and only where the figure itself shows what its two axes mean (`beside`). What
has no place in a drawing is counted, so that the card can say so. No answer, spread or verdict
changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.charts._spec import Chart, Figure, claim_ids
from dashboard.overlay.beside import laid
from dashboard.overlay.marked import marked
from dashboard.tables import Tables
from dashboard.tables.derive import claims_by_id
from dashboard.tables.names import short_source
from dashboard.tables.words import claim_value, period
from dashboard.theme.canvas import Canvas

KEY = "own"
LABEL = "Your own claims"
MEANS = (
    "Added to the data of this copy, not part of the published set: hollow with a dot, and badged. "
    "They change no answer, spread or verdict."
)
SAID_IN_FULL = 2
LOST = "claims of your own have no place in this drawing; the Sources page lists them"


@dataclass(frozen=True)
class Overlay:
    """The own claims of one chart by id: those drawn, and those that have no place in it."""

    drawn: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def badges(self) -> list[dict[str, Any]]:
        """The caveat; none where no own claim belongs to the chart."""
        count = len(self.drawn) + len(self.left_out)
        badge = {"key": KEY, "label": LABEL, "definition": MEANS, "count": count}
        return [badge] if count else []

    def words(self, tables: Tables) -> str:
        """What is added to the answer: own claims in full, or how many they are; "" for none."""
        drawn = _told(tables, self.drawn, "Beside it stands", "claims of your own stand beside it")
        lost = _told(tables, self.left_out, "Without a place in this drawing", LOST)
        return joined(drawn, lost)


def _told(tables: Tables, claim_ids: tuple[str, ...], lead: str, many: str) -> str:
    if len(claim_ids) > SAID_IN_FULL:
        return f"{len(claim_ids)} {many}."
    sources = tables.sources.set_index("source_id", drop=False)
    said = [
        f"{claim_value(row)} {row['unit']}, {period(row)} "
        f"({short_source(sources.loc[row['source_id']])})"
        for _, row in claims_by_id(tables, claim_ids).iterrows()
    ]
    return f"{lead}: {'; '.join(said)}." if said else ""


def joined(sentences: str, more: str) -> str:
    """Two runs of sentences as one; either may be empty."""
    return f"{sentences} {more}".strip()


def overlaid(
    figure: Figure, tables: Tables, chart: Chart, canvas: Canvas
) -> tuple[Figure, Overlay]:
    """The figure with own claims laid in and marked; the same figure where there are none."""
    own = tables.own
    if own.empty:
        return figure, Overlay()
    figure = laid(figure, tables, canvas)
    ids = set(own["claim_id"])
    drawn = tuple(one for one in claim_ids(figure) if one in ids)
    belong = own["answers"].isin(chart.uses.quantities) | own["beside"].isin(chart.uses.series)
    left_out = tuple(one for one in own.loc[belong, "claim_id"] if one not in drawn)
    return marked(figure, set(drawn), canvas), Overlay(drawn, left_out)

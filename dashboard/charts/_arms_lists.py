"""Lists of arms side by side: a column a list, a row an item, a cell one claim. Nothing is summed.

Items of one row are what several lists call by nearly the same name; a cell whose list counts a
narrower kind says so. Each row has a scale of its own, whose end is its highest figure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.charts._dots import figure_of, hover_all, sign
from dashboard.charts._parts import span
from dashboard.charts._source_columns import years_words
from dashboard.tables import Tables
from dashboard.tables.derive import series_claims
from dashboard.tables.words import claim_value, number

NARROWER = "*"
# The length of a bar that has no other in its row to be compared with.
STUB = 0.03


@dataclass(frozen=True)
class ArmsList:
    """One list: its series, our name for it in lines, the actor whose look it has.

    `brief` is the name for a phone, where the lines are too long.
    """

    series: tuple[str, ...]
    lines: str
    actor: str
    brief: str = ""

    @property
    def name(self) -> str:
        """The name on one line."""
        return self.lines.replace("<br>", " ")


@dataclass(frozen=True)
class Item:
    """One row: its name, the items of the lists that belong to it, and those that are narrower.

    With `millions` the printed figures are millions, and the name says so.
    """

    name: str
    same: tuple[str, ...]
    narrower: tuple[str, ...] = ()
    millions: bool = False

    def holds(self, item: str) -> bool:
        """Whether an item of a list belongs to the row."""
        return item in self.same or item in self.narrower


@dataclass(frozen=True, eq=False)
class Cell:
    """One claim in its row; `share` is its part of the row's scale, or a stub where it is alone."""

    row: pd.Series
    item: Item
    arms_list: ArmsList
    share: float

    @property
    def text(self) -> str:
        """Its figure with the sign of its word, and a star where the list's kind is narrower."""
        value = figure_of(self.row) / (1_000_000 if self.item.millions else 1)
        star = NARROWER if self.row["item"] in self.item.narrower else ""
        return f"{sign(self.row)}{number(value)}{star}"

    def hover(self, tables: Tables) -> str:
        """Its tooltip."""
        return hover_all(tables, self.row.to_frame().T)


@dataclass(frozen=True, eq=False)
class Shown:
    """The lists and items of which a claim is shown, and the cells."""

    lists: tuple[ArmsList, ...]
    items: tuple[Item, ...]
    cells: tuple[Cell, ...]

    def of_list(self, arms_list: ArmsList) -> tuple[Cell, ...]:
        """The cells of a column."""
        return tuple(cell for cell in self.cells if cell.arms_list is arms_list)

    def of_item(self, item: Item) -> tuple[Cell, ...]:
        """The cells of a row."""
        return tuple(cell for cell in self.cells if cell.item is item)

    def years(self, arms_list: ArmsList) -> tuple[float, float]:
        """The first moment and the end of the time that a list covers."""
        spans = [span(cell.row) for cell in self.of_list(arms_list)]
        return min(first for first, _ in spans), max(last for _, last in spans)

    def years_text(self, arms_list: ArmsList) -> str:
        """The years of a list in few letters."""
        return years_words(self.of_list(arms_list)[0].row)


def shown(tables: Tables, lists: Sequence[ArmsList], items: Sequence[Item]) -> Shown:
    """The cells as far as their claims are shown; lists and items without any are left out.

    Items that one list alone names come last.
    """
    rows = [
        (one, row)
        for one in lists
        for series in one.series
        for _, row in series_claims(tables, series).iterrows()
    ]
    cells = [cell for item in items for cell in _cells(rows, item)]
    counts = Counter(cell.item for cell in cells)
    return Shown(
        tuple(one for one in lists if any(cell.arms_list is one for cell in cells)),
        tuple(sorted((one for one in items if counts[one]), key=lambda one: counts[one] == 1)),
        tuple(cells),
    )


def _cells(rows: Sequence[tuple[ArmsList, pd.Series]], item: Item) -> list[Cell]:
    found = [(one, row) for one, row in rows if item.holds(row["item"])]
    if len(found) == 1:
        return [Cell(found[0][1], item, found[0][0], STUB)]
    top = max((figure_of(row) for _, row in found), default=1.0)
    return [Cell(row, item, one, figure_of(row) / top) for one, row in found]


def series_of(lists: Sequence[ArmsList]) -> tuple[str, ...]:
    """The series of all lists."""
    return tuple(series for one in lists for series in one.series)


def spoken(found: Shown, most: int = 3) -> str:
    """The lists side by side in words, with the figures of the items that most lists name."""
    named = sorted(found.items, key=lambda item: -len(found.of_item(item)))[:most]
    rows = "; ".join(
        f"{item.name.split(',')[0].lower()} "
        + ", ".join(
            f"{claim_value(cell.row)} ({found.years_text(cell.arms_list)}, {cell.arms_list.name})"
            for cell in found.of_item(item)
        )
        for item in named
    )
    rest = len(found.items) - len(named)
    more = f" {rest} more items are in the table." if rest else ""
    lead = f"A table of bars, {len(found.lists)} lists side by side, never summed."
    return f"{lead} {rows[:1].upper()}{rows[1:] or 'No claim is shown'}.{more}"

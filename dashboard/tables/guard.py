"""The unit guard: what keeps claims apart that do not belong together.

Each `require_` function takes claims (rows of `Tables.claims`) and returns nothing, or raises a
UnitGuardError that names both sides. What a series allows is read from its `draw_as` and from the
sentences of its `comparable_note`; what no sentence allows is forbidden.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

import pandas as pd

from dashboard.tables.errors import UnitGuardError
from dashboard.vocab import Warning

BARS = ("bars", "period-bars")
LINES = ("line", "step")
_STACK = re.compile(r"\bStack by (actor|item)\b(?: except (\d{4})-(\d{2}))?")
_NEVER_SUM = re.compile(r"\bnever (?:be |to be )?summed\b", re.IGNORECASE)
_SUM_TYPE = re.compile(r"\bSum only rows of the same type\b")
_ONE_LINE = re.compile(r"\bOne line across\b")
_MAY_JOIN = re.compile(r"\bMay be joined\b")
_TYPE = re.compile(r"\(([^()]+)\)$")


@dataclass(frozen=True, slots=True)
class Ways:
    """What one series allows: read once from the words of its row."""

    stack_by: str | None
    except_years: tuple[int, int] | None
    join: bool
    one_line: bool
    sum_in_time: bool
    sum_same_type: bool


def ways(draw_as: str, note: str) -> Ways:
    """Read what a series allows. `note` is its comparable_note."""
    stack = _STACK.search(note) if draw_as in BARS else None
    years = None
    if stack and stack[2]:
        years = (int(stack[2]), int(stack[2][:2] + stack[3]))
    return Ways(
        stack_by=stack[1] if stack else None,
        except_years=years,
        join=draw_as in LINES or bool(_MAY_JOIN.search(note)),
        one_line=bool(_ONE_LINE.search(note)),
        sum_in_time=draw_as in (*BARS, "band") and not _NEVER_SUM.search(note),
        sum_same_type=bool(_SUM_TYPE.search(note)),
    )


def ways_of(claims: pd.DataFrame) -> Ways:
    """What the series of the claims allows; they must be of one series."""
    first = claims.iloc[0]
    return ways(first["draw_as"], first["comparable_note"])


def kind_of_item(item: str) -> str:
    """The type in brackets at the end of an item, such as "fighter aircraft"; else the item."""
    found = _TYPE.search(item)
    return found[1] if found else item


def require_together(claims: pd.DataFrame, doing: str) -> None:
    """One unit, no derived row with its parts, no overlapping packages, one series."""
    require_one_unit(claims, doing)
    _require_pairs(claims, doing)
    require_one_series(claims, doing)


def require_one_unit(claims: pd.DataFrame, doing: str) -> None:
    """Every claim has the same unit and the same measure."""
    _require_one(claims, "unit", doing)
    _require_one(claims, "measure", doing)


def require_one_series(claims: pd.DataFrame, doing: str) -> None:
    """Every claim belongs to the same series; a single claim may belong to none."""
    if len(claims) < 2:
        return
    _require_one(claims, "series_id", doing)
    if not claims["series_id"].iloc[0]:
        first, second = claims["claim_id"].iloc[0], claims["claim_id"].iloc[1]
        raise UnitGuardError(f"cannot {doing} {first} and {second}: neither belongs to a series")


def refuse(claims: pd.DataFrame, doing: str, why: str) -> UnitGuardError:
    """The error for claims of one series that its row does not allow to be treated so."""
    names = " and ".join(dict.fromkeys(claims["claim_id"].iloc[[0, -1]]))
    row = claims.iloc[0]
    series, note = row["series_id"] or "no series", row["comparable_note"]
    said = f" ({note!r})" if note else ""
    return UnitGuardError(
        f"cannot {doing} {names}: {why}; series {series}, drawn as {row['draw_as']}{said}"
    )


def _require_one(claims: pd.DataFrame, column: str, doing: str) -> None:
    first = claims.iloc[0]
    other = claims[claims[column] != first[column]]
    if other.empty:
        return
    second = other.iloc[0]
    left, right = first[column] or "none", second[column] or "none"
    raise UnitGuardError(
        f"cannot {doing} {first['claim_id']} and {second['claim_id']}: "
        f"{column} {left!r} against {right!r}"
    )


@dataclass(frozen=True, slots=True)
class _Row:
    claim_id: str
    series_id: str
    source_id: str
    item: str
    derived: bool
    overlapping: bool
    by_deal: bool
    first: datetime
    last: datetime

    def meets(self, other: _Row) -> bool:
        return self.first <= other.last and other.first <= self.last

    def is_other_deal_than(self, other: _Row) -> bool:
        """Whether both are rows of a register of deals: two lots of one weapon, at any time."""
        return self.by_deal and not (self.overlapping or other.overlapping)


def _require_pairs(claims: pd.DataFrame, doing: str) -> None:
    for left, right in _meeting(claims):
        same_series = bool(left.series_id) and left.series_id == right.series_id
        if same_series and (left.item != right.item or left.is_other_deal_than(right)):
            continue
        names = f"{_named(left)} and {_named(right)}"
        if left.derived != right.derived and left.source_id == right.source_id:
            whole = left if left.derived else right
            raise UnitGuardError(
                f"cannot {doing} {names}: {whole.claim_id} is worked out from figures of the same "
                "source and covers the other: a derived row never goes with its parts"
            )
        if same_series or left.overlapping or right.overlapping:
            raise UnitGuardError(f"cannot {doing} {names}: they cover the same time (overlapping)")


def _named(row: _Row) -> str:
    return f"{row.claim_id} ({row.series_id or 'no series'})"


def _meeting(claims: pd.DataFrame) -> Iterator[tuple[_Row, _Row]]:
    dated = claims[claims["start_day"].notna()]
    for _, group in dated.groupby("actor", sort=False):
        yield from (pair for pair in combinations(_rows(group), 2) if pair[0].meets(pair[1]))


def _rows(claims: pd.DataFrame) -> Iterable[_Row]:
    columns = ["claim_id", "series_id", "source_id", "item", "warnings", "start_day", "end_day"]
    by_deal = claims["comparable_note"].str.contains(_SUM_TYPE)
    for row, deal in zip(claims[columns].itertuples(index=False), by_deal, strict=True):
        claim_id, series, source, item, warnings, first, last = row
        derived, overlapping = (
            Warning.DERIVED.value in warnings,
            Warning.OVERLAPPING.value in warnings,
        )
        yield _Row(claim_id, series, source, item, derived, overlapping, deal, first, last)

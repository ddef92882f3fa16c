"""Choose claims, and join, stack or sum them where the unit guard allows it.

Claims are chosen from `tables.claims`, so claims hidden as weak stay out. Nothing is averaged,
interpolated or converted, and no missing year is filled.
"""

from __future__ import annotations

from typing import Literal

import pandas as pd

from dashboard.tables.assess import Assessment, assess, claims_by_id
from dashboard.tables.errors import TablesError, UnitGuardError
from dashboard.tables.guard import kind_of_item, refuse, require_together, ways_of
from dashboard.tables.store import Tables

__all__ = [
    "Assessment",
    "UnitGuardError",
    "assess",
    "claims_by_id",
    "join_line",
    "series_claims",
    "stack",
    "total",
]

Bound = Literal["value", "low", "high"]


def series_claims(tables: Tables, series_id: str) -> pd.DataFrame:
    """The shown claims of a series by start, end, actor and item. TablesError if unknown."""
    if series_id not in set(tables.series["series_id"]):
        raise TablesError(f"series {series_id!r} is not in series.csv")
    chosen = tables.claims[tables.claims["series_id"] == series_id]
    return chosen.sort_values(["start_day", "end_day", "actor", "item"])


def join_line(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims in order of time, allowed to be joined by a line; UnitGuardError if they are not.

    A row that gives only a range keeps its empty value: the line breaks there.
    """
    if claims.empty:
        return claims
    require_together(claims, "join")
    allowed = ways_of(claims)
    if len(claims) > 1 and not allowed.join:
        raise refuse(claims, "join", "its points are not joined")
    for column in ("item",) if allowed.one_line else ("actor", "item"):
        if claims[column].nunique() > 1:
            raise refuse(claims, "join", f"the line would run across several values of {column}")
    return claims.sort_values("start_day", kind="stable")


def stack(
    claims: pd.DataFrame, by: Literal["actor", "item"] = "actor", bound: Bound = "value"
) -> pd.DataFrame:
    """The claims with `base` and `top`, the foot and head of each block in its period.

    `by` is what the blocks of one period differ in, in the order of the rows given. `bound` low or
    high takes that bound where a row has one and its value otherwise. UnitGuardError when the
    series does not say that it may be stacked so.
    """
    if claims.empty:
        return claims.assign(base=pd.Series(dtype="float64"), top=pd.Series(dtype="float64"))
    require_together(claims, "stack")
    allowed = ways_of(claims)
    if allowed.stack_by != by:
        raise refuse(claims, "stack", f"the series does not say that it is stacked by {by}")
    if allowed.except_years:
        _require_outside(claims, allowed.except_years)
    period = ["start_day", "end_day"] + (["actor"] if by == "item" else [])
    if claims.duplicated([*period, by]).any():
        twice = claims[claims.duplicated([*period, by], keep=False)]
        raise refuse(twice, "stack", f"one period has the same {by} twice")
    heights = _heights(claims, "stack", bound)
    tops = heights.groupby([claims[column] for column in period]).cumsum()
    stacked = claims.assign(base=tops - heights, top=tops)
    return stacked.sort_values("start_day", kind="stable")


def total(claims: pd.DataFrame, bound: Bound = "value") -> float:
    """The sum of the claims, as far as their series allows it; UnitGuardError otherwise.

    `bound` as in `stack`. No claims sum to 0.0.
    """
    if claims.empty:
        return 0.0
    require_together(claims, "sum")
    if len(claims) > 1:
        _require_summable(claims)
    return float(_heights(claims, "sum", bound).sum())


def _require_summable(claims: pd.DataFrame) -> None:
    allowed = ways_of(claims)
    if not allowed.sum_in_time:
        raise refuse(claims, "sum", "the series is not summed")
    if allowed.except_years:
        _require_outside(claims, allowed.except_years)
    if claims["actor"].nunique() > 1 and allowed.stack_by != "actor":
        raise refuse(claims, "sum", "the series does not say that its actors add up")
    one_kind = allowed.sum_same_type and claims["item"].map(kind_of_item).nunique() == 1
    if claims["item"].nunique() > 1 and not (one_kind or allowed.stack_by):
        raise refuse(claims, "sum", "the series does not say that its items add up")
    if claims["snapshot"].any() and claims["start_day"].nunique() > 1:
        raise refuse(claims, "sum", "a strength, rate or share is never summed over time")


def _require_outside(claims: pd.DataFrame, years: tuple[int, int]) -> None:
    first, last = years
    inside = claims[(claims["end_day"].dt.year >= first) & (claims["start_day"].dt.year <= last)]
    if not inside.empty:
        raise refuse(inside, "stack or sum", f"the series excepts {first}-{last}")


def _heights(claims: pd.DataFrame, doing: str, bound: Bound) -> pd.Series:
    heights = claims[bound].fillna(claims["value"])
    if heights.isna().any():
        missing = claims[heights.isna()]
        raise refuse(missing, doing, "a claim gives only a range, which has no height of its own")
    return heights

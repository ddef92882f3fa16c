"""Which years of a time chart have a figure: of their own, only within a longer period, or none.

Pure. A year without one is "not reported" where a series of the chart has figures both before and
after it: whoever counted was at work, and gives nothing. It is "none" otherwise: whether nobody
counted, nobody published or we did not find it, the data cannot tell, and the page does not pretend
to know.
"""

from __future__ import annotations

from math import ceil, floor
from typing import Any

import pandas as pd

OWN, WITHIN, SILENT, NONE = "own", "within", "silent", "none"


def coverage(layout: dict[str, Any], claims: pd.DataFrame) -> dict[str, Any] | None:
    """`first` year and one state a year, for a figure with a time axis that draws dated claims.

    `layout` is the figure's, whose `meta.time_axis` names the axis (decimal years); None where it
    has none or where no drawn claim is dated.
    """
    axis = (layout.get("meta") or {}).get("time_axis")
    dated = claims.dropna(subset=["start_day", "end_day"])
    if not axis or dated.empty:
        return None
    low, high = sorted(layout[axis]["range"])
    years = range(floor(low), ceil(high))
    spans = _spans(dated)
    counted = [
        (min(first for first, _ in found), max(last for _, last in found))
        for series, rows in dated.groupby("series_id")
        if series and (found := _spans(rows))
    ]
    return {"first": years.start, "states": [_state(year, spans, counted) for year in years]}


def _spans(dated: pd.DataFrame) -> list[tuple[int, int]]:
    return [
        (start.year, end.year)
        for start, end in zip(dated["start_day"], dated["end_day"], strict=True)
    ]


def _state(year: int, spans: list[tuple[int, int]], counted: list[tuple[int, int]]) -> str:
    """`counted` are the first and last year of each series."""
    if any(first == last == year for first, last in spans):
        return OWN
    if any(first <= year <= last for first, last in spans):
        return WITHIN
    return SILENT if any(first < year < last for first, last in counted) else NONE

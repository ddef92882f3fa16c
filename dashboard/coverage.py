"""Which years of a time chart have a figure: of their own, only within a longer period, or none.

Pure. "None" means that no claim which the chart draws covers the year: whether nobody counted,
nobody published or we did not find it, the data cannot tell, and the page does not pretend to know.
"""

from __future__ import annotations

from math import ceil, floor
from typing import Any

import pandas as pd

OWN, WITHIN, NONE = "own", "within", "none"


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
    spans = [
        (start.year, end.year)
        for start, end in zip(dated["start_day"], dated["end_day"], strict=True)
    ]
    return {"first": years.start, "states": [_state(year, spans) for year in years]}


def _state(year: int, spans: list[tuple[int, int]]) -> str:
    if any(first == last == year for first, last in spans):
        return OWN
    return WITHIN if any(first <= year <= last for first, last in spans) else NONE

"""How finely each view is drawn: as finely as the limit of its file allows.

A tolerance is about half a pixel of the view on a wide page; areas and lengths below the others
cannot be seen there.
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.publish.basemap.packages import COUNTRIES_10M, COUNTRIES_50M

MAX_BYTES = 210_000


@dataclass(frozen=True)
class Detail:
    """Sizes in kilometres and square kilometres of the view's projection.

    `member` is the file of the countries, `decimals` those of a coordinate, `islet` the least area
    of an island or hole, `lake` that of a lake and `river` the least length of a river. `graticule`
    is the step in degrees between meridians and parallels; None for none.
    """

    member: str
    tolerance: float
    decimals: int
    islet: float
    lake: float
    river: float
    graticule: int | None


DETAILS: dict[str, Detail] = {
    "border": Detail(COUNTRIES_10M, 0.15, 1, 0.5, 10, 20, None),
    "indochina": Detail(COUNTRIES_10M, 1.4, 0, 12, 60, 60, None),
    "region": Detail(COUNTRIES_50M, 7.0, 0, 250, 2000, 500, 10),
    "world": Detail(COUNTRIES_50M, 18.0, 0, 2000, 8000, 1800, 20),
}

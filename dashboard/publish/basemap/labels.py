"""Names of countries, seas, areas and rivers at positions set by hand.

Names of places on the routes are not here: they come with the places.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dashboard.publish.basemap.hand_made import LABELS, LATITUDES, LONGITUDES, Row, rows
from dashboard.tables.mapview import MAP_VIEWS, MapView, projector

VIEWS = tuple(view.name for view in MAP_VIEWS)
KINDS = ("country", "sea", "area", "river")
LEVELS = ("1", "2", "3")
ANCHORS = ("left", "middle", "right")


@dataclass(frozen=True)
class Label:
    """A name at a point, in kilometres of the view. `level` 1 is the most important.

    `anchor` is the part of the text that stands on the point. `since` and `until` (the first and
    the last day, or "") bound the time in which the name is true.
    """

    text: str
    kind: str
    level: int
    anchor: str
    since: str
    until: str
    x: int
    y: int


def labels(folder: Path, view: MapView) -> list[Label]:
    """The names of one view in the order of the table; BasemapError names a faulty line."""
    return [
        _label(row, view) for row in rows(folder, LABELS) if row.one_of("view", VIEWS) == view.name
    ]


def _label(row: Row, view: MapView) -> Label:
    x, y = projector(view).transform(row.degrees("lon", LONGITUDES), row.degrees("lat", LATITUDES))
    return Label(
        text=row["text"],
        kind=row.one_of("kind", KINDS),
        level=int(row.one_of("level", LEVELS)),
        anchor=row.one_of("anchor", ANCHORS),
        since=row["since"],
        until=row["until"],
        x=round(x),
        y=round(y),
    )

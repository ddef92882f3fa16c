"""The base map of a view as far as Python needs it: its names, for labels that must not collide.

Land, borders and rivers are merged by the browser, from the same files (`data/geo`, `make data`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import shapely

from dashboard.paths import geo_dir
from dashboard.tables.errors import TablesError
from dashboard.tables.mapview import MapView


@dataclass(frozen=True)
class AreaName:
    """The name of a country, region, sea or river, at a point in the view's kilometres.

    `level` is 1 for what must be named, to 3 for what may be left out. It holds from `since` to
    `until` (ISO days, "" for ever); `anchor` is `left` where the text begins at the point.
    """

    text: str
    kind: str
    level: int
    anchor: str
    since: str
    until: str
    x: float
    y: float


@dataclass(frozen=True)
class NetName:
    """The name of a meridian (`edge` "bottom") or a parallel ("left") at the edge of the view."""

    text: str
    edge: str
    x: float
    y: float


def base_file(view: str, folder: Path | None = None) -> Path:
    """Where the base map of a view lies."""
    return (geo_dir() if folder is None else folder) / f"{view}.json"


def area_names(view: MapView) -> tuple[AreaName, ...]:
    """The names of a view's areas, most important first."""
    return _names(base_file(view.name))[0]


def net_names(view: MapView) -> tuple[NetName, ...]:
    """The names of a view's meridians and parallels; none where it has a scale bar."""
    return _names(base_file(view.name))[1]


@cache
def border_lines(view: MapView) -> shapely.Geometry:
    """All borders of a view, of whatever time, in its kilometres."""
    parts = [
        list(points)
        for one in _layers(base_file(view.name))["borders"]
        for drawn, points in groupby(
            zip(one["x"], one["y"], strict=True), key=lambda point: point[0] is not None
        )
        if drawn
    ]
    return shapely.MultiLineString([part for part in parts if len(part) > 1])


def _layers(path: Path) -> dict[str, Any]:
    try:
        layers: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))["layers"]
    except FileNotFoundError as error:
        raise TablesError(
            f"{path.name}: the base map is missing; make it with `make data`"
        ) from error
    return layers


@cache
def _names(path: Path) -> tuple[tuple[AreaName, ...], tuple[NetName, ...]]:
    layers = _layers(path)
    areas = [
        AreaName(
            text=one["text"],
            kind=one["kind"],
            level=one["level"],
            anchor=one["anchor"],
            since=one.get("since") or "",
            until=one.get("until") or "",
            x=one["x"],
            y=one["y"],
        )
        for one in layers["labels"]
    ]
    net = [
        NetName(one["text"], one["edge"], one["x"], one["y"])
        for one in layers["graticule"]["labels"]
    ]
    return tuple(sorted(areas, key=lambda one: one.level)), tuple(net)

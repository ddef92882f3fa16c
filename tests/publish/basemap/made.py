"""The committed base map, read back as geometry, for the tests beside this file."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from dashboard.paths import geo_dir
from dashboard.publish.basemap.recipe import file_name
from dashboard.tables.mapview import MapView, projector

GEO = geo_dir()

Item = dict[str, Any]


@cache
def document(view: MapView) -> Item:
    """The file of a view."""
    parsed: Item = json.loads((GEO / file_name(view)).read_text(encoding="utf-8"))
    return parsed


def layer(view: MapView, name: str) -> Any:
    """One layer of a view's file."""
    return document(view)["layers"][name]


@cache
def states(view: MapView) -> dict[str, shapely.Geometry]:
    """The land of a view: name of the state -> its area in kilometres."""
    return {item["name"]: area(item) for item in layer(view, "land")}


def at(view: MapView, lon: float, lat: float) -> list[str]:
    """The names of the states that are drawn at a point in degrees."""
    point = shapely.Point(projector(view).transform(lon, lat))
    return [name for name, shape in states(view).items() if shape.covers(point)]


def area(item: Item) -> shapely.Geometry:
    """The rings of an item, filled as Plotly fills them: a ring that runs clockwise is a hole."""
    rings = [ring for ring in parts(item) if len(ring) > 3]
    outer = [shapely.Polygon(ring) for ring in rings if shapely.LinearRing(ring).is_ccw]
    holes = [shapely.Polygon(ring) for ring in rings if not shapely.LinearRing(ring).is_ccw]
    filled = shapely.union_all(shapely.make_valid(np.array(outer)))
    return filled.difference(shapely.union_all(shapely.make_valid(np.array(holes, dtype=object))))


def parts(item: Item) -> list[list[tuple[float, float]]]:
    """The x and y of an item, divided at the nulls."""
    found: list[list[tuple[float, float]]] = [[]]
    for x, y in zip(item["x"], item["y"], strict=True):
        assert (x is None) == (y is None)
        if x is None:
            found.append([])
        else:
            found[-1].append((x, y))
    return [part for part in found if part]


def folder_with_tables(target: Path) -> Path:
    """A folder that holds copies of the hand-made tables."""
    for table in GEO.glob("*.csv"):
        (target / table.name).write_bytes(table.read_bytes())
    return target

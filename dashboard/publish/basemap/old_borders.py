"""Borders of the time: states divided and merged as they were between 1954 and 1971.

What is changed stands in two tables that a historian can review, `countries.csv` and
`old_borders.csv`; borders that they do not name stay modern. Works in degrees, on what
`natural_earth` gives.
"""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import shapely

from dashboard.publish.basemap.hand_made import (
    COUNTRIES,
    LATITUDES,
    LONGITUDES,
    OLD_BORDERS,
    Row,
    rows,
)
from dashboard.publish.basemap.packages import BasemapError
from dashboard.vocab import Actor

LAND = "land"
KINDS = (LAND, "land-focus")
ROLES = ("border", "frame")
INSIDE = "inside"
SIDES = (INSIDE, "outside")
COLUMNS = ["name", "kind", "actor", "since", "until", "modern", "geometry"]

Shapes = dict[str, shapely.Geometry]
State = dict[str, object]


def of_the_time(countries: gpd.GeoDataFrame, folder: Path) -> gpd.GeoDataFrame:
    """One row a state of the time, in alphabetical order.

    Columns: name, kind, actor, since and until (first and last day, or ""), modern (today's
    country, or "" when several were merged) and geometry. BasemapError names a line of a table that
    cannot be used.
    """
    sides = _sides(rows(folder, OLD_BORDERS))
    rules = rows(folder, COUNTRIES)
    shapes = dict(zip(countries["name"], countries.geometry, strict=True))
    states = [_part(rule, shapes, sides) for rule in rules if rule["modern"] in shapes]
    named = {rule["modern"] for rule in rules}
    states += [_unchanged(name, shape) for name, shape in shapes.items() if name not in named]
    parts = gpd.GeoDataFrame(states, columns=COLUMNS, crs=countries.crs)
    return _merged(parts[~parts.geometry.is_empty])


def check_names(known: frozenset[str], folder: Path) -> None:
    """BasemapError when `countries.csv` names a country that Natural Earth does not know."""
    for rule in rows(folder, COUNTRIES):
        if rule["modern"] not in known:
            raise BasemapError(
                f"{rule.where} modern: {rule['modern']!r} is not a country of Natural Earth 4.1; "
                "it writes, for example, 'Czechia' and 'Bosnia and Herz.'"
            )


def _sides(points: list[Row]) -> Shapes:
    """The area on the inner side of each old border: its line, closed by its frame."""
    corners: dict[str, list[tuple[float, float]]] = {}
    for point in points:
        point.one_of("role", ROLES)
        corner = point.degrees("lon", LONGITUDES), point.degrees("lat", LATITUDES)
        corners.setdefault(point["border_id"], []).append(corner)
    return {name: shapely.Polygon(ring) for name, ring in corners.items()}


def _part(rule: Row, shapes: Shapes, sides: Shapes) -> State:
    shape = shapes[rule["modern"]]
    if rule["border_id"]:
        side = sides[rule.one_of("border_id", tuple(sides))]
        inside = rule.one_of("side", SIDES) == INSIDE
        shape = shape.intersection(side) if inside else shape.difference(side)
    return {
        "name": rule["then"],
        "kind": rule.one_of("kind", KINDS),
        "actor": rule.one_of("actor", ("", *Actor)),
        "since": rule["since"],
        "until": rule["until"],
        "modern": rule["modern"],
        "geometry": shape,
    }


def _unchanged(name: str, shape: shapely.Geometry) -> State:
    blank = {"actor": "", "since": "", "until": ""}
    return {"name": name, "kind": LAND, **blank, "modern": name, "geometry": shape}


def _merged(parts: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    states = []
    for _, group in parts.groupby("name", sort=True):
        state = dict(group.iloc[0])
        state["geometry"] = shapely.union_all(group.geometry.to_numpy())
        if len(group) > 1:
            state["modern"] = ""
        states.append(state)
    return gpd.GeoDataFrame(states, columns=COLUMNS, crs=parts.crs)

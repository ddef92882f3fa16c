"""One view of the base map as plain values: what its file holds.

Layers: land (one item a state, polygons), borders (one item a pair of neighbours, lines), rivers,
lakes, graticule and labels. Coordinates are kilometres of the view's projection; x and y are lists
with null between the parts.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import geopandas as gpd

from dashboard.publish.basemap import (
    coverage,
    labels,
    natural_earth,
    old_borders,
    values,
    waters,
)
from dashboard.publish.basemap.detail import DETAILS, Detail
from dashboard.tables.graticule import marks, net
from dashboard.tables.mapview import MapView

CREDITS = (
    "Base map: Natural Earth 4.1 (public domain). Vietnam, Germany, the USSR, Czechoslovakia, "
    "Yugoslavia and East Pakistan are drawn as they were in 1954-71; other borders are modern."
)


def base_map(view: MapView, sources: Path, tables: Path) -> dict[str, Any]:
    """One view as plain values: what the file holds. `sources` holds the unpacked tables."""
    detail = DETAILS[view.name]
    modern = natural_earth.countries(sources, detail.member, view)
    states = coverage.drawn(old_borders.of_the_time(modern, tables), view, detail)
    return {
        "view": view.name,
        "crs": view.crs,
        "extent_km": view.extent.values(),
        "wide_km": view.wide.values(),
        "tall_km": view.tall.values(),
        "credits": CREDITS,
        "layers": {
            "land": _land(states, detail),
            "borders": _borders(states, detail),
            "rivers": _rivers(sources, view, detail),
            "lakes": _lakes(sources, view, detail),
            "graticule": _graticule(view, detail),
            "labels": [asdict(label) for label in labels.labels(tables, view)],
        },
    }


def _land(states: gpd.GeoDataFrame, detail: Detail) -> list[dict[str, Any]]:
    return [
        {
            "name": row["name"],
            "kind": row["kind"],
            **{key: row[key] for key in ("actor", "since", "until") if row[key]},
            **values.areas([row["geometry"]], detail.decimals),
        }
        for _, row in states.iterrows()
    ]


def _borders(states: gpd.GeoDataFrame, detail: Detail) -> list[dict[str, Any]]:
    """Each border once. A division is drawn by hand; all other lines are Natural Earth's."""
    known = states.set_index("name")
    found = []
    for (first, second), line in coverage.shared_borders(states).items():
        pair = known.loc[[first, second]]
        modern = set(pair["modern"])
        divided = len(modern) == 1 and modern != {""}
        since = max(pair["since"]) if divided else ""
        until = min(pair["until"]) if divided else ""
        found.append(
            {
                "between": [first, second],
                "kind": "division" if divided else "border",
                **{key: day for key, day in (("since", since), ("until", until)) if day},
                **values.lines([line], detail.decimals),
            }
        )
    return found


def _rivers(sources: Path, view: MapView, detail: Detail) -> list[dict[str, Any]]:
    found = natural_earth.waters(sources, natural_earth.RIVERS, view)
    return [{"kind": "river", **values.lines(waters.rivers(found, view, detail), detail.decimals)}]


def _lakes(sources: Path, view: MapView, detail: Detail) -> list[dict[str, Any]]:
    found = natural_earth.waters(sources, natural_earth.LAKES, view)
    return [{"kind": "lake", **values.areas(waters.lakes(found, view, detail), detail.decimals)}]


def _graticule(view: MapView, detail: Detail) -> dict[str, Any]:
    if detail.graticule is None:
        return {"lines": [], "labels": []}
    lines = net(view, detail.graticule, natural_earth.drawn_area(view))
    return {
        "lines": [values.lines(lines, detail.decimals)],
        "labels": [asdict(mark) for mark in marks(view, detail.graticule, view.extent)],
    }

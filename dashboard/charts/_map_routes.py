"""The routes of a view as traces: the means of transport decides weight and colour, the certainty
of the course decides the dash.

A route is one thing drawn by many points: `meta.whole` tells the browser so, `meta.years` when it
was open, `meta.way` how to show it in a list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import plotly.graph_objects as go
import shapely

from dashboard.charts._map_frame import Frame
from dashboard.charts._parts import meta, plain, wrap
from dashboard.tables import Tables
from dashboard.tables.cite import short_source
from dashboard.tables.geo import projected
from dashboard.tables.mapview import MAP_VIEWS
from dashboard.tables.ways import shown_routes
from dashboard.tables.words import period
from dashboard.theme.tokens import light

# On the wider views a route that is shorter than this share of the width is a speck; the nearest
# view shows every route that goes through it.
LEAST_SHARE = 0.03
LEAST_KM = 10
# A pointer finds a line by its points: so many px lie between two of them.
STEP_PX = 20
# How far from the true course a line may be drawn, in px.
SMOOTH_PX = 0.4
WEIGHT = {"wide": 1.0, "narrow": 0.85, "projector": 2.1}
# Where a railway is a thousand kilometres long, full strokes would cover the land.
FAR = 0.72
DASH = {"documented": (), "inferred": (7, 5), "schematic": (1.5, 5)}
# What is known best is drawn last, over what is known less.
ORDER = ("schematic", "inferred", "documented")


@dataclass(frozen=True)
class Stroke:
    """The line of a means of transport: a token and a width in px."""

    colour: str
    width: float


# The widths differ so that the means of transport can be told on paper, where all are black.
STROKES = {
    "rail": Stroke("ink", 5.2),
    "road": Stroke("road", 2.8),
    "track": Stroke("track", 1.8),
    "river": Stroke("river-way", 3.6),
    "sea": Stroke("river-way", 2.4),
    "pipeline": Stroke("ink", 4),
}
SLEEPER = (9, 9)
SLEEPER_WIDTH = 2.4
HOLLOW = 1.6
# The order of the means of transport in a list.
MODES = tuple(STROKES)


def routes_of(tables: Tables, frame: Frame) -> gpd.GeoDataFrame:
    """The routes that a view shows, in its kilometres, cut to what any drawing of it can show.

    They come in drawing order: schematic first, documented last.
    """
    found = projected(shown_routes(tables), frame.view)
    box = frame.view.extent
    seen = found.intersection(shapely.box(box.x0, box.y0, box.x1, box.y1)).length
    nearest = frame.view is MAP_VIEWS[0]
    found = found[seen >= (LEAST_KM if nearest else LEAST_SHARE * box.width)]
    found = found.set_geometry(found.intersection(frame.cover))
    rank = found["certainty"].map(ORDER.index)
    return found.assign(rank=rank).sort_values(["rank", "route_id"], kind="stable")


def route_traces(tables: Tables, routes: gpd.GeoDataFrame, frame: Frame) -> list[go.Scatter]:
    """Every route as its line; railways and pipelines are marked by what lies on the line."""
    words = dict(zip(tables.vocabulary["key"], tables.vocabulary["label"], strict=True))
    sources = tables.sources.set_index("source_id", drop=False)
    step = STEP_PX / frame.scale(frame.nominal)
    found = []
    for _, route in routes.iterrows():
        smooth = route.geometry.simplify(SMOOTH_PX / frame.scale(max(frame.widths)))
        x, y = _points(shapely.segmentize(smooth, step), frame)
        told = {**meta("claims", actor=route["carrier"]), **_told(route, words)}
        line = line_of(route["mode"], route["certainty"], frame)
        found.append(
            go.Scatter(
                x=x,
                y=y,
                mode="lines",
                line=line,
                customdata=[[route["id"], *route["claims"]]] * len(x),
                hovertext=_hover(route, sources.loc[route["source_id"]], words),
                hoverinfo="text",
                meta=told,
            )
        )
        core = core_of(route["mode"], route["certainty"], frame)
        if core:
            found.append(_core(smooth, core, told["years"], frame))
    return found


def _told(route: Any, words: dict[str, str]) -> dict[str, Any]:
    """What the browser needs of a route besides its line."""
    return {
        "whole": True,
        "years": [route["start_day"].year, route["end_day"].year],
        "way": {
            "name": route["name"].split(" (")[0],
            "mode": route["mode"],
            "label": words[route["mode"]],
            "certainty": route["certainty"],
        },
    }


def line_of(mode: str, certainty: str, frame: Frame) -> dict[str, Any]:
    """The stroke of a means of transport, dashed as its course is certain."""
    stroke, weight = STROKES[mode], _weight(frame)
    return {
        "color": light(stroke.colour),
        "width": round(stroke.width * weight, 1),
        "dash": dashes(DASH[certainty], weight),
    }


def dashes(px: tuple[float, ...], weight: float) -> str:
    """A dash in Plotly's words; "solid" for none."""
    return ",".join(f"{round(one * weight, 1):g}px" for one in px) or "solid"


def _weight(frame: Frame) -> float:
    return WEIGHT[frame.canvas.name] * (1 if frame.view.measured else FAR)


def core_of(mode: str, certainty: str, frame: Frame) -> dict[str, Any] | None:
    """The pale line on a line: the sleepers of a documented railway, the hollow of a pipe."""
    weight = _weight(frame)
    if mode == "pipeline":
        return {"color": light("land"), "width": round(HOLLOW * weight, 1), "dash": "solid"}
    if mode == "rail" and certainty == "documented":
        width = round(SLEEPER_WIDTH * weight, 1)
        return {"color": light("land"), "width": width, "dash": dashes(SLEEPER, weight)}
    return None


def _core(
    line: shapely.Geometry, core: dict[str, Any], years: list[int], frame: Frame
) -> go.Scatter:
    x, y = _points(line, frame)
    return go.Scatter(
        x=x,
        y=y,
        mode="lines",
        line=core,
        hoverinfo="skip",
        meta={"kind": "frame", "years": years},
    )


def _points(shape: shapely.Geometry, frame: Frame) -> tuple[list[Any], list[Any]]:
    """The coordinates of all parts, null between two, as exact as a tenth of a px."""
    digits = 1 if frame.view.extent.width < 1000 else 0
    x: list[Any] = []
    y: list[Any] = []
    for part in shapely.get_parts(shape):
        if x:
            x.append(None)
            y.append(None)
        for one, other in part.coords:
            x.append(round(one, digits))
            y.append(round(other, digits))
    return x, y


def _hover(route: Any, source: Any, words: dict[str, str]) -> str:
    gauge = f"<br>{wrap(route['gauge'])}" if route["gauge"] else ""
    weak = "<br>Weak source" if route["weak"] else ""
    return (
        f"<b>{wrap(route['name'])}</b><br>{words[route['mode']]}, {period(route)}{gauge}<br>"
        f"Course {route['certainty']}<br>"
        f"{plain(short_source(source))} ({source['reliability']}){weak}"
    )

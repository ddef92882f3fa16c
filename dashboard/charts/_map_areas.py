"""Names of countries, regions, seas and rivers, of meridians, and of routes along their lines.

They are traces of text, so that the edge of the map cuts them and years can hide them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from math import inf
from typing import Any

import geopandas as gpd
import plotly.graph_objects as go
import shapely

from dashboard.charts._map_frame import halo
from dashboard.charts._map_labels import LINE_HEIGHT, Board, Box, Point, around, name_width
from dashboard.charts._map_names import MOVED, ROUTE_NAMES, RouteName
from dashboard.charts._map_routes import STROKES
from dashboard.charts._parts import meta
from dashboard.tables import Tables
from dashboard.tables.basemap import AreaName, area_names, net_names
from dashboard.tables.mapview import MapView, projector
from dashboard.theme.template import BOLD
from dashboard.theme.tokens import SANS, SERIF, light

# Sizes in px by kind and level; a level without a size is not named on that canvas.
SIZES: dict[str, dict[str, tuple[int, ...]]] = {
    "wide": {
        "country": (20, 17, 14),
        "area": (17, 16, 14),
        "sea": (17, 16, 14),
        "river": (13,) * 3,
    },
    "narrow": {"country": (16, 14), "area": (), "sea": (14,), "river": ()},
    "projector": {"country": (42, 36), "area": (32, 32), "sea": (34, 32), "river": ()},
}
COLOURS = {"country": "muted", "area": "muted", "sea": "river-way", "river": "river-way"}
FOCUS = ("North Vietnam", "North Vietnam (DRV)", "Vietnam")
# How far an area's name may be moved from where the base map wants it, in em.
MOVES = (0.0, -0.6, 0.6, -1.2, 1.2, -2.2, 2.2)
# Of these the first so many, by level: moved further, a name would stand on another area.
NEAR = (7, 5, 5)
NEAR_ON_A_PHONE = 3
# The distance of two lines of text in a trace, in em.
LEADING = 1.3
# A name is tried at so many steps along its route; all of them are nearly as good.
STEPS = 12
LATER = 0.04
EDGE_MARK = 4.0
# How many px of routes and borders the name of an area may hide, by its level.
HIDES = (60.0, 6.0, 0.0)
# Marks that are not seen keep a route's name off its line: their sizes, and the px that each gives.
AWAY = {4.0: 3.5, 12.0: 8.5, 24.0: 16.0}


@dataclass(frozen=True)
class Placed:
    """A text whose middle (or edge, as `position` says) stands at a point, or beside an unseen
    `mark` there of that size."""

    text: str
    at: Point
    position: str
    mark: float = 0


def area_traces(board: Board, level: int) -> list[go.Scatter]:
    """The names of a level that find room; names of one area at different times share their
    place."""
    found = []
    for names in _by_area(board.frame.view):
        sizes = SIZES[board.frame.canvas.name][names[0].kind]
        if names[0].level == level and level <= len(sizes):
            focus = any(name.text in FOCUS for name in names)
            size = sizes[-1] if focus and not board.frame.view.measured else sizes[level - 1]
            found += _area(names, size, focus, board)
    return found


def _by_area(view: MapView) -> list[list[AreaName]]:
    """The names of each area, at one point; where this map is fuller, moved out of its way."""
    groups: dict[Point, list[AreaName]] = {}
    for name in area_names(view):
        groups.setdefault((name.x, name.y), []).append(name)
    return [[_moved(name, view, names) for name in names] for names in groups.values()]


def _moved(name: AreaName, view: MapView, rivals: list[AreaName]) -> AreaName:
    for (where, text), degrees in MOVED.items():
        if where == view.name and text in (one.text for one in rivals):
            x, y = projector(view).transform(*degrees)
            return replace(name, x=x, y=y, anchor="left")
    return name


def _area(names: list[AreaName], size: int, focus: bool, board: Board) -> list[go.Scatter]:
    """The names near where the base map wants them, in one line or with the initials below."""
    first = names[0]
    left = first.anchor == "left"
    em = size / board.frame.scale(board.frame.nominal)
    near = board.frame.canvas.roomy or focus
    wished = MOVES[: NEAR[first.level - 1] if near else NEAR_ON_A_PHONE]
    moves = sorted(product(wished, wished), key=lambda one: abs(one[0]) + abs(one[1]))
    options = [
        (broken, (first.x + across * em, first.y + up * em), box)
        for broken, box in _shapes(names, size, left)
        for across, up in moves
    ]
    number = board.best(
        [(at, box) for _, at, box in options],
        crossing=inf if focus else HIDES[first.level - 1],
        later=1,
        area=board.frame.view.measured,
    )
    if number is None:
        return []
    broken, at, _ = options[number]
    position = "middle right" if left else "middle center"
    return [
        _area_trace(name, Placed(_written(name.text, broken), at, position), size) for name in names
    ]


def _shapes(names: list[AreaName], size: int, left: bool) -> list[tuple[bool, Box]]:
    """Whether initials go on a line of their own, and the box of the longest name then."""
    found = []
    for broken in dict.fromkeys((False, any(" (" in name.text for name in names))):
        lines = [line for name in names for line in _written(name.text, broken).split("<br>")]
        width = max(name_width(line, size, serif=True) for line in lines)
        height = size * (LEADING * 2 if broken else LINE_HEIGHT)
        found.append((broken, around(width, height, width / 2 if left else 0)))
    return found


def _written(text: str, broken: bool) -> str:
    return text.replace(" (", "<br>(") if broken else text


def _area_trace(name: AreaName, put: Placed, size: int) -> go.Scatter:
    focus = name.kind == "country" and name.text in FOCUS
    told: dict[str, Any] = {"kind": "frame"}
    if name.since or name.until:
        told["holds"] = [name.since, name.until]
    return _text(put, size, light("drv-text" if focus else COLOURS[name.kind]), told).update(
        textfont={"family": SERIF, "style": "normal" if name.kind == "country" else "italic"}
    )


def net_traces(board: Board) -> list[go.Scatter]:
    """The names of meridians and parallels at the edges, where there is room; not on a phone."""
    if not board.frame.canvas.roomy:
        return []
    size = board.frame.canvas.tick
    found = []
    for name in net_names(board.frame.view):
        width = name_width(name.text, size)
        left = name.edge == "left"
        away = AWAY[EDGE_MARK]
        box = (
            around(width, size, width / 2 + away, 0)
            if left
            else around(width, size, 0, -size * 0.65 - away)
        )
        if board.best([((name.x, name.y), box)]) is not None:
            position = "middle right" if left else "top center"
            put = Placed(name.text, (name.x, name.y), position, EDGE_MARK)
            found.append(_text(put, size, light("muted"), {"kind": "frame"}))
    return found


def route_name_traces(tables: Tables, routes: gpd.GeoDataFrame, board: Board) -> list[go.Scatter]:
    """The names of the routes that a view names, along their lines; with years, as the route."""
    by_id = routes.set_index("route_id", drop=False)
    size = board.frame.canvas.tick + (1 if board.frame.canvas.name == "wide" else 0)
    found = []
    for wish in ROUTE_NAMES:
        if wish.view != board.frame.view.name or wish.route not in by_id.index:
            continue
        route = by_id.loc[wish.route]
        text = wish.words(tables, route)
        if board.frame.canvas.name == "narrow":
            text = text.split("<br>")[0]
        put = _along(text, route.geometry, wish, size, board)
        if put:
            colour = light(STROKES[route["mode"]].colour)
            years = [route["start_day"].year, route["end_day"].year]
            told = {**meta("label", actor=route["carrier"]), "years": years}
            trace = _text(put, size, colour, told)
            found.append(trace.update(customdata=[[route["id"], *route["claims"]]]))
    return found


def _along(
    text: str, line: shapely.Geometry, wish: RouteName, size: float, board: Board
) -> Placed | None:
    """Beside the line, at the part of what is always seen where fewest lines are crossed."""
    box = board.frame.view.extent
    seen = shapely.line_merge(shapely.clip_by_rect(line, box.x0, box.y0, box.x1, box.y1))
    longest = max(shapely.get_parts(seen), key=lambda one: one.length)
    first, last = wish.within
    parts = [first + (last - first) * step / STEPS for step in range(STEPS + 1)]
    points = [longest.interpolate(part, normalized=True) for part in parts]
    options = [
        (Placed(text, (point.x, point.y), position, mark), beside)
        for mark in AWAY
        for point in points
        for position, beside in _beside(text, size, AWAY[mark]).items()
    ]
    number = board.best([(one.at, beside) for one, beside in options], later=LATER)
    return None if number is None else options[number][0]


def _beside(text: str, size: float, away: float) -> dict[str, Box]:
    """Plotly's four places round a point, and the box of a text there."""
    lines = text.split("<br>")
    width = max(name_width(line, size, bold=True) for line in lines)
    height = size * LEADING * len(lines)
    return {
        "top center": around(width, height, 0, -height / 2 - away),
        "bottom center": around(width, height, 0, height / 2 + away),
        "middle right": around(width, height, width / 2 + away, 0),
        "middle left": around(width, height, -width / 2 - away, 0),
    }


def _text(put: Placed, size: float, colour: str, told: dict[str, Any]) -> go.Scatter:
    return go.Scatter(
        x=[round(put.at[0], 1)],
        y=[round(put.at[1], 1)],
        mode="markers+text" if put.mark else "text",
        marker={"size": put.mark, "opacity": 0} if put.mark else None,
        text=[put.text],
        textposition=put.position,
        textfont={
            "size": size,
            "color": colour,
            "family": SANS,
            "shadow": halo(),
            "weight": BOLD if told["kind"] == "label" else 400,
        },
        hoverinfo="skip",
        meta=told,
    )

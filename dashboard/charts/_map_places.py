"""The places of a view: a mark for each, and a name where there is room for it.

The name is English and bold, the local name lighter beside it; near the point stands the English.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

import geopandas as gpd
import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._map_frame import Frame, halo
from dashboard.charts._map_labels import LINE_HEIGHT, Board, Box, Point, around, name_width
from dashboard.charts._map_names import LEVELS, names_of
from dashboard.charts._parts import label, meta, plain
from dashboard.tables import Tables
from dashboard.tables.geo import projected
from dashboard.tables.ways import shown_places
from dashboard.theme.tokens import light


@dataclass(frozen=True)
class Type:
    """Sizes of names and marks on a canvas in px, by level, and the last level that is named."""

    names: tuple[int, ...]
    local: int
    radii: tuple[float, ...]
    ring: float
    last: int


TYPES = {
    "wide": Type((15, 13, 13), 12, (5, 4, 3.2), 1.8, 3),
    "narrow": Type((13,), 12, (4.2,), 1.7, 1),
    "projector": Type((34, 30, 30), 30, (11, 9, 7), 4, 2),
}
GAP = 0.45
# A name that hides no more than so many px of routes is clear of them.
CLEAR = 5.0
SPACE = 0.4
# right, left, and so on: where the middle of a name lies, and how it is flushed.
RIGHT, LEFT, MIDDLE = "left", "right", "center"


@dataclass(frozen=True)
class Spot:
    """One way to write a name: what, how it is flushed, by how many px it is moved, its box."""

    text: str
    flush: str
    shift: tuple[float, float]
    box: Box


def places_of(tables: Tables, frame: Frame) -> gpd.GeoDataFrame:
    """The places that a view marks, in its kilometres, with `level`; on a phone only level 1."""
    levels = {
        place: number + 1
        for number, places in enumerate(LEVELS[frame.view.name])
        for place in places
    }
    found = projected(shown_places(tables), frame.view)
    found = found[found["place_id"].isin(levels)]
    found = found.assign(
        level=found["place_id"].map(levels), turn=found["place_id"].map(list(levels).index)
    ).sort_values("turn")
    shown = TYPES[frame.canvas.name].last if frame.canvas.name == "narrow" else len(levels)
    return found[found["level"] <= shown]


def place_trace(places: gpd.GeoDataFrame, frame: Frame) -> go.Scatter:
    """A ring for every place; larger for what matters more."""
    sizes = [2 * _radius(frame, level) for level in places["level"]]
    digits = 1 if frame.view.extent.width < 1000 else 0
    return go.Scatter(
        x=[round(point.x, digits) for point in places.geometry],
        y=[round(point.y, digits) for point in places.geometry],
        mode="markers",
        marker={
            "size": sizes,
            "color": light("land"),
            "opacity": 1,
            "line": {"color": light("ink"), "width": TYPES[frame.canvas.name].ring},
        },
        customdata=[
            [one, *claims] for one, claims in zip(places["id"], places["claims"], strict=True)
        ],
        hovertext=[_hover(row) for _, row in places.iterrows()],
        hoverinfo="text",
        meta=meta("claims"),
    )


def keep_marks_free(places: gpd.GeoDataFrame, board: Board) -> None:
    """No label may lie on the mark of a place."""
    for point, level in zip(places.geometry, places["level"], strict=True):
        size = 2 * _radius(board.frame, level) + 1
        board.block((point.x, point.y), around(size, size))


def place_labels(places: gpd.GeoDataFrame, board: Board, level: int) -> list[go.layout.Annotation]:
    """The names of a level that find room."""
    kind = TYPES[board.frame.canvas.name]
    if level > kind.last:
        return []
    found = []
    for _, place in places[places["level"] == level].iterrows():
        at = (place.geometry.x, place.geometry.y)
        for spots, crossing in _tries(place, board.frame):
            number = board.best([(at, spot.box) for spot in spots], crossing=crossing)
            if number is not None:
                found.append(_annotation(at, spots[number], kind.names[place["level"] - 1]))
                break
    return found


def _tries(place: pd.Series, frame: Frame) -> Iterator[tuple[list[Spot], float]]:
    """Ways to write a name, and how many px of lines each may hide: rather without the local name
    than across a line."""
    english, local = names_of(place)
    level = place["level"]
    if local:
        yield _spots(english, local, level, frame), CLEAR
    yield _spots(english, "", level, frame), CLEAR
    yield _spots(english, "", level, frame), inf


def _spots(english: str, local: str, level: int, frame: Frame) -> list[Spot]:
    kind = TYPES[frame.canvas.name]
    size = kind.names[level - 1]
    bold = f"<b>{plain(english)}</b>"
    width = name_width(english, size, bold=True)
    before = after = bold
    if local:
        thin = (
            f'<span style="color:{light("muted")};font-size:{kind.local}px">{plain(local)}</span>'
        )
        before, after = f"{thin} {bold}", f"{bold} {thin}"
        width += name_width(local, kind.local) + SPACE * size
    height = size * LINE_HEIGHT
    away = _radius(frame, level) + size * GAP
    aside, low = _radius(frame, level) * 0.8, _radius(frame, level) + height / 2 + 1
    return [
        _right(after, away, 0, width, height),
        _left(before, away, 0, width, height),
        _right(after, aside, low, width, height),
        _right(after, aside, -low, width, height),
        _left(before, aside, low, width, height),
        _left(before, aside, -low, width, height),
        _centred(after, low, width, height),
        _centred(after, -low, width, height),
    ]


def _right(text: str, away: float, down: float, width: float, height: float) -> Spot:
    return Spot(text, RIGHT, (away, down), around(width, height, away + width / 2, down))


def _left(text: str, away: float, down: float, width: float, height: float) -> Spot:
    return Spot(text, LEFT, (-away, down), around(width, height, -away - width / 2, down))


def _centred(text: str, down: float, width: float, height: float) -> Spot:
    return Spot(text, MIDDLE, (0, down), around(width, height, 0, down))


def _annotation(at: Point, spot: Spot, size: float) -> go.layout.Annotation:
    across, down = spot.shift
    return label(
        spot.text,
        round(at[0], 1),
        round(at[1], 1),
        size=size,
        colour=light("ink"),
        anchor=spot.flush,
        shift=(round(across, 1), round(-down, 1)),
    ).update(font={"shadow": halo()})


def _radius(frame: Frame, level: int) -> float:
    radii = TYPES[frame.canvas.name].radii
    return radii[min(level, len(radii)) - 1]


def _hover(place: pd.Series) -> str:
    local = f"<br>{plain(place['local_name'])}" if place["local_name"] != place["name"] else ""
    return (
        f"<b>{plain(place['name'])}</b>{local}<br>{plain(place['country_then'])}, {place['kind']}"
    )

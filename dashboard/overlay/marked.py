"""Marks of own claims made to look like nothing else: hollow with a dot, and a badge beside them.

Works on the plain values of a figure, whatever chart made it. A mark keeps its actor's shape and
colour; an axis whose scale ends below an own claim is lengthened, together with those that share
its scale.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log10
from typing import Any

from dashboard.charts._spec import LABEL_PREFIX, Figure
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import SANS, light

MARK = "own"
# As a work is named on which an own claim rests.
SOURCE_WORDS = "own claim"
ROW = 0.55
DRAWN = ("claims", "spread")
BEYOND = 0.06
BOLD = 600
HOLLOW, DOTTED = "-open", "-open-dot"
# Plotly has no dotted variant of its lines and arrows.
PLAIN = ("line", "arrow", "asterisk", "hash")
Spot = tuple[str, str, float, float]


def marked(figure: Figure, ids: set[str], canvas: Canvas) -> Figure:
    """The figure with the marks of these claims hollow, dotted and badged."""
    if not ids:
        return figure
    traces = [_trace(trace, _places(trace, ids), canvas) for trace in figure["data"]]
    spots = dict.fromkeys(spot for trace in figure["data"] for spot in _spots(trace, ids))
    layout = _lengthened(figure["layout"], spots)
    badges = [_badge(spot, actor, layout, canvas) for spot, actor in _named(figure, ids)]
    notes = [*(layout.get("annotations") or []), *badges]
    return {"data": traces, "layout": {**layout, "annotations": notes}}


def _places(trace: dict[str, Any], ids: set[str]) -> list[int]:
    if (trace.get("meta") or {}).get("kind") not in DRAWN:
        return []
    return [at for at, drawn in enumerate(trace.get("customdata") or []) if ids & set(drawn)]


def _trace(trace: dict[str, Any], at: list[int], canvas: Canvas) -> dict[str, Any]:
    if not at or trace["meta"]["kind"] != "claims":
        return trace
    look = _bar if trace["type"] == "bar" else _dots
    return {**trace, "marker": look(trace, at, canvas)}


def _dots(trace: dict[str, Any], at: list[int], canvas: Canvas) -> dict[str, Any]:
    marker = dict(trace.get("marker") or {})
    count = len(trace["customdata"])
    symbols = _each(marker.get("symbol", "circle"), count)
    colours = _each(marker.get("color"), count)
    edges = _each((marker.get("line") or {}).get("color"), count)
    for place in at:
        if not symbols[place].startswith(PLAIN):
            symbols[place] = f"{symbols[place].removesuffix(HOLLOW)}{DOTTED}"
            # An open mark on a ground of its own has its colour in the edge.
            if colours[place] == light("ground"):
                colours[place] = edges[place]
    line = {**(marker.get("line") or {}), "width": canvas.ring}
    return {**marker, "symbol": symbols, "color": colours, "line": line}


def _bar(trace: dict[str, Any], at: list[int], canvas: Canvas) -> dict[str, Any]:
    marker = dict(trace.get("marker") or {})
    count = len(trace["customdata"])
    line = dict(marker.get("line") or {})
    pattern = dict(marker.get("pattern") or {})
    colours, edges = _each(marker.get("color"), count), _each(line.get("color"), count)
    widths, shapes = _each(line.get("width", 0), count), _each(pattern.get("shape", ""), count)
    for place in at:
        full = colours[place] if colours[place] != light("ground") else edges[place]
        colours[place], edges[place] = light("ground"), full
        widths[place], shapes[place] = canvas.ring, "."
    line = {**line, "color": edges, "width": widths}
    pattern = {**pattern, "shape": shapes, "fgcolor": edges, "solidity": 0.25}
    return {**marker, "color": colours, "line": line, "pattern": pattern}


def _each(value: Any, count: int) -> list[Any]:
    return list(value) if isinstance(value, list) else [value] * count


def _spots(trace: dict[str, Any], ids: set[str]) -> Iterator[Spot]:
    """Where own marks end: their place, for a bar the end of it."""
    refs = (trace.get("xaxis") or "x", trace.get("yaxis") or "y")
    base = trace.get("base")
    for at in _places(trace, ids):
        x, y = trace["x"][at], trace["y"][at]
        foot = (base[at] if isinstance(base, list) else base) or 0
        if trace["type"] == "bar" and trace.get("orientation") == "h":
            x += foot
        elif trace["type"] == "bar":
            y += foot
        yield (*refs, x, y)


def _named(figure: Figure, ids: set[str]) -> list[tuple[Spot, str | None]]:
    """Each place once, the topmost of a claim drawn twice in a panel, with its actor.

    A row whose words name the claim as own needs no badge.
    """
    named = [
        (note["yref"], note["y"])
        for note in figure["layout"].get("annotations") or []
        if SOURCE_WORDS in note.get("text", "")
    ]
    found: dict[tuple[str, str, str], tuple[Spot, str | None]] = {}
    for trace in figure["data"]:
        if (trace.get("meta") or {}).get("kind") != "claims":
            continue
        for at, spot in zip(_places(trace, ids), _spots(trace, ids), strict=True):
            if any(spot[1] == ref and abs(spot[3] - y) < ROW for ref, y in named):
                continue
            key = (spot[0], spot[1], next(one for one in trace["customdata"][at] if one in ids))
            if key not in found or spot[3] > found[key][0][3]:
                found[key] = (spot, trace["meta"].get("actor"))
    return list(found.values())


def _badge(spot: Spot, actor: str | None, layout: dict[str, Any], canvas: Canvas) -> dict[str, Any]:
    xref, yref, x, y = spot
    return {
        "text": MARK,
        "x": _on(layout, xref, x),
        "y": _on(layout, yref, y),
        "xref": xref,
        "yref": yref,
        "xanchor": "right",
        "yanchor": "middle",
        "xshift": -(canvas.radius + 2 * canvas.ring),
        "showarrow": False,
        "borderpad": 1,
        "borderwidth": canvas.thin,
        "bordercolor": light("ink"),
        "bgcolor": light("ground"),
        "font": {"size": canvas.tick, "color": light("ink"), "family": SANS, "weight": BOLD},
        "name": f"{LABEL_PREFIX}{actor}" if actor else None,
    }


def _on(layout: dict[str, Any], ref: str, value: float) -> float:
    """Where an annotation stands: on a logarithmic axis by its logarithm."""
    axis = layout.get(_axis(ref)) or {}
    return log10(value) if axis.get("type") == "log" and value > 0 else value


def _axis(ref: str) -> str:
    return f"{ref[0]}axis{ref[1:]}"


def _lengthened(layout: dict[str, Any], spots: dict[Spot, None]) -> dict[str, Any]:
    for spot in spots:
        for ref, value in ((spot[0], spot[2]), (spot[1], spot[3])):
            layout = _reaching(layout, _axis(ref), _on(layout, ref, value))
    return layout


def _reaching(layout: dict[str, Any], name: str, value: float) -> dict[str, Any]:
    """The axis, and all of its letter with the same scale, long enough for a value."""
    scale = (layout.get(name) or {}).get("range")
    if not scale or name == layout["meta"]["time_axis"]:
        return layout
    low, high = min(scale), max(scale)
    if low <= value <= high:
        return layout
    room = (max(high, value) - min(low, value)) * BEYOND
    ends = (min(low, value - room), high) if value < low else (low, value + room)
    wanted = list(ends) if scale[0] <= scale[1] else list(reversed(ends))
    same = [
        axis
        for axis, given in layout.items()
        if axis[:5] == name[:5] and isinstance(given, dict) and given.get("range") == scale
    ]
    return {**layout, **{axis: {**layout[axis], "range": wanted} for axis in same}}

"""A figure that has grown beyond what a page can carry, with fewer marks; and how many are left.

The data of today need none of it. Every chart keeps its axes, bands and lines; of marks and of the
words beside them every so many are drawn, evenly, and the card says so: the table has all rows.
"""

from __future__ import annotations

import json
from typing import Any

from dashboard.charts._spec import MAX_BYTES, Figure

# What has one entry for each point of a trace.
LISTS = (
    "x",
    "y",
    "customdata",
    "text",
    "hovertext",
    "ids",
    "base",
    "width",
    "offset",
    "textposition",
)
MARKED = ("size", "color", "symbol", "opacity")
FEWEST = 8
NOTICE = (
    "Too many claims to draw: one mark in {every} is shown. The table and the evidence have all."
)


def thinned(figure: Figure, limit: int = MAX_BYTES) -> tuple[Figure, str | None]:
    """The figure, and a notice where marks were left out; the same figure where it is small."""
    every = 1
    thin = figure
    while _size(thin) > limit and every < 1024:
        every *= 2
        thin = _every(figure, every)
    return thin, NOTICE.format(every=every) if every > 1 else None


def _size(figure: Figure) -> int:
    return len(json.dumps(figure, ensure_ascii=False).encode())


def _every(figure: Figure, every: int) -> Figure:
    layout = figure["layout"]
    words = layout.get("annotations") or []
    kept = words if len(words) < FEWEST * every else words[::every]
    shapes = layout.get("shapes") or []
    drawn = shapes if len(shapes) < FEWEST * every else shapes[::every]
    traces = [_trace(one, every) for one in _traces(figure["data"], every)]
    meta = _left(layout.get("meta") or {}, traces)
    return {
        "data": traces,
        "layout": {**layout, "annotations": kept, "shapes": drawn, "meta": meta},
    }


def _left(meta: dict[str, Any], traces: list[dict[str, Any]]) -> dict[str, Any]:
    """What is known of the claims, for those whose marks are left."""
    seen = {one for trace in traces for ids in trace.get("customdata") or () for one in ids}
    known = meta.get("claims")
    if known is None:
        return meta
    return {**meta, "claims": {key: value for key, value in known.items() if key in seen}}


def _traces(traces: list[dict[str, Any]], every: int) -> list[dict[str, Any]]:
    """Where each mark is a trace of its own, every so many traces."""
    single = [one for one in traces if _is_claims(one) and _points(one) <= 2]
    if len(single) < FEWEST * every:
        return traces
    kept = {id(one) for one in single[::every]}
    return [one for one in traces if one not in single or id(one) in kept]


def _trace(given: dict[str, Any], every: int) -> dict[str, Any]:
    trace = _named(given, every)
    points = _points(trace)
    # A line is a whole: its points are not left out.
    if not _is_claims(trace) or "lines" in str(trace.get("mode", "")) or points < FEWEST * every:
        return trace
    thin = {**trace, **_thin(trace, LISTS, points, every)}
    if isinstance(trace.get("marker"), dict):
        thin["marker"] = {**trace["marker"], **_thin(trace["marker"], MARKED, points, every)}
    return thin


def _named(trace: dict[str, Any], every: int) -> dict[str, Any]:
    """A point that stands for very many claims, as a spread does, names every so many."""
    named = trace.get("customdata") or ()
    if all(len(ids) < FEWEST * every for ids in named):
        return trace
    return {**trace, "customdata": [i[::every] if len(i) >= FEWEST * every else i for i in named]}


def _is_claims(trace: dict[str, Any]) -> bool:
    return (trace.get("meta") or {}).get("kind") != "frame"


def _points(trace: dict[str, Any]) -> int:
    return max(len(trace.get(axis) or ()) for axis in ("x", "y"))


def _thin(owner: dict[str, Any], keys: tuple[str, ...], points: int, every: int) -> dict[str, Any]:
    lists = {key: owner[key] for key in keys if isinstance(owner.get(key), list)}
    return {key: value[::every] for key, value in lists.items() if len(value) == points}

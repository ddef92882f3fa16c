"""Small signs drawn as shapes: badges of verdicts, signs before a number, markers of a key.

They are shapes, not letters: a system font would give each reader another glyph for "about", and
the badges must differ by form, never by colour. All are measured in px around a point of the
drawing, so they keep their size when the drawing is stretched.
"""

from __future__ import annotations

import re
from math import cos, pi, sin, tan
from typing import Any

import plotly.graph_objects as go

from dashboard.theme.tokens import light

# How far the handle of a Bezier curve lies out so that four of them make a circle.
ROUND = 0.5523

# A quarter of the cross that stands for fighting, turned three times.
_ARM = ((0.0, 0.45), (0.55, 1.0), (1.0, 0.55), (0.45, 0.0))
_CROSS = tuple(
    point
    for turn in ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))
    for point in ((turn[0] * x + turn[1] * y, turn[2] * x + turn[3] * y) for x, y in _ARM)
)

# A point of a path as `_path` writes it.
_POINT = re.compile(r"(-?[\d.]+),(-?[\d.]+)")

Spot = tuple[float, float, str, str]
"""x, y, xref, yref: where in the drawing a sign stands."""


def badge(
    verdict: str, spot: Spot, centre: float, radius: float, rise: float = 0
) -> list[go.layout.Shape]:
    """The badge of a verdict, its middle `centre` px right of the spot and `rise` px above it.

    Agreed is a full disc, close a ring with a point, disputed a split disc, unresolved a broken
    ring; a verdict that needs more claims than are shown is an empty ring.
    """
    return [_raised(shape, rise) for shape in _badge(verdict, spot, centre, radius)]


def _badge(verdict: str, spot: Spot, centre: float, radius: float) -> list[go.layout.Shape]:
    ink, stroke = light("ink"), max(1.5, radius * 0.32)
    if verdict == "agreed":
        return [_disc(spot, centre, radius, fill=ink)]
    if verdict == "close":
        ring = _disc(spot, centre, radius - stroke / 2, line=stroke)
        return [ring, _disc(spot, centre, radius * 0.38, fill=ink)]
    if verdict == "disputed":
        return [_half(spot, centre, radius, side) for side in (-1, 1)]
    if verdict == "unresolved":
        return [_broken(spot, centre, radius - stroke / 2, stroke)]
    return [_disc(spot, centre, radius - stroke / 2, line=stroke)]


def _raised(shape: go.layout.Shape, rise: float) -> go.layout.Shape:
    if shape.path is None:
        return shape.update(y0=shape.y0 + rise, y1=shape.y1 + rise)
    moved = _POINT.sub(lambda at: f"{at[1]},{float(at[2]) + rise:.2f}", shape.path)
    return shape.update(path=moved)


def about_sign(spot: Spot, size: float) -> go.layout.Shape:
    """Two thin waves for "about", `size` px wide, right of the spot and centred on its height."""
    waves = [_wave(size, offset) for offset in (-size * 0.17, size * 0.17)]
    return _stroke(spot, " ".join(waves), size)


def more_sign(spot: Spot, size: float) -> go.layout.Shape:
    """A thin angle for "more than", `size` px wide, right of the spot and centred on its height."""
    half = size * 0.42
    return _stroke(spot, f"M0,{half:.1f} L{size:.1f},0 L0,{-half:.1f}", size)


def less_sign(spot: Spot, size: float) -> go.layout.Shape:
    """A thin angle for "up to", the mirror of `more_sign`."""
    half = size * 0.42
    return _stroke(spot, f"M{size:.1f},{half:.1f} L0,0 L{size:.1f},{-half:.1f}", size)


def glyph(symbol: str, spot: Spot, centre: float, radius: float) -> list[go.layout.Shape]:
    """A marker of a key, drawn muted; KeyError for a symbol that is not one of these.

    circle, ring, square, triangle-up, triangle-down, x, tick, span.
    """
    if symbol == "circle":
        return [_disc(spot, centre, radius, fill=light("muted"))]
    if symbol == "ring":
        return [_disc(spot, centre, radius, line=radius * 0.35, colour=light("muted"))]
    outline = {
        "square": ((-0.85, -0.85), (-0.85, 0.85), (0.85, 0.85), (0.85, -0.85)),
        "triangle-up": ((-1, -0.75), (0, 1), (1, -0.75)),
        "triangle-down": ((-1, 0.75), (0, -1), (1, 0.75)),
        "x": _CROSS,
        "tick": ((-0.12, -0.9), (-0.12, 0.9), (0.12, 0.9), (0.12, -0.9)),
        "span": ((-1, -0.35), (-1, 0.35), (1, 0.35), (1, -0.35)),
    }[symbol]
    points = [(centre + x * radius, y * radius) for x, y in outline]
    return [
        go.layout.Shape(
            type="path",
            path=_path(
                "M", points[0], *(part for point in points[1:] for part in ("L", point)), "Z"
            ),
            fillcolor=light("muted"),
            opacity=0.45 if symbol == "span" else 1,
            line={"width": 0},
            **_anchored(spot),
        )
    ]


def _wave(size: float, offset: float) -> str:
    high, low = offset + size * 0.2, offset - size * 0.2
    return _path(
        "M", (0, offset), "C", (size * 0.2, high), (size * 0.35, high), (size * 0.5, offset)
    ) + _path("C", (size * 0.65, low), (size * 0.8, low), (size, offset))


def _path(*parts: str | tuple[float, float]) -> str:
    """An SVG path of letters and points."""
    return " ".join(
        part if isinstance(part, str) else f"{part[0]:.2f},{part[1]:.2f}" for part in parts
    )


def _stroke(spot: Spot, path: str, size: float) -> go.layout.Shape:
    return go.layout.Shape(
        type="path",
        path=path,
        line={"color": light("muted"), "width": max(1.5, size * 0.065)},
        **_anchored(spot),
    )


def _disc(
    spot: Spot,
    centre: float,
    radius: float,
    fill: str | None = None,
    line: float = 0,
    colour: str | None = None,
) -> go.layout.Shape:
    return go.layout.Shape(
        type="circle",
        x0=centre - radius,
        x1=centre + radius,
        y0=-radius,
        y1=radius,
        fillcolor=fill,
        line={"color": colour or light("ink"), "width": line},
        **_anchored(spot),
    )


def _broken(spot: Spot, centre: float, radius: float, stroke: float) -> go.layout.Shape:
    """A ring of three arcs."""
    turn, arc = 2 * pi / 3, 2 * pi / 3 - 0.75
    return go.layout.Shape(
        type="path",
        path=" ".join(_arc(centre, radius, pi / 2 + turn * k + 0.375, arc) for k in range(3)),
        line={"color": light("ink"), "width": stroke},
        **_anchored(spot),
    )


def _arc(centre: float, radius: float, start: float, length: float) -> str:
    handle, end = 4 / 3 * tan(length / 4), start + length
    return _path(
        "M",
        (centre + radius * cos(start), radius * sin(start)),
        "C",
        (
            centre + radius * (cos(start) - handle * sin(start)),
            radius * (sin(start) + handle * cos(start)),
        ),
        (
            centre + radius * (cos(end) + handle * sin(end)),
            radius * (sin(end) - handle * cos(end)),
        ),
        (centre + radius * cos(end), radius * sin(end)),
    )


def _half(spot: Spot, centre: float, radius: float, side: int) -> go.layout.Shape:
    gap, handle = radius * 0.16, radius * ROUND
    flat, out = centre + side * gap, centre + side * radius
    near = flat + side * (radius - gap) * ROUND
    return go.layout.Shape(
        type="path",
        path=_path(
            "M",
            (flat, radius),
            *("C", (near, radius), (out, handle), (out, 0)),
            *("C", (out, -handle), (near, -radius), (flat, -radius)),
            "Z",
        ),
        fillcolor=light("ink"),
        line={"width": 0},
        **_anchored(spot),
    )


def _anchored(spot: Spot) -> dict[str, Any]:
    x, y, xref, yref = spot
    return {
        "xref": xref,
        "yref": yref,
        "xanchor": x,
        "yanchor": y,
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "layer": "above",
    }

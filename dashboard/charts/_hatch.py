"""What hatching says: China's blocks carry a faint one and so read in grey; a gap is hatched."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from dashboard.charts._parts import meta
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import Look
from dashboard.theme.tokens import light

# Share of white in the hatch of a solid block, and of colour in that of a tinted or hollow one.
ON_SOLID, ON_TINT = 0.15, 0.14


def solid(look: Look, canvas: Canvas) -> dict[str, Any]:
    """The `marker` of a bar in an actor's full colour, with the actor's hatch."""
    return {
        "color": look.colour,
        "line": {"width": 0},
        "pattern": _pattern(look.hatch, light("on-actor"), ON_SOLID, canvas),
    }


def tinted(look: Look, canvas: Canvas) -> dict[str, Any]:
    """The `marker` of a bar in an actor's pale colour with an edge in the full one."""
    return {
        "color": look.tint,
        "line": {"color": look.colour, "width": canvas.ring * 0.6},
        "pattern": _pattern(look.hatch, look.colour, ON_TINT, canvas),
    }


def hollow(look: Look, canvas: Canvas) -> dict[str, Any]:
    """The `marker` of a bar of a weak source: only an edge, on the ground of the page."""
    return {
        "color": light("ground"),
        "line": {"color": look.colour, "width": canvas.ring * 0.6},
        "pattern": _pattern("", look.colour, 0, canvas),
    }


def absence(
    canvas: Canvas, years: tuple[float, float], top: float, refs: tuple[str, str]
) -> go.Bar:
    """A hatched panel from zero to `top` where data would be expected; the caller adds the word."""
    return go.Bar(
        x=[(years[0] + years[1]) / 2],
        y=[top],
        width=[years[1] - years[0]],
        xaxis=refs[0],
        yaxis=refs[1],
        marker={
            "color": light("ground"),
            "line": {"width": 0},
            "pattern": {
                "shape": "/",
                "fillmode": "overlay",
                "fgcolor": light("rule"),
                "size": 9 * canvas.thin,
                "solidity": 0.12,
            },
        },
        hoverinfo="skip",
        meta=meta("frame"),
    )


def _pattern(shape: str, colour: str, opacity: float, canvas: Canvas) -> dict[str, Any]:
    return {
        "shape": shape,
        "fillmode": "overlay",
        "fgcolor": colour,
        "fgopacity": opacity,
        "size": 4 + 1.6 * canvas.radius / 2,
        "solidity": 0.16,
    }

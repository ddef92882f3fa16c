"""One panel of a chart that has several: what it adds to the figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import plotly.graph_objects as go


@dataclass(frozen=True)
class Part:
    """Traces, shapes and labels of one panel; parts are added with `+`."""

    traces: tuple[go.Scatter | go.Bar, ...] = ()
    shapes: tuple[go.layout.Shape, ...] = ()
    notes: tuple[go.layout.Annotation, ...] = ()

    def __add__(self, other: Part) -> Part:
        return Part(
            self.traces + other.traces, self.shapes + other.shapes, self.notes + other.notes
        )


def merged(parts: Iterable[Part]) -> Part:
    """All parts as one, in their order."""
    whole = Part()
    for part in parts:
        whole = whole + part
    return whole

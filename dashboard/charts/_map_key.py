"""The foot of a map: what its lines mean, and what its borders are.

The lines of the key are those of the map, so that it also holds on paper and in an export.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.charts._map_frame import WIDTHS, Frame
from dashboard.charts._map_labels import name_width
from dashboard.charts._map_routes import core_of, line_of
from dashboard.charts._parts import label
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light

BORDERS = "Borders of the time for Vietnam, Germany, the USSR and East Pakistan; others are modern."
WORDS = {
    "rail": "railway",
    "road": "road",
    "track": "track",
    "river": "river",
    "sea": "by sea",
    "pipeline": "pipeline",
}
CERTAINTY = {
    "documented": "documented",
    "inferred": "inferred",
    "schematic": "schematic",
}
SAMPLE_EM = 2.6
LINE_EM = 1.65
TOP_EM = 0.8


@dataclass(frozen=True)
class Entry:
    """A word and the lines of its sample, one on the other, as Plotly draws them."""

    words: str
    lines: tuple[dict[str, Any], ...]


def key_height(modes: Sequence[str], frame: Frame) -> int:
    """The height of the foot in px, as laid out for the canvas's least width."""
    lines = _laid(modes, frame)[-1][2] + 1 + len(_borders(frame.canvas))
    return round((TOP_EM + lines * LINE_EM) * frame.canvas.tick)


def key(
    modes: Sequence[str], frame: Frame
) -> tuple[list[go.layout.Shape], list[go.layout.Annotation]]:
    """Samples and words below the map, from its left edge."""
    canvas = frame.canvas
    shapes: list[go.layout.Shape] = []
    notes: list[go.layout.Annotation] = []
    laid = _laid(modes, frame)
    for entry, x, line in laid:
        y = _level(line, canvas)
        shapes += _sample(entry, x, y, canvas)
        notes.append(_words(entry.words, x + (SAMPLE_EM + 0.5) * canvas.tick, y, canvas))
    for number, words in enumerate(_borders(canvas)):
        notes.append(_words(words, 0, _level(laid[-1][2] + 1 + number, canvas), canvas))
    return shapes, notes


def _entries(modes: Sequence[str], frame: Frame) -> list[Entry]:
    ways = [
        _entry(WORDS[mode], mode, "schematic" if mode == "sea" else "documented", frame)
        for mode in modes
    ]
    # A neutral line, since certainty holds for all means of transport.
    certain = [
        Entry(words, ({**line_of("road", one, frame), "color": light("muted")},))
        for one, words in CERTAINTY.items()
    ]
    return [*ways, *certain]


def _entry(words: str, mode: str, certainty: str, frame: Frame) -> Entry:
    core = core_of(mode, certainty, frame)
    return Entry(words, (line_of(mode, certainty, frame), *([core] if core else [])))


def _laid(modes: Sequence[str], frame: Frame) -> list[tuple[Entry, float, int]]:
    """Every entry with its left edge in px and the number of its line."""
    canvas = frame.canvas
    room = WIDTHS[canvas.name][0]
    found = []
    x, line = 0.0, 0
    for number, entry in enumerate(_entries(modes, frame)):
        wide = (SAMPLE_EM + 0.5) * canvas.tick + name_width(entry.words, canvas.tick)
        if x and (x + wide > room or number == len(modes)):
            x, line = 0.0, line + 1
        found.append((entry, x, line))
        x += wide + canvas.tick * 1.3
    return found


def _borders(canvas: Canvas) -> list[str]:
    """The sentence about the borders in lines that fit."""
    lines = [""]
    for word in BORDERS.split():
        if name_width(f"{lines[-1]} {word}", canvas.tick) > WIDTHS[canvas.name][0]:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _level(line: int, canvas: Canvas) -> float:
    """The middle of a line in px below the map."""
    return (TOP_EM + (line + 0.5) * LINE_EM) * canvas.tick


def _sample(entry: Entry, x: float, y: float, canvas: Canvas) -> list[go.layout.Shape]:
    return [
        go.layout.Shape(
            type="line",
            xref="paper",
            yref="paper",
            xsizemode="pixel",
            ysizemode="pixel",
            xanchor=0,
            yanchor=0,
            x0=round(x, 1),
            x1=round(x + SAMPLE_EM * canvas.tick, 1),
            y0=round(-y, 1),
            y1=round(-y, 1),
            line=line,
        )
        for line in entry.lines
    ]


def _words(words: str, x: float, y: float, canvas: Canvas) -> go.layout.Annotation:
    return label(
        words,
        0,
        0,
        size=canvas.tick,
        colour=light("muted"),
        shift=(round(x, 1), round(-y, 1)),
        refs=("paper", "paper"),
    )

"""Where labels may stand: a board on which boxes of text are put one after the other.

A box is px round a point in kilometres. It may be put where it meets no other box and leaves the
drawing at none of the frame's widths; among such places the one that crosses the fewest lines wins.
Greedy and in a fixed order, so that the same data give the same picture.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import inf

import shapely

from dashboard.charts._map_frame import Frame
from dashboard.charts._type import text_width
from dashboard.theme.canvas import reckoned

Point = tuple[float, float]
# A place that crosses so many px more of lines than the next in the list gives way to it.
CROSSING_PX = 3
EDGE = 3
# A line so near to a label, in em of the smallest type, counts as crossed.
NEAR_EM = 0.2
LINE_HEIGHT = 1.12
HAN = 0x2E80
# Letters outside of the Latin alphabet, in em.
WIDE_LETTER = 0.62
SEMI_BOLD = 1.02


@dataclass(frozen=True)
class Box:
    """A rectangle in px round a point: left and top are negative where it begins before it."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, px: float) -> Box:
        """The box with a margin round it."""
        return Box(self.left - px, self.top - px, self.right + px, self.bottom + px)


def around(width: float, height: float, dx: float = 0.0, dy: float = 0.0) -> Box:
    """A box of that size whose middle is moved by (dx, dy) from the point."""
    return Box(dx - width / 2, dy - height / 2, dx + width / 2, dy + height / 2)


@dataclass
class Board:
    """The boxes that have been put, and the lines that they should not hide, in km: `lines` by no
    label, `borders` by none that names an area."""

    frame: Frame
    lines: shapely.Geometry
    borders: shapely.Geometry
    put: list[tuple[Point, Box]] = field(default_factory=list)

    def block(self, at: Point, box: Box) -> None:
        """Keep a place free of labels, whatever stands there."""
        self.put.append((at, box))

    def best(
        self,
        options: Iterable[tuple[Point, Box]],
        crossing: float = inf,
        later: float = CROSSING_PX,
        *,
        area: bool = False,
    ) -> int | None:
        """Put a label at its best free place; the number of that option, None when none is free.

        Options come in the order of preference: one is better than the next unless it hides more
        than `later` px of lines more. One that hides more than `crossing` px is not free.
        """
        free = [
            (number * later + crossed, number, at, box)
            for number, (at, box) in enumerate(options)
            if self.free(at, box) and (crossed := self._crossed(at, box, area)) <= crossing
        ]
        if not free:
            return None
        _, number, at, box = min(free, key=lambda one: one[:2])
        self.put.append((at, box))
        return number

    def free(self, at: Point, box: Box) -> bool:
        """Whether a box meets no other and stays in the drawing, at every width."""
        return all(self._free_at(width, at, box) for width in self.frame.widths)

    def _free_at(self, width: int, at: Point, box: Box) -> bool:
        left, top, right, bottom = placed(self.frame, width, at, box)
        half, rise = width / 2 - EDGE, self.frame.height / 2 - EDGE
        if left < -half or right > half or top < -rise or bottom > rise:
            return False
        for where, other in self.put:
            x0, y0, x1, y1 = placed(self.frame, width, where, other)
            if left < x1 and x0 < right and top < y1 and y0 < bottom:
                return False
        return True

    def _crossed(self, at: Point, box: Box, area: bool) -> float:
        """The px of lines that a box hides, at the usual width."""
        scale = self.frame.scale(self.frame.nominal)
        x, y = at
        box = box.grown(NEAR_EM * self.frame.canvas.tick)
        edges = (
            x + box.left / scale,
            y - box.bottom / scale,
            x + box.right / scale,
            y - box.top / scale,
        )
        lines = [self.lines, self.borders] if area else [self.lines]
        return scale * sum(float(shapely.clip_by_rect(one, *edges).length) for one in lines)


def placed(frame: Frame, width: float, at: Point, box: Box) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a box in px from the middle of the drawing."""
    x, y = frame.spot(*at, width)
    return x + box.left, y + box.top, x + box.right, y + box.bottom


def name_width(text: str, size: float, *, bold: bool = False, serif: bool = False) -> float:
    """About how wide a name is, in px: Vietnamese by its base letters, Chinese by the em."""
    parts = unicodedata.normalize("NFD", text)
    base = "".join(one for one in parts if not unicodedata.combining(one))
    base = base.replace("đ", "d").replace("Đ", "D")
    latin = "".join(one for one in base if ord(one) < 0x250)
    others = [one for one in base if ord(one) >= 0x250]
    em = sum(1.0 if _full(one) else WIDE_LETTER for one in others)
    stretch = (1.07 if serif else 1.0) * (SEMI_BOLD if bold else 1.0)
    return (text_width(latin, size, bold) + em * reckoned(size)) * stretch


def _full(letter: str) -> bool:
    return ord(letter) >= HAN


def block_width(lines: Sequence[str], size: float) -> float:
    """The width of a label of several lines."""
    return max(name_width(line, size) for line in lines)

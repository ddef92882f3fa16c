"""The three canvases a chart is built for.

A chart is not one drawing that is shrunk: it is laid out for a wide page, for a phone and for a
projector. A canvas says how large the drawing is expected to be and how large its text and
marks are, in px; the builder places labels by it. The projector canvas is drawn for a screen
1080 px high, and the browser scales all of its px by the real height. Colours are not here:
they are the theme's.
"""

from __future__ import annotations

from dataclasses import dataclass

# On a squarer or a fuller screen a projected drawing shrinks, but text of these sizes in px hardly
# does (assets/js/fit.js): as a share of the drawing it becomes as large as `GROWN`.
SMALLEST, GROWN = 30, 34.4


def reckoned(size: float) -> float:
    """The size by which room for a text is reckoned, in px: what it may become in its drawing."""
    return GROWN if SMALLEST <= size < GROWN else size


@dataclass(frozen=True)
class Canvas:
    """Sizes in px.

    `max_ticks` is the most tick labels on one axis; `roomy` is False where labels must be
    short.
    """

    name: str
    width: int
    tick: int
    label: int
    value: int
    head: int
    line: float
    thin: float
    spread: float
    radius: float
    ring: float
    row: int
    gap: int
    max_ticks: int
    roomy: bool
    grid: bool

    def text_width(self, text: str, size: float, bold: bool = False) -> float:
        """About how wide a text is, in px: an upper estimate for Source Sans 3.

        Measured advance widths of Source Sans 3: 0.5 em for the mean letter, 0.53 em bold,
        digits 0.497 em.
        """
        return len(text) * reckoned(size) * (0.53 if bold else 0.505)


WIDE = Canvas(
    name="wide",
    width=1040,
    tick=12,
    label=14,
    value=16,
    head=17,
    line=2.5,
    thin=1,
    spread=4,
    radius=5.5,
    ring=2.2,
    row=34,
    gap=24,
    max_ticks=8,
    roomy=True,
    grid=True,
)
NARROW = Canvas(
    name="narrow",
    width=350,
    tick=13,
    label=14,
    value=14,
    head=18,
    line=2.5,
    thin=1,
    spread=5,
    radius=6,
    ring=2.2,
    row=44,
    gap=20,
    max_ticks=4,
    roomy=False,
    grid=True,
)
PROJECTOR = Canvas(
    name="projector",
    width=1800,
    tick=30,
    label=34,
    value=38,
    head=36,
    line=6,
    thin=2,
    spread=10,
    radius=11,
    ring=4.5,
    row=72,
    gap=54,
    max_ticks=4,
    roomy=True,
    grid=False,
)

CANVASES: tuple[Canvas, ...] = (WIDE, NARROW, PROJECTOR)


def canvas(name: str) -> Canvas:
    """The canvas of that name; KeyError lists the names when there is none."""
    for one in CANVASES:
        if one.name == name:
            return one
    raise KeyError(f"no canvas {name!r}: {', '.join(one.name for one in CANVASES)}")

"""How wide a text is, and two-tone labels that depend on it: a figure in colour, then words in ink.

Plotly cannot colour a part of an annotation without writing the colour into its text, where no
theme would find it; so a two-tone label is two annotations, the second moved by the first's width.
"""

from __future__ import annotations

from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.charts._parts import label, plain
from dashboard.theme.canvas import reckoned
from dashboard.theme.tokens import light

# Advance widths of Source Sans 3 in hundredths of an em, measured in the served font at weight 400.
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LOWER = (
    50,
    55,
    46,
    56,
    50,
    29,
    50,
    54,
    25,
    25,
    49,
    26,
    83,
    55,
    54,
    56,
    56,
    35,
    42,
    34,
    54,
    47,
    72,
)
_UPPER = (
    54,
    59,
    57,
    61,
    53,
    49,
    62,
    65,
    26,
    48,
    58,
    49,
    73,
    65,
    66,
    57,
    66,
    57,
    53,
    54,
    65,
    52,
    79,
)
_LAST = {"x": 45, "y": 47, "z": 42, "X": 51, "Y": 48, "Z": 54}
_SIGNS = {
    " ": 20,
    ",": 25,
    ".": 25,
    ";": 25,
    ":": 25,
    "-": 31,
    "–": 48,
    "(": 30,
    ")": 30,
    "'": 25,
    "…": 84,
}
_WIDTHS = {
    **dict(zip(_LETTERS, _LOWER, strict=False)),
    **dict(zip(_LETTERS.upper(), _UPPER, strict=False)),
    **_LAST,
    **_SIGNS,
}
_OTHER = 50
_BOLDER = 1.06


@dataclass(frozen=True)
class Tone:
    """One part of a two-tone label; `thin` stands before the text and is never bold."""

    text: str
    size: float
    colour: str
    bold: bool = False
    thin: str = ""

    @property
    def width(self) -> float:
        """About how wide the part is, in px."""
        return text_width(self.thin, self.size) + text_width(self.text, self.size, self.bold)

    @property
    def markup(self) -> str:
        """The part in Plotly's markup, made safe."""
        text = plain(self.text)
        return plain(self.thin) + (f"<b>{text}</b>" if self.bold else text)


def text_width(text: str, size: float, bold: bool = False) -> float:
    """About how wide a plain text is in Source Sans 3, in px; within 3 % for a line of English."""
    em = sum(_WIDTHS.get(letter, _OTHER) for letter in text) / 100
    return em * reckoned(size) * (_BOLDER if bold else 1)


def in_lines(text: str, size: float, room: float, lines: int = 1) -> str:
    """A text on one line, or on two if `lines` allows it; "" where it does not fit into the px."""
    words = text.split()
    cuts = range(1, len(words)) if lines > 1 else ()
    ways = [[text], *([" ".join(words[:n]), " ".join(words[n:])] for n in cuts)]
    widths = [max(text_width(one, size) for one in way) for way in ways]
    fitting = sorted(
        (len(way), wide, "<br>".join(way))
        for way, wide in zip(ways, widths, strict=True)
        if wide <= room
    )
    return fitting[0][-1] if fitting else ""


def ink(text: str, size: float, bold: bool = False) -> Tone:
    """A part in the colour of the text."""
    return Tone(text, size, light("ink"), bold)


def muted(text: str, size: float) -> Tone:
    """A part in the quiet colour."""
    return Tone(text, size, light("muted"))


def two_tone(
    first: Tone,
    second: Tone,
    x: float,
    y: float,
    *,
    actor: str | None = None,
    shift: tuple[float, float] = (0, 0),
    refs: tuple[str, str] = ("x", "y"),
    serif: bool = False,
) -> list[go.layout.Annotation]:
    """A label that begins at a point: the first part, a gap of a blank or two, the second part.

    With `serif` the first part, a heading, is set in the wider serif.
    """
    width = first.width * (1.06 if serif else 1)
    moved = (shift[0] + width + max(5.0, first.size * 0.34), shift[1])
    return [
        label(
            part.markup,
            x,
            y,
            size=part.size,
            colour=part.colour,
            actor=actor,
            shift=where,
            refs=refs,
            serif=serif and part is first,
        )
        for part, where in ((first, shift), (second, moved))
        if part.text
    ]

"""Where the texts of a map stand, read from its finished figure: for tests of what collides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dashboard.charts._map_frame import Frame
from dashboard.charts._map_labels import name_width
from dashboard.charts._spec import Figure

SIZE = re.compile(r"font-size:(\d+)px")
TAG = re.compile(r"<[^>]*>")
# What is seen of a line of text, from the top of its capitals to the foot of its g.
LETTERS = 0.95
LEADING = 1.3


@dataclass(frozen=True)
class Text:
    """A text and its rectangle in px from the middle of the map; `holds` is its time, if any."""

    words: str
    left: float
    top: float
    right: float
    bottom: float
    holds: tuple[str, str] | None

    def meets(self, other: Text, across: float, down: float) -> bool:
        """Whether two texts overlap by more than so many px, at a time when both are seen."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > across
            and min(self.bottom, other.bottom) - max(self.top, other.top) > down
            and not _apart(self.holds, other.holds)
        )


def texts(figure: Figure, frame: Frame, width: float) -> list[Text]:
    """Every text on the map (not of the key below it) at a width of the drawing."""
    notes = [one for one in figure["layout"]["annotations"] if one["xref"] == "x"]
    return [_note(one, frame, width) for one in notes] + list(_traced(figure, frame, width))


def _apart(one: tuple[str, str] | None, other: tuple[str, str] | None) -> bool:
    if not one or not other:
        return False
    late = "9999"
    return (one[1] or late) < other[0] or (other[1] or late) < one[0]


def _note(note: dict[str, Any], frame: Frame, width: float) -> Text:
    x, y = frame.spot(note["x"], note["y"], width)
    x, y = x + note["xshift"], y - note["yshift"]
    wide = _width(note["text"], note["font"]["size"])
    left = {"left": x, "right": x - wide, "center": x - wide / 2}[note["xanchor"]]
    half = note["font"]["size"] * LETTERS / 2
    return Text(note["text"], left, y - half, left + wide, y + half, None)


def _traced(figure: Figure, frame: Frame, width: float) -> Iterator[Text]:
    for trace in figure["data"]:
        if "text" not in trace.get("mode", ""):
            continue
        font, mark = trace["textfont"], (trace.get("marker") or {}).get("size", 0)
        lines = trace["text"][0].split("<br>")
        bold, serif = font.get("weight", 400) > 400, "Serif" in font["family"]
        wide = max(name_width(line, font["size"], bold=bold, serif=serif) for line in lines)
        tall = font["size"] * (LETTERS + LEADING * (len(lines) - 1))
        # Plotly's own rule for the text beside a mark.
        away = mark / 2 / 0.8 + 1 if mark else 0
        rise, side = trace["textposition"].split()
        x, y = frame.spot(trace["x"][0], trace["y"][0], width)
        left = {"left": x - away - wide, "center": x - wide / 2, "right": x + away}[side]
        y += {"top": -away - tall / 2, "middle": 0, "bottom": away + tall / 2}[rise]
        holds = trace["meta"].get("holds")
        held = (holds[0], holds[1]) if holds else None
        yield Text(trace["text"][0], left, y - tall / 2, left + wide, y + tall / 2, held)


def _width(markup: str, size: float) -> float:
    """The width of a name in bold and, in a smaller type, its local name."""
    bold = "".join(re.findall(r"<b>(.*?)</b>", markup))
    small = SIZE.search(markup)
    local = TAG.sub("", markup).replace(bold, "").strip() if bold else TAG.sub("", markup)
    thin = name_width(local, float(small[1]) if small else size) if local else 0.0
    blank = size * 0.2 if bold and local else 0.0
    return (name_width(bold, size, bold=True) if bold else 0.0) + thin + blank

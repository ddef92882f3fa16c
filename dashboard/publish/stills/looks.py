"""How a thing in a drawing looks: the styles of Plotly as few attributes, colours as tokens."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as Xml
from xml.sax.saxutils import quoteattr

from dashboard.publish.stills.paths import number
from dashboard.theme.tokens import COLOURS

NS = "{http://www.w3.org/2000/svg}"
# What a child takes from its parent, with what holds where nobody says anything.
INHERITED = {
    "fill": "#000",
    "stroke": "none",
    "stroke-width": "1",
    "stroke-dasharray": "none",
    "stroke-linecap": "butt",
    "fill-opacity": "1",
    "stroke-opacity": "1",
    "font-size": "",
    "font-weight": "400",
    "font-style": "normal",
    "font-family": "",
    "text-anchor": "start",
}
_TEXT_ONLY = ("font-size", "font-weight", "font-style", "font-family", "text-anchor")
_NUMBERS = ("stroke-width", "font-size", "opacity", "fill-opacity", "stroke-opacity")
_RGB = re.compile(r"rgba?\((\d+), ?(\d+), ?(\d+)(?:, ?([\d.]+))?\)")
CLIP = re.compile(r"url\([\"']?#([^\"')]+)")
_WEIGHTS = {"bold": "700", "normal": "400"}
DECIMALS = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")
_TOKENS = {colour.light.lower(): name for name, colour in reversed(COLOURS.items())}

Box = tuple[float, float, float, float]
Shift = tuple[float, float]
Look = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Place:
    """What the groups above hand down: look, shift, turn, opacity, and the box that cuts."""

    look: Mapping[str, str]
    shift: Shift = (0, 0)
    turn: str = ""
    opacity: float = 1
    clip: Box | None = None


@dataclass(frozen=True)
class Leaf:
    """One thing that is drawn: its look, its box, and the element; `d` where it is a path."""

    look: Look
    clip: Box | None
    d: str
    element: str = ""


@dataclass(frozen=True)
class Sheet:
    """What the drawing's definitions say: boxes and patterns by id, the whole."""

    clips: Mapping[str, Box]
    patterns: Mapping[str, str]
    whole: Box


NOTHING = Sheet({}, {}, (0, 0, 0, 0))


def style_of(element: Xml.Element) -> dict[str, str]:
    """Attributes and style of an element as one."""
    pairs = (one.split(":", 1) for one in element.get("style", "").split(";") if ":" in one)
    return {**element.attrib, **{key.strip(): value.strip() for key, value in pairs}}


def value_of(key: str, value: str, sheet: Sheet) -> str:
    """How a drawing says it."""
    if key in ("fill", "stroke"):
        return ink_of(value, sheet)
    if key == "font-family":
        return "var(--serif)" if "Serif" in value else ""
    if key == "font-weight":
        return _WEIGHTS.get(value, value)
    plain = value.replace("px", "")
    return number(float(plain)) if key in _NUMBERS else plain


def ink_of(value: str, sheet: Sheet) -> str:
    """A colour as a token of the page, where it is one."""
    if named := CLIP.match(value):
        return f"url(#{sheet.patterns[named[1]]})" if named[1] in sheet.patterns else "none"
    if found := _RGB.match(value):
        value = "#" + "".join(f"{int(one):02x}" for one in found.groups()[:3])
    token = _TOKENS.get(value.lower())
    return f"var(--{token})" if token else value


def is_inked(look: Mapping[str, str]) -> bool:
    """Whether anything of it is seen."""
    filled = look["fill"] != "none" and look["fill-opacity"] != "0"
    lined = look["stroke"] != "none" and look["stroke-opacity"] != "0"
    return filled or (lined and look["stroke-width"] != "0")


def look_of(place: Place, words: bool) -> Look:
    """What differs from what holds anyway; of the look of text a shape keeps nothing."""
    look = dict(place.look)
    if look["fill-opacity"] == "0":
        look["fill"] = "none"
    if look["stroke-opacity"] == "0" or look["stroke-width"] == "0":
        look["stroke"] = "none"
    if look["stroke"] == "none":
        look = {key: value for key, value in look.items() if not key.startswith("stroke")}
    if look["fill"] == "none":
        look.pop("fill-opacity", None)
    kept = [
        (key, value)
        for key, value in look.items()
        if value != INHERITED[key] and (words or key not in _TEXT_ONLY)
    ]
    if place.opacity < 1:
        kept.append(("opacity", number(place.opacity)))
    return tuple(kept)


def element_of(kind: str, attributes: Mapping[str, str], place: Place, inside: str = "") -> str:
    """An element as text."""
    x, y = place.shift
    turn = place.turn or (f"translate({number(x)},{number(y)})" if x or y else "")
    given = {**attributes, **({"transform": turn} if turn else {})}
    written = "".join(f" {key}={quoteattr(value)}" for key, value in given.items())
    return f"<{kind}{written}>{inside}</{kind}>" if inside else f"<{kind}{written}/>"

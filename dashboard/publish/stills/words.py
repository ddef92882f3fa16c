"""The text of a drawing: one leaf a line, with the looks that parts of it have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from xml.etree import ElementTree as Xml
from xml.sax.saxutils import escape, quoteattr

from dashboard.publish.stills.looks import (
    INHERITED,
    NOTHING,
    NS,
    Leaf,
    Place,
    element_of,
    ink_of,
    look_of,
    style_of,
    value_of,
)
from dashboard.publish.stills.paths import number


def text_leaves(element: Xml.Element, place: Place, look: Mapping[str, str]) -> Iterator[Leaf]:
    """One leaf a line of the text."""
    if not place.opacity:
        return
    shadow = look.get("text-shadow", "none")
    if shadow != "none":
        halo = {"stroke": ink_of(shadow, NOTHING), "stroke-width": "3"}
        place = replace(place, look={**place.look, **halo})
    lines = [one for one in element.iter(f"{NS}tspan") if one.get("class") == "line"]
    size = float(place.look["font-size"] or 0)
    for line in lines or [element]:
        down = float(line.get("dy", "0").removesuffix("em")) * size
        yield from _line(line, place, down)


def _line(line: Xml.Element, place: Place, down: float) -> Iterator[Leaf]:
    x, y = (float(line.get(key, "0").split()[0]) for key in ("x", "y"))
    y += down
    if not place.turn:
        x, y, place = x + place.shift[0], y + place.shift[1], replace(place, shift=(0, 0))
    while len(line) == 1 and not (line.text or "").strip() and not (line[0].tail or "").strip():
        line = line[0]
        place = replace(place, look={**place.look, **_said(line)})
    if inside := _spans(line).strip(" "):
        at = {"x": number(x), "y": number(y)}
        yield Leaf(look_of(place, words=True), None, "", element_of("text", at, place, inside))


def _said(span: Xml.Element) -> dict[str, str]:
    look = style_of(span)
    return {key: value_of(key, look[key], NOTHING) for key in INHERITED if key in look}


def _spans(element: Xml.Element) -> str:
    """The words below an element, with the looks that parts of them have."""
    text = _flat(element.text)
    for one in element:
        inside, said = _spans(one), _said(one)
        named = "".join(f" {key}={quoteattr(value)}" for key, value in said.items() if value)
        text += (f"<tspan{named}>{inside}</tspan>" if named else inside) + _flat(one.tail)
    return text


def _flat(text: str | None) -> str:
    return escape(re.sub(r"[ \t\n]+", " ", text or ""))

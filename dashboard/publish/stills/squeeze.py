"""An SVG that Plotly wrote -> a small one, coloured by the page's tokens, that looks the same.

What nobody sees goes: empty groups, layers for the pointer, ids, clips that cut nothing. Groups are
dissolved, neighbours of one look stand in one group, their paths become one path. Colours become
variables of the style sheet, so that the drawing is right in every theme.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as Xml
from xml.sax.saxutils import quoteattr

from dashboard.publish.stills.groups import grouped, with_outlines
from dashboard.publish.stills.looks import (
    CLIP,
    DECIMALS,
    INHERITED,
    NOTHING,
    NS,
    Box,
    Leaf,
    Place,
    Sheet,
    Shift,
    element_of,
    is_inked,
    look_of,
    style_of,
    value_of,
)
from dashboard.publish.stills.paths import moved, number
from dashboard.publish.stills.words import text_leaves

_UNSEEN = ("defs", "clipPath", "metadata", "image", "title")
_SHIFT = re.compile(r"translate\((-?[\d.e-]+)(?:[, ]\s*(-?[\d.e-]+))?\)")
_GEOMETRY = {"circle": ("cx", "cy", "r"), "line": ("x1", "y1", "x2", "y2")}


def squeezed(svg: str, name: str) -> str:
    """The small drawing; `name` begins its ids and must differ from that of its neighbours."""
    root = Xml.fromstring(svg)
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    texts = _patterns(root)
    names = {text: f"{name}-p{at}" for at, text in enumerate(dict.fromkeys(texts.values()))}
    patterns = {key: names[text] for key, text in texts.items()}
    sheet = Sheet(_clips(root), patterns, (0, 0, width, height))
    leaves = [leaf for one in root for leaf in _leaves(one, Place(INHERITED), sheet)]
    # The ground of the drawing is the page's: the first leaf is Plotly's paper.
    leaves = list(with_outlines(leaves[1:]))
    boxes = list(dict.fromkeys(leaf.clip for leaf in leaves if leaf.clip))
    body = "".join(grouped(leaves, {box: f"{name}-{at}" for at, box in enumerate(boxes)}))
    defined = "".join(
        f'<clipPath id="{name}-{at}"><rect {_box(box)}/></clipPath>' for at, box in enumerate(boxes)
    )
    defined += "".join(f'<pattern id="{one}"{text}' for text, one in names.items())
    size = f'viewBox="0 0 {number(width)} {number(height)}" height="{number(height)}"'
    return f'<svg xmlns="{NS[1:-1]}" class="still" {size}>{defined}{body}</svg>\n'


def _clips(root: Xml.Element) -> dict[str, Box]:
    rects = {clip.get("id", ""): clip.find(f"{NS}rect") for clip in root.iter(f"{NS}clipPath")}
    return {key: _measured(rect) for key, rect in rects.items() if rect is not None}


def _measured(rect: Xml.Element) -> Box:
    given = (rect.get(key, "0").removesuffix("px") for key in ("x", "y", "width", "height"))
    x, y, width, height = map(float, given)
    return x, y, width, height


def _box(box: Box) -> str:
    named = zip(("x", "y", "width", "height"), box, strict=True)
    return " ".join(f'{key}="{number(value)}"' for key, value in named)


def _patterns(root: Xml.Element) -> dict[str, str]:
    """Each pattern as text without an id, by its id."""
    found = {}
    for pattern in root.iter(f"{NS}pattern"):
        place = Place(INHERITED)
        leaves = [leaf for one in pattern for leaf in _leaves(one, place, NOTHING)]
        kept = (key for key in pattern.attrib if key != "id")
        given = "".join(f" {key}={quoteattr(_tile(pattern.attrib[key]))}" for key in kept)
        found[pattern.get("id", "")] = f"{given}>{''.join(grouped(leaves, {}))}</pattern>"
    return found


def _tile(value: str) -> str:
    """The size of a tile to a hundredth of a px, since tiles are laid side by side."""
    return DECIMALS.sub(lambda found: f"{float(found[0]):.2f}", value.replace("px", ""))


def _leaves(element: Xml.Element, above: Place, sheet: Sheet) -> Iterator[Leaf]:
    kind = element.tag.removeprefix(NS)
    look = style_of(element)
    if kind in _UNSEEN or look.get("display") == "none" or look.get("visibility") == "hidden":
        return
    place = _placed(element, look, above, sheet)
    if kind in ("g", "a", "svg"):
        for one in element:
            yield from _leaves(one, place, sheet)
    elif kind == "text":
        yield from text_leaves(element, place, look)
    elif place.opacity and is_inked(place.look):
        yield from _shape(element, kind, place, sheet.whole[2:])


def _placed(element: Xml.Element, look: Mapping[str, str], above: Place, sheet: Sheet) -> Place:
    shift, turn = _moves(look.get("transform", ""), above)
    handed = {key: value_of(key, look[key], sheet) for key in INHERITED if key in look}
    clip = above.clip
    if named := CLIP.match(look.get("clip-path", "")):
        x, y, width, height = sheet.clips.get(named[1], sheet.whole)
        cut = (x + shift[0], y + shift[1], width, height)
        clip = None if _covers(cut, sheet.whole) else cut
    opacity = above.opacity * float(look.get("opacity", 1))
    return Place({**above.look, **handed}, shift, turn, opacity, clip)


def _moves(transform: str, above: Place) -> tuple[Shift, str]:
    """Shifts add up; anything else is kept as it is, with the shifts before it."""
    rest = re.sub(r"rotate\(0(?:,[^)]*)?\)|scale\(1\)", "", transform).strip()
    x, y = above.shift
    if not above.turn and (found := _SHIFT.match(rest)):
        x, y = x + float(found[1]), y + float(found[2] or 0)
        rest = rest[found.end() :].strip()
    return ((x, y), "") if not rest and not above.turn else _turned(above, (x, y), rest)


def _turned(above: Place, shift: Shift, rest: str) -> tuple[Shift, str]:
    if above.turn:
        return (0, 0), f"{above.turn}{rest}"
    before = f"translate({number(shift[0])},{number(shift[1])})" if any(shift) else ""
    return (0, 0), f"{before}{rest}"


def _covers(cut: Box, whole: Box) -> bool:
    ends = zip(cut[2:], cut[:2], whole[2:], strict=True)
    return max(cut[:2]) <= 0 and all(size + at >= full for size, at, full in ends)


def _shape(element: Xml.Element, kind: str, place: Place, size: Shift) -> Iterator[Leaf]:
    look = look_of(place, words=False)
    d = element.get("d", "") if kind == "path" else _outline(element) if kind == "rect" else ""
    if kind in ("path", "rect") and not d:
        return
    if not place.turn and d and (near := moved(d, place.shift, size)):
        yield Leaf(look, place.clip, near)
        return
    d = DECIMALS.sub(lambda found: number(float(found[0])), d)
    attributes = {"d": d} if d else {key: element.get(key, "0") for key in _GEOMETRY[kind]}
    yield Leaf(look, place.clip, "", element_of("path" if d else kind, attributes, place))


def _outline(rect: Xml.Element) -> str:
    x, y, width, height = _measured(rect)
    return f"M{x},{y}H{x + width}V{y + height}H{x}Z" if width and height else ""

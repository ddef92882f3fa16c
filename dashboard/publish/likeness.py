"""Drawings of one chart, told by what they share with the first.

A chart is drawn for three canvases, with and without weak sources, and most of a drawing's words
are the same in all six. In a folder of files each of the other five names the first one, and where
it says the same, the place in it. `assets/js/like.js` puts them together again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from dashboard.figures import ALL
from dashboard.files import figure_address
from dashboard.theme.canvas import WIDE

LIKE, VALUE = "like", "value"
# The key of an object that stands for a place in the first drawing, with what differs there.
PLACE = "≈"
# A text shorter than this is no place, and a value whose JSON is shorter is not worth one.
LEAST_TEXT, LEAST_WORTH = 16, 14


def alike(figures: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of all figures, by address: those that come first as they are, the others told by
    them. A file that would not shrink stays as it is."""
    told = dict(figures)
    for address in figures:
        first = _first(address)
        if address != first and first in figures:
            short = _told(figures[first], figures[address], first.split("/")[-1])
            told[address] = min(short, figures[address], key=len)
    return told


def _first(address: str) -> str:
    """figures/slug~variant.narrow.strong.json -> the first figure of this drawing."""
    return figure_address(address.split("/")[-1].split(".")[0], WIDE.name, ALL)


def _told(first: bytes, other: bytes, name: str) -> bytes:
    begun = json.loads(first)
    places = {_text(value): number for number, value in reversed(list(_places(begun)))}
    return _text({LIKE: name, VALUE: _put(json.loads(other), begun, places)}).encode()


def _places(value: Any) -> Iterator[tuple[int, Any]]:
    """All lists, objects and longer texts of a value, numbered from the top down."""
    return enumerate(_walk(value))


def _walk(value: Any) -> Iterator[Any]:
    if isinstance(value, str):
        if len(value) >= LEAST_TEXT:
            yield value
    elif isinstance(value, list | dict):
        yield value
        for one in value.values() if isinstance(value, dict) else value:
            yield from _walk(one)


def _put(value: Any, mate: Any, places: Mapping[str, int]) -> Any:
    """A value told by places; `mate` is what stands where it stands in the first drawing."""
    if isinstance(value, str | list | dict):
        text = _text(value)
        if len(text) >= LEAST_WORTH and text in places:
            return {PLACE: places[text]}
    if isinstance(value, list):
        mates = mate if isinstance(mate, list) else []
        return [
            _put(one, mates[at] if at < len(mates) else None, places)
            for at, one in enumerate(value)
        ]
    return _changed(value, mate, places) if isinstance(value, dict) else value


def _changed(value: dict[str, Any], mate: Any, places: Mapping[str, int]) -> dict[str, Any]:
    """An object whole, or as its mate with what differs, if that is shorter."""
    mates = mate if isinstance(mate, dict) else {}
    whole = {key: _put(one, mates.get(key), places) for key, one in value.items()}
    if not mates or mates.keys() - value.keys():
        return whole
    differing = {
        key: one
        for key, one in whole.items()
        if key not in mates or _text(mates[key]) != _text(value[key])
    }
    told = {PLACE: places[_text(mate)], **differing}
    return min(told, whole, key=lambda one: len(_text(one)))


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)

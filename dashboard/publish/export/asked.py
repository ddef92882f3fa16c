"""What is asked of an export, read from what was typed.

Reads words and refuses them; makes nothing. A mistake is an AskError of one line that says what is
allowed, with the nearest word where there is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any
from urllib.parse import parse_qsl

from dashboard.view import KEYS, VERSION

# In the order in which they are made; the first three need a browser.
PICTURES = ("svg", "png", "pdf")
TEXTS = ("html", "json", "csv", "xlsx")
FORMATS = (*PICTURES, *TEXTS)
THEMES = ("light", "dark", "projector", "print")
SCALES = (1, 2, 3, 4)
CUSTOM = "custom"
# As `assets/js/exportsize.js`: what it offers by name, what is measured in mm, the px it can draw.
PAPER = ("a4", "column85", "column170")
SIZES = ("slide", *PAPER, "square")
LEAST, MOST = 200, 8000
DOTS = 300
VERSION_KEY = "v"


class AskError(Exception):
    """What was typed cannot be carried out; the message says what is allowed."""


@dataclass(frozen=True)
class Size:
    """A size by its key; the px of a custom one, where a height of 0 is as tall as needed."""

    key: str
    width: int = 0
    height: int = 0


@dataclass(frozen=True)
class Look:
    """How every file of a batch looks; `theme` "" is the view's own, or light."""

    theme: str = ""
    size: Size = Size("slide")
    scale: int = 1
    transparent: bool = False
    header: bool = True

    def as_asked(self, form: str, theme: str) -> dict[str, Any]:
        """The same in the shape that `assets/js/exportjob.js` reads."""
        return {
            "format": form,
            "theme": self.theme or theme,
            "size": self.size.key,
            "width": self.size.width,
            "height": self.size.height,
            "density": self.scale * (DOTS if self.size.key in PAPER else 1),
            "transparent": self.transparent,
            "header": self.header,
        }


def unknown(what: str, word: str, known: Iterable[str]) -> AskError:
    """The mistake of a word that is none of those known."""
    words = list(known)
    near = get_close_matches(word, words, n=1, cutoff=0.5)
    guess = f"did you mean {near[0]}? " if near else ""
    return AskError(f"{what} {word!r}: {guess}Allowed: {', '.join(words)}")


def formats(text: str) -> tuple[str, ...]:
    """The formats of a list with commas, each once, in the order in which they are made."""
    asked = [one.strip().lower() for one in text.split(",") if one.strip()]
    for one in asked:
        if one not in FORMATS:
            raise unknown("--format", one, FORMATS)
    if not asked:
        raise AskError(f"--format: name at least one of {', '.join(FORMATS)}")
    return tuple(one for one in FORMATS if one in asked)


def theme(text: str) -> str:
    """A theme by its name."""
    if text not in THEMES:
        raise unknown("--theme", text, THEMES)
    return text


def scale(text: str) -> int:
    """How many times as many px as the size has."""
    if text not in map(str, SCALES):
        raise AskError(f"--scale {text!r}: Allowed: {', '.join(map(str, SCALES))}")
    return int(text)


def size(text: str) -> Size:
    """A size by its name, or as WxH in px; a height of 0 is as tall as the chart needs."""
    if text in SIZES:
        return Size(text)
    found = re.fullmatch(r"(\d{1,6})[xX\u00d7](\d{1,6})", text)
    if not found:
        raise unknown("--size", text, (*SIZES, "WIDTHxHEIGHT in px, such as 1600x900"))
    width, height = int(found[1]), int(found[2])
    if not LEAST <= width <= MOST or not (height == 0 or LEAST <= height <= MOST):
        limits = f"from {LEAST} to {MOST} px a side; a height of 0 is as tall as the chart needs"
        raise AskError(f"--size {text!r}: Allowed: {limits}")
    return Size(CUSTOM, width, height)


@dataclass(frozen=True)
class Where:
    """A view as typed: the address to read it from, and what lies before its `#`."""

    address: str
    base: str = ""


def where(text: str, pages: Iterable[str]) -> Where:
    """The view that `--view` names: keys and values, or a whole address copied from a browser."""
    base, hashed, rest = text.partition("#")
    if not hashed:
        base, rest = "", f"/?{text.lstrip('?&')}"
    path, _, query = rest.partition("?")
    page = path.strip("/")
    known = tuple(pages)
    if page and page not in known:
        raise unknown("--view: there is no page", page, known)
    given = parse_qsl(query, keep_blank_values=True)
    if dict(given).get(VERSION_KEY, str(VERSION)) == str(VERSION):
        _refuse(given)
    return Where(f"#/{page}?{query}" if query else f"#/{page}", base)


def _refuse(given: list[tuple[str, str]]) -> None:
    keys = {key.name: key for key in KEYS}
    for name, value in given:
        if name == VERSION_KEY:
            continue
        if name not in keys:
            raise unknown("--view: there is no key", name, keys)
        if not keys[name].allows(value):
            raise AskError(f"--view {name}={value!r}: Allowed: {keys[name].allowed()}")

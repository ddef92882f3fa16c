"""The browser's functions, called from Python: one address codec and one painter for both.

The engine is V8 without a browser (`mini-racer`, the extra `[export]`). It loads the pure files of
`assets/js` and hands values over as JSON. It draws nothing and knows no document; one engine
belongs to one thread.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.paths import assets_dir

# In this order: each knows those before it.
PURE = (
    "query",
    "address",
    "years",
    "reduce",
    "stage",
    "reveal",
    "scale",
    "fade",
    "labels",
    "basemap",
    "paint",
    "receipt",
    "svgmeta",
    "png",
    "csv",
    "exportsize",
    "exportfit",
    "exportpage",
    "exportsvg",
    "exporthtml",
)
STAGE = "hanois.stage.stage(given.view, given.screen, site)"
MISSING = (
    "this needs the package mini-racer, which runs the browser's functions: "
    "python -m pip install 'hanois-allies[export]'"
)

View = dict[str, str]
Figure = dict[str, Any]


class EngineMissingError(RuntimeError):
    """The package that embeds the engine is not installed; the message says what to install."""


@dataclass(frozen=True)
class Screen:
    """What a view is painted for: a narrow one, one that asks for dark, its height in px."""

    narrow: bool = False
    dark: bool = False
    height: int = 1080


class Engine:
    """The pure functions of `assets/js` over one `site` (the dictionary of `dashboard.site`)."""

    def __init__(self, site: Mapping[str, Any]) -> None:
        try:
            from py_mini_racer import MiniRacer
        except ImportError as error:
            raise EngineMissingError(MISSING) from error
        self._v8 = MiniRacer()
        for name in PURE:
            self._v8.eval((assets_dir() / "js" / f"{name}.js").read_text(encoding="utf-8"))
        self._v8.eval(f"globalThis.site = {json.dumps(dict(site))}")

    def parse(self, address: str) -> tuple[View, tuple[str, ...]]:
        """The view of an address, from its `#` on, and what in it was not understood."""
        found = self._call("hanois.address.parse(given.address, site)", address=_hash(address))
        return found["view"], tuple(found["problems"])

    def format(self, view: View) -> str:
        """The address of a view, from its `#` on."""
        return str(self._call("hanois.address.format(given.view, site)", view=view))

    def figure_address(self, slug: str, view: View, screen: Screen) -> str:
        """Which figure file a view of a chart is painted from."""
        asked = f"hanois.stage.figureAddress(given.slug, {STAGE})"
        return str(self._call(asked, slug=slug, view=view, screen=_plain(screen)))

    def paint(
        self, figure: Figure, view: View, screen: Screen, base: Figure | None = None
    ) -> Figure:
        """A figure as the browser would paint it; `base` is the base map that a map names."""
        lain = "given.base ? hanois.basemap.merge(given.figure, given.base) : given.figure"
        asked = f"hanois.paint.paint({lain}, {STAGE})"
        painted: Figure = self._call(
            asked, figure=figure, view=view, screen=_plain(screen), base=base
        )
        return painted

    def _call(self, expression: str, **given: Any) -> Any:
        # Twice: as the text of a JavaScript string, nothing in the values can be code.
        values = json.dumps(json.dumps(given))
        run = f"{{ const given = JSON.parse({values}); JSON.stringify({expression}) }}"
        return json.loads(str(self._v8.eval(run)))


def _hash(address: str) -> str:
    """The part from `#` on; an address may be whole, copied from a browser."""
    _, found, rest = address.partition("#")
    return f"#{rest}" if found else address


def _plain(screen: Screen) -> dict[str, Any]:
    return {"narrow": screen.narrow, "dark": screen.dark, "height": screen.height}

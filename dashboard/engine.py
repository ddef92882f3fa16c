"""The browser's functions, called from Python: one address codec and one painter for both.

The engine is V8 without a browser (`mini-racer`, the extra `[export]`). It loads the pure files of
`assets/js` and hands values over as JSON. It draws nothing and knows no document; one engine
belongs to one thread. A call that takes too long raises EngineLateError; V8 may then go on by
itself, and hold up the end of the process.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
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
    "pycode",
    "svgmeta",
    "png",
    "csv",
    "exportsize",
    "exportfit",
    "exportpage",
    "exportsvg",
    "exporthtml",
    "exportface",
    "exportjob",
)
SECONDS = 60.0
STAGE = "hanois.stage.stage(given.view, given.screen, site)"
EXPORT = """(() => {
  const { form, file, asked, about, base } = given;
  const figure = base ? hanois.basemap.merge(file.figure, base) : file.figure;
  const job = hanois.exportjob.prepare({ ...file, figure }, asked, { ...about, site });
  const { claims } = ["csv", "sheet"].includes(form) ? hanois.exportjob.shown(job) : file.table;
  return { name: hanois.exportjob.nameOf(job), content: hanois.exportjob[form](job, kept), claims };
})()"""
MISSING = (
    "this needs the package mini-racer, which runs the browser's functions: "
    "python -m pip install 'hanois-allies[export]'"
)

View = dict[str, str]
Figure = dict[str, Any]


class EngineMissingError(RuntimeError):
    """The package that embeds the engine is not installed; the message says what to install."""


class EngineError(RuntimeError):
    """A function of the browser failed; the message says why."""


class EngineLateError(EngineError):
    """A function of the browser was not done in time."""


@dataclass(frozen=True)
class Screen:
    """What a view is painted for: a narrow one, one that asks for dark, its height in px."""

    narrow: bool = False
    dark: bool = False
    height: int = 1080


class Engine:
    """The pure functions of `assets/js` over one `site` (the dictionary of `dashboard.site`).

    `kept` holds what every page of an export needs: `bundle`, the text of Plotly's script, and
    `faces`, the fonts. No call takes longer than `seconds`.
    """

    def __init__(
        self,
        site: Mapping[str, Any],
        kept: Mapping[str, Any] = MappingProxyType({}),
        seconds: float = SECONDS,
    ) -> None:
        try:
            from py_mini_racer import JSEvalException, MiniRacer
        except ImportError as error:
            raise EngineMissingError(MISSING) from error
        self._fault = JSEvalException
        self._v8 = MiniRacer()
        for name in PURE:
            self._v8.eval((assets_dir() / "js" / f"{name}.js").read_text(encoding="utf-8"))
        self._v8.eval(f"globalThis.site = {json.dumps(dict(site))}")
        self._v8.eval(f"globalThis.kept = {json.dumps(dict(kept))}")
        self._seconds = seconds

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

    def export(
        self, form: str, file: Figure, asked: Figure, about: Figure, base: Figure | None = None
    ) -> Figure:
        """{name, content, claims} of a file that needs no browser, as the dialog makes it.

        `form` is csv, json, html, or sheet (a table for a workbook); `file` is a figure file of the
        wide canvas; `asked` and `about` are what `assets/js/exportjob.js` reads.
        """
        made: Figure = self._call(EXPORT, form=form, file=file, asked=asked, about=about, base=base)
        return made

    def python(self, drawing: str, title: str, view: View) -> str:
        """The lines of Python that make a view of a drawing again, as the dialog copies them."""
        asked = "hanois.pycode.pycode(given.drawing, given.title, given.view, site)"
        return str(self._call(asked, drawing=drawing, title=title, view=view))

    def short(self, view: View) -> str:
        """The words of a view for the name of a file."""
        return str(self._call("hanois.receipt.short(given.view)", view=view))

    def _call(self, expression: str, **given: Any) -> Any:
        # Twice: as the text of a JavaScript string, nothing in the values can be code.
        values = json.dumps(json.dumps(given))
        run = f"{{ const given = JSON.parse({values}); JSON.stringify({expression}) }}"
        try:
            return json.loads(str(self._v8.eval(run, timeout_sec=self._seconds)))
        except TimeoutError:
            raise EngineLateError(f"V8 was not done after {self._seconds:g} seconds") from None
        except self._fault as error:
            raise EngineError(str(error).strip().splitlines()[0]) from error


def _hash(address: str) -> str:
    """The part from `#` on; an address may be whole, copied from a browser."""
    _, found, rest = address.partition("#")
    return f"#{rest}" if found else address


def _plain(screen: Screen) -> dict[str, Any]:
    return {"narrow": screen.narrow, "dark": screen.dark, "height": screen.height}

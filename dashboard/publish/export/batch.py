"""A batch of exports: every chart that was asked for, in every format, and the list of them.

One V8 and one Chromium serve the whole batch, and neither can hold it up: what hangs or crashes is
ended, tried once more, and then named among what failed, while the rest goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dashboard.charts._spec import Chart
from dashboard.engine import EngineError
from dashboard.publish import chromium
from dashboard.publish.chromium import ChromiumError
from dashboard.publish.export.asked import PICTURES, Look
from dashboard.publish.export.document import document, kept
from dashboard.publish.export.files import Entry, list_all, ready, write
from dashboard.publish.export.opened import StudioDownError
from dashboard.publish.export.pdf import PdfMissingError, signed
from dashboard.publish.export.studio import Studio
from dashboard.publish.export.supply import Supply
from dashboard.publish.export.v8 import V8, View
from dashboard.publish.export.xlsx import workbook
from dashboard.site import site
from dashboard.tables import Tables

TRIES = 2
# As `Engine.export` calls them.
FORMS = {"html": "html", "json": "json", "csv": "csv", "xlsx": "sheet"}
Tell = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Order:
    """What to make: drawings by name, formats, how they look, the view, and where they go.

    `base` is the address that receipts lead to, up to its `#`; "" where there is none.
    """

    drawings: tuple[str, ...]
    formats: tuple[str, ...]
    look: Look
    view: View
    base: str
    day: date
    out: Path


@dataclass(frozen=True)
class Done:
    """What came of a batch: files written, what failed and why, and why pictures are missing."""

    made: tuple[Entry, ...]
    failed: tuple[str, ...]
    without: str = ""


def run(order: Order, tables: Tables, charts: tuple[Chart, ...], v8: V8, tell: Tell) -> Done:
    """Make the files; FolderError where they cannot be written, EngineMissingError without V8.

    `tell` is handed how many of how many jobs are done, and which is next.
    """
    ready(order.out)
    supply = Supply(tables, charts)
    program, without = program_for(order.formats)
    formats = [one for one in order.formats if program or one not in PICTURES]
    made: list[Entry] = []
    failed: list[str] = []
    with ExitStack() as stack:
        # Also after Ctrl-C: what is written is listed.
        stack.callback(lambda: list_all(order.out, made))
        rooms = [Studio(program, document(), site(tables, charts))] if program else []
        for room in rooms:
            stack.callback(room.close)
        bench = Bench(order, supply, v8, rooms[0] if rooms else None)
        jobs = [(drawing, form) for drawing in order.drawings for form in formats]
        for number, (drawing, form) in enumerate(jobs):
            tell(number, len(jobs), f"{drawing}.{form}")
            try:
                made.append(bench.made(drawing, form))
            except (ChromiumError, EngineError, PdfMissingError) as error:
                failed.append(f"{drawing}.{form}: {error}")
        tell(len(jobs), len(jobs), "")
    return Done(tuple(made), tuple(failed), without)


def engine(tables: Tables, charts: tuple[Chart, ...]) -> V8:
    """The V8 that a batch needs; close it at the end."""
    return V8(site(tables, charts), kept())


def program_for(formats: tuple[str, ...]) -> tuple[str | None, str]:
    """The Chromium for those formats, or why there is none; neither where none is needed."""
    if not set(formats) & set(PICTURES):
        return None, ""
    try:
        found = chromium.find()
    except ChromiumError as error:
        return None, str(error)
    return found, "" if found else "no Chromium was found"


class Bench:
    """Makes one file after the other with the tools of a batch."""

    def __init__(self, order: Order, supply: Supply, v8: V8, studio: Studio | None) -> None:
        self._order = order
        self._supply = supply
        self._v8 = v8
        self._studio = studio
        self._held = ""

    def made(self, drawing: str, form: str) -> Entry:
        """Make and write one file; ChromiumError or EngineError when that fails twice."""
        for left in reversed(range(TRIES)):
            try:
                return self._written(drawing, *self._file(drawing, form))
            except (StudioDownError, EngineError):
                self._held = ""
                if not left:
                    raise
        raise AssertionError

    def _file(self, drawing: str, form: str) -> tuple[str, bytes, list[str]]:
        """Name, bytes, and the ids of the claims in it."""
        view = self._view(drawing)
        file = self._supply.file(drawing, view)
        asked = self._order.look.as_asked(form, _theme(view))
        about = {
            "slug": drawing.partition("~")[0],
            "view": view,
            "base": self._order.base,
            "date": self._order.day.isoformat(),
        }
        if form in PICTURES:
            return *self._pictured(drawing, view, asked, about), file["table"]["claims"]
        values = {"form": FORMS[form], "file": file, "asked": asked, "about": about}
        made = self._v8.export({**values, "base": self._supply.base(file)})
        content = made["content"]
        data = workbook(content, self._order.day) if form == "xlsx" else content.encode("utf-8")
        return made["name"], data, made["claims"]

    def _pictured(
        self, drawing: str, view: View, asked: dict[str, Any], about: dict[str, Any]
    ) -> tuple[str, bytes]:
        assert self._studio
        if self._held != drawing:
            self._studio.hold(self._supply.by_address(drawing, view))
            self._held = drawing
        if asked["format"] != "pdf":
            return self._studio.make(asked, about)
        name, printed, receipt = self._studio.sheet(asked, about)
        return name, signed(printed, receipt, self._order.day)

    def _view(self, drawing: str) -> View:
        """The view of the batch on the page of a chart, and in its variant."""
        variant = drawing if "~" in drawing else ""
        page = self._supply.drawings[drawing].page
        return {**self._order.view, "page": page, "variant": variant}

    def _written(self, drawing: str, name: str, data: bytes, ids: list[str]) -> Entry:
        slug, _, variant = drawing.partition("~")
        return Entry(
            file=name,
            chart=slug,
            variant=variant,
            view=self._v8.format({**self._view(drawing), "chart": slug}),
            sources=self._supply.sources(ids),
            claims=len(ids),
            sha256=write(self._order.out, name, data),
        )


def _theme(view: View) -> str:
    return "light" if view["theme"] == "auto" else view["theme"]

"""A batch of whole pages as PDF, with the same care as a batch of charts."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from wsgiref.types import WSGIApplication

from dashboard.charts._spec import Chart
from dashboard.pages import PAGES, charts_of
from dashboard.publish.chromium import ChromiumError
from dashboard.publish.export.batch import Done, Tell, program_for
from dashboard.publish.export.files import Entry, list_all, ready, write
from dashboard.publish.export.opened import StudioDownError
from dashboard.publish.export.paper import Printer, served
from dashboard.publish.export.pdf import PdfMissingError
from dashboard.publish.export.supply import Supply, drawing_of
from dashboard.publish.export.v8 import V8, View

TRIES = 2
NAME = "page-{page}_{view}_{day}.pdf"


@dataclass(frozen=True)
class PageOrder:
    """Pages by key, their view, the address that receipts lead to, the day, and where they go."""

    pages: tuple[str, ...]
    view: View
    base: str
    day: date
    out: Path


def print_pages(
    order: PageOrder,
    application: WSGIApplication,
    supply: Supply,
    charts: tuple[Chart, ...],
    v8: V8,
    tell: Tell,
) -> Done:
    """Write the pages; FolderError where they cannot be written."""
    ready(order.out)
    program, without = program_for(("pdf",))
    if program is None:
        return Done((), (), without)
    made: list[Entry] = []
    failed: list[str] = []
    with ExitStack() as stack:
        stack.callback(lambda: list_all(order.out, made))
        site = stack.enter_context(served(application))
        printer = Printer(program, site, order.day, order.base)
        for number, key in enumerate(order.pages):
            tell(number, len(order.pages), f"page {key}.pdf")
            view = {**order.view, "page": key}
            try:
                pdf = _printed(printer, key, v8.format(view))
            except (ChromiumError, PdfMissingError) as error:
                failed.append(f"page {key}.pdf: {error}")
                continue
            name = NAME.format(page=key, view=v8.short(view), day=order.day.isoformat())
            ids = _ids(key, view, supply, charts)
            made.append(
                Entry(
                    file=name,
                    chart="",
                    variant="",
                    view=v8.format(view),
                    sources=supply.sources(ids),
                    claims=len(ids),
                    sha256=write(order.out, name, pdf),
                )
            )
        tell(len(order.pages), len(order.pages), "")
    return Done(tuple(made), tuple(failed))


def _printed(printer: Printer, key: str, address: str) -> bytes:
    for left in reversed(range(TRIES)):
        try:
            return printer.pdf(key, address)
        except StudioDownError:
            if not left:
                raise
    raise AssertionError


def _ids(key: str, view: View, supply: Supply, charts: tuple[Chart, ...]) -> list[str]:
    """The claims that the charts of a page draw, each once."""
    page = next(one for one in PAGES if one.key == key)
    slugs = (chart.slug for chart in charts_of(page, charts))
    drawings = (drawing_of(slug, view, supply.drawings) for slug in slugs)
    tables = (supply.file(drawing, view)["table"] for drawing in drawings)
    return list(dict.fromkeys(one for table in tables for one in table["claims"]))

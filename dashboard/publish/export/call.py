"""A call of the command, from words to files: reads what was typed, and hands a batch its order."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.app import create_app
from dashboard.charts._spec import Chart
from dashboard.handouts import day_of
from dashboard.pages import PAGES
from dashboard.publish.export import asked
from dashboard.publish.export.asked import AskError, Look, unknown
from dashboard.publish.export.batch import Done, Order, Tell, engine, run
from dashboard.publish.export.pages import PageOrder, print_pages
from dashboard.publish.export.supply import Supply, drawing_of
from dashboard.publish.export.v8 import V8, View
from dashboard.publish.handout import source_day
from dashboard.tables import Tables

NOTHING = (
    "export what? Name charts (`hanois-allies charts` lists them), or --all, or --page NAME, "
    "or an address that names a chart"
)


ONLY_PDF = "--page prints whole pages: --format pdf, and no charts beside it"
PRINTED = ("pdf",)


@dataclass(frozen=True)
class Call:
    """What was typed: words are checked already, charts and view are not."""

    slugs: tuple[str, ...]
    everything: bool
    pages: tuple[str, ...]
    formats: tuple[str, ...]
    look: Look
    view: str
    base: str
    out: Path
    day: date | None
    data: Path


def look_of(theme: str, size: str, scale: str, transparent: bool, header: bool) -> Look:
    """How the files look; AskError says what is allowed."""
    return Look(
        asked.theme(theme) if theme else "",
        asked.size(size),
        asked.scale(scale),
        transparent,
        header,
    )


def carry_out(call: Call, tables: Tables, charts: tuple[Chart, ...], tell: Tell) -> Done:
    """Make what is asked for.

    AskError, HandoutError (a day that is none), FolderError or EngineMissingError when it cannot
    be made as typed.
    """
    names = tuple(name for chart in charts for name, _ in chart.drawings())
    slugs = tuple(chart.slug for chart in charts)
    day = call.day or source_day() or day_of(tables)
    pages = tuple(page.key for page in PAGES)
    where = asked.where(call.view, pages)
    if call.slugs and call.everything:
        raise AskError("charts by name, or --all: not both")
    for one in call.slugs:
        _known("there is no chart", one, slugs, names)
    for one in call.pages:
        _known("--page: there is no page", one, pages)
    if call.pages and (call.slugs or call.everything or call.formats != PRINTED):
        raise AskError(ONLY_PDF)
    with closing(engine(tables, charts)) as v8:
        view = _view(v8, where.address, slugs, names)
        base = call.base or where.base
        if call.pages:
            app = create_app(tables, charts, call.data).server
            printed = PageOrder(call.pages, view, base, day, call.out)
            return print_pages(printed, app, Supply(tables, charts), charts, v8, tell)
        drawings = names if call.everything else _chosen(call.slugs, view, names)
        if not drawings:
            raise AskError(NOTHING)
        order = Order(drawings, call.formats, call.look, view, base, day, call.out)
        return run(order, tables, charts, v8, tell)


def _view(v8: V8, address: str, slugs: tuple[str, ...], names: tuple[str, ...]) -> View:
    view, problems = v8.parse(address)
    if problems:
        raise AskError(f"--view: {'; '.join(problems)}")
    if view["chart"]:
        _known("--view: there is no chart", view["chart"], slugs)
    if view["variant"]:
        _known("--view: there is no variant", view["variant"], names)
    return view


def _known(what: str, word: str, known: tuple[str, ...], more: tuple[str, ...] = ()) -> None:
    if word in known or word in more:
        return
    own = tuple(one for one in more if one.startswith(f"{word.partition('~')[0]}~"))
    raise unknown(what, word, own or known)


def _chosen(slugs: tuple[str, ...], view: View, names: tuple[str, ...]) -> tuple[str, ...]:
    """The drawings that are named, or else the one of the address, each once."""
    meant = slugs or ((view["chart"],) if view["chart"] else ())
    found = (one if one in names else drawing_of(one, view, names) for one in meant)
    return tuple(dict.fromkeys(found))

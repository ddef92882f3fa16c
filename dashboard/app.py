"""The Dash app: one layout, clientside callbacks, and the files that the browser fetches.

`create_app` is the only way to an app; importing this module makes none. The server keeps no
state of a visitor: it hands out files that are the same for all.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from dash import Dash
from flask import Flask, Response, request
from plotly.offline import get_plotlyjs_version

from dashboard import onefile
from dashboard.assetfiles import assets
from dashboard.charts import charts as registered
from dashboard.charts._spec import Chart
from dashboard.document import Document, document
from dashboard.files import HTML, Files
from dashboard.first import page as written
from dashboard.first import placeholder_files, placeholder_pages
from dashboard.handouts import handouts
from dashboard.headers import headers
from dashboard.health import watch
from dashboard.interactions.register import register
from dashboard.kept import Kept, Maker
from dashboard.paths import PLOTLY_BUNDLE, assets_dir, data_dir
from dashboard.payload import Payload
from dashboard.refusals import refuse
from dashboard.served import serve
from dashboard.sharing import SITE_ADDRESS, painted_by, shared
from dashboard.site import site
from dashboard.tables import Tables
from dashboard.tables.archives import archives
from dashboard.tables.lessons import Lesson, readable_lessons
from dashboard.tables.words import number
from dashboard.ui.blocks import blocks
from dashboard.ui.index import TITLE
from dashboard.ui.index import index as frame
from dashboard.ui.noscript import without_scripts
from dashboard.ui.shell import layout, stores

LOG = logging.getLogger(__name__)
BUNDLE_HEADER_BYTES = 400
# Loaded in the head by hand, before the first paint.
EARLY_SCRIPT = r"early\.js"
# Scripts of other documents than the page: embedded charts, copies.
APART = "^apart$"


@dataclass(frozen=True)
class Made:
    """An app, with what it hands out: its files, its assets, its page and that page's document."""

    app: Dash
    files: Files
    assets: Kept
    page: Document
    index: Payload


def create_app(
    tables: Tables,
    charts: tuple[Chart, ...] | None = None,
    folder: Path | None = None,
) -> Dash:
    """The app for these tables, with all registered charts unless told which.

    `folder` holds the tables' lessons: the shipped data unless told.
    """
    return create(tables, charts, folder).app


def create(
    tables: Tables,
    charts: tuple[Chart, ...] | None = None,
    folder: Path | None = None,
    base: str = "",
) -> Made:
    """The same as `create_app`, for who needs the files of the app as well.

    `base` is where the dashboard is published, with a slash at its end; empty when nobody knows.
    """
    charts = registered() if charts is None else charts
    lessons, unread = _lessons(data_dir() if folder is None else folder, tables)
    known = site(tables, charts)
    shell = layout(charts, tables.version, _counts(tables), archives(tables))
    # The drawings are those of the shipped data.
    shipped = tables.printed is None and folder in (None, data_dir())
    stills = placeholder_pages(charts if shipped else (), tables)
    app = Dash(
        name=__name__,
        title=TITLE,
        update_title="",
        index_string=frame(without_scripts(tables), written(shell, stills)),
        assets_folder=str(assets_dir()),
        assets_ignore=_ignored(assets_dir() / PLOTLY_BUNDLE),
        assets_path_ignore=[APART],
    )
    app.layout = stores(known)
    register(app)
    page = document(app)
    printed = {
        **handouts(lessons, tables, charts, page.plotly),
        **shared(tables, charts, page.plotly, base),
    }
    parts = blocks(tables, lessons, charts, folder, unread)
    nothing = partial(Payload, onefile.state(onefile.NONE))
    more: dict[str, Maker] = {
        **page.scripts,
        **placeholder_files(stills),
        onefile.STATE: nothing,
        SITE_ADDRESS: partial(_of_embeds, known),
    }
    files = Files(tables, charts, parts, lessons, printed, folder, more)
    kept = assets()
    index = Payload(page.html.encode(), HTML)
    serve(app.server, files, kept, page, index)
    _guard(app.server, app.csp_hashes(), tables.version)
    return Made(app, files, kept, page, index)


def _of_embeds(known: dict[str, Any]) -> Payload:
    return Payload(json.dumps(painted_by(known), ensure_ascii=False).encode())


def _lessons(folder: Path, tables: Tables) -> tuple[tuple[Lesson, ...], int]:
    """The lessons, and how many a fault takes off the page: `check` says how to mend it."""
    lessons, problems = readable_lessons(folder, tables)
    for problem in problems:
        LOG.error("A lesson is left out: %s", problem)
    return lessons, len(problems)


def small_bundle_fits(bundle: Path) -> bool:
    """Whether the small Plotly bundle is there, in exactly the version that plotly writes for."""
    if not bundle.is_file():
        return False
    with bundle.open("rb") as file:
        header = file.read(BUNDLE_HEADER_BYTES).decode("utf-8", "replace")
    return f"v{get_plotlyjs_version()}\n" in header


def _ignored(bundle: Path) -> str:
    """The assets that Dash must not add to the page by itself, as a pattern of file names.

    With the small bundle in the page Dash never asks for the stock one: it looks for
    `window.Plotly` first.
    """
    names = [EARLY_SCRIPT]
    if not small_bundle_fits(bundle):
        names.append(bundle.name.replace(".", r"\."))
    return "|".join(names)


def _counts(tables: Tables) -> str:
    claims, sources = len(tables.all_claims), len(tables.sources)
    return f"{number(claims)} claims, {number(sources)} sources. Every number opens its evidence."


def _guard(server: Flask, inline: list[str], data_version: str) -> None:
    """What every answer declares, what is refused, and who may ask how the server is."""
    refuse(server)
    watch(server, data_version)

    @server.after_request
    def declare(response: Response) -> Response:
        response.headers.update(headers(request.path, inline))
        return response

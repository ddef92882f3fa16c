"""The Dash app: one layout, clientside callbacks, and the files that the browser fetches.

`create_app` is the only way to an app; importing this module makes none. The server keeps no
state of a visitor: it hands out files that are the same for all.
"""

from __future__ import annotations

import logging
from pathlib import Path

from dash import Dash
from flask import Flask, Response, abort, request
from plotly.offline import get_plotlyjs_version

from dashboard.charts import charts as registered
from dashboard.charts._spec import Chart
from dashboard.files import Files, Payload
from dashboard.handouts import handouts
from dashboard.interactions.register import register
from dashboard.paths import PLOTLY_BUNDLE, assets_dir, data_dir
from dashboard.site import site
from dashboard.tables import Tables
from dashboard.tables.archives import archives
from dashboard.tables.errors import FileFaultError
from dashboard.tables.lessons import Lesson, load_lessons
from dashboard.tables.words import number
from dashboard.ui.blocks import blocks
from dashboard.ui.index import TITLE, index, lost_page
from dashboard.ui.noscript import without_scripts
from dashboard.ui.shell import layout

LOG = logging.getLogger(__name__)
BUNDLE_HEADER_BYTES = 400
# Loaded in the head by hand, before the first paint.
EARLY_SCRIPT = r"early\.js"
# The endpoint by which Dash answers every address that nothing else answers, with the page itself.
CATCH_ALL = "/<path:path>"


def create_app(
    tables: Tables,
    charts: tuple[Chart, ...] | None = None,
    folder: Path | None = None,
) -> Dash:
    """The app for these tables, with all registered charts unless told which.

    `folder` holds the tables' lessons: the shipped data unless told.
    """
    charts = registered() if charts is None else charts
    lessons = _lessons(data_dir() if folder is None else folder, tables)
    app = Dash(
        name=__name__,
        title=TITLE,
        update_title="",
        index_string=index(without_scripts(tables)),
        assets_folder=str(assets_dir()),
        assets_ignore=_ignored(assets_dir() / PLOTLY_BUNDLE),
    )
    app.layout = layout(charts, site(tables, charts), _counts(tables), archives(tables))
    register(app)
    printed = handouts(lessons, tables, charts, small_bundle_fits(assets_dir() / PLOTLY_BUNDLE))
    _serve(app.server, Files(tables, charts, blocks(tables, lessons), lessons, printed))
    return app


def _lessons(folder: Path, tables: Tables) -> tuple[Lesson, ...]:
    """The lessons; a fault in one takes them off the page, and `check` says how to mend it."""
    try:
        return load_lessons(folder, tables)
    except FileFaultError as error:
        LOG.error("No lessons are shown: %s", error)
        return ()


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


def _serve(server: Flask, files: Files) -> None:
    def file(path: str) -> Response:
        found = files.get(path)
        if found is None:
            abort(404, f"There is nothing at /{path}.")
        return _response(found)

    @server.errorhandler(404)
    def lost(error: Exception) -> tuple[str, int]:
        return lost_page(getattr(error, "description", ""), request.script_root + "/"), 404

    # In the place of Dash's, which answers every address with the one page.
    server.view_functions[CATCH_ALL] = file

    @server.after_request
    def declare(response: Response) -> Response:
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        return response


def _response(payload: Payload) -> Response:
    packed = request.accept_encodings["gzip"] > 0
    response = Response(payload.packed if packed else payload.plain, mimetype=payload.mimetype)
    if payload.filename:
        response.headers.set("Content-Disposition", "attachment", filename=payload.filename)
    if packed:
        response.content_encoding = "gzip"
    response.vary.add("Accept-Encoding")
    # Revalidated at each visit: the data may change under the same address.
    response.cache_control.no_cache = True
    response.set_etag(payload.tag + ("-gzip" if packed else ""))
    response.make_conditional(request)
    return response

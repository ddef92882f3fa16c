"""What the server hands out at which address, all of it from memory: files, assets, the page.

Dash's own views answer the same for everyone but make it anew each time and send it unpacked; here
stand ours in their place. Dash's remain for the parts of its libraries that no page asks for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask, Response, abort, request

from dashboard.answers import answer
from dashboard.assetfiles import STAMP
from dashboard.document import Document
from dashboard.kept import Kept
from dashboard.payload import PLAIN, Payload

# The endpoints under which Dash registers its views. The last answers every other address with
# the page itself.
INDEX, LAYOUT, DEPENDENCIES = "/", "/_dash-layout", "/_dash-dependencies"
ASSETS = "_dash_assets.static"
SUITE = "/_dash-component-suites/<string:package_name>/<path:fingerprinted_path>"
CATCH_ALL = "/<path:path>"

View = Callable[..., Any]


def serve(server: Flask, files: Kept, assets: Kept, document: Document, index: Payload) -> None:
    """Put our views in the place of Dash's; KeyError names one that Dash no longer has.

    `index` is the document as it goes out.
    """
    ours: dict[str, View] = {
        INDEX: _always(index),
        LAYOUT: _always(Payload(document.layout)),
        DEPENDENCIES: _always(Payload(document.dependencies)),
        ASSETS: _asset(assets),
        SUITE: _suite(files, server.view_functions.get(SUITE, _nothing)),
        CATCH_ALL: _file(files),
    }
    for endpoint, view in ours.items():
        if endpoint not in server.view_functions:
            raise KeyError(f"Dash has no view {endpoint!r} any more")
        server.view_functions[endpoint] = view


def _always(payload: Payload) -> View:
    return lambda **_: answer(payload)


def _asset(known: Kept) -> View:
    def asset(filename: str) -> Response:
        found = known.get(filename)
        return _nothing() if found is None else answer(found, _is_stamped(found))

    return asset


def _is_stamped(asset: Payload) -> bool:
    """Whether the address names the content that goes out, so that it may be kept for ever."""
    return request.args.get(STAMP) == asset.packed(PLAIN).tag


def _suite(files: Kept, of_dash: View) -> View:
    def suite(package_name: str, fingerprinted_path: str) -> Any:
        found = files.get(request.path.lstrip("/"))
        return of_dash(package_name, fingerprinted_path) if found is None else answer(found)

    return suite


def _file(files: Kept) -> View:
    def file(path: str) -> Response:
        # As hosts of files do: a document is also found without its ending.
        found = files.get(path) or files.get(f"{path}.html")
        return _nothing() if found is None else answer(found)

    return file


def _nothing() -> Response:
    abort(404)

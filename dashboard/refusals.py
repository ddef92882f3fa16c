"""Answers to what is not a file of ours: small, clear, and free of what was sent.

The server hands out files, so it reads addresses and nothing else: every method but GET and HEAD is
refused before anything looks at the request, the one included by which Dash would run a callback
on a server. Nothing of a visitor's request stands in an answer as markup, and never much of it.
"""

from __future__ import annotations

from html import escape

from dash.exceptions import DependencyException
from flask import Flask, Response, abort, request
from werkzeug.exceptions import HTTPException, NotFound

from dashboard.ui.index import TITLE

METHODS = ("GET", "HEAD")
LONGEST_ECHO = 80
_TEXTS = {
    404: ("Not found", "There is nothing at {path}."),
    405: ("Not allowed", "This server only hands out files: it answers GET and HEAD."),
    500: ("Our fault", "Something went wrong here. The log of the server says what."),
}
_OTHERS = ("Not understood", "This request is not one that the server can answer.")


def refuse(server: Flask) -> None:
    """Let the server refuse what is not a file of ours, and say so in a small page."""
    # Else an address with two slashes is sent on, to a host of the visitor's choice.
    server.url_map.merge_slashes = False

    @server.before_request
    def only_files() -> None:
        if request.method not in METHODS:
            abort(405)

    @server.errorhandler(DependencyException)
    def no_script(_: Exception) -> Response:
        return _page(404)

    @server.errorhandler(HTTPException)
    def refused(error: HTTPException) -> Response:
        return _page(error.code or NotFound.code)


def _page(code: int) -> Response:
    title, text = _TEXTS.get(code, _OTHERS)
    home = escape(request.script_root + "/")
    answer = Response(
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(TITLE)}</title>'
        f"</head><body><h1>{title}</h1><p>{escape(text.format(path=_shown(request.path)))} "
        f'The dashboard has one page: <a href="{home}">Hanoi’s Allies</a>.</p></body></html>',
        status=code,
        mimetype="text/html",
    )
    answer.cache_control.no_store = True
    if code == 405:
        answer.allow.update(METHODS)
    return answer


def _shown(path: str) -> str:
    """The address as the page may repeat it: its beginning, without what cannot be printed."""
    text = "".join(sign if sign.isprintable() else "?" for sign in path)
    return text if len(text) <= LONGEST_ECHO else f"{text[:LONGEST_ECHO]}…"

"""A hostile corpus against a real server: small clear answers, and the server lives on."""

from __future__ import annotations

import logging
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest
from dash import Dash

from dashboard.publish.serve import hold, listen, server_for
from tests.wire import CORPUS, MARK, Hostile, asked

WAIT, SMALL = 20, 2000
NOISE = re.compile(r"Traceback|File \"|\.py\b|site-packages|werkzeug|waitress/|dash\.exceptions")


@pytest.fixture(scope="module")
def port(app: Dash) -> Iterator[int]:
    """A port at which waitress serves the dashboard, with the limits of `serve`."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    over = threading.Event()
    with listen("127.0.0.1", 0) as bound:
        server = server_for(app.server, bound)
        thread = threading.Thread(target=hold, args=(server, over))
        thread.start()
        yield bound.getsockname()[1]
        over.set()
        server.pull_trigger()
        thread.join()


def answered(port: int, sent: bytes) -> tuple[int, dict[str, str], bytes]:
    """Status, headers by their small names, and body of what the server says to these bytes."""
    received = bytearray()
    with socket.create_connection(("127.0.0.1", port), timeout=WAIT) as wire:
        # The server may close before it has read all.
        with suppress(OSError):
            wire.sendall(sent)
            wire.shutdown(socket.SHUT_WR)
        with suppress(ConnectionError):
            while part := wire.recv(65536):
                received += part
    head, _, body = bytes(received).partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in lines)
    return int(first.split()[1]), {name.lower(): text.strip() for name, _, text in pairs}, body


@pytest.mark.parametrize("hostile", CORPUS, ids=[one.name[:40] for one in CORPUS])
def test_a_hostile_request_gets_a_small_clear_error(port: int, hostile: Hostile) -> None:
    code, headers, body = answered(port, hostile.sent)
    text = body.decode("utf-8", "replace")
    assert code in hostile.codes
    assert len(body) < SMALL
    assert not NOISE.search(text)
    assert MARK not in text
    assert "set-cookie" not in headers
    assert "location" not in headers
    # What waitress itself refuses is plain text; what we do is a page with all our headers.
    if headers["content-type"].startswith("text/html"):
        assert headers["x-content-type-options"] == "nosniff"
        assert "Hanoi’s Allies" in text
    else:
        assert headers["content-type"].startswith("text/plain")


def test_after_all_that_the_server_is_well(port: int) -> None:
    for one in CORPUS:
        answered(port, one.sent)
    code, headers, body = answered(port, asked("well", "/healthz").sent)
    assert (code, headers["content-type"]) == (200, "application/json")
    assert b'"status":"ok"' in body


def test_the_methods_that_are_answered_are_named(port: int) -> None:
    _, headers, _ = answered(port, asked("no", "/", method="DELETE").sent)
    assert headers["allow"] == "GET, HEAD"


def test_a_query_and_cookies_change_nothing_and_none_is_set(port: int) -> None:
    plain = answered(port, asked("page", "/").sent)
    odd = answered(port, asked("page", f"/?a={'b' * 4000}&<script>", more="Cookie: a=b\r\n").sent)
    assert plain[0] == odd[0] == 200
    assert plain[2] == odd[2]
    assert "set-cookie" not in odd[1]

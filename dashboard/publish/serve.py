"""A server on this machine: takes a port, hands an app to waitress, stops when asked to.

Knows nothing of the data or of the page: it serves any WSGI application that hands out files. What
comes in is an address and a few headers, so that more than that is refused before it is read.
"""

from __future__ import annotations

import errno
import logging
import signal
import socket
import sys
from collections.abc import Callable
from threading import Event
from time import monotonic
from types import FrameType
from typing import Any
from wsgiref.types import WSGIApplication

from waitress.server import create_server

THREADS = 8
# An address that this page writes is below two thousand characters; nothing is ever uploaded.
HEADER_BYTES = 16_384
BODY_BYTES = 16_384
CONNECTIONS = 500
IDLE_SECONDS = 60
SECONDS_TO_FINISH = 5
TURN = 0.1
PORTS_TRIED = 100
LAST_PORT = 65535


class ListenError(Exception):
    """The address cannot be had; the message says why, and what to type instead."""


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to the address, not yet accepting; port 0 takes any free one.

    ListenError names a taken port together with the next free one.
    """
    try:
        return _bound(host, port)
    except (socket.gaierror, UnicodeError) as error:
        raise ListenError(f"--host {host}: not an address of this machine") from error
    except PermissionError as error:
        raise ListenError(f"port {port} needs more rights: choose one above 1023") from error
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise ListenError(f"{host}:{port} cannot be used: {error.strerror}") from error
        raise ListenError(_taken(port, next_free(host, port))) from error


def next_free(host: str, port: int) -> int | None:
    """The first port above `port` that can be had now, or None if a hundred cannot."""
    for candidate in range(port + 1, min(port + PORTS_TRIED, LAST_PORT) + 1):
        try:
            _bound(host, candidate).close()
        except OSError:
            continue
        return candidate
    return None


def address_of(bound: socket.socket) -> str:
    """The address to type into a browser; a server open to all is reached as localhost too."""
    host, port = bound.getsockname()[:2]
    if host in ("0.0.0.0", "::"):
        host = "localhost"
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def server_for(application: WSGIApplication, bound: socket.socket) -> Any:
    """A waitress server on a bound socket, with the limits of this program; not yet running."""
    return create_server(
        application,
        sockets=[bound],
        threads=THREADS,
        ident=None,
        max_request_header_size=HEADER_BYTES,
        max_request_body_size=BODY_BYTES,
        connection_limit=CONNECTIONS,
        channel_timeout=IDLE_SECONDS,
        # A reader who leaves early is no news, and `select` ends at 1024 files.
        log_socket_errors=False,
        asyncore_use_poll=True,
    )


def run(application: WSGIApplication, bound: socket.socket, ready: Callable[[], None]) -> None:
    """Serve until Ctrl-C or SIGTERM; requests under way are given five seconds to finish.

    `ready` is called once the server accepts connections. A second signal ends it at once.
    """
    # Waitress tells of every request that waits a moment; that is no news to who runs this.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    server = server_for(application, bound)
    asked = Event()

    def stop(signum: int, frame: FrameType | None) -> None:
        if asked.is_set():
            raise SystemExit(0)
        asked.set()
        server.pull_trigger()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    ready()
    hold(server, asked)


def hold(server: Any, asked: Event) -> None:
    """Serve until `asked` is set and the trigger pulled; then finish, and close the server."""
    try:
        while not asked.is_set():
            _turn(server, server.adj.asyncore_loop_timeout)
        _finish(server)
    finally:
        server.task_dispatcher.shutdown(timeout=1)
        for channel in list(server.active_channels.values()):
            channel.handle_close()
        server.close()


def _turn(server: Any, seconds: float) -> None:
    """One round of the server's loop: reads, answers that are ready, new connections."""
    server.asyncore.loop(seconds, server.adj.asyncore_use_poll, server._map, count=1)


def _finish(server: Any) -> None:
    """Take no new connection; answer what has been asked. Waitress alone drops what is queued."""
    server.accepting = False
    server.socket.close()
    server.del_channel()
    end = monotonic() + SECONDS_TO_FINISH
    while monotonic() < end and any(map(_is_busy, list(server.active_channels.values()))):
        _turn(server, TURN)


def _is_busy(channel: Any) -> bool:
    """Whether a request is read, waits, is carried out or is being sent."""
    return bool(channel.requests or channel.request or channel.total_outbufs_len)


def _taken(port: int, free: int | None) -> str:
    if free is None:
        return f"port {port} is taken, and so are the next {PORTS_TRIED}: name one with --port"
    return f"port {port} is taken; {free} is free: --port {free} (with make: PORT={free})"


def _bound(host: str, port: int) -> socket.socket:
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    candidate = socket.socket(family, kind, protocol)
    try:
        _claim(candidate)
        candidate.bind(address)
        candidate.listen()
    except OSError:
        candidate.close()
        raise
    return candidate


def _claim(candidate: socket.socket) -> None:
    """A port of a server that has just stopped is free again; one that is served never is."""
    if sys.platform == "win32":
        candidate.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        candidate.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)

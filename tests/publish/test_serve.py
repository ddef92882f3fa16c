"""The server itself: what is under way is finished, what is too large is refused."""

from __future__ import annotations

import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from http.client import HTTPConnection
from typing import Any

import pytest

from dashboard.publish.serve import THREADS, address_of, listen, next_free, run

SLOW, LARGE = 0.4, 20_000_000
WAIT = 20


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    """The signals are ours again after the test."""
    kept = {one: signal.getsignal(one) for one in (signal.SIGTERM, signal.SIGINT)}
    yield
    for one, handler in kept.items():
        signal.signal(one, handler)


class Slow:
    """An application that is busy for a while; `begun` is set once a request is carried out."""

    def __init__(self, body: bytes = b"done") -> None:
        self.begun = threading.Event()
        self.body = body

    def __call__(self, environ: Any, start: Callable[..., Any]) -> Iterable[bytes]:
        self.begun.set()
        time.sleep(SLOW)
        start("200 OK", [("Content-Length", str(len(self.body)))])
        return [self.body]


def fetch(port: int) -> bytes:
    connection = HTTPConnection("127.0.0.1", port, timeout=WAIT)
    connection.request("GET", "/")
    body = connection.getresponse().read()
    connection.close()
    return body


def stopped_while(application: Slow, clients: int, how: signal.Signals) -> list[Future[bytes]]:
    """What each client got whose request was there when the signal came."""
    with listen("127.0.0.1", 0) as bound, ThreadPoolExecutor(clients + 1) as pool:
        port = bound.getsockname()[1]
        asked: list[Future[bytes]] = []

        def tell() -> None:
            application.begun.wait(WAIT)
            # The last of them have been read too, and wait for a thread.
            time.sleep(SLOW / 2)
            os.kill(os.getpid(), how)

        def ready() -> None:
            asked.extend(pool.submit(fetch, port) for _ in range(clients))
            pool.submit(tell)

        run(application, bound, ready)
        return asked


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_requests_under_way_and_in_the_queue_are_answered_before_the_end(
    how: signal.Signals,
) -> None:
    asked = stopped_while(Slow(), THREADS + 2, how)
    assert [one.result(WAIT) for one in asked] == [b"done"] * (THREADS + 2)


def test_a_long_answer_is_sent_to_its_end() -> None:
    asked = stopped_while(Slow(b"x" * LARGE), 1, signal.SIGTERM)
    assert len(asked[0].result(WAIT)) == LARGE


def test_who_comes_after_the_signal_is_turned_away() -> None:
    with listen("127.0.0.1", 0) as bound:
        port = bound.getsockname()[1]
        run(Slow(), bound, lambda: os.kill(os.getpid(), signal.SIGTERM))
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", port), timeout=1)


def test_the_address_and_the_next_free_port_can_be_had() -> None:
    with listen("127.0.0.1", 0) as bound:
        port = bound.getsockname()[1]
        assert address_of(bound) == f"http://127.0.0.1:{port}/"
        assert next_free("127.0.0.1", port) != port

"""The dashboard as a process of its own, started as a person starts it, on a free port."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from re import search
from time import perf_counter

STARTS = 5
SECONDS_TO_STOP = 30


@contextmanager
def running() -> Iterator[str]:
    """Start the server, yield its address, stop it."""
    with process() as (address, _):
        yield address


@contextmanager
def process() -> Iterator[tuple[str, int]]:
    """The same, with the number of its process."""
    command = [sys.executable, "-m", "dashboard", "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        found = search(r"http://\S+", server.stdout.readline())
        try:
            if found is None:
                raise RuntimeError("the server did not start: run 'hanois-allies serve'")
            yield found.group(), server.pid
        finally:
            server.terminate()
            server.wait(SECONDS_TO_STOP)


def starting_ms() -> float:
    """From the command to the line that says that it listens, data check included."""
    begun = perf_counter()
    with running():
        return (perf_counter() - begun) * 1000

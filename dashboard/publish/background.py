"""The one file for teachers, made beside a running server by a process of its own.

It is the command `single` with little claim to the processors: serving goes on unhindered, and the
bytes are those that the command writes. Until it is there, a small file says so to the page. A
server that stops takes the process with it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from dashboard.kept import Kept
from dashboard.onefile import FAILED, NAME, PREPARING, READY, STATE, state
from dashboard.payload import Payload

# The first visitors come first.
DELAY_SECONDS = 5.0
TURN_SECONDS = 0.2


@contextmanager
def prepared(files: Kept, asked: Sequence[str], delay: float = DELAY_SECONDS) -> Iterator[Thread]:
    """While this lasts the file is made and then handed out among `files`.

    `asked` is what was typed after `serve` and matters to the copy: which data, where published.
    """
    files.put(STATE, _told(PREPARING))
    stop = Event()
    thread = Thread(target=_make, args=(files, asked, delay, stop), name="one file", daemon=True)
    thread.start()
    try:
        yield thread
    finally:
        stop.set()
        thread.join()


def _make(files: Kept, asked: Sequence[str], delay: float, stop: Event) -> None:
    if stop.wait(delay):
        return
    with tempfile.TemporaryDirectory(prefix="hanois-", ignore_cleanup_errors=True) as folder:
        out = Path(folder) / NAME
        made = _run(
            [*_gently(), sys.executable, "-m", "dashboard", "single", *asked, "--out", str(out)],
            stop,
        )
        if stop.is_set():
            return
        if not made or not out.is_file():
            files.put(STATE, _told(FAILED))
            return
        data = out.read_bytes()
    files.put(NAME, Payload(data, "text/html", NAME))
    files.put(STATE, _told(READY, len(data)))


def _run(command: list[str], stop: Event) -> bool:
    """Whether the command did its work; it is ended when `stop` is set."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while process.poll() is None:
            if stop.wait(TURN_SECONDS):
                return False
        return process.returncode == 0
    finally:
        process.terminate()
        process.wait()


def _gently() -> list[str]:
    nice = shutil.which("nice") if os.name == "posix" else None
    return [nice, "-n", "15"] if nice else []


def _told(word: str, size: int = 0) -> Payload:
    return Payload(state(word, size))

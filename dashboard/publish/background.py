"""The one file for teachers, made beside a running server by a process of its own.

It is the command `single` with little claim to one processor, and the bytes are those that the
command writes. Until it is there, a small file says so to the page. A server that stops, or is
killed, takes the process with it. Data that change meanwhile make no file: it would not show what
is served.
"""

from __future__ import annotations

import logging
import os
import signal
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from stat import S_ISREG
from threading import Event, Thread

from dashboard.kept import Kept
from dashboard.onefile import FAILED, NAME, PREPARING, READY, STATE, state
from dashboard.payload import Payload
from dashboard.publish.pool import begin

LOG = logging.getLogger(__name__)
# The first visitors come first.
DELAY_SECONDS = 5.0
TURN_SECONDS = 0.2
NICE = 15
CHANGED = "the data changed after they were read: start the server again to serve and copy them"

Stamps = Mapping[Path, tuple[int, int]]


@dataclass(frozen=True)
class Job:
    """`command` writes the file at a path and hands back 0; a process of its own must be able to
    import it. `sources` are the files and folders that it reads, `seen` their stamps when the
    server read them."""

    command: Callable[[Path], int]
    sources: tuple[Path, ...]
    seen: Stamps


class NotMadeError(Exception):
    """There is no file; the message says why."""


def stamps(sources: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """Size and time of change of every file in these files and folders that can be looked at."""
    found = dict[Path, tuple[int, int]]()
    for path in (one for source in sources for one in (source, *source.rglob("*"))):
        with suppress(OSError):
            told = path.stat()
            if S_ISREG(told.st_mode):
                found[path] = (told.st_size, told.st_mtime_ns)
    return found


@contextmanager
def prepared(files: Kept, job: Job, delay: float = DELAY_SECONDS) -> Iterator[Thread]:
    """While this lasts the file is made and then handed out among `files`."""
    files.put(STATE, _told(PREPARING))
    stop = Event()
    thread = Thread(target=_make, args=(files, job, delay, stop), name="one file", daemon=True)
    thread.start()
    try:
        yield thread
    finally:
        stop.set()
        thread.join()


def _make(files: Kept, job: Job, delay: float, stop: Event) -> None:
    if stop.wait(delay):
        return
    try:
        data = _made(job, stop)
    except (NotMadeError, OSError) as error:
        # An OSError: no place to write to, or no process to be had.
        if not stop.is_set():
            LOG.error("The dashboard as one file could not be made: %s", error)
            files.put(STATE, _told(FAILED))
        return
    files.put(NAME, Payload(data, "text/html", NAME))
    files.put(STATE, _told(READY, len(data)))


def _made(job: Job, stop: Event) -> bytes:
    """The file; NotMadeError when the command fails, is ended, or read other data."""
    with tempfile.TemporaryDirectory(prefix="hanois-", ignore_cleanup_errors=True) as folder:
        out, said = Path(folder) / NAME, Path(folder) / "said.txt"
        code = _run(job.command, out, said, stop)
        if code != 0:
            raise NotMadeError(said.read_text(errors="replace").strip().split("\n")[-1])
        if stamps(job.sources) != job.seen:
            raise NotMadeError(CHANGED)
        return out.read_bytes()


def _run(command: Callable[[Path], int], out: Path, said: Path, stop: Event) -> int | None:
    """How the command ended, in a process of its own; it is ended when `stop` is set."""
    if hasattr(signal, "pthread_sigmask"):
        # Ctrl-C reaches every process of the terminal; what is blocked here is blocked there.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    said.touch()
    process = get_context("spawn").Process(target=_apart, args=(command, out, said))
    process.start()
    try:
        while process.is_alive() and not stop.is_set():
            process.join(TURN_SECONDS)
        return process.exitcode
    finally:
        process.terminate()
        process.join()


def _apart(command: Callable[[Path], int], out: Path, said: Path) -> None:
    """The process: what it says goes to a file, of which the last line tells why it failed."""
    begin()
    if hasattr(os, "nice"):
        os.nice(NICE)
    with said.open("ab") as file:
        for stream in (1, 2):
            os.dup2(file.fileno(), stream)
    raise SystemExit(command(out))


def _told(word: str, size: int = 0) -> Payload:
    return Payload(state(word, size))

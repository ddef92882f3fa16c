"""A command as a process of its own, under a fault: how it ended, and what it said.

The faults are the real ones of the system where it allows them: a limit on the size of a file stops
a write in its middle, with an error (as a full disk does) or with the end of the process.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

SECONDS = 300
RUN = "from dashboard.cli import run; run()"
# Files may grow to so many bytes: a write beyond fails.
FULL = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({0}, {0}))"
# The same, and the system ends the process in the middle of that write.
CUT = "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_DFL); " + FULL
# kill -9 at the worst moment: all is written, and the file is not in its place yet. The number says
# at which renaming.
KILLED = """
import itertools, os, pathlib
count, rename = itertools.count(1), os.rename
def end(one, other):
    if next(count) == {0}: os.kill(os.getpid(), 9)
    return rename(one, other)
pathlib.Path.rename = pathlib.Path.replace = end
"""


@dataclass(frozen=True)
class Ended:
    """How a process ended: its exit code (negative: the signal), and its last line of errors."""

    code: int
    out: str
    err: str


def ended(*arguments: str | Path, fault: str = "", run: str = RUN, chromium: str = "") -> Ended:
    """Carry out a command under a fault: lines of Python that run before it.

    `run` are the lines that are carried out; `chromium` is the program to use as one.
    """
    named = {"HANOIS_CHROMIUM": chromium} if chromium else {}
    done = subprocess.run(
        [sys.executable, "-c", f"{fault}\n{run}", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **named},
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def heard(one: Ended, code: int, words: str) -> str:
    """What a command said that ended with `code`; a process that is killed says nothing."""
    assert one.code == code, one.err
    if not words:
        assert "Traceback" not in one.err
        return "(ended by the system)"
    said = in_a_line(one)
    assert words in said
    return said


def in_a_line(one: Ended) -> str:
    """What it said on the error output: a line or a few of words, and never a traceback."""
    assert "Traceback" not in one.err
    assert one.err.strip()
    return one.err


def files(folder: Path) -> Mapping[str, bytes]:
    """Every file below a folder with what it holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@contextmanager
def unwritable(folder: Path) -> Iterator[Path]:
    """A folder that nobody can write to: read-only by its mount for root, else by its rights."""
    folder.mkdir()
    if os.geteuid():
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)
        return
    with mounted(folder, "ro"):
        yield folder


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[Path]:
    """A file system in memory at `folder`; the test is left out where that is not allowed."""
    folder.mkdir(exist_ok=True)
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)

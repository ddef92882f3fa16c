"""Commands in the place of `single`, for processes that import them by name; and a server that runs
one: `python -m tests.publish.jobs FILE` writes the number of the command's process there."""

from __future__ import annotations

import os
import sys
import time
from functools import partial
from pathlib import Path

from dashboard.kept import Kept
from dashboard.publish.background import Job, prepared

MADE = b"<!doctype html>"
REASON = "there is no such folder"


def writes(out: Path) -> int:
    out.write_bytes(MADE)
    return 0


def writes_and_touches(source: Path, out: Path) -> int:
    source.write_text(source.read_text() + "2")
    return writes(out)


def fails(out: Path) -> int:
    sys.stderr.write(f"{REASON}\n")
    return 1


def sleeps(out: Path) -> int:
    time.sleep(60)
    return 0


def sleeps_and_tells(told: Path, out: Path) -> int:
    told.write_text(str(os.getpid()))
    return sleeps(out)


def main(told: str) -> None:
    job = Job(partial(sleeps_and_tells, Path(told)), (), {})
    with prepared(Kept({}), job, delay=0) as thread:
        thread.join()


if __name__ == "__main__":
    main(sys.argv[1])

"""What the two commands that make a copy have in common: options, progress, and how they end."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dashboard.commands._load import tables_of
from dashboard.commands._options import source_options
from dashboard.commands._spec import DONE, MISUSE, PROBLEMS, say

if TYPE_CHECKING:
    from dashboard.publish.copies import Tell, Written
    from dashboard.tables import Tables

    Make = Callable[[Tables, Path, Path, str, Tell, int], Written]

MOST_PROCESSES = 64
CLEAR = "\r\x1b[K"
EVERY = 50
LARGER = (
    "The small Plotly bundle is not here: the copy carries the full one, which makes the one file "
    "some {more} larger. "
    "Install npm and `pip install -e .` again to have the small one."
)
MORE = "1.3 MB"


def copy_options(command: argparse.ArgumentParser) -> None:
    """Over which data, where the copy will be published, and how much of the machine it takes."""
    command.add_argument(
        "--base-url",
        type=base_url,
        metavar="URL",
        help="where it will be published: for previews and frames, which want whole addresses",
    )
    command.add_argument(
        "--processes",
        type=processes,
        default=0,
        metavar="N",
        help="how many draw at once, each with some 250 MB (default: one for each processor)",
    )
    source_options(command)


def processes(text: str) -> int:
    """A number of processes as typed, from 1 to 64."""
    if text.isascii() and text.isdigit() and 1 <= int(text) <= MOST_PROCESSES:
        return int(text)
    raise argparse.ArgumentTypeError(
        f"{text!r} is not a number of processes: a whole number from 1 to {MOST_PROCESSES}"
    )


def base_url(text: str) -> str:
    """A whole address as typed, with a slash at its end."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole address: scheme, host, folder")
    return text.rstrip("/") + "/"


def copied(make: Make, arguments: argparse.Namespace, told: Callable[[Written], str]) -> int:
    """Make a copy and print what `told` says of it; or say why there is none."""
    from dashboard.publish.copies import heavy
    from dashboard.publish.crawl import CopyError
    from dashboard.publish.folder import FolderError

    tables = tables_of(arguments, "No copy was made: ")
    if tables is None:
        return PROBLEMS
    try:
        base, at_once = arguments.base_url or "", arguments.processes
        written = make(tables, arguments.data, arguments.out, base, _tell, at_once)
    except FolderError as error:
        return say(MISUSE, str(error))
    except CopyError as error:
        return say(PROBLEMS, str(error))
    finally:
        _clear()
    if heavy():
        say(DONE, LARGER.format(more=MORE))
    print(told(written))
    return DONE


def megabytes(size: int) -> str:
    """A size as people read it."""
    return f"{size / 1e6:.2f} MB"


def _tell(done: int, jobs: int, name: str) -> None:
    """One line that changes where someone watches; else a line now and then."""
    if sys.stderr.isatty():
        print(f"{CLEAR}{done}/{jobs} {name}", end="", file=sys.stderr, flush=True)
    elif done % EVERY == 0:
        print(f"{done}/{jobs} {name}", file=sys.stderr, flush=True)


def _clear() -> None:
    if sys.stderr.isatty():
        print(CLEAR, end="", file=sys.stderr, flush=True)

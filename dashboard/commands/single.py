"""`hanois-allies single`: the dashboard as one HTML file that opens from disk."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands._copy import copied, copy_options, megabytes
from dashboard.commands._spec import Command

if TYPE_CHECKING:
    from dashboard.publish.copies import Written


def options(command: ArgumentParser) -> None:
    """Where to, and over which data."""
    command.add_argument(
        "--out",
        type=Path,
        default=Path("hanois-allies.html"),
        metavar="FILE.html",
        help="the file (default: %(default)s)",
    )
    copy_options(command)


def run(arguments: Namespace) -> int:
    """Write one file that holds everything, and say what it weighs."""
    from dashboard.publish.copies import alone

    return copied(alone, arguments, _told)


def _told(written: Written) -> str:
    return f"{written.path}: {megabytes(written.weights.shown)}"


COMMAND = Command("single", "write the dashboard as one file that opens from disk", options, run)

"""`hanois-allies freeze`: the dashboard as a folder of files for any static host."""

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
        default=Path("site"),
        metavar="DIR",
        help="folder: new, empty, or made by this command before (default: %(default)s)",
    )
    copy_options(command)


def run(arguments: Namespace) -> int:
    """Write a folder that any static host can serve, and say what it weighs."""
    from dashboard.publish.copies import freeze

    return copied(freeze, arguments, _told)


def _told(written: Written) -> str:
    sizes = written.weights
    return (
        f"{written.path}: {written.files} files; pages and figures {megabytes(sizes.shown)}, "
        f"scripts, styles and fonts {megabytes(sizes.program)}, downloads {megabytes(sizes.taken)}"
    )


COMMAND = Command("freeze", "write the dashboard as a folder for a static host", options, run)

"""What several commands let a person type, and the words for what was typed wrongly."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

LAST_PORT = 65535


def source_options(command: argparse.ArgumentParser) -> None:
    """`--data DIR` and `--add FILE.csv`: which tables, and own claims laid over them."""
    data_option(command)
    command.add_argument(
        "--add",
        type=Path,
        action="append",
        default=[],
        metavar="FILE.csv",
        help="own claims to show beside the others, marked as such (may be given more than once)",
    )


def data_option(command: argparse.ArgumentParser) -> None:
    """`--data DIR`: another folder of the same tables."""
    from dashboard.paths import data_dir

    command.add_argument(
        "--data",
        type=Path,
        default=data_dir(),
        metavar="DIR",
        help="folder of the tables (default: those that came with the program)",
    )


def date_option(command: argparse.ArgumentParser, what: str) -> None:
    """`--date YYYY-MM-DD`: the day that stands in `what`."""
    command.add_argument(
        "--date",
        type=_day,
        metavar="YYYY-MM-DD",
        help=f"day in {what} (default: SOURCE_DATE_EPOCH, else the day of the data version)",
    )


def port(text: str) -> int:
    """A port as typed; 0 asks for any free one."""
    if text.isascii() and text.isdigit() and int(text) <= LAST_PORT:
        return int(text)
    raise argparse.ArgumentTypeError(
        f"{text!r} is not a port: a whole number from 0 to {LAST_PORT}"
    )


def size(text: str) -> float:
    """A size in megabytes as typed, above 0."""
    try:
        found = float(text)
    except ValueError:
        found = 0.0
    if 0 < found < float("inf"):
        return found
    raise argparse.ArgumentTypeError(f"{text!r} is not a size: a number of megabytes above 0")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day: YYYY-MM-DD") from None

"""The command line: `hanois-allies serve | check | charts | handout | generate | data`.

What can be typed; `commands` carries it out. Nothing heavy is imported here, so that `--help`
answers at once. Mistakes of the person who types are one line on standard error, never a traceback.
Exit codes: 0 done, 1 the data have problems or a file is stale, 2 the call cannot be carried out as
typed, 130 interrupted.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from dashboard import commands
from dashboard.commands import DONE

PROGRAM = "hanois-allies"
INTERRUPTED = 130
HOST, PORT = "127.0.0.1", 8050
MAX_MB = 20.0
LAST_PORT = 65535

Command = Callable[[argparse.Namespace], int]


def run() -> None:
    """Entry point of the console script: `main` with an exit code for the shell."""
    try:
        code = main()
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        # The reader (`| head`) has gone: nothing may be flushed into the closed pipe at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = DONE
    sys.exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out one command and return its exit code; a wrong call exits with 2 from argparse."""
    arguments = parser().parse_args(argv)
    command: Command = arguments.command
    return command(arguments)


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(
        prog=PROGRAM, description="Chinese and Soviet involvement in Vietnam, 1945-1979, as claims."
    )
    top.add_argument("--version", action="version", version=f"{PROGRAM} {_version()}")
    add = top.add_subparsers(required=True, metavar="command").add_parser
    _serve(add("serve", help="show the dashboard in a browser"))
    _check(add("check", help="print every problem of the data at once"))
    _charts(add("charts", help="list the charts"))
    _handout(add("handout", help="print a lesson: questions to write on, then a key with sources"))
    _generate(add("generate", help="write the codebook and the colours as CSS"))
    _data(add("data", help="build the base map again, for those who edit it"))
    return top


def _serve(command: argparse.ArgumentParser) -> None:
    command.set_defaults(command=commands.serve)
    command.add_argument("--host", default=HOST, help="address to listen on (default: %(default)s)")
    command.add_argument(
        "--port", type=_port, default=PORT, help="0 takes any free one (default: %(default)s)"
    )
    _data_option(command)
    command.add_argument("--open", action="store_true", help="open the page in the browser")


def _check(command: argparse.ArgumentParser) -> None:
    command.set_defaults(command=commands.check)
    _data_option(command)
    command.add_argument(
        "--max-mb",
        type=_size,
        default=MAX_MB,
        help="largest file that is read, in megabytes (default: %(default)g)",
    )


def _charts(command: argparse.ArgumentParser) -> None:
    command.set_defaults(command=commands.charts)
    _data_option(command)
    command.add_argument("--json", action="store_true", help="for programs: one JSON list")


def _handout(command: argparse.ArgumentParser) -> None:
    command.set_defaults(command=commands.handout)
    command.add_argument("lesson", metavar="LESSON", help="name of a file in lessons/, without .md")
    command.add_argument(
        "--paper", choices=("a4", "letter"), default="a4", help="the sheet (default: %(default)s)"
    )
    command.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="a .pdf, or a .html to open in a browser (default: LESSON.pdf)",
    )
    command.add_argument(
        "--date",
        type=_day,
        metavar="YYYY-MM-DD",
        help="day in the imprint (default: SOURCE_DATE_EPOCH, else the day of the data version)",
    )
    _data_option(command)


def _generate(command: argparse.ArgumentParser) -> None:
    command.set_defaults(command=commands.generate)
    _data_option(command)
    command.add_argument(
        "--check", action="store_true", help="write nothing: name the files that are out of date"
    )


def _data(command: argparse.ArgumentParser) -> None:
    command.set_defaults(command=commands.data)
    command.add_argument(
        "--packages",
        type=Path,
        metavar="DIR",
        help="folder with the archives of the npm packages (default: npm fetches them)",
    )


def _data_option(command: argparse.ArgumentParser) -> None:
    from dashboard.paths import data_dir

    command.add_argument(
        "--data",
        type=Path,
        default=data_dir(),
        metavar="DIR",
        help="folder of the tables (default: those that came with the program)",
    )


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) <= LAST_PORT:
        return int(text)
    raise argparse.ArgumentTypeError(
        f"{text!r} is not a port: a whole number from 0 to {LAST_PORT}"
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day: YYYY-MM-DD") from None


def _size(text: str) -> float:
    try:
        size = float(text)
    except ValueError:
        size = 0.0
    if 0 < size < float("inf"):
        return size
    raise argparse.ArgumentTypeError(f"{text!r} is not a size: a number of megabytes above 0")


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(PROGRAM)
    except PackageNotFoundError:
        return "(not installed)"

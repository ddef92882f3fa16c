"""The command line, `hanois-allies COMMAND`: what can be typed, and how a call ends.

Each command is a file of `commands`. Nothing heavy is imported here, so that `--help` answers at
once. Mistakes of the person who types are one line on standard error, never a traceback.
Exit codes: 0 done, 1 the data have problems or a file is stale, 2 the call cannot be carried out as
typed, 130 interrupted.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from dashboard.commands import DONE, MISUSE, commands
from dashboard.commands._spec import say
from dashboard.version import program_version

PROGRAM = "hanois-allies"
INTERRUPTED = 130

Run = Callable[[argparse.Namespace], int]


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
    command: Run = arguments.run
    try:
        return command(arguments)
    except BrokenPipeError:
        raise
    except OSError as error:
        return say(MISUSE, _refused(error))


def _refused(error: OSError) -> str:
    """What the system would not do, where a command has no better words for it."""
    named = f"{error.filename}: " if error.filename else ""
    why = error.strerror or str(error)
    return f"Not done: {named}{why}. Files are written aside first: what stood there still does."


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(
        prog=PROGRAM, description="Chinese and Soviet involvement in Vietnam, 1945-1979, as claims."
    )
    top.add_argument("--version", action="version", version=f"{PROGRAM} {program_version()}")
    subparsers = top.add_subparsers(required=True, metavar="command")
    for command in commands():
        sub = subparsers.add_parser(command.name, help=command.help)
        command.options(sub)
        sub.set_defaults(run=command.run)
    return top

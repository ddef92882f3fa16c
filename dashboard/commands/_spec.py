"""What a command is: a name, what can be typed after it, and a function with an exit code."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

DONE, PROBLEMS, MISUSE = 0, 1, 2


@dataclass(frozen=True)
class Command:
    """A command of the program.

    `options` adds what can be typed and imports nothing heavy, so that `--help` answers at once;
    `run` imports what it needs and returns the exit code.
    """

    name: str
    help: str
    options: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]


def say(code: int, *lines: object) -> int:
    """Print lines on standard error and hand back the exit code that they stand for."""
    for line in lines:
        print(line, file=sys.stderr)
    return code

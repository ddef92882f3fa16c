"""The commands of the program: one file each, and one line in `commands`.

A command imports what is heavy when it is carried out.
"""

from __future__ import annotations

from dashboard.commands import (
    changes,
    charts,
    check,
    data,
    export,
    freeze,
    generate,
    handout,
    licences,
    placeholders,
    serve,
    single,
)
from dashboard.commands._spec import DONE, MISUSE, PROBLEMS, Command

__all__ = ["DONE", "MISUSE", "PROBLEMS", "Command", "commands"]


def commands() -> tuple[Command, ...]:
    """All commands, in the order of the help."""
    modules = (
        *(serve, check, charts, changes, export, handout, freeze, single),
        *(generate, data, placeholders, licences),
    )
    return tuple(module.COMMAND for module in modules)

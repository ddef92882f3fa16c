"""`hanois-allies generate`: the generated files of the project, when out of date."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from dashboard.commands._options import data_option
from dashboard.commands._spec import DONE, PROBLEMS, Command, say
from dashboard.paths import HISTORY_NAME

CHANGED = (
    "the claims differ from what this version said. Raise `version` and `created` in "
    "datapackage.json; or pass --unpublished, if nobody can have cited it. Nothing was written"
)


def options(command: ArgumentParser) -> None:
    """From which data, and whether only to look."""
    data_option(command)
    command.add_argument(
        "--check", action="store_true", help="write nothing: name the files that are out of date"
    )
    command.add_argument(
        "--unpublished",
        action="store_true",
        help="this version was never published: write anew what its history says",
    )


def run(arguments: Namespace) -> int:
    """Write the generated files that are out of date, or name them with `--check`."""
    from dashboard.publish.generate import generated, stale, write
    from dashboard.tables import TablesError

    try:
        files = generated(arguments.data, _tell)
    except TablesError as error:
        return say(PROBLEMS, str(error))
    old = stale(files)
    if arguments.check:
        return say(PROBLEMS if old else DONE, *(f"{path}: out of date" for path in old))
    rewritten = [path for path in old if path.parent.name == HISTORY_NAME and path.exists()]
    if rewritten and not arguments.unpublished:
        return say(PROBLEMS, *(f"{path}: {CHANGED}" for path in rewritten))
    for path in old:
        write(path, files[path])
    for path in files:
        print(f"{path}: {'written' if path in old else 'up to date'}")
    return DONE


def _tell(done: int, of: int) -> None:
    """How far the citations are, on one line of a terminal."""
    if sys.stderr.isatty():
        print(f"\rcitations: {done} of {of}", end="\n" if done == of else "", file=sys.stderr)


COMMAND = Command(
    "generate", "write codebook, history, citations and the colours as CSS", options, run
)

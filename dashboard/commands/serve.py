"""`hanois-allies serve`: check the data, then serve the dashboard until it is stopped."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands import single
from dashboard.commands._load import tables_of
from dashboard.commands._options import port, source_options
from dashboard.commands._spec import DONE, MISUSE, PROBLEMS, Command, say

if TYPE_CHECKING:
    from dashboard.app import Made
    from dashboard.tables import Tables

HOST, PORT = "127.0.0.1", 8050


def options(command: ArgumentParser) -> None:
    """Where to listen, and over which data."""
    command.add_argument("--host", default=HOST, help="address to listen on (default: %(default)s)")
    command.add_argument(
        "--port", type=port, default=PORT, help="0 takes any free one (default: %(default)s)"
    )
    source_options(command)
    command.add_argument("--open", action="store_true", help="open the page in the browser")


def run(arguments: Namespace) -> int:
    """Check the data, then serve the dashboard until it is stopped."""
    from dashboard.publish.background import Job, prepared, stamps
    from dashboard.publish.serve import ListenError, address_of, listen
    from dashboard.publish.serve import run as hold
    from dashboard.publish.warm import warm_aside
    from dashboard.tables import TablesError

    try:
        bound = listen(arguments.host, arguments.port)
    except ListenError as error:
        return say(MISUSE, str(error))
    sources = (arguments.data, *arguments.add)
    with bound:
        seen = stamps(sources)
        tables = tables_of(arguments, "Not served: ")
        if tables is None:
            return PROBLEMS
        try:
            made = _made(tables, arguments.data)
        except TablesError as error:
            # A sound package, but without a series, question or claim that the pages quote.
            return say(PROBLEMS, f"Not served: the pages need what is not there: {error}")
        address = address_of(bound)

        def ready() -> None:
            print(f"Hanoi's Allies is at {address}  (Ctrl-C stops it)", flush=True)
            warm_aside(made)
            if arguments.open:
                _open(address)

        copy = Job(partial(_copy, _asked(arguments)), sources, seen)
        with prepared(made.files, copy):
            hold(made.app.server, bound, ready)
    print("Stopped.")
    return DONE


def _made(tables: Tables, folder: Path) -> Made:
    """The dashboard over the tables of a folder; says it when the page will be heavy."""
    from dashboard.app import create, small_bundle_fits
    from dashboard.paths import PLOTLY_BUNDLE, assets_dir

    if not small_bundle_fits(assets_dir() / PLOTLY_BUNDLE):
        say(DONE, "No small Plotly bundle here: the page loads the full one, four times as large.")
    return create(tables, folder=folder)


def _asked(arguments: Namespace) -> list[str]:
    """What was typed that matters to a copy of what is served."""
    added = [word for file in arguments.add for word in ("--add", str(file))]
    return ["--data", str(arguments.data), *added]


def _copy(asked: Sequence[str], out: Path) -> int:
    """`single` over the same data; one process, so that a processor is left to the visitors."""
    command = ArgumentParser()
    single.options(command)
    return single.run(command.parse_args([*asked, "--processes", "1", "--out", str(out)]))


def _open(address: str) -> None:
    import webbrowser

    if not webbrowser.open(address):
        say(DONE, f"No browser could be opened: go to {address}")


COMMAND = Command("serve", "show the dashboard in a browser", options, run)

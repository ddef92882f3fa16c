"""`hanois-allies placeholders`: draw what stands in for each chart until it is there."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from dashboard.commands._spec import DONE, MISUSE, Command, say


def options(command: ArgumentParser) -> None:
    """Nothing to choose: they show the shipped data."""


def run(arguments: Namespace) -> int:
    """Draw every placeholder by Chromium into the folder of the checkout."""
    from dashboard.charts import charts
    from dashboard.paths import placeholders_dir
    from dashboard.publish.chromium import ChromiumError, find
    from dashboard.publish.stills.make import make
    from dashboard.tables import load

    try:
        program = find()
        if program is None:
            return say(MISUSE, "No Chromium: install it, or name it in HANOIS_CHROMIUM")
        for name in make(program, load(), charts(), placeholders_dir()):
            print(name, flush=True)
    except ChromiumError as error:
        return say(MISUSE, str(error))
    return DONE


COMMAND = Command("placeholders", "draw what stands in for each chart (Chromium)", options, run)

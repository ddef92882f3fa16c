"""`hanois-allies check`: every problem of the data at once, or one line that sums them up."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands._options import size, source_options
from dashboard.commands._spec import DONE, PROBLEMS, Command, say

if TYPE_CHECKING:
    from dashboard.tables.check import Problem

MAX_MB = 20.0


def options(command: ArgumentParser) -> None:
    """Which data, and how large a file may be."""
    source_options(command)
    command.add_argument(
        "--max-mb",
        type=size,
        default=MAX_MB,
        help="largest file that is read, in megabytes (default: %(default)g)",
    )


def run(arguments: Namespace) -> int:
    """Print every problem of the data at once, or one line that sums them up."""
    from dashboard.tables.check import check_folder

    report = check_folder(arguments.data, arguments.max_mb, arguments.add)
    if report.ok:
        report = replace(report, problems=_lesson_problems(arguments.data))
    if not report.ok:
        return say(PROBLEMS, *report.problems, report.summary())
    print(report.summary())
    if arguments.add:
        _tell_lonely(arguments.data, arguments.add)
    return DONE


def _tell_lonely(folder: Path, add: list[Path]) -> None:
    """Own claims that no chart can know of: no fault, but what their author would look for."""
    from dashboard.tables import load

    own = load(folder, add).own
    for claim_id in own.loc[(own["beside"] == "") & (own["answers"] == ""), "claim_id"]:
        print(
            f"note: {claim_id} names no series_id and no quantity_id: the ledger and the downloads "
            "have it, but no chart can place it"
        )


def _lesson_problems(folder: Path) -> tuple[Problem, ...]:
    """The faults of all lessons; the tables that they refer to must be clean."""
    from dashboard import charts as registry
    from dashboard.tables import load
    from dashboard.tables.lessons import check_lessons

    drawings = {
        name: chart.reacts
        for chart in registry.charts()
        for name in (chart.slug, *(drawing for drawing, _ in chart.drawings()))
    }
    return check_lessons(folder, load(folder), drawings)


COMMAND = Command("check", "print every problem of the data at once", options, run)

"""`hanois-allies handout`: a lesson as a PDF; without Chromium as a document to print."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from dashboard.commands._load import tables_of
from dashboard.commands._options import date_option, source_options
from dashboard.commands._spec import DONE, MISUSE, PROBLEMS, Command, say


def options(command: ArgumentParser) -> None:
    """Which lesson, on which sheet, and where to."""
    command.add_argument("lesson", metavar="LESSON", help="name of a file in lessons/, without .md")
    command.add_argument(
        "--paper", choices=("a4", "letter"), default="a4", help="the sheet (default: %(default)s)"
    )
    command.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="a .pdf, or a .html to open in a browser (default: LESSON.pdf)",
    )
    date_option(command, "the imprint")
    source_options(command)


def run(arguments: Namespace) -> int:
    """Write a lesson as a PDF; without Chromium as a document that any browser prints."""
    from dashboard.handouts import Paper
    from dashboard.publish.chromium import ChromiumError
    from dashboard.publish.handout import HandoutError, lesson_of, make
    from dashboard.tables import TablesError

    tables = tables_of(arguments)
    if tables is None:
        return PROBLEMS
    paper = Paper[arguments.paper.upper()]
    out = arguments.out or Path(f"{arguments.lesson}.pdf")
    try:
        lesson = lesson_of(arguments.data, tables, arguments.lesson)
        made = make(tables, lesson, paper, out, arguments.date)
    except TablesError as error:
        return say(PROBLEMS, str(error))
    except (ChromiumError, HandoutError) as error:
        return say(MISUSE, str(error))
    if made.why:
        say(DONE, f"No PDF: {made.why}. Open this file in a browser and print it from there.")
    print(made.path)
    return DONE


COMMAND = Command("handout", "print a lesson: questions, then a key with sources", options, run)

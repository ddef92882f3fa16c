"""`hanois-allies export`: charts as pictures, pages and tables, in a batch."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands._load import tables_of
from dashboard.commands._options import date_option, source_options
from dashboard.commands._spec import DONE, MISUSE, PROBLEMS, Command, say

if TYPE_CHECKING:
    from dashboard.publish.export.batch import Done
    from dashboard.publish.export.call import Call

OUT = Path("exports")
WITHOUT_CHROMIUM = (
    "No svg, png or pdf: {why}. Install Chromium or Google Chrome (on Debian and Ubuntu: "
    "apt install chromium), or name one in HANOIS_CHROMIUM. Html, json, csv and xlsx need none."
)
CLEAR = "\r\x1b[K"


def options(command: ArgumentParser) -> None:
    """Which charts, in which formats and looks, of which view, and where to."""
    add = command.add_argument
    add("slugs", metavar="SLUG", nargs="*", help="a chart, or chart~variant (`charts` lists them)")
    add("--all", action="store_true", help="every chart in all its variants")
    add("--page", action="append", default=[], metavar="NAME", help="a whole page, printed as PDF")
    add(
        "--format",
        default="",
        metavar="LIST",
        help="of svg, png, pdf, html, json, csv and xlsx, with commas (default: svg; pages: pdf)",
    )
    add(
        "--view",
        default="",
        metavar="VIEW",
        help="such as 'from=1965&to=1973&actors=china', or a whole address from a browser",
    )
    _look_options(command)
    add("--base-url", default="", metavar="URL", help="where the dashboard stands, for receipts")
    add("--out", type=Path, default=OUT, metavar="DIR", help="folder (default: %(default)s)")
    date_option(command, "receipts and names")
    source_options(command)


def _look_options(command: ArgumentParser) -> None:
    add = command.add_argument
    add("--theme", default="", metavar="NAME", help="light, dark, projector or print")
    add(
        "--size",
        default="slide",
        metavar="NAME",
        help="slide, a4, column85, column170, square, or WxH in px (default: %(default)s)",
    )
    add(
        "--scale",
        default="1",
        metavar="1-4",
        help="PNG: times the px of the size; on paper times 300 dots an inch (default: 1)",
    )
    add("--transparent", action="store_true", help="pictures without a ground")
    add("--no-header", action="store_true", help="CSV without its comment lines")


def run(arguments: Namespace) -> int:
    """Write the files and their manifest; what cannot be made is named, and the rest is made."""
    from dashboard.charts import charts
    from dashboard.engine import EngineError, EngineMissingError
    from dashboard.publish.export.asked import AskError
    from dashboard.publish.export.call import carry_out
    from dashboard.publish.export.files import FolderError
    from dashboard.publish.handout import HandoutError

    try:
        call = _call(arguments)
        tables = tables_of(arguments)
        if tables is None:
            return PROBLEMS
        return _told(carry_out(call, tables, charts(), _tell), call)
    except EngineError as error:
        return say(PROBLEMS, str(error))
    except (AskError, EngineMissingError, FolderError, HandoutError) as error:
        return say(MISUSE, str(error))


def _call(arguments: Namespace) -> Call:
    from dashboard.publish.export import asked
    from dashboard.publish.export.call import Call, look_of

    return Call(
        slugs=tuple(arguments.slugs),
        everything=arguments.all,
        pages=tuple(dict.fromkeys(arguments.page)),
        formats=asked.formats(arguments.format or ("pdf" if arguments.page else "svg")),
        look=look_of(
            arguments.theme,
            arguments.size,
            arguments.scale,
            arguments.transparent,
            not arguments.no_header,
        ),
        view=arguments.view,
        base=arguments.base_url,
        out=arguments.out,
        day=arguments.date,
        data=arguments.data,
    )


def _tell(done: int, jobs: int, name: str) -> None:
    """One line that changes, where someone watches."""
    if sys.stderr.isatty():
        line = f"{CLEAR}{done + 1}/{jobs} {name}" if name else CLEAR
        print(line, end="", file=sys.stderr, flush=True)


def _told(done: Done, call: Call) -> int:
    if done.made:
        print(f"{len(done.made)} files in {call.out}")
    if done.failed:
        say(PROBLEMS, *(f"failed: {one}" for one in done.failed))
    if done.without:
        return say(MISUSE, WITHOUT_CHROMIUM.format(why=done.without))
    return PROBLEMS if done.failed else DONE


COMMAND = Command("export", "write charts as pictures, pages and tables", options, run)

"""What each command does, and the exit code that it ends with.

Every command imports what it needs when it is carried out. What can be typed is in `cli`.
"""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dash import Dash

    from dashboard.charts._spec import Chart
    from dashboard.tables import Tables
    from dashboard.tables.check import Problem

DONE, PROBLEMS, MISUSE = 0, 1, 2


def serve(arguments: Namespace) -> int:
    """Check the data, then serve the dashboard until it is stopped."""
    from dashboard.publish.serve import ListenError, address_of, listen, run
    from dashboard.tables.check import check_folder

    try:
        bound = listen(arguments.host, arguments.port)
    except ListenError as error:
        return _say(MISUSE, str(error))
    with bound:
        report = check_folder(arguments.data)
        if not report.ok:
            return _say(PROBLEMS, *report.problems, f"Not served: {report.summary()}")
        app = _app(arguments.data)
        address = address_of(bound)

        def ready() -> None:
            print(f"Hanoi's Allies is at {address}  (Ctrl-C stops it)", flush=True)
            if arguments.open:
                _open(address)

        run(app.server, bound, ready)
    print("Stopped.")
    return DONE


def check(arguments: Namespace) -> int:
    """Print every problem of the data at once, or one line that sums them up."""
    from dashboard.tables.check import check_folder

    report = check_folder(arguments.data, arguments.max_mb)
    if report.ok:
        report = replace(report, problems=_lesson_problems(arguments.data))
    if not report.ok:
        return _say(PROBLEMS, *report.problems, report.summary())
    print(report.summary())
    return DONE


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


def charts(arguments: Namespace) -> int:
    """List the charts, for a reader or as JSON."""
    from dashboard import charts as registry
    from dashboard.tables import TablesError, load

    try:
        tables = load(arguments.data)
    except TablesError as error:
        return _say(PROBLEMS, str(error))
    rows = [_chart_row(chart, tables) for chart in registry.charts()]
    if arguments.json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return DONE
    width = max(len(row["slug"]) for row in rows)
    for row in rows:
        marks = len(row["claims"])
        print(f"{row['slug']:{width}}  {row['page']:10}{marks:5} marks  {row['question']}")
    return DONE


def _chart_row(chart: Chart, tables: Tables) -> dict[str, Any]:
    """What a program may want to know of a chart, with the claims or events that it draws."""
    from dashboard.charts._spec import claim_ids
    from dashboard.theme.canvas import WIDE

    figure = json.loads(chart.build(tables, WIDE).to_json())
    return {
        "slug": chart.slug,
        "page": chart.page,
        "title": chart.title,
        "question": chart.question,
        "tables": chart.uses.tables,
        "series": chart.uses.series,
        "quantities": chart.uses.quantities,
        "claims": claim_ids(figure),
    }


def handout(arguments: Namespace) -> int:
    """Write a lesson as a PDF; without Chromium as a document that any browser prints."""
    from dashboard.handouts import Paper
    from dashboard.publish.chromium import ChromiumError
    from dashboard.publish.handout import HandoutError, make
    from dashboard.tables import TablesError

    paper = Paper[arguments.paper.upper()]
    out = arguments.out or Path(f"{arguments.lesson}.pdf")
    try:
        made = make(arguments.data, arguments.lesson, paper, out, arguments.date)
    except TablesError as error:
        return _say(PROBLEMS, str(error))
    except (ChromiumError, HandoutError) as error:
        return _say(MISUSE, str(error))
    if made.why:
        _say(DONE, f"No PDF: {made.why}. Open this file in a browser and print it from there.")
    print(made.path)
    return DONE


def generate(arguments: Namespace) -> int:
    """Write the generated files that are out of date, or name them with `--check`."""
    from dashboard.publish.generate import generated, stale, write
    from dashboard.tables import TablesError

    try:
        files = generated(arguments.data)
    except TablesError as error:
        return _say(PROBLEMS, str(error))
    old = stale(files)
    if arguments.check:
        return _say(PROBLEMS if old else DONE, *(f"{path}: out of date" for path in old))
    for path in old:
        write(path, files[path])
    for path in files:
        print(f"{path}: {'written' if path in old else 'up to date'}")
    return DONE


def data(arguments: Namespace) -> int:
    """Build the base map from Natural Earth; takes about twenty seconds and npm."""
    from dashboard.paths import geo_dir
    from dashboard.publish.basemap import BasemapError, build

    try:
        build(geo_dir(), packages=arguments.packages, say=print)
    except BasemapError as error:
        return _say(MISUSE, str(error))
    return DONE


def _app(folder: Path) -> Dash:
    """The dashboard over a checked data folder; says it when the page will be heavy."""
    from dashboard.app import create_app, small_bundle_fits
    from dashboard.paths import PLOTLY_BUNDLE, assets_dir
    from dashboard.tables import load

    if not small_bundle_fits(assets_dir() / PLOTLY_BUNDLE):
        _say(DONE, "No small Plotly bundle here: the page loads the full one, four times as large.")
    return create_app(load(folder), folder=folder)


def _open(address: str) -> None:
    import webbrowser

    if not webbrowser.open(address):
        _say(DONE, f"No browser could be opened: go to {address}")


def _say(code: int, *lines: object) -> int:
    """Print lines on standard error and hand back the exit code that they stand for."""
    for line in lines:
        print(line, file=sys.stderr)
    return code

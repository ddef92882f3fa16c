"""`hanois-allies charts`: list the charts, for a reader or as JSON."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from dashboard.commands._load import tables_of
from dashboard.commands._options import source_options
from dashboard.commands._spec import DONE, PROBLEMS, Command, say

if TYPE_CHECKING:
    from dashboard.charts._spec import Chart
    from dashboard.tables import Tables


def options(command: ArgumentParser) -> None:
    """Over which data, and whether for a program."""
    source_options(command)
    command.add_argument("--json", action="store_true", help="for programs: one JSON list")


def run(arguments: Namespace) -> int:
    """List the charts, for a reader or as JSON."""
    from dashboard import charts as registry
    from dashboard.tables import TablesError

    tables = tables_of(arguments)
    if tables is None:
        return PROBLEMS
    try:
        rows = [_chart_row(chart, tables) for chart in registry.charts()]
    except TablesError as error:
        return say(PROBLEMS, f"The charts need what is not there: {error}")
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


COMMAND = Command("charts", "list the charts", options, run)

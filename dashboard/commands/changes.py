"""`hanois-allies changes`: what changed in the data since a version that somebody cited."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from dashboard.commands._options import data_option
from dashboard.commands._spec import DONE, MISUSE, PROBLEMS, Command, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.tables.changes import Change, Changes

LONGEST = 60


def options(command: ArgumentParser) -> None:
    """From which version, to which, and for whom."""
    command.add_argument("before", metavar="FROM", help="the data version that was cited")
    command.add_argument(
        "after", metavar="TO", nargs="?", help="a later one (default: the data as they are now)"
    )
    command.add_argument("--json", action="store_true", help="for programs: one JSON object")
    data_option(command)


def run(arguments: Namespace) -> int:
    """Say which claims were added, removed and changed, and which charts that touches."""
    from dashboard import charts as registry
    from dashboard.tables import TablesError, load
    from dashboard.tables.changes import changes
    from dashboard.tables.errors import FileFaultError
    from dashboard.tables.history import printed, read_history
    from dashboard.touched import touched

    folder = arguments.data
    try:
        tables = load(folder)
        before = read_history(folder, arguments.before)
        after = read_history(folder, arguments.after) if arguments.after else printed(folder)
    except FileFaultError as error:
        return say(PROBLEMS, str(error))
    except TablesError as error:
        return say(MISUSE, str(error))
    found = changes(before, after)
    charts = touched(found, tables, registry.charts())
    if arguments.json:
        print(json.dumps(_as_json(found, charts), ensure_ascii=False, indent=2))
        return DONE
    for line in _lines(found, charts):
        print(line)
    return DONE


def _as_json(found: Changes, charts: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    return {
        "from": {"version": found.before.version, "date": found.before.day},
        "to": {"version": found.after.version, "date": found.after.day},
        "added": [{"claim_id": one.claim_id, "new": one.new} for one in found.added],
        "removed": [{"claim_id": one.claim_id, "old": one.old} for one in found.removed],
        "changed": [
            {
                "claim_id": one.claim_id,
                "cells": {name: {"old": old, "new": new} for name, old, new in one.cells},
                "old": one.old,
                "new": one.new,
            }
            for one in found.changed
        ],
        "charts": {claim_id: list(slugs) for claim_id, slugs in charts.items()},
    }


def _lines(found: Changes, charts: Mapping[str, tuple[str, ...]]) -> list[str]:
    before, after = found.before, found.after
    lines = [f"{before.version} ({before.day}) to {after.version} ({after.day}): {found.summary}"]
    for sign, group in (("+", found.added), ("-", found.removed), ("~", found.changed)):
        for one in group:
            lines.append(f"{sign} {one.claim_id}  {_said(one)}")
            if slugs := charts.get(one.claim_id):
                lines.append(f"    charts: {', '.join(slugs)}")
    return lines


def _said(one: Change) -> str:
    from dashboard.tables.changes import said

    if one.cells:
        return "; ".join(f"{name}: {_cut(old)} -> {_cut(new)}" for name, old, new in one.cells)
    return said(one.new or one.old or {})


def _cut(cell: str) -> str:
    shown = cell if len(cell) <= LONGEST else f"{cell[: LONGEST - 1]}…"
    return f"“{shown}”" if cell else "(empty)"


COMMAND = Command("changes", "what changed in the data since a version", options, run)

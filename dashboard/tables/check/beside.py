"""Checks of the files beside the tables: history, citations, base maps are whole, where they lie.

What they say is the matter of the tests; here only that a copy cut short is not served as it is.
"""

from __future__ import annotations

import json
from pathlib import Path

from dashboard.paths import HISTORY_NAME
from dashboard.tables.errors import FileFaultError, Problem
from dashboard.tables.history import read_history, versions

MADE = {
    "citations.json": "what `hanois-allies generate` wrote",
    "geo/*.json": "what `make data` wrote",
    f"{HISTORY_NAME}/*.json": "what `hanois-allies generate` wrote",
}


def check(folder: Path) -> list[Problem]:
    """What is wrong with the files beside the tables. None of them must be there."""
    broken = [
        problem
        for pattern, allowed in MADE.items()
        for path in sorted(folder.glob(pattern))
        if (problem := _broken(path, path.relative_to(folder).as_posix(), allowed))
    ]
    return broken or _histories(folder)


def _broken(path: Path, name: str, allowed: str) -> Problem | None:
    try:
        json.loads(path.read_bytes())
    except json.JSONDecodeError as error:
        return Problem(name, error.lineno, "file", f"not whole JSON ({error.msg})", allowed)
    except (OSError, ValueError) as error:
        return Problem(name, 1, "file", f"cannot be read ({error})", allowed)
    return None


def _histories(folder: Path) -> list[Problem]:
    found = []
    for version in versions(folder):
        name = f"{HISTORY_NAME}/{version}.json"
        try:
            said = read_history(folder, version).version
        except FileFaultError as error:
            found.append(Problem(name, 1, "history", error.problem.what, error.problem.allowed))
        else:
            if said != version:
                found.append(Problem(name, 1, "version", repr(said), f"{version}, as its name"))
    return found

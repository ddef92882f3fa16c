"""What each version of the data said: one file a version, `data/history/<version>.json`.

A file holds every claim of its version as it was printed in the tables, cell by cell, with a short
hash of the row. It is written by `hanois-allies generate` and stays when the tables move on: a
reader who cited an old version finds in it what stood there. Corrections, sources and own claims of
a reader are not in it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.paths import HISTORY_NAME
from dashboard.tables.errors import FileFaultError, Problem, TablesError, located
from dashboard.tables.read import read_table
from dashboard.tables.schema import read_schema

CLAIM_ID, TABLE = "claim_id", "table"
HASH_DIGITS = 12
ALLOWED = "a file that `hanois-allies generate` wrote"
SUFFIX = ".json"


@dataclass(frozen=True, slots=True)
class Printed:
    """The claims of one version: id -> column -> cell as text.

    `table` is one of the columns; the id is not.
    """

    version: str
    day: str
    claims: dict[str, dict[str, str]]


def printed(folder: Path) -> Printed:
    """The claims of a data folder as its files have it now; FileFaultError names file and line."""
    try:
        return _printed(folder)
    except FileFaultError as error:
        raise FileFaultError(located(error.problem, folder)) from error


def _printed(folder: Path) -> Printed:
    schema = read_schema(folder)
    claims = {
        row[CLAIM_ID]: {TABLE: resource.name}
        | {name: row[name] for name in resource.columns if name != CLAIM_ID}
        for resource in schema.claims
        for row in read_table(folder, resource).to_dict("records")
    }
    return Printed(schema.version, str(schema.document["created"])[:10], claims)


def render(now: Printed) -> str:
    """The text of the history file of a version: one line a claim."""
    columns = _columns(now)
    lines = [
        f"  {json.dumps(claim_id)}: {_line([row[name] for name in columns])}"
        for claim_id, row in now.claims.items()
    ]
    head = {"version": now.version, "date": now.day, "columns": columns}
    opened = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    return f'{opened},\n "claims": {{\n' + ",\n".join(lines) + "\n }\n}\n"


def history_path(folder: Path, version: str) -> Path:
    """Where the history file of a version lies."""
    return folder / HISTORY_NAME / f"{version}{SUFFIX}"


def versions(folder: Path) -> tuple[str, ...]:
    """The versions whose history a folder holds, oldest first."""
    found = (path.stem for path in (folder / HISTORY_NAME).glob(f"*{SUFFIX}"))
    return tuple(sorted(found, key=_rank))


def read_history(folder: Path, version: str) -> Printed:
    """The claims of an old version; TablesError if there is none, FileFaultError if spoilt."""
    known = versions(folder)
    if version not in known:
        listed = ", ".join(known) or "none: run `hanois-allies generate`"
        raise TablesError(f"there is no history of data version {version!r}; versions: {listed}")
    path = history_path(folder, version)
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        claims = {
            claim_id: dict(zip(document["columns"], cells, strict=True))
            for claim_id, (_, *cells) in document["claims"].items()
        }
        return Printed(str(document["version"]), str(document["date"]), claims)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        what = f"cannot be read ({error})"
        raise FileFaultError(Problem(str(path), line, "history", what, ALLOWED)) from error


def row_hash(cells: list[str]) -> str:
    """A short name of a row, which changes with any of its cells."""
    return hashlib.sha256("\x1f".join(cells).encode()).hexdigest()[:HASH_DIGITS]


def _line(cells: list[str]) -> str:
    return json.dumps([row_hash(cells), *cells], ensure_ascii=False, separators=(",", ":"))


def _columns(now: Printed) -> list[str]:
    return list(dict.fromkeys(name for row in now.claims.values() for name in row))


def _rank(version: str) -> tuple[tuple[int, Any], ...]:
    """1.10.0 comes after 1.9.0; what is no number comes after what is."""
    return tuple((0, int(part)) if part.isdigit() else (1, part) for part in version.split("."))

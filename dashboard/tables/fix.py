"""Corrections: known faults of the tables, kept as data in `corrections.yml`.

Each entry names one cell, what must stand in it (`expect`), and either the text that takes its
place (`becomes`) or what a reader must be told (`flag`), with a reason. A printed number is never
changed: it is flagged and stays. An entry whose cell has changed is an error that names it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from dashboard.paths import CORRECTIONS_NAME
from dashboard.tables.errors import FileFaultError, Problem
from dashboard.tables.schema import Resource, Schema

REQUIRED = ("table", "id", "column", "expect", "reason")
CHOICES = ("becomes", "flag")


@dataclass(frozen=True, slots=True)
class Correction:
    """One known fault of one cell. Exactly one of `becomes` and `flag` is given."""

    table: str
    id: str
    column: str
    expect: str
    reason: str
    becomes: str | None
    flag: str | None
    line: int


def read_corrections(folder: Path) -> tuple[tuple[Correction, ...], tuple[Problem, ...]]:
    """The corrections of a folder and what is wrong with the file; a missing file holds none."""
    path = folder / CORRECTIONS_NAME
    if not path.exists():
        return (), ()
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError) as error:
        return (), (_fault(1, "file", f"cannot be read: {error}", "UTF-8 text"),)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "not YAML"
        return (), (_fault(mark.line + 1 if mark else 1, "YAML", what, "a list of corrections"),)
    if node is None:
        return (), ()
    if not isinstance(node, yaml.SequenceNode):
        return (), (_fault(1, "YAML", "not a list", "a list of corrections"),)
    entries = [_entry(item) for item in node.value]
    good = tuple(entry for entry in entries if isinstance(entry, Correction))
    return good, tuple(entry for entry in entries if isinstance(entry, Problem))


def _fault(line: int, column: str, what: str, allowed: str) -> Problem:
    return Problem(CORRECTIONS_NAME, line, column, what, allowed)


def _entry(node: yaml.Node) -> Correction | Problem:
    line = node.start_mark.line + 1
    values = _scalars(node)
    if values is None:
        return _fault(line, "entry", "not a mapping of words to text", ", ".join(REQUIRED))
    missing = [word for word in REQUIRED if not values.get(word) and word != "expect"]
    missing += [] if "expect" in values else ["expect"]
    if missing:
        return _fault(
            line, "entry", f"lacks {', '.join(missing)}", f"each has {', '.join(REQUIRED)}"
        )
    unknown = sorted(set(values) - {*REQUIRED, *CHOICES})
    if unknown:
        return _fault(
            line, "entry", f"unknown word {', '.join(unknown)}", ", ".join(REQUIRED + CHOICES)
        )
    if ("becomes" in values) == ("flag" in values):
        return _fault(line, "entry", "must have one of becomes and flag", "either, not both")
    return Correction(
        **{word: values[word] for word in REQUIRED},
        becomes=values.get("becomes"),
        flag=values.get("flag"),
        line=line,
    )


def _scalars(node: yaml.Node) -> dict[str, str] | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    pairs: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or not isinstance(value, yaml.ScalarNode):
            return None
        # The text as written: YAML would read 1967 as a number and `no` as a truth value.
        pairs[key.value] = value.value
    return pairs


def fault_of(correction: Correction, schema: Schema, frame: pd.DataFrame | None) -> Problem | None:
    """What keeps a correction from being applied to the text frame of its table, if anything."""
    line = correction.line
    names = [resource.name for resource in schema.resources]
    if correction.table not in names or frame is None:
        return _fault(line, "table", f"{correction.table!r} is not a table", ", ".join(names))
    resource = schema[correction.table]
    field = next((f for f in resource.fields if f.name == correction.column), None)
    if field is None:
        return _fault(
            line,
            "column",
            f"{correction.column!r} is not in {resource.path}",
            ", ".join(resource.columns),
        )
    if field.numeric and correction.becomes is not None:
        return _fault(
            line, "becomes", f"{field.name} is a printed number", "flag it; it is never changed"
        )
    if len(resource.primary_key) != 1:
        return _fault(
            line, "table", f"{resource.path} has no single id", "a table with one id column"
        )
    found = frame.loc[frame[resource.primary_key[0]] == correction.id, correction.column]
    if found.empty:
        return _fault(
            line, "id", f"{correction.id!r} is not in {resource.path}", "an id of that table"
        )
    if found.iloc[0] != correction.expect:
        return _fault(
            line,
            "expect",
            f"{correction.id} has {found.iloc[0][:60]!r} in {correction.column}, "
            f"not {correction.expect!r}",
            "look at the row again, then mend or remove the correction",
        )
    return None


def apply(
    frame: pd.DataFrame, resource: Resource, corrections: Iterable[Correction], schema: Schema
) -> pd.DataFrame:
    """The text frame of one table with its corrections made; FileFaultError when a guard fails."""
    mine = [correction for correction in corrections if correction.table == resource.name]
    if not mine:
        return frame
    frame = frame.copy()
    for correction in mine:
        fault = fault_of(correction, schema, frame)
        if fault is not None:
            raise FileFaultError(fault)
        if correction.becomes is not None:
            row = frame[resource.primary_key[0]] == correction.id
            frame.loc[row, correction.column] = correction.becomes
    return frame

"""The codebook: `data/README.md`, made from the schema, the vocabulary and the tables themselves.

What a rule or a gap is stands in `data/codebook.md`, which is prose; what can be counted or read
from the schema is put in here, so that neither can grow old.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pandas as pd

from dashboard.tables.errors import TablesError
from dashboard.tables.schema import Field, Resource
from dashboard.tables.store import Tables, load

PROSE_NAME = "codebook.md"
MADE_BY = "Made from codebook.md, the schema and the tables: edit those, not this page."
KINDS = {
    "measure": "Measures",
    "unit": "Units",
    "actor": "Actors",
    "value_kind": "Kinds of figures",
    "warning": "Warnings",
    "event_kind": "Kinds of events",
    "place_kind": "Kinds of places",
    "mode": "Means of transport",
    "archive": "Archives",
}


def render(folder: Path) -> str:
    """The text of the codebook of a data folder; TablesError when the tables cannot be read."""
    tables = load(folder)
    try:
        prose = (folder / PROSE_NAME).read_text(encoding="utf-8")
    except OSError as error:
        raise TablesError(f"{folder / PROSE_NAME}:1 file: cannot be read ({error})") from error
    blanks = {
        "made_by": MADE_BY,
        "version": tables.version,
        "tables": _tables(tables),
        "columns": _columns(tables),
        "vocabulary": _vocabulary(tables),
        "properties": _properties(tables),
        **_counts(tables),
    }
    for name, text in blanks.items():
        prose = prose.replace(f"{{{{{name}}}}}", text)
    return prose


def _counts(tables: Tables) -> dict[str, str]:
    claims, quantities = tables.all_claims, tables.quantities
    return {
        "claims": f"{len(claims):,}",
        "in_series": str((claims["series_id"] != "").sum()),
        "series": str(len(tables.series)),
        "weak": str(claims["weak"].sum()),
        "quantities": str(len(quantities)),
        "verdicts": _tally(quantities["verdict"]),
        "statements": str(len(tables.seed_check)),
        "seed_verdicts": _tally(tables.seed_check["verdict"]),
        "corrections": str(len(tables.corrections)),
    }


def _tally(verdicts: pd.Series) -> str:
    return ", ".join(f"{count} {word}" for word, count in sorted(Counter(verdicts).items()))


def _tables(tables: Tables) -> str:
    lines = ["| File | Rows | Holds |", "|---|---:|---|"]
    for resource in tables.schema.resources:
        what = resource.description.removesuffix(".")
        lines.append(f"| `{resource.path}` | {row_count(tables, resource)} | {what} |")
    return "\n".join(lines)


def row_count(tables: Tables, resource: Resource) -> int:
    """How many rows a table has."""
    if resource.is_claims:
        return int((tables.all_claims["table"] == resource.name).sum())
    return len(getattr(tables, resource.name))


def _columns(tables: Tables) -> str:
    claims = tables.schema.claims[0]
    parts = [_table_of_columns("The claims tables", claims)]
    parts += [
        _table_of_columns(f"`{resource.path}`", resource)
        for resource in tables.schema.resources
        if not resource.is_claims
    ]
    return "\n\n".join(parts)


def _table_of_columns(title: str, resource: Resource) -> str:
    lines = [f"### {title}", "", "| Column | Holds | Meaning |", "|---|---|---|"]
    for field in resource.fields:
        meaning = _escaped(field.description)
        lines.append(f"| `{field.name}` | {held(field, resource)} | {meaning} |")
    return "\n".join(lines)


def held(field: Field, resource: Resource) -> str:
    """What a cell of a column holds, in words: type, list, key, limits, unit."""
    words = ["EDTF date" if field.edtf else {"string": "text"}.get(field.type, field.type)]
    if field.separator:
        words.append(f"list joined by `{field.separator}`")
    if field.name in resource.primary_key:
        words.append("key")
    if field.vocabulary:
        words.append(f"{field.vocabulary} of the vocabulary")
    if field.target:
        words.append(f"to {field.target.table}")
    if field.enum:
        words.append("one of " + " / ".join(field.enum))
    if field.unit:
        words.append(field.unit)
    if field.minimum is not None or field.maximum is not None:
        least, most = field.minimum, field.maximum
        words.append(f"{least} to {most}" if most is not None else f"from {least}")
    if field.required:
        words.append("always filled")
    return ", ".join(words)


def _vocabulary(tables: Tables) -> str:
    return "\n\n".join(_words(tables, kind, title) for kind, title in KINDS.items())


def _words(tables: Tables, kind: str, title: str) -> str:
    words = tables.vocabulary[tables.vocabulary["kind"] == kind]
    lines = [f"### {title}", "", "| Key | Label | Meaning | Note |", "|---|---|---|---|"]
    columns = ["key", "label", "definition", "note"]
    for key, label, definition, note in words[columns].itertuples(index=False):
        lines.append(f"| `{key}` | {_escaped(label)} | {_escaped(definition)} | {_escaped(note)} |")
    return "\n".join(lines)


def _properties(tables: Tables) -> str:
    properties = tables.schema.document.get("hanois:properties", {})
    return "\n".join(f"- `{name}`: {text}" for name, text in properties.items())


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")

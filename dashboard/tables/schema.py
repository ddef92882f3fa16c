"""The schema: `datapackage.json` as frozen Python values.

Columns, types, limits, keys and references are spelt there and nowhere in Python. Beside the words
of Frictionless Table Schema v1 it uses our own, each beginning with `hanois:` and explained in the
package's `hanois:properties`. Nothing here looks at a table.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.paths import SCHEMA_NAME
from dashboard.tables.errors import FileFaultError, Problem, TablesError

OWN = "hanois:"
CLAIMS = "claims"
TABLES = "tables"


@dataclass(frozen=True, slots=True)
class Target:
    """What a cell refers to: a column of a table or of all claims tables, or a table's name."""

    table: str
    column: str


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its type and what a cell of it may hold."""

    name: str
    type: str
    description: str
    required: bool
    unique: bool
    pattern: re.Pattern[str] | None
    enum: tuple[str, ...]
    minimum: float | None
    maximum: float | None
    max_length: int | None
    max_words: int | None
    unit: str | None
    separator: str | None
    vocabulary: str | None
    edtf: bool
    target: Target | None

    @property
    def numeric(self) -> bool:
        """Whether its cells are numbers."""
        return self.type in ("number", "integer")


@dataclass(frozen=True, slots=True)
class Resource:
    """One table: its file, columns and key; `own` is a file of a reader's own claims."""

    name: str
    path: str
    title: str
    description: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    is_claims: bool
    own: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns in order."""
        return tuple(field.name for field in self.fields)

    @property
    def has_span(self) -> bool:
        """Whether the table dates its rows by a start and an end."""
        edtf = {field.name for field in self.fields if field.edtf}
        return {"start", "end"} <= edtf


@dataclass(frozen=True, slots=True)
class Schema:
    """The whole package.

    Figures of a snapshot measure or unit describe a moment, a rate or a share: never summed over
    time. Only claims of an undated measure may lack a start. `document` is the parsed JSON, for the
    codebook; callers must not change it.
    """

    version: str
    resources: tuple[Resource, ...]
    snapshot_measures: frozenset[str]
    snapshot_units: frozenset[str]
    undated_measures: frozenset[str]
    document: dict[str, Any]

    def __getitem__(self, name: str) -> Resource:
        for resource in self.resources:
            if resource.name == name:
                return resource
        raise TablesError(f"{SCHEMA_NAME}: no table named {name!r}")

    @property
    def claims(self) -> tuple[Resource, ...]:
        """The claims tables in order."""
        return tuple(resource for resource in self.resources if resource.is_claims)


def read_schema(folder: Path) -> Schema:
    """Read `datapackage.json` of a folder; FileFaultError says what is wrong with it."""
    document = _json(folder / SCHEMA_NAME)
    try:
        snapshots = document.get(OWN + "snapshots", {})
        return Schema(
            version=str(document["version"]),
            resources=tuple(_resource(folder, item) for item in document["resources"]),
            snapshot_measures=frozenset(snapshots.get("measure", ())),
            snapshot_units=frozenset(snapshots.get("unit", ())),
            undated_measures=frozenset(document.get(OWN + "undated", ())),
            document=document,
        )
    except (KeyError, TypeError, AttributeError, ValueError, re.error) as error:
        what = f"{type(error).__name__} {error}"
        raise _fault(
            SCHEMA_NAME, 1, "schema", what, "a Frictionless Data Package, version 1"
        ) from error


def _fault(file: str, line: int, column: str, what: str, allowed: str) -> FileFaultError:
    return FileFaultError(Problem(file, line, column, what, allowed))


def _json(path: Path) -> dict[str, Any]:
    allowed = "the schema of the tables, a JSON object in UTF-8"
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise _fault(path.name, 1, "file", "missing", allowed) from None
    except json.JSONDecodeError as error:
        raise _fault(path.name, error.lineno, "JSON", error.msg, allowed) from error
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        raise _fault(path.name, 1, "file", f"cannot be read ({error})", allowed) from error
    if not isinstance(document, dict):
        raise _fault(path.name, 1, "JSON", f"a {type(document).__name__}", allowed)
    return document


def _plain_name(name: str) -> str:
    # A data package comes from somebody else: its paths must not lead out of its folder.
    if Path(name).name != name or name in ("", ".", ".."):
        raise ValueError(f"path {name!r} leads out of the folder")
    return name


def _resource(folder: Path, item: dict[str, Any]) -> Resource:
    schema = item["schema"]
    if isinstance(schema, str):
        schema = _json(folder / _plain_name(schema))
    keys = _foreign_keys(schema)
    primary = schema.get("primaryKey", ())
    return Resource(
        name=item["name"],
        path=_plain_name(item["path"]),
        title=item["title"],
        description=item["description"],
        fields=tuple(_field(field, keys.get(field["name"])) for field in schema["fields"]),
        primary_key=(primary,) if isinstance(primary, str) else tuple(primary),
        is_claims=bool(item.get(OWN + CLAIMS, False)),
    )


def _foreign_keys(schema: dict[str, Any]) -> dict[str, Target]:
    return {
        key["fields"]: Target(key["reference"]["resource"], key["reference"]["fields"])
        for key in schema.get("foreignKeys", ())
    }


def _field(item: dict[str, Any], foreign_key: Target | None) -> Field:
    limits = item.get("constraints", {})
    own = {key.removeprefix(OWN): value for key, value in item.items() if key.startswith(OWN)}
    reference = own.get("references")
    target = Target(reference["resource"], reference["field"]) if reference else foreign_key
    vocabulary = own.get("vocabulary")
    return Field(
        name=item["name"],
        type=item["type"],
        description=item["description"],
        required=bool(limits.get("required", False)),
        unique=bool(limits.get("unique", False)),
        pattern=re.compile(limits["pattern"]) if "pattern" in limits else None,
        enum=tuple(str(value) for value in limits.get("enum", ())),
        minimum=limits.get("minimum"),
        maximum=limits.get("maximum"),
        max_length=limits.get("maxLength"),
        max_words=own.get("words"),
        unit=own.get("unit"),
        separator=own.get("list"),
        vocabulary=vocabulary,
        edtf=bool(own.get("edtf", False)),
        # The vocabulary's key is unique only within its kind: the foreign key to it is the public
        # tools' approximation of the `vocabulary` property.
        target=None if vocabulary else target,
    )

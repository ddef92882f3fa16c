"""The tables and questions as JSON that programs can rely on (`api/v1/`).

Values are typed: numbers are numbers, lists are lists, and null is a cell in which the source says
nothing. Each file stands alone: version, licence and the sources of its rows are in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dashboard.dataout import parquet
from dashboard.dataout.addresses import (
    GROUND,
    INDEX,
    PACKAGE,
    api_quantity,
    api_table,
    table_address,
)
from dashboard.dataout.ground import LAYERS
from dashboard.dataout.receipt import receipt, whole_receipt
from dashboard.dataout.sheet import Sheet, frame_of, plain, plain_sheet, source_told
from dashboard.tables import Tables
from dashboard.tables.assess import Assessment, assess
from dashboard.tables.evidence import Plain, rows

SCHEMA = "data/datapackage.json"
KEPT = (
    "Addresses and fields of version 1 stay as they are; new ones may come. Addresses are relative "
    "to the folder that holds `api`."
)


def index(tables: Tables) -> Plain:
    """What there is, and where."""
    return {
        **_head(tables, whole_receipt(tables).as_json()),
        "about": KEPT,
        "schema": SCHEMA,
        "package": PACKAGE,
        "tables": [
            {
                "name": one.name,
                "title": one.title,
                "description": one.description,
                "claims": one.is_claims,
                "rows": len(frame_of(tables, one)),
                "files": dict(table_files(one.name)),
            }
            for one in tables.schema.resources
        ],
        "ground": {"gpkg": GROUND, **{one: table_address(one, "geojson") for one in LAYERS}},
        "quantities": [
            {
                "quantity_id": row["quantity_id"],
                "question": row["question"],
                "verdict": row["verdict"],
                "json": api_quantity(row["quantity_id"]),
            }
            for row in rows(tables.quantities)
        ],
    }


def table_files(name: str) -> Iterator[tuple[str, str]]:
    """Format -> address of a table, for the formats that can be written here."""
    yield "json", api_table(name)
    yield "csv", table_address(name, "csv")
    yield "xlsx", table_address(name, "xlsx")
    if parquet.available():
        yield "parquet", table_address(name, "parquet")


def table(tables: Tables, name: str) -> Plain:
    """One table: what its columns mean, its rows, their sources, the known faults in them."""
    given = plain_sheet(tables, name)
    return {
        **_head(tables, receipt(tables, given.title, given.works).as_json()),
        "name": name,
        "description": given.meaning,
        "fields": _fields(given),
        "rows": given.records(),
        "sources": _sources(tables, given.works),
        "corrections": _corrections(tables, {name}),
    }


def quantity(tables: Tables, name: str) -> Plain:
    """One question: its row, the claims that answer it in full, verdict with and without weak
    sources, the sources; TablesError if there is no such question."""
    every = tables.with_weak()
    assessed = assess(every, name)
    row = next(one for one in rows(tables.quantities) if one["quantity_id"] == name)
    own = plain_sheet(tables, "quantities")
    claims = [{"table": one["table"], **_record(tables, one)} for one in rows(assessed.claims)]
    works = sorted({str(one["source_id"]) for one in claims})
    ids = {str(one["claim_id"]) for one in claims}
    return {
        **_head(tables, receipt(tables, row["question"], works).as_json()),
        "quantity": next(one for one in own.records() if one["quantity_id"] == name),
        "shown": {"all": _view(assessed), "strong": _view(assess(tables.without_weak(), name))},
        "claims": claims,
        "sources": _sources(tables, works),
        "corrections": _corrections(tables, {str(one["table"]) for one in claims}, ids),
        "index": INDEX,
    }


def _head(tables: Tables, receipt: dict[str, object]) -> Plain:
    return {"api": 1, "version": tables.version_words, "receipt": receipt}


def _fields(given: Sheet) -> list[Plain]:
    return [
        {"name": one.name, "type": one.kind, "unit": one.unit, "meaning": one.meaning}
        for one in given.columns
    ]


def _record(tables: Tables, claim: Plain) -> Plain:
    columns = tables.schema[claim["table"]].columns
    cells = {name: plain(claim[name]) for name in columns}
    return {name: list(one) if isinstance(one, tuple) else one for name, one in cells.items()}


def _view(assessed: Assessment) -> Plain:
    return {
        "verdict": assessed.badge,
        "low": plain(assessed.low),
        "high": plain(assessed.high),
        "claim_ids": list(assessed.claims["claim_id"]),
        "hidden": assessed.hidden,
        "note": assessed.note or None,
    }


def _sources(tables: Tables, works: Iterable[str]) -> dict[str, Any]:
    wanted = set(works)
    return {
        row["source_id"]: source_told(row)
        for row in rows(tables.sources)
        if row["source_id"] in wanted
    }


def _corrections(tables: Tables, names: set[str], ids: set[str] | None = None) -> list[Plain]:
    return [
        {
            "id": one.id,
            "column": one.column,
            "printed": one.expect,
            "becomes": one.becomes,
            "says": one.flag,
            "reason": one.reason,
        }
        for one in tables.corrections
        if one.table in names and (ids is None or one.id in ids)
    ]

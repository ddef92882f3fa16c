"""Load the evidence: every table of a data folder as a frozen set of frames.

Nothing is averaged, filled or converted. The frames are shared by all callers: copy before changing
one.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from pathlib import Path

import pandas as pd

from dashboard.paths import data_dir
from dashboard.tables.errors import FileFaultError, located
from dashboard.tables.fix import Correction, apply, fault_of, read_corrections
from dashboard.tables.read import read_table, typed
from dashboard.tables.schema import Resource, Schema, read_schema
from dashboard.vocab import WEAKEST, Warning


@dataclass(frozen=True, eq=False)
class Tables:
    """The tables. Frames carry the columns of their CSV file, typed, plus `line`, its physical
    line.

    `claims` holds the six claims tables one below the other, with `table`, `reliability` (A-D, of
    the source), `weak` (reliability D, or the warning weak-source), `draw_as` and `comparable_note`
    (of the series) and `snapshot` (a moment, a rate or a share: never summed over time). Tables
    dated by start and end carry `start_day`, `end_day`, `precision`, `approximate` and `uncertain`.
    List columns hold tuples; numbers are float64 with NaN where the source says nothing; empty text
    is "". `all_claims` is `claims` with the weak ones that `without_weak` hides.
    """

    version: str
    hides_weak: bool
    claims: pd.DataFrame
    all_claims: pd.DataFrame
    sources: pd.DataFrame
    series: pd.DataFrame
    quantities: pd.DataFrame
    events: pd.DataFrame
    people: pd.DataFrame
    phases: pd.DataFrame
    places: pd.DataFrame
    routes: pd.DataFrame
    route_waypoints: pd.DataFrame
    seed_check: pd.DataFrame
    lessons: pd.DataFrame
    glossary: pd.DataFrame
    undrawn: pd.DataFrame
    archives: pd.DataFrame
    vocabulary: pd.DataFrame
    corrections: tuple[Correction, ...]
    schema: Schema

    def without_weak(self) -> Tables:
        """The same tables without claims of weak sources; quantities keep their ids as printed."""
        strong = self.all_claims[~self.all_claims["weak"]].reset_index(drop=True)
        return replace(self, claims=strong, hides_weak=True)

    def with_weak(self) -> Tables:
        """The same tables with every claim shown."""
        return replace(self, claims=self.all_claims, hides_weak=False)


def load(folder: Path | None = None) -> Tables:
    """Read a data folder (the shipped one by default); FileFaultError names file and line."""
    folder = data_dir() if folder is None else folder
    try:
        return _load(folder)
    except FileFaultError as error:
        raise FileFaultError(located(error.problem, folder)) from error


def _load(folder: Path) -> Tables:
    schema = read_schema(folder)
    corrections, faults = read_corrections(folder)
    if faults:
        raise FileFaultError(faults[0])
    frames = {
        resource.name: _frame(folder, resource, corrections, schema)
        for resource in schema.resources
    }
    _require_targets(corrections, schema, frames)
    claims = _claims(schema, frames)
    others = {
        field.name: frames[schema[field.name].name]
        for field in fields(Tables)
        if field.type == "pd.DataFrame" and field.name not in ("claims", "all_claims")
    }
    return Tables(
        version=schema.version,
        hides_weak=False,
        claims=claims,
        all_claims=claims,
        corrections=corrections,
        schema=schema,
        **others,
    )


def _frame(
    folder: Path, resource: Resource, corrections: tuple[Correction, ...], schema: Schema
) -> pd.DataFrame:
    return typed(apply(read_table(folder, resource), resource, corrections, schema), resource)


def _require_targets(
    corrections: tuple[Correction, ...], schema: Schema, frames: dict[str, pd.DataFrame]
) -> None:
    for correction in corrections:
        if correction.table not in frames:
            fault = fault_of(correction, schema, None)
            assert fault is not None
            raise FileFaultError(fault)


def _claims(schema: Schema, frames: dict[str, pd.DataFrame]) -> pd.DataFrame:
    parts = [frames[resource.name].assign(table=resource.name) for resource in schema.claims]
    claims = pd.concat(parts, ignore_index=True)
    letters = frames["sources"].set_index("source_id")["reliability"]
    claims["reliability"] = claims["source_id"].map(letters).fillna("")
    claims["weak"] = (claims["reliability"] == WEAKEST) | claims["warnings"].map(
        lambda keys: Warning.WEAK_SOURCE.value in keys
    )
    series = frames["series"].set_index("series_id")
    for column in ("draw_as", "comparable_note"):
        claims[column] = claims["series_id"].map(series[column]).fillna("")
    claims["snapshot"] = claims["measure"].isin(schema.snapshot_measures) | claims["unit"].isin(
        schema.snapshot_units
    )
    return claims

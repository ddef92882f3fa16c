"""Load the evidence: every table of a data folder as a frozen set of frames.

Nothing is averaged, filled or converted. The frames are shared by all callers: copy before changing
one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.paths import data_dir
from dashboard.tables.errors import FileFaultError, located
from dashboard.tables.fix import Correction, apply, fault_of, read_corrections
from dashboard.tables.own import Own, files_of, read_own
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

    Claims and sources that a reader laid over them (`load(add=...)`) have `own`; such a claim has
    no series, but may stand `beside` one and among the claims of the quantity that it `answers`.
    `printed` are the tables without them, None where nothing was added.
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
    printed: Tables | None = None

    @property
    def own(self) -> pd.DataFrame:
        """The shown claims that the reader added."""
        return self.claims[self.claims["own"]]

    @property
    def version_words(self) -> str:
        """The version of the data in words, with what was added: "1.0.0 with 2 own claims"."""
        count = int(self.all_claims["own"].sum())
        added = f" with {count} own claim{'' if count == 1 else 's'}" if count else ""
        return f"{self.version}{added}"

    def without_own(self) -> Tables:
        """The same tables without what the reader added, weak claims shown or hidden as here."""
        if self.printed is None:
            return self
        return self.printed.without_weak() if self.hides_weak else self.printed

    def without_weak(self) -> Tables:
        """The same tables without claims of weak sources; quantities keep their ids as printed."""
        return self if self.hides_weak else self._strong

    def with_weak(self) -> Tables:
        """The same tables with every claim shown."""
        return replace(self, claims=self.all_claims, hides_weak=False) if self.hides_weak else self

    @cached_property
    def _strong(self) -> Tables:
        strong = self.all_claims[~self.all_claims["weak"]].reset_index(drop=True)
        return replace(self, claims=strong, hides_weak=True)

    @cached_property
    def known(self) -> frozenset[str]:
        """The ids of all claims, hidden ones too."""
        return frozenset(self.all_claims["claim_id"])

    @cached_property
    def position(self) -> Mapping[str, int]:
        """Where in `claims` each shown claim stands, by its id."""
        return {claim_id: at for at, claim_id in enumerate(self.claims["claim_id"])}


def load(folder: Path | None = None, add: Sequence[Path] = ()) -> Tables:
    """Read a data folder (the shipped one by default); FileFaultError names file and line.

    `add` are files of own claims, laid over the tables (see `tables.own`). What a row of them may
    say is told by `check_folder`; here only what cannot be read at all is refused.
    """
    folder = data_dir() if folder is None else folder
    try:
        printed = _load(folder)
        return _overlaid(printed, files_of(add)) if add else printed
    except FileFaultError as error:
        raise FileFaultError(located(error.problem, folder)) from error


def _overlaid(printed: Tables, add: Sequence[Path]) -> Tables:
    own = read_own(add, printed.schema, printed.vocabulary, printed.sources)
    sources = pd.concat([printed.sources, own.sources.astype(printed.sources.dtypes)])
    sources = sources.reset_index(drop=True)
    added = _described(own.claims, sources, printed.series, printed.schema).assign(own=True)
    claims = pd.concat([printed.claims, added[printed.claims.columns]], ignore_index=True)
    claims = claims.astype(printed.claims.dtypes)
    return replace(
        printed,
        claims=claims,
        all_claims=claims,
        sources=sources,
        quantities=_answered(printed.quantities, own),
        printed=printed,
    )


def _answered(quantities: pd.DataFrame, own: Own) -> pd.DataFrame:
    answers = own.claims.groupby("answers")["claim_id"].agg(tuple).to_dict()
    ids = [
        (*printed, *answers.get(quantity, ()))
        for quantity, printed in zip(
            quantities["quantity_id"], quantities["claim_ids"], strict=True
        )
    ]
    return quantities.assign(claim_ids=pd.Series(ids, index=quantities.index, dtype=object))


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
    frames["sources"]["own"] = False
    claims = _claims(schema, frames)
    others: dict[str, Any] = {
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
    claims = pd.concat(parts, ignore_index=True).assign(own=False, beside="", answers="")
    return _described(claims, frames["sources"], frames["series"], schema)


def _described(
    claims: pd.DataFrame, sources: pd.DataFrame, series: pd.DataFrame, schema: Schema
) -> pd.DataFrame:
    """The claims with what their source, series, measure and unit say about them."""
    claims = claims.copy()
    letters = sources.set_index("source_id")["reliability"]
    claims["reliability"] = claims["source_id"].map(letters).fillna("")
    claims["weak"] = (claims["reliability"] == WEAKEST) | claims["warnings"].map(
        lambda keys: Warning.WEAK_SOURCE.value in keys
    )
    series = series.set_index("series_id")
    for column in ("draw_as", "comparable_note"):
        claims[column] = claims["series_id"].map(series[column]).fillna("")
    claims["snapshot"] = claims["measure"].isin(schema.snapshot_measures) | claims["unit"].isin(
        schema.snapshot_units
    )
    return claims

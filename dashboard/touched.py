"""Which charts a change of the data touches.

A chart is touched by a claim that it draws. A claim that is gone is drawn by nobody: it touches the
charts which draw others of its series or, where it had none, of its table, measure and actor.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from dashboard.charts._spec import Chart, claim_ids
from dashboard.tables import Tables
from dashboard.tables.changes import Change, Changes, Row
from dashboard.tables.evidence import rows
from dashboard.theme.canvas import WIDE

LIKE = ("table", "measure", "actor")


def touched(found: Changes, tables: Tables, charts: Iterable[Chart]) -> dict[str, tuple[str, ...]]:
    """Claim id -> slugs of the charts that its change touches, in their order; claims that touch
    none are left out. `tables` are those of the newer version."""
    if not found.every:
        return {}
    changed = {row["table"] for one in found.every for row in (one.old, one.new) if row}
    drawn = {chart.slug: _drawn(chart, tables, changed) for chart in charts}
    every = {row["claim_id"]: _row(row) for row in rows(tables.all_claims)}
    by_claim = {
        change.claim_id: tuple(slug for slug, ids in drawn.items() if _touches(change, ids, every))
        for change in found.every
    }
    return {claim_id: slugs for claim_id, slugs in by_claim.items() if slugs}


def _touches(change: Change, ids: set[str], every: dict[str, Row]) -> bool:
    if change.claim_id in ids:
        return True
    if change.old is None or change.new is not None:
        return False
    is_like = _likeness(change.old)
    return any(is_like(every[one]) for one in ids if one in every)


def _likeness(gone: Row) -> Callable[[Row], bool]:
    names = ("series_id",) if gone.get("series_id") else LIKE
    return lambda row: all(row[name] == gone.get(name, "") for name in names)


def _row(claim: Row) -> Row:
    return {name: str(claim[name]) for name in (*LIKE, "series_id")}


def _drawn(chart: Chart, tables: Tables, changed: set[str]) -> set[str]:
    """The ids of all claims that the drawings of a chart show which use one of these tables."""
    return {
        one
        for _, drawing in chart.drawings()
        if changed.intersection(drawing.uses.tables)
        for one in claim_ids(json.loads(drawing.build(tables, WIDE).to_json()))
    }

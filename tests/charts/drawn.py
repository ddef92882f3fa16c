"""What tests of single charts need: the data, the data without some claims, a figure as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from dashboard.charts._spec import Chart, Figure
from dashboard.tables import Tables, load
from dashboard.theme.canvas import CANVASES, WIDE, Canvas

each_canvas = pytest.mark.parametrize("drawn_on", CANVASES, ids=lambda one: one.name)


@cache
def data() -> Tables:
    return load()


@cache
def strong() -> Tables:
    return data().without_weak()


def without(claim_ids: Iterable[str]) -> Tables:
    """The data as if these claims were hidden."""
    claims = data().claims
    left = claims[~claims["claim_id"].isin(list(claim_ids))].reset_index(drop=True)
    return replace(data(), claims=left, hides_weak=True)


@cache
def plain(chart: Chart, tables: Tables, drawn_on: Canvas = WIDE) -> Figure:
    figure: Figure = json.loads(chart.build(tables, drawn_on).to_json())
    return figure


def traces(figure: Figure, kind: str = "claims", axis: str | None = None) -> list[dict[str, Any]]:
    """The traces of a kind, of one x axis where it is named."""
    return [
        trace
        for trace in figure["data"]
        if trace["meta"]["kind"] == kind and axis in (None, trace.get("xaxis", "x"))
    ]


def ids_of(found: Iterable[dict[str, Any]]) -> set[str]:
    return {one for trace in found for ids in trace["customdata"] for one in ids}


def words(figure: Figure) -> str:
    return " | ".join(str(note["text"]) for note in figure["layout"]["annotations"])


def of_quantity(quantity_id: str) -> set[str]:
    return set(data().quantities.set_index("quantity_id").at[quantity_id, "claim_ids"])


def of_series(series_id: str) -> set[str]:
    claims = data().all_claims
    return set(claims.loc[claims["series_id"] == series_id, "claim_id"])

"""SIPRI's yearly values for both Vietnams as stacked bars, one trace a supplier."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._parts import hover, ids, meta, middle, plain
from dashboard.tables import Tables
from dashboard.tables.derive import series_claims, stack
from dashboard.theme.marks import Look, look
from dashboard.vocab import Actor

NORTH, SOUTH = "tiv-drv", "tiv-rvn"
# SIPRI's tables begin in 1950; the dashboard's time ends with 1979.
YEARS = (1950, 1980)
UNITED = 1976
TICK = 500
BAR = 0.86
EAST = ("Czechoslovakia", "Hungary", "East Germany")
# From the foot up; a supplier that is not named stands on top of these.
NORTH_ORDER = (Actor.USSR, *EAST, Actor.CHINA)
SOUTH_ORDER = (Actor.USA, Actor.FRANCE, "South Korea", "Taiwan", "Iran")


def drawn_as(supplier: str) -> str:
    """The actor whose look a supplier takes."""
    return Actor.EASTERN_EUROPE if supplier in EAST else supplier


def north_stacks(tables: Tables) -> pd.DataFrame:
    """What North Vietnam received until 1979, piled up with the USSR lowest."""
    return _stacked(tables, NORTH, NORTH_ORDER)


def south_stacks(tables: Tables) -> pd.DataFrame:
    """What South Vietnam received, piled up with the United States lowest."""
    return _stacked(tables, SOUTH, SOUTH_ORDER)


def _stacked(tables: Tables, series: str, order: Sequence[str]) -> pd.DataFrame:
    """The claims of the chart's years with `base`, `top` and `rank` in the stack.

    A row that gives only a range ("less than half a unit") stands at its upper end.
    """
    ranks = {actor: place for place, actor in enumerate(order)}
    claims = series_claims(tables, series)
    claims = claims[claims["start_day"].dt.year < YEARS[1]]
    ranked = claims.assign(rank=[ranks.get(actor, len(order)) for actor in claims["actor"]])
    return stack(ranked.sort_values(["start_day", "rank"], kind="stable"), bound="high")


def bars(
    tables: Tables, claims: pd.DataFrame, yaxis: str, fill: Callable[[Look], dict[str, Any]]
) -> list[go.Bar]:
    """One trace a supplier; Plotly puts them on each other in this order."""
    suppliers = dict.fromkeys(claims.sort_values("rank", kind="stable")["actor"])
    return [
        _bar(tables, claims[claims["actor"] == supplier], yaxis, fill) for supplier in suppliers
    ]


def _bar(
    tables: Tables, own: pd.DataFrame, yaxis: str, fill: Callable[[Look], dict[str, Any]]
) -> go.Bar:
    actor = drawn_as(own["actor"].iloc[0])
    return go.Bar(
        x=[middle(row) for _, row in own.iterrows()],
        y=own["value"].fillna(own["high"]).tolist(),
        width=[BAR] * len(own),
        yaxis=yaxis,
        marker=fill(look(actor)),
        customdata=ids(own),
        hovertext=[hover(tables, row, plain(row["actor"])) for _, row in own.iterrows()],
        hoverinfo="text",
        meta=meta("claims", actor, own["series_id"].iloc[0]),
    )


def peak(claims: pd.DataFrame, actors: Sequence[str]) -> pd.Series | None:
    """The largest claim of these suppliers; None where they have none."""
    own = claims[claims["actor"].isin(list(actors)) & claims["value"].notna()]
    return None if own.empty else own.iloc[int(own["value"].argmax())]


def height(claims: pd.DataFrame, first: int, last: int) -> float:
    """The tallest stack of the years `first` to `last`; 0 where nothing stands."""
    years = claims["start_day"].dt.year
    tops = claims.loc[years.between(first, last), "top"]
    return 0.0 if tops.empty else float(tops.max())

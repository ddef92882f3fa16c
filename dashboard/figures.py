"""The file of one figure: everything that a card shows, as plain values that JSON can carry.

Pure: tables, chart and canvas in, a dictionary out. Nothing is written, served or coloured for a
theme here. The words of the card (answer, sources, caveats, counts, table) are computed from the
claims that the figure draws, so that they change with it when weak sources are hidden.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import pandas as pd

from dashboard.charts._spec import Chart, Figure, claim_ids
from dashboard.coverage import coverage
from dashboard.overlay import joined, overlaid
from dashboard.tables import Tables
from dashboard.tables.archives import archives_of
from dashboard.tables.assess import assess, claims_by_id
from dashboard.tables.cite import short_source, source_line, warning_badges, work_line
from dashboard.tables.ways import ROUTE_PREFIX, is_way, shown_routes, way_sources
from dashboard.tables.words import claim_value, period
from dashboard.theme.canvas import Canvas
from dashboard.thin import thinned

ALL, STRONG = "all", "strong"
EVIDENCE = (ALL, STRONG)
EVENT_PREFIX = "ev-"
NOTHING_LEFT = "Only weak sources speak here, and they are hidden: nothing is left to draw."

CLAIM_COLUMNS = (
    "What is counted",
    "Value",
    "Unit",
    "Period",
    "Actor",
    "Source",
    "Grade",
    "Locator",
)
ROUTE_COLUMNS = (
    "Route",
    "By",
    "Period",
    "Run by",
    "Gauge, load or length",
    "Course",
    "Source",
    "Grade",
    "Locator",
)
EVENT_COLUMNS = ("Date", "Event", "Place", "Actors", "Source", "Grade")
NUMERIC = ("Value",)


def figure_file(
    tables: Tables, chart: Chart, canvas: Canvas, evidence: str, weak: int | None = None
) -> dict[str, Any]:
    """The file of a chart on a canvas; `evidence` is `all`, or `strong` without weak sources.

    `weak` is what the file of `all` says under that name, where it is at hand: else the chart is
    drawn a second time to count what the strong one leaves out.
    """
    every = tables.with_weak()
    shown = every.without_weak() if evidence == STRONG else every
    printed = shown.without_own()
    figure, own = overlaid(_plain(chart, shown, canvas), shown, chart, canvas)
    drawn = claim_ids(figure)
    if weak is None:
        weak = _weak(every, drawn if shown is every else _drawn(every, chart, canvas))
    hidden = weak if evidence == STRONG else 0
    # A map draws no numbers: what is said of the claims about a route stands in its evidence.
    claims = [] if any(map(is_way, drawn)) else _claims(drawn)
    figure["layout"]["meta"]["claims"] = filters(shown, claims)
    figure, fewer = thinned(figure)
    return {
        "chart": chart.slug,
        "canvas": canvas.name,
        "evidence": evidence,
        "figure": figure,
        "question": chart.question,
        "answer": joined(chart.takeaway(printed), own.words(shown)),
        "alt": joined(chart.alt(printed), own.words(shown)),
        "sources": _sources(shown, drawn),
        "badges": [*own.badges, *map(asdict, warning_badges(shown, claims))],
        "verdicts": [_verdict(shown, quantity) for quantity in chart.uses.quantities],
        "claims": len(drawn),
        "hidden": hidden,
        "weak": weak,
        "coverage": coverage(figure["layout"], _printed(claims_by_id(shown, claims))),
        "notice": NOTHING_LEFT if hidden and not drawn else fewer,
        "table": _table(shown, drawn),
    }


def _plain(chart: Chart, tables: Tables, canvas: Canvas) -> Figure:
    figure: Figure = json.loads(chart.build(tables, canvas).to_json())
    return {"data": figure["data"], "layout": figure["layout"]}


def _printed(claims: pd.DataFrame) -> pd.DataFrame:
    return claims[~claims["own"]]


def filters(tables: Tables, claims: list[str]) -> dict[str, list[Any]]:
    """What the browser's filters ask of a claim: [first year, last year, archives that it came
    through], the years null where no source dates it; keyed by claim id."""
    through = archives_of(tables, claims)
    found = claims_by_id(tables, claims)
    return {
        row["claim_id"]: [*_years(row), list(through.get(row["claim_id"], ()))]
        for _, row in found.iterrows()
    }


def _years(claim: pd.Series) -> list[int | None]:
    return [
        None if pd.isna(day) else int(day.year) for day in (claim["start_day"], claim["end_day"])
    ]


def _drawn(tables: Tables, chart: Chart, canvas: Canvas) -> tuple[str, ...]:
    return claim_ids(overlaid(_plain(chart, tables, canvas), tables, chart, canvas)[0])


def _weak(every: Tables, drawn: tuple[str, ...]) -> int:
    """How many of what is drawn rest on a weak source."""
    weak = set(every.claims.loc[every.claims["weak"], "claim_id"])
    routes = shown_routes(every)
    weak |= set(routes.loc[routes["weak"], "id"])
    return len(weak.intersection(drawn))


def _verdict(tables: Tables, quantity: str) -> dict[str, Any]:
    assessed = assess(tables, quantity)
    return {
        "question": assessed.question,
        "badge": assessed.badge,
        "shown": assessed.shown,
        "hidden": assessed.hidden,
        "note": assessed.note,
    }


def _sources(tables: Tables, drawn: tuple[str, ...]) -> str:
    if any(map(is_way, drawn)):
        return work_line(tables, way_sources(tables, drawn))
    claims = _claims(drawn)
    if claims:
        return source_line(tables, claims)
    works = _events(tables, drawn)["source_id"].nunique()
    return f"Sources: {works} works, named with each event" if works else ""


def _claims(drawn: tuple[str, ...]) -> list[str]:
    """The ids of claims among what is drawn: no events, routes or places."""
    return [one for one in drawn if not one.startswith(EVENT_PREFIX) and not is_way(one)]


def _events(tables: Tables, drawn: tuple[str, ...]) -> pd.DataFrame:
    events = tables.events.set_index("event_id", drop=False)
    return events.loc[[one for one in drawn if one.startswith(EVENT_PREFIX)]]


def _table(tables: Tables, drawn: tuple[str, ...]) -> dict[str, Any]:
    """The figure as a table: one row a claim in drawing order; a map has a row a route, and a chart
    without claims one an event."""
    sources = tables.sources.set_index("source_id", drop=False)
    routes = _routes(tables, drawn)
    if len(routes):
        rows = [_route_row(one, sources.loc[one["source_id"]]) for _, one in routes.iterrows()]
        return _grid(ROUTE_COLUMNS, rows, routes["id"])
    claims = claims_by_id(tables, _claims(drawn))
    if len(claims) or not drawn:
        rows = [_claim_row(one, sources.loc[one["source_id"]]) for _, one in claims.iterrows()]
        return _grid(CLAIM_COLUMNS, rows, claims["claim_id"])
    events = _events(tables, drawn)
    rows = [_event_row(one, sources.loc[one["source_id"]]) for _, one in events.iterrows()]
    return _grid(EVENT_COLUMNS, rows, events["event_id"])


def _routes(tables: Tables, drawn: tuple[str, ...]) -> pd.DataFrame:
    wanted = {one for one in drawn if one.startswith(ROUTE_PREFIX)}
    if not wanted:
        return pd.DataFrame()
    words = tables.vocabulary[tables.vocabulary["kind"] == "mode"]
    found = shown_routes(tables)
    found = found.assign(
        mode=found["mode"].map(dict(zip(words["key"], words["label"], strict=True)))
    )
    asked: pd.DataFrame = found[found["id"].isin(wanted)]
    return asked.sort_values(["mode", "start_day", "id"], kind="stable")


def _grid(columns: tuple[str, ...], rows: list[list[str]], ids: pd.Series) -> dict[str, Any]:
    return {
        "columns": list(columns),
        "numeric": [columns.index(name) for name in NUMERIC if name in columns],
        "rows": rows,
        "claims": ids.tolist(),
    }


def _claim_row(claim: pd.Series, source: pd.Series) -> list[str]:
    return [
        claim["item"],
        claim_value(claim),
        claim["unit"],
        period(claim),
        claim["actor"],
        short_source(source),
        claim["reliability"],
        claim["locator"],
    ]


def _event_row(event: pd.Series, source: pd.Series) -> list[str]:
    return [
        period(event),
        event["title"],
        event["place"],
        ", ".join(event["actors"]),
        short_source(source),
        source["reliability"],
    ]


def _route_row(route: pd.Series, source: pd.Series) -> list[str]:
    return [
        route["name"],
        route["mode"],
        period(route),
        route["carrier"],
        route["gauge"],
        route["certainty"],
        short_source(source),
        source["reliability"],
        route["locator"],
    ]

"""Routes and places of the supply map, and what the evidence panel shows of them.

A route or place is named in an address by an id of its own form: `rt-` or `pl-` before its name in
the table. Which claims speak of it is told here, row by row, since no column of the claims says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import geopandas as gpd
import pandas as pd

from dashboard.tables import geo
from dashboard.tables.evidence import Words, evidence, rows, source_of
from dashboard.tables.store import Tables
from dashboard.tables.words import period
from dashboard.vocab import WEAKEST

ROUTES = "routes"
PLACES = "places"
ROUTE_PREFIX = "rt-"
PLACE_PREFIX = "pl-"

YUNNAN_LINE = ("trans-cn-0014", "trans-cn-0013", "trans-cn-0015", "trans-cn-0016")
FROM_PINGXIANG = ("trans-cn-0002", "trans-cn-0003", "trans-cn-0004", "trans-cn-0005")
SIHANOUKVILLE = ("trans-cn-0018", "deliv-cn-0202")
PIPELINES = ("trans-cn-0012", "deliv-cn-0194")
FIRST_MISSILES = ("trans-su-0017", "trans-su-0024")
TRAPPED = ("trans-al-0024", "trans-su-0014", "trans-al-0026", "trans-al-0027", "trans-al-0025")
YUNNAN_GRAIN = ("deliv-cn-0160",)
GUANGXI_GRAIN = ("deliv-cn-0159",)

ROUTE_CLAIMS: dict[str, tuple[str, ...]] = {
    "pipe-fangcheng-tansan": PIPELINES,
    "pipe-pingxiang-pass": PIPELINES,
    "rail-bisezhai-hekou": YUNNAN_LINE,
    "rail-dongdang-hanoi": FROM_PINGXIANG,
    "rail-hanoi-haiphong": ("trans-cn-0013",),
    "rail-hengyang-pingxiang": ("trans-cn-0010", "trans-cn-0011"),
    "rail-kunming-bisezhai": YUNNAN_LINE,
    "rail-laocai-hanoi": ("trans-cn-0013", "trans-cn-0004"),
    "rail-ussr-china-transit": (
        "trans-su-0004",
        "trans-su-0002",
        *FIRST_MISSILES,
        "trans-su-0026",
        "trans-su-0025",
        "trans-su-0019",
        "trans-su-0018",
    ),
    "river-jinping-laichau": ("trans-cn-0009", "trans-cn-0024", "deliv-cn-0170"),
    "road-kunming-hagiang": YUNNAN_GRAIN,
    "road-mengzi-hekou": YUNNAN_GRAIN,
    "road-nanning-caobang": GUANGXI_GRAIN,
    "road-pingxiang-langson": ("trans-cn-0008",),
    "sea-canton-honngu": ("trans-cn-0019",),
    "sea-china-sihanoukville": SIHANOUKVILLE,
    "sea-fangcheng-caichien": ("trans-cn-0001",),
    "sea-odessa-cape-haiphong": ("trans-su-0003", "trans-su-0023"),
    "sea-trail-1962": ("trans-nv-0032", "trans-nv-0021"),
    "sea-trail-vungro": ("trans-nv-0022",),
    "sihanoukville-route": SIHANOUKVILLE,
    "trail-ashau": ("trans-nv-0025", "trans-nv-0024"),
    "trail-mugia": (
        "trans-nv-0028",
        "trans-nv-0027",
        "trans-nv-0029",
        "trans-nv-0030",
        "trans-nv-0010",
        "trans-nv-0013",
        "trans-nv-0014",
        "trans-nv-0015",
        "trans-nv-0016",
        "trans-nv-0019",
        "trans-nv-0017",
        "trans-nv-0018",
        "trans-nv-0020",
    ),
}

PLACE_CLAIMS: dict[str, tuple[str, ...]] = {
    "a-luoi": ("trans-nv-0025", "trans-nv-0024"),
    "dien-bien-phu": ("deliv-cn-0170",),
    "fangcheng": ("trans-cn-0001",),
    "ha-giang": YUNNAN_GRAIN,
    "haiphong": ("trans-nv-0012", *TRAPPED),
    "hekou": YUNNAN_GRAIN,
    "hon-ngu": ("trans-cn-0019",),
    "kunming": ("trans-su-0021",),
    "mu-gia": ("trans-nv-0030",),
    "pingxiang": (*FROM_PINGXIANG[:2], *FIRST_MISSILES),
    "sihanoukville": SIHANOUKVILLE,
    "trung-khanh": GUANGXI_GRAIN,
    "vung-ro": ("trans-nv-0022",),
}

CERTAINTY = {
    "documented": "The source describes the course.",
    "inferred": "The source names the ends; the course between them is inferred from the map.",
    "schematic": "The course is drawn, not known.",
}


def route_id(name: str) -> str:
    """The id by which an address opens a route: "rail-laocai-hanoi" -> "rt-rail-laocai-hanoi"."""
    return f"{ROUTE_PREFIX}{name}"


def place_id(name: str) -> str:
    """The id by which an address opens a place: "kunming" -> "pl-kunming"."""
    return f"{PLACE_PREFIX}{name}"


def is_way(one: str) -> bool:
    """Whether an id is that of a route or a place."""
    return one.startswith((ROUTE_PREFIX, PLACE_PREFIX))


def shown_routes(tables: Tables) -> gpd.GeoDataFrame:
    """The routes with their lines in degrees, `id`, `reliability`, `weak` and `claims`.

    `claims` are the ids of the shown claims that speak of the route. Without weak sources a route
    that rests on one is left out.
    """
    found = _described(geo.routes(tables), tables, "route_id", ROUTE_PREFIX, ROUTE_CLAIMS)
    return found[~found["weak"]] if tables.hides_weak else found


def shown_places(tables: Tables) -> gpd.GeoDataFrame:
    """The places as points in degrees, with the columns of `shown_routes`; none is left out."""
    return _described(geo.places(tables), tables, "place_id", PLACE_PREFIX, PLACE_CLAIMS)


def _described(
    frame: gpd.GeoDataFrame,
    tables: Tables,
    key: str,
    prefix: str,
    spoken: dict[str, tuple[str, ...]],
) -> gpd.GeoDataFrame:
    letters = tables.sources.set_index("source_id")["reliability"]
    reliability = frame["source_id"].map(letters)
    shown = set(tables.claims["claim_id"])
    claims = [[one for one in spoken.get(name, ()) if one in shown] for name in frame[key]]
    return frame.assign(
        id=prefix + frame[key],
        reliability=reliability,
        weak=reliability == WEAKEST,
        claims=pd.Series(claims, index=frame.index, dtype=object),
    )


def way_sources(tables: Tables, ids: Iterable[str]) -> list[str]:
    """The works on which routes rest, by their ids, each once; places are a gazetteer's."""
    routes = shown_routes(tables)
    return list(dict.fromkeys(routes.loc[routes["id"].isin(set(ids)), "source_id"]))


def ways(tables: Tables) -> dict[str, Any]:
    """The evidence file of the map: every route and place by id, and the claims that they name."""
    every = tables.with_weak()
    words = Words(every)
    sources = {row["source_id"]: source_of(row, words) for row in rows(every.sources)}
    routes, places = shown_routes(every), shown_places(every)
    named = {one for frame in (routes, places) for ids in frame["claims"] for one in ids}
    return {
        "version": every.version,
        "routes": {row["id"]: _route(row, words, sources) for row in rows(routes)},
        "places": {
            row["id"]: _place(row, words, sources, _passing(row["place_id"], every, routes))
            for row in rows(places)
        },
        "claims": _claims(every, named),
    }


def _route(row: dict[str, Any], words: Words, sources: dict[str, Any]) -> dict[str, Any]:
    length = row["at_least_km"]
    return {
        "name": row["name"],
        "period": period(row),
        "mode": words.label["mode", row["mode"]],
        "carrier": words.label.get(("actor", row["carrier"]), "several"),
        "stage": row["stage"],
        "gauge": row["gauge"],
        "certainty": row["certainty"],
        "certainty_means": CERTAINTY[row["certainty"]],
        "at_least_km": None if pd.isna(length) else int(length),
        **_common(row, sources),
        "locator": row["locator"],
    }


def _place(
    row: dict[str, Any],
    words: Words,
    sources: dict[str, Any],
    passing: list[dict[str, str]],
) -> dict[str, Any]:
    return {
        "name": row["name"],
        "local_name": row["local_name"] if row["local_name"] != row["name"] else "",
        "old_name": row["romanisation_1960s"] if row["romanisation_1960s"] != row["name"] else "",
        "country": row["country_then"],
        "kind": words.label["place_kind", row["kind"]],
        "routes": passing,
        **_common(row, sources),
        "locator": "",
    }


def _common(row: dict[str, Any], sources: dict[str, Any]) -> dict[str, Any]:
    return {
        "note": row["note"],
        "weak": bool(row["weak"]),
        "source": sources[row["source_id"]],
        "claims": row["claims"],
    }


def _passing(place: str, tables: Tables, routes: gpd.GeoDataFrame) -> list[dict[str, str]]:
    points = tables.route_waypoints
    through = set(points.loc[points["place_id"] == place, "route_id"])
    return [
        {"id": row["id"], "name": row["name"], "period": period(row)}
        for row in rows(routes[routes["route_id"].isin(through)])
    ]


def _claims(tables: Tables, named: set[str]) -> dict[str, Any]:
    every = tables.all_claims
    of_tables = every.loc[every["claim_id"].isin(named), "table"].unique()
    return {
        one: claim
        for table in of_tables
        for one, claim in evidence(tables, table)["claims"].items()
        if one in named
    }

"""What the map answers, view by view: sentences computed from the routes and the claims of them."""

from __future__ import annotations

import pandas as pd

from dashboard.charts._map_frame import Frame
from dashboard.charts._map_routes import routes_of
from dashboard.tables import Tables
from dashboard.tables.assess import claims_by_id
from dashboard.tables.mapview import BORDER, INDOCHINA, REGION, WORLD, MapView
from dashboard.tables.ways import shown_routes
from dashboard.tables.words import claim_value, period
from dashboard.theme.canvas import WIDE

NOTHING = "No route of this view rests on a source that is shown."


def border(tables: Tables) -> str:
    """When a train could go through on each of the two lines."""
    routes = _routes(tables)
    parts = []
    if "rail-bisezhai-hekou" in routes.index:
        since = _year(routes, "rail-bisezhai-hekou")
        parts.append(
            f"until {since} the railway from Kunming ended at Bisezhai, and goods went further "
            f"{_on_from_there(routes, since)}"
        )
    if "rail-dongdang-hanoi" in routes.index:
        since = _year(routes, "rail-dongdang-hanoi")
        parts.append(f"from {since} trains ran by Pingxiang to Hanoi")
    return _sentence(parts)


def _on_from_there(routes: pd.DataFrame, until: int) -> str:
    """The other means by which goods went before a year, in words."""
    means = {"road": "by road", "track": "on foot", "river": "by raft"}
    before = set(routes.loc[routes["start_day"].dt.year < until, "mode"])
    said = [words for mode, words in means.items() if mode in before]
    return " and ".join([", ".join(said[:-1]), said[-1]]) if len(said) > 1 else "".join(said)


def indochina(tables: Tables) -> str:
    """The three ways to the South with what sources give of their load."""
    routes = _routes(tables)
    parts = []
    if "trail-mugia" in routes.index:
        load = _quoted(tables, "trans-nv-0028")
        since = _year(routes, "trail-mugia")
        parts.append(f"by the Ho Chi Minh trail from {since}{load}")
    if "sea-trail-1962" in routes.index:
        load = _quoted(tables, "trans-nv-0021")
        parts.append(f"in boats along the coast from {_year(routes, 'sea-trail-1962')}{load}")
    if "sihanoukville-route" in routes.index:
        load = _quoted(tables, "trans-cn-0018")
        since = _year(routes, "sihanoukville-route")
        parts.append(f"through Sihanoukville from {since}{load}")
    return _sentence(parts)


def region(tables: Tables) -> str:
    """The Soviet goods by rail and by sea."""
    routes = _routes(tables)
    parts = []
    if "rail-ussr-china-transit" in routes.index:
        parts.append(
            f"from {_year(routes, 'rail-ussr-china-transit')} Soviet military goods crossed China "
            "by rail"
        )
    if "sea-vladivostok-haiphong" in routes.index:
        end = _end(routes, "sea-vladivostok-haiphong")
        parts.append(f"other goods came by sea from Vladivostok and Odessa until {end}")
    return _sentence(parts)


def world(tables: Tables) -> str:
    """How the closure of Suez lengthened the way."""
    routes = _routes(tables)
    parts = []
    if "sea-odessa-suez-haiphong" in routes.index:
        end = _end(routes, "sea-odessa-suez-haiphong")
        parts.append(f"until {end} ships from Odessa went by Suez")
    if "sea-odessa-cape-haiphong" in routes.index:
        far = ", ".join(_told(tables, one) for one in ("trans-su-0003", "trans-su-0023"))
        told = f" ({far.strip(', ')})" if far.strip(", ") else ""
        parts.append(f"after the canal was closed round the Cape{told}")
    if "rail-ussr-china-transit" in routes.index:
        far = _told(tables, "trans-su-0004")
        parts.append("by rail across China" + (f" it was {far}" if far else ""))
    return _sentence(parts)


def alt(tables: Tables, view: MapView) -> str:
    """What the picture shows: how many routes by which means."""
    routes = routes_of(tables, Frame(view, WIDE))
    if routes.empty:
        return NOTHING
    counts = routes["mode"].value_counts(sort=False)
    by = ", ".join(f"{count} {PLURALS[mode][count > 1]}" for mode, count in counts.items())
    return (
        f"A map of {PLACES[view.name]} with {len(routes)} supply routes: {by}. "
        "The table lists them with their years."
    )


PLACES = {
    BORDER.name: "the border of Yunnan, Guangxi and northern Vietnam",
    INDOCHINA.name: "Indochina",
    REGION.name: "East Asia from Siberia to the Equator",
    WORLD.name: "the seas and railways from the Atlantic to the Pacific",
}
PLURALS = {
    "rail": ("railway", "railways"),
    "road": ("road", "roads"),
    "track": ("track", "tracks"),
    "river": ("river route", "river routes"),
    "sea": ("sea route", "sea routes"),
    "pipeline": ("pipeline", "pipelines"),
}


def _routes(tables: Tables) -> pd.DataFrame:
    routes: pd.DataFrame = shown_routes(tables).set_index("route_id", drop=False)
    return routes


def _year(routes: pd.DataFrame, route: str) -> int:
    return int(routes["start_day"].dt.year.loc[route])


def _end(routes: pd.DataFrame, route: str) -> str:
    row = routes[routes["route_id"] == route].iloc[0]
    return period(row).split(" to ")[-1]


def _told(tables: Tables, claim_id: str, *, dated: bool = False) -> str:
    """A claim as "about 7,000 miles"; empty when it is hidden or not in the data."""
    if claim_id not in set(tables.all_claims["claim_id"]):
        return ""
    when = ", {}" if dated else ""
    return "".join(
        f"{claim_value(row)} {row['unit']}{when.format(period(row))}"
        for _, row in claims_by_id(tables, [claim_id]).iterrows()
    )


def _quoted(tables: Tables, claim_id: str) -> str:
    told = _told(tables, claim_id, dated=True)
    return f" ({told})" if told else ""


def _sentence(parts: list[str]) -> str:
    said = "; ".join(parts)
    return f"{said[0].upper()}{said[1:]}." if said else NOTHING

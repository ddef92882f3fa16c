"""Which places a view names, and how its areas, seas and routes are called on the map.

Level 1 is named on every canvas (eight names, the most that a phone can bear), level 2 not on a
phone, level 3 only on a wide page and where there is room.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from unicodedata import name

import pandas as pd

from dashboard.tables import Tables
from dashboard.tables.assess import claims_by_id
from dashboard.tables.words import claim_value, period

LEVELS: dict[str, tuple[tuple[str, ...], ...]] = {
    "border": (
        (
            "kunming",
            "hanoi",
            "lao-cai",
            "nanning",
            "haiphong",
            "bisezhai",
            "pingxiang",
            "dien-bien-phu",
        ),
        (
            "mengzi",
            "hekou",
            "kaiyuan",
            "ha-giang",
            "cao-bang",
            "muong-lay",
            "jinping",
            "lang-son",
            "tuyen-quang",
            "thai-nguyen",
            "yen-bai",
        ),
        (
            "fangcheng",
            "jingxi",
            "malipo",
            "wenshan",
            "trung-khanh",
            "cam-pha",
            "beihai",
            "friendship-pass",
            "pingbian",
            "yiliang",
            "cai-chien",
        ),
    ),
    "indochina": (
        (
            "hanoi",
            "haiphong",
            "kunming",
            "vinh",
            "tchepone",
            "sihanoukville",
            "nanning",
            "phnom-penh",
        ),
        (
            "pingxiang",
            "lao-cai",
            "mu-gia",
            "hon-ngu",
            "a-luoi",
            "attapeu",
            "loc-ninh",
            "huangpu",
            "ca-mau",
            "vung-ro",
        ),
        ("dong-hoi", "ban-karai", "lumphat", "snuol", "svay-rieng", "fangcheng"),
    ),
    "region": (
        (
            "beijing",
            "haiphong",
            "vladivostok",
            "irkutsk",
            "kunming",
            "manzhouli",
            "sihanoukville",
        ),
        ("novosibirsk", "hanoi", "harbin", "wuhan", "huangpu", "singapore", "pingxiang"),
        ("chita", "shenyang", "tianjin", "zhengzhou", "hengyang", "ulan-ude"),
    ),
    "world": (
        (
            "moscow",
            "odessa",
            "haiphong",
            "vladivostok",
            "cape-town",
            "suez",
            "beijing",
            "singapore",
        ),
        ("irkutsk", "novosibirsk", "manzhouli", "kunming"),
        ("port-said", "omsk", "pingxiang"),
    ),
}

SCRIPTS = re.compile("LATIN|CJK|CYRILLIC")

# Names that stand in the sea beside their country, where the railways leave them no room: degrees
# east and north of where they begin.
MOVED = {("indochina", "North Vietnam (DRV)"): (106.6, 19.15)}

# A table's name says more than a map can: what stands before the bracket, unless told here.
SHORT = {
    "cai-chien": "Cai Chien",
    "fangcheng": "Fangcheng",
    "hon-ngu": "Hon Ngu",
    "huangpu": "Huangpu (Canton)",
    "suez": "Suez",
    "tchepone": "Tchepone",
}


@dataclass(frozen=True)
class RouteName:
    """How a view calls one of its routes; the words may quote claims.

    `within` is the part of the line, from its start, that is this route's own.
    """

    view: str
    route: str
    words: Callable[[Tables, pd.Series], str]
    within: tuple[float, float] = (0.1, 0.9)


def _said(text: str) -> Callable[[Tables, pd.Series], str]:
    return lambda tables, route: text


def _until(text: str) -> Callable[[Tables, pd.Series], str]:
    """The words, and the end of the route's use."""
    return lambda tables, route: f"{text}<br>to {period(route).split(' to ')[-1]}"


def _from(text: str) -> Callable[[Tables, pd.Series], str]:
    """The words, and the year in which the route was opened."""
    return lambda tables, route: f"{text} from {route['start_day'].year}"


def _far(text: str, *claim_ids: str) -> Callable[[Tables, pd.Series], str]:
    """The words, and what shown claims say of the distance or the time; one a line."""

    def words(tables: Tables, route: pd.Series) -> str:
        claims = claims_by_id(tables, claim_ids)
        told = [f"{claim_value(row)} {row['unit']}" for _, row in claims.iterrows()]
        return "<br>".join([text, *([", ".join(told)] if told else [])])

    return words


ROUTE_NAMES = (
    RouteName("border", "rail-hengyang-pingxiang", _said("to Hengyang")),
    RouteName("border", "rail-guiyang-kunming", _from("to Guiyang")),
    RouteName("indochina", "trail-mugia", _said("Ho Chi Minh trail")),
    RouteName("indochina", "sea-trail-1962", _said("sea trail"), (0.3, 0.9)),
    RouteName("indochina", "sihanoukville-route", _said("Sihanoukville route")),
    RouteName("indochina", "sea-canton-honngu", _said("from Canton")),
    RouteName("indochina", "sea-china-sihanoukville", _said("from China"), (0.1, 0.4)),
    RouteName("indochina", "rail-hengyang-pingxiang", _said("to Hengyang")),
    RouteName(
        "region",
        "rail-ussr-china-transit",
        _far("Soviet transit by rail", "trans-su-0004"),
    ),
    RouteName("region", "sea-vladivostok-haiphong", _until("from Vladivostok")),
    RouteName("region", "sea-odessa-cape-haiphong", _said("from Odessa"), (0.05, 0.5)),
    RouteName("region", "trail-mugia", _said("Ho Chi Minh trail")),
    RouteName("world", "rail-ussr-china-transit", _far("by rail", "trans-su-0004")),
    RouteName("world", "sea-odessa-suez-haiphong", _until("by Suez"), (0.35, 0.6)),
    RouteName(
        "world",
        "sea-odessa-cape-haiphong",
        _far("round the Cape", "trans-su-0003", "trans-su-0023"),
        (0.3, 0.75),
    ),
    RouteName("world", "sea-vladivostok-haiphong", _until("from Vladivostok"), (0.1, 0.6)),
)


def names_of(place: pd.Series) -> tuple[str, str]:
    """English name and local name of a place as the map writes them.

    The local name is "" where it is the same, or in a script that many devices cannot write.
    """
    english = SHORT.get(place["place_id"]) or str(place["name"]).split(" (")[0].split(" / ")[0]
    local = str(place["local_name"]).split(" / ")[0]
    readable = all(SCRIPTS.match(name(one, "LATIN")) for one in local if one.isalpha())
    return english, local if readable and local != english else ""

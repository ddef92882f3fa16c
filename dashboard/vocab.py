"""The words that code may use for actors, measures and units.

Only what code names is listed; the full vocabulary with labels and definitions is
`data/vocabulary.csv`, and a test holds that every value here is one of its keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Actor(StrEnum):
    """An actor that a chart names or draws in a colour of its own."""

    CHINA = "China"
    USSR = "USSR"
    EASTERN_EUROPE = "Eastern Europe"
    USSR_AND_EASTERN_EUROPE = "USSR and Eastern Europe"
    USSR_AND_CHINA = "USSR and China"
    OTHER_SOCIALIST = "Other socialist countries"
    ALL_COMMUNIST = "All communist countries"
    DRV = "DRV"
    VIET_MINH = "Viet Minh"
    VIETNAM = "Vietnam"
    VIETNAMESE_COMMUNISTS = "Vietnamese communists"
    NLF = "NLF"
    RVN = "RVN"
    USA = "USA"
    THIRD_COUNTRIES = "Third countries"
    FRANCE = "France"


class Warning(StrEnum):
    """A caveat that code treats in a way of its own."""

    WEAK_SOURCE = "weak-source"
    ROUND_NUMBER = "round-number"
    MORE_THAN = "more-than"
    DERIVED = "derived"
    OVERLAPPING = "overlapping-period"
    DISPUTED = "disputed"
    COMMITMENT = "commitment-not-delivery"
    CUMULATIVE = "cumulative"
    SEED_FAULT = "seed-fault"
    MISPRINT = "misprint-suspected"
    OCR_DOUBT = "ocr-doubt"


class Unit(StrEnum):
    """A unit that an axis of the dashboard carries."""

    PEOPLE = "people"
    PERCENT = "percent"
    TONNES = "tonnes"
    MILLION_USD = "million USD"
    MILLION_TIV = "million SIPRI TIV"


SEED_SOURCE = "alphahistory-2018"
WEAKEST = "D"


@dataclass(frozen=True)
class Side:
    """A choice in the control of the actors: its key in the address and its name."""

    key: str
    label: str


SIDES = (
    Side("china", "China"),
    Side("ussr", "USSR"),
    Side("eastern-europe", "Eastern Europe"),
    Side("usa", "USA"),
    Side("drv", "North Vietnam"),
    Side("rvn", "South Vietnam"),
    Side("others", "Others"),
)
_CHINA, _USSR, _EASTERN_EUROPE, _USA, _DRV, _RVN, _OTHERS = (side.key for side in SIDES)

# Several together belong to the side of each: asking for China shows what it gave with others too.
_SIDES_OF: dict[str, tuple[str, ...]] = {
    Actor.CHINA: (_CHINA,),
    Actor.USSR: (_USSR,),
    "Russia": (_USSR,),
    Actor.EASTERN_EUROPE: (_EASTERN_EUROPE,),
    "Czechoslovakia": (_EASTERN_EUROPE,),
    "Hungary": (_EASTERN_EUROPE,),
    "East Germany": (_EASTERN_EUROPE,),
    "Poland": (_EASTERN_EUROPE,),
    Actor.USSR_AND_EASTERN_EUROPE: (_USSR, _EASTERN_EUROPE),
    Actor.USSR_AND_CHINA: (_CHINA, _USSR),
    Actor.OTHER_SOCIALIST: (_EASTERN_EUROPE, _OTHERS),
    Actor.ALL_COMMUNIST: (_CHINA, _USSR, _EASTERN_EUROPE, _OTHERS),
    "All countries": tuple(side.key for side in SIDES),
    Actor.DRV: (_DRV,),
    Actor.VIET_MINH: (_DRV,),
    Actor.VIETNAM: (_DRV,),
    Actor.VIETNAMESE_COMMUNISTS: (_DRV,),
    Actor.NLF: (_DRV,),
    "DRV and NLF": (_DRV,),
    Actor.RVN: (_RVN,),
    Actor.USA: (_USA,),
}


def sides_of(actor: str) -> tuple[str, ...]:
    """The keys of the sides that an actor of the vocabulary belongs to; `others` for the rest."""
    return _SIDES_OF.get(actor, (_OTHERS,))

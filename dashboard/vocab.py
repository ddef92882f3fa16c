"""The words that code may use for actors, measures and units.

Only what code names is listed; the full vocabulary with labels and definitions is
`data/vocabulary.csv`, and a test holds that every value here is one of its keys.
"""

from __future__ import annotations

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

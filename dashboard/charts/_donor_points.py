"""The points on which China and the USSR are compared, and what the sources say for each side.

A side is a quantity with its printed verdict, single claims, or claims of one series that may be
added: then the figure is our sum, and says so. A side on which nobody speaks stays empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import nan

import pandas as pd

from dashboard.charts._dots import figure_of, sign
from dashboard.charts._source_columns import years_words
from dashboard.tables import Tables
from dashboard.tables.assess import NONE, SINGLE, bounds
from dashboard.tables.derive import assess, claims_by_id, series_claims, total
from dashboard.tables.words import claim_value, number
from dashboard.vocab import Actor, Warning

BLOC = Actor.USSR_AND_EASTERN_EUROPE
TERMS = "extended-terms"
GRANTS, CREDITS = "economic aid, grants", "economic aid, credits"
BADGES = {SINGLE: "one claim", NONE: "no claim"}
WORKED_OUT = "worked out"


@dataclass(frozen=True)
class Side:
    """Where one donor's evidence comes from: a quantity, ids of claims, or an item of the terms."""

    actor: str
    quantity: str = ""
    claims: tuple[str, ...] = ()
    item: str = ""


@dataclass(frozen=True)
class Point:
    """One row: its name, what it counts (in full and for a phone), its word in a sentence.

    `rival` is a claim without an amount that contradicts the row; `whole` is the end of the scale
    where that is not the highest claim.
    """

    name: str
    unit: tuple[str, str]
    phrase: str
    china: Side
    ussr: Side
    rival: str = ""
    whole: float = 0.0

    @property
    def sides(self) -> tuple[Side, Side]:
        """China, then the USSR."""
        return self.china, self.ussr


@dataclass(frozen=True)
class Section:
    """A heading over points; `statement` is the school text's sentence that they test."""

    name: str
    points: tuple[Point, ...]
    statement: str = ""


@dataclass(frozen=True, eq=False)
class Said:
    """What is shown for one side: its claims, the figure printed first, the bounds, the verdict."""

    side: Side
    claims: pd.DataFrame
    first: pd.Series | None
    figure: float
    low: float
    high: float
    verdict: str
    badge: str
    hidden: bool = False

    @property
    def ours(self) -> bool:
        """Whether the figure is our sum of several claims."""
        return bool(self.side.item)

    @property
    def text(self) -> str:
        """The figure with the sign of its word."""
        return f"{'' if self.first is None or self.ours else sign(self.first)}{number(self.figure)}"

    @property
    def spoken(self) -> str:
        """The figure in words."""
        if self.first is None:
            return "only weak sources, hidden" if self.hidden else "no claim"
        return number(self.figure) if self.ours else claim_value(self.first)

    @property
    def years(self) -> str:
        """The years of the figure in few letters."""
        if self.first is None:
            return ""
        if not self.ours:
            return years_words(self.first)
        first, last = self.claims["start_day"].min().year, self.claims["end_day"].max().year
        return f"{first}–{str(last)[2:]}"


def _two(china: str, ussr: str) -> tuple[Side, Side]:
    return Side(Actor.CHINA, quantity=china), Side(Actor.USSR, quantity=ussr)


def _terms(item: str) -> tuple[Side, Side]:
    return Side(Actor.CHINA, item=item), Side(BLOC, item=item)


GOODS = Section(
    "Goods and money",
    (
        Point(
            "Military goods",
            ("tonnes, Vietnamese figures", "tonnes"),
            "weight",
            Side(Actor.CHINA, quantity="cn-tonnes-5575"),
            Side(Actor.USSR, claims=("deliv-su-0177",)),
        ),
        Point(
            "Major weapons",
            ("million SIPRI TIV: worth", "million SIPRI TIV"),
            "major weapons",
            Side(Actor.CHINA, claims=("deliv-cn-0143",)),
            Side(Actor.USSR, claims=("deliv-su-0125",)),
        ),
        Point(
            "All aid, yearly rate",
            ("million dollars, TIME", "million dollars, TIME"),
            "dollars of 1967",
            Side(Actor.CHINA, claims=("aid-cn-0060",)),
            Side(Actor.USSR, claims=("aid-su-0035",)),
            rival="aid-cn-0015",
        ),
    ),
)
PEOPLE = Section(
    "People sent",
    (
        Point(
            "Soldiers in all",
            ("people", "people"),
            "soldiers sent",
            *_two("cn-troops-total", "su-served"),
        ),
        Point(
            "Present at one time",
            ("no Soviet peak known", "no Soviet peak known"),
            "soldiers present",
            Side(Actor.CHINA, quantity="cn-troops-peak"),
            Side(Actor.USSR, claims=("troops-su-0001",)),
        ),
    ),
)
LOSSES = Section(
    "People lost",
    (
        Point("Killed", ("people", "people"), "dead", *_two("cn-killed", "su-killed")),
        Point(
            "Wounded",
            ("people", "people"),
            "wounded",
            Side(Actor.CHINA, quantity="cn-wounded"),
            Side(Actor.USSR),
        ),
    ),
)
ON_TERMS = Section(
    "On what terms",
    (
        Point(
            "Promised as gifts",
            ("million dollars, 1955–60", "million dollars"),
            "promised gifts",
            *_terms(GRANTS),
        ),
        Point(
            "Promised as loans",
            ("million dollars, 1955–60", "million dollars"),
            "promised loans",
            *_terms(CREDITS),
        ),
        Point(
            "Gifts in all aid",
            ("percent", "percent"),
            "share of gifts",
            Side(Actor.CHINA, claims=("aid-cn-0016",)),
            Side(Actor.USSR),
            whole=100.0,
        ),
    ),
    statement="s33",
)
SECTIONS = (GOODS, PEOPLE, LOSSES, ON_TERMS)
POINTS = tuple(point for section in SECTIONS for point in section.points)
SERIES = (TERMS,)
QUANTITIES = tuple(side.quantity for point in POINTS for side in point.sides if side.quantity)


def said(tables: Tables, side: Side) -> Said:
    """What the shown claims say for a side."""
    if side.quantity:
        return _assessed(tables, side)
    if side.item:
        return _summed(tables, side)
    claims = claims_by_id(tables, side.claims)
    if claims.empty:
        return _nothing(side, claims, hidden=bool(side.claims))
    row = claims.iloc[0]
    low, high = bounds(claims)
    badge = WORKED_OUT if Warning.DERIVED in row["warnings"] else BADGES[SINGLE]
    return Said(side, claims, row, figure_of(row), low.min(), high.max(), SINGLE, badge)


def _assessed(tables: Tables, side: Side) -> Said:
    found = assess(tables, side.quantity)
    if found.claims.empty:
        return _nothing(side, found.claims, hidden=True)
    first = found.claims.iloc[0] if found.headline is None else found.headline
    badge = BADGES.get(found.verdict, found.badge)
    figure = figure_of(first)
    return Said(side, found.claims, first, figure, found.low, found.high, found.verdict, badge)


def _summed(tables: Tables, side: Side) -> Said:
    """Grants or credits of one donor over both periods, which the series allows to be added."""
    claims = series_claims(tables, TERMS)
    claims = claims[(claims["actor"] == side.actor) & (claims["item"] == side.item)]
    if claims.empty:
        return _nothing(side, claims, hidden=False)
    figure = total(claims)
    badge = "our sum" if len(claims) > 1 else BADGES[SINGLE]
    return Said(side, claims, claims.iloc[0], figure, figure, figure, SINGLE, badge)


def _nothing(side: Side, claims: pd.DataFrame, *, hidden: bool) -> Said:
    badge = "weak, hidden" if hidden else BADGES[NONE]
    return Said(side, claims, None, nan, nan, nan, NONE, badge, hidden)

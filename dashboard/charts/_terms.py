"""The terms of aid as rows: what a donor promised as gift and as loan, period by period.

Gift and loan stand in one row only where their series says that they stack. The printed total of a
row and a rival of it are kept beside the pieces and are never part of the stack.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from dashboard.charts._dots import source_name
from dashboard.tables import Tables
from dashboard.tables.derive import claims_by_id, series_claims, stack
from dashboard.tables.words import number, period
from dashboard.vocab import Actor, Unit, Warning

TERMS, TOTALS, WHOLE = "extended-terms", "extended-total", "cn-terms"
SIGNED, OLD_ROUBLES, ROUBLES = "cn-grants-signed", "su-credits-oldroubles", "su-grants-1965"
STACKED = (TERMS, WHOLE)
DEBTS_FORGIVEN = "ev-149"


@dataclass(frozen=True)
class Section:
    """One series of one donor: name, unit in words, series of printed totals, ids of rivals."""

    title: str
    basis: str
    series: str
    actor: str
    totals: str = ""
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True)
class Turn:
    """A turning point between sections: an event."""

    event_id: str


@dataclass(frozen=True)
class Donor:
    """Who gave, and the sections and turning points in order of time."""

    actor: str
    entries: tuple[Section | Turn, ...]

    @property
    def promised(self) -> Section:
        """The section that both donors have in the same unit."""
        return next(e for e in self.entries if isinstance(e, Section) and e.series == TERMS)


@dataclass(frozen=True)
class Piece:
    """One claim in a row: where its bar begins, and whether it was a gift."""

    claim: pd.Series
    base: float
    gift: bool

    @property
    def value(self) -> float:
        """Its figure."""
        return float(self.claim["value"])

    @property
    def derived(self) -> bool:
        """Whether the figure was worked out from others of its source."""
        return Warning.DERIVED.value in self.claim["warnings"]


@dataclass(frozen=True)
class Entry:
    """One row: when, its words (and a shorter way to say them), its pieces, total and rival."""

    when: str
    words: str
    short: str
    pieces: tuple[Piece, ...]
    printed: pd.Series | None
    rival: pd.Series | None

    @property
    def end(self) -> float:
        """Where the last of its marks stands."""
        marks = [piece.base + piece.value for piece in self.pieces]
        return max(marks if self.rival is None else [*marks, float(self.rival["value"])])


def _promised(actor: str, *rivals: str) -> Section:
    basis = "million dollars, damaged US table"
    return Section("Promised", basis, TERMS, actor, totals=TOTALS, rivals=rivals)


CHINA = Donor(
    Actor.CHINA,
    (
        _promised(Actor.CHINA),
        Turn("ev-215"),
        Section("Grants signed", "million yuan", SIGNED, Actor.CHINA),
        Section("All aid", "percent, from a weak web copy", WHOLE, Actor.CHINA),
    ),
)
BLOC = Donor(
    Actor.USSR_AND_EASTERN_EUROPE,
    (
        _promised(Actor.USSR_AND_EASTERN_EUROPE, "aid-su-0004"),
        Section("Soviet promises", "million old roubles", OLD_ROUBLES, Actor.USSR),
        Section("Extra promises", "million roubles", ROUBLES, Actor.USSR),
        Turn(DEBTS_FORGIVEN),
    ),
)
DONORS = (CHINA, BLOC)


def entries(tables: Tables, section: Section) -> Iterator[Entry]:
    """The rows of a section in order of time; none where all of its claims are hidden."""
    claims = series_claims(tables, section.series)
    claims = claims[claims["actor"] == section.actor]
    if section.series not in STACKED:
        for _, row in claims.iterrows():
            yield _entry(tables, section, (Piece(row, 0.0, is_gift(row)),))
        return
    ordered = claims.assign(loan=[not is_gift(row) for _, row in claims.iterrows()])
    piled = stack(ordered.sort_values(["start_day", "loan"], kind="stable"), by="item")
    for _, group in piled.groupby("start_day", sort=True):
        rows = (row for _, row in group.iterrows())
        pieces = tuple(Piece(row, float(row["base"]), is_gift(row)) for row in rows)
        yield _entry(tables, section, pieces)


def is_gift(row: pd.Series) -> bool:
    """Whether a claim counts grants; the others count credits and loans."""
    return "grant" in row["item"]


def scale(tables: Tables, section: Section) -> float:
    """The highest figure on the axis of a section's series, whoever gave it."""
    claims = series_claims(tables, section.series)
    if section.series in STACKED and len(claims):
        ordered = claims.sort_values("start_day", kind="stable")
        return float(stack(ordered, by="item")["top"].max())
    return 1.0 if claims.empty else float(claims["value"].max())


def _entry(tables: Tables, section: Section, pieces: tuple[Piece, ...]) -> Entry:
    first = pieces[0].claim
    printed = _of_same_time(tables, section, first)
    rival = _within(claims_by_id(tables, section.rivals), first)
    said = _words(pieces, printed)
    short = said.removesuffix(" in all").replace("; ", " of ")
    if rival is not None:
        figure = number(rival["value"])
        short = f"{said} ({source_name(tables, rival, dated=False)}: {figure})"
        said = f"{said}; {source_name(tables, rival)}: {figure} in {period(rival)} alone"
    return Entry(_when(first), said, short, pieces, printed, rival)


def _of_same_time(tables: Tables, section: Section, row: pd.Series) -> pd.Series | None:
    """The total that the source prints for the donor and period of a claim."""
    if not section.totals:
        return None
    totals = series_claims(tables, section.totals)
    own = totals[(totals["start_day"] == row["start_day"]) & (totals["actor"] == section.actor)]
    return None if own.empty else own.iloc[0]


def _within(rivals: pd.DataFrame, row: pd.Series) -> pd.Series | None:
    """The rival whose time lies inside that of a claim."""
    inside = rivals[
        (rivals["start_day"] >= row["start_day"]) & (rivals["end_day"] <= row["end_day"])
    ]
    return None if inside.empty else inside.iloc[0]


def _when(row: pd.Series) -> str:
    if row["end"] and row["precision"] == "year":
        return f"{row['start']}–{row['end'][-2:]}"
    return period(row)


def _words(pieces: tuple[Piece, ...], printed: pd.Series | None) -> str:
    """ "100 given, 19.5 lent; 119.5 in all"; a figure that was worked out says from what."""
    said = ", ".join(_part(piece) for piece in pieces)
    if printed is None or len(pieces) < 2:
        return said
    if any(piece.derived for piece in pieces):
        read = [piece.value for piece in pieces if not piece.derived]
        return f"{said} ({' less '.join(number(one) for one in (printed['value'], *read))})"
    return f"{said}; {number(printed['value'])} in all"


def _part(piece: Piece) -> str:
    sign = "%" if piece.claim["unit"] == Unit.PERCENT else ""
    return f"{number(piece.value)}{sign} {'given' if piece.gift else 'lent'}"

"""What the shown claims say about a question: spread, verdict, headline, badge.

On the full tables verdict and spread are those that are printed. When weak claims are hidden both
are worked out again: the spread from the claims that are left, the verdict by the rule of
`_verdict`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import isnan, nan

import pandas as pd

from dashboard.tables.errors import TablesError
from dashboard.tables.store import Tables

AGREED, CLOSE, UNRESOLVED = "agreed", "close", "unresolved"
SINGLE, NONE = "single", "none"
CLOSE_WITHIN = 0.1


@dataclass(frozen=True, eq=False)
class Assessment:
    """A quantity as it stands among the shown claims.

    `claims` are the shown claims in the order of the quantity, those that a reader added last: they
    stand beside the others and count nowhere. `low` and `high` are the outer bounds of the others
    (NaN when none is shown); `verdict` agreed, close, disputed, unresolved, or single or none when
    fewer than two are shown; `origins` how many independent origins they have (None: not known);
    `headline` the claim to print first, None when it is hidden; `note` is empty unless something is
    hidden.
    """

    quantity_id: str
    question: str
    claims: pd.DataFrame
    headline: pd.Series | None
    low: float
    high: float
    verdict: str
    origins: int | None
    shown: int
    hidden: int
    badge: str
    note: str


def claims_by_id(tables: Tables, ids: Iterable[str]) -> pd.DataFrame:
    """The claims of these ids in this order, without hidden ones; TablesError if one is unknown."""
    wanted = list(dict.fromkeys(ids))
    unknown = [claim_id for claim_id in wanted if claim_id not in tables.known]
    if unknown:
        raise TablesError(f"claim {unknown[0]!r} is in none of the claims tables")
    position = tables.position
    return tables.claims.take([position[claim_id] for claim_id in wanted if claim_id in position])


def bounds(claims: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """The lower and upper end of each claim: its bound, else its value, else its other bound."""
    low = claims["low"].fillna(claims["value"]).fillna(claims["high"])
    high = claims["high"].fillna(claims["value"]).fillna(claims["low"])
    return low, high


def assess(tables: Tables, quantity_id: str) -> Assessment:
    """Assess a quantity for the claims that `tables` shows. TablesError if it is unknown."""
    found = tables.quantities[tables.quantities["quantity_id"] == quantity_id]
    if found.empty:
        raise TablesError(f"quantity {quantity_id!r} is not in quantities.csv")
    quantity = found.iloc[0]
    claims = claims_by_id(tables, quantity["claim_ids"])
    printed = claims[~claims["own"]]
    own = tables.all_claims["own"] & tables.all_claims["claim_id"].isin(quantity["claim_ids"])
    shown, hidden = len(printed), len(quantity["claim_ids"]) - int(own.sum()) - len(printed)
    lows, highs = bounds(printed)
    low, high = (float(lows.min()), float(highs.max())) if shown else (nan, nan)
    verdict = _verdict(quantity, low, high, shown, hidden)
    origins = _origins(quantity, shown, hidden)
    headline = claims[claims["claim_id"] == quantity["headline_claim_id"]]
    return Assessment(
        quantity_id=quantity_id,
        question=quantity["question"],
        claims=claims,
        headline=None if headline.empty else headline.iloc[0],
        low=low,
        high=high,
        verdict=verdict,
        origins=origins,
        shown=shown,
        hidden=hidden,
        badge=f"{AGREED}, one origin" if verdict == AGREED and origins == 1 else verdict,
        note=_note(shown, hidden),
    )


def _verdict(quantity: pd.Series, low: float, high: float, shown: int, hidden: int) -> str:
    """The printed verdict while nothing is hidden, else a milder one only where the numbers show
    it.

    Equal claims agree; claims within a tenth of the highest are close. Anything else, and claims
    that do not count the same thing, keep the printed verdict: hiding weak claims settles no
    quarrel.
    """
    if shown < 2:
        return SINGLE if shown else NONE
    printed = str(quantity["verdict"])
    if not hidden or printed in (AGREED, UNRESOLVED):
        return printed
    if low == high:
        return AGREED
    return CLOSE if not isnan(high) and high - low <= CLOSE_WITHIN * abs(high) else printed


def _origins(quantity: pd.Series, shown: int, hidden: int) -> int | None:
    printed = quantity["origins"]
    if shown == 0 or pd.isna(printed):
        return None
    if hidden and shown > 1 and printed > 1:
        # Which of the origins the hidden claims stood for is not recorded.
        return None
    return min(int(printed), shown)


def _note(shown: int, hidden: int) -> str:
    if not hidden:
        return ""
    claims = "1 claim" if hidden == 1 else f"{hidden} claims"
    if shown == 0:
        return f"Only weak sources speak: {claims} hidden."
    if shown == 1:
        return f"One claim is left; beside it only weak sources speak: {claims} hidden."
    return f"{claims} of weak sources hidden."

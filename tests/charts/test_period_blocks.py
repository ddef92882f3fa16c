"""Blocks of periods: who is solid, what may be stacked, and where the pairs stand."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pytest

from dashboard.charts._period_blocks import largest, side_by_side, stacked, value_size
from dashboard.tables import Tables, UnitGuardError, load
from dashboard.tables.derive import series_claims
from dashboard.theme.canvas import WIDE
from dashboard.vocab import Actor

DONORS = (Actor.USSR, Actor.OTHER_SOCIALIST, Actor.CHINA)


@cache
def tables() -> Tables:
    return load()


def tonnes() -> pd.DataFrame:
    return series_claims(tables(), "mil-tonnes-donors")


def test_one_claim_a_period_is_the_largest() -> None:
    winners = tonnes()[tonnes()["claim_id"].isin(largest(tonnes()))]
    assert winners["actor"].tolist() == ["USSR", "USSR", "USSR", "China", "China"]


def test_equal_claims_are_both_the_largest() -> None:
    pair = tonnes().iloc[:2].assign(value=5.0)
    assert len(largest(pair)) == 2


def test_nothing_has_no_largest() -> None:
    assert largest(tonnes().iloc[:0]) == frozenset()


def test_two_series_are_never_stacked_on_each_other() -> None:
    mixed = pd.concat([tonnes(), series_claims(tables(), "tiv-drv-periods")])
    with pytest.raises(UnitGuardError):
        stacked(mixed, (*DONORS, Actor.EASTERN_EUROPE), 0)


def test_the_first_of_the_order_is_the_foot() -> None:
    feet = [block.actor for block in stacked(tonnes(), DONORS, 0) if block.base == 0]
    assert feet == [Actor.USSR] * 5


def test_pairs_stand_beside_each_other_within_their_years() -> None:
    blocks = side_by_side(tonnes(), (Actor.CHINA, Actor.USSR), 0.2)
    pairs = list(zip(*[iter(sorted(blocks, key=lambda one: one.first))] * 2, strict=True))
    assert [(left.actor, right.actor) for left, right in pairs] == [("China", "USSR")] * 5
    assert all(left.last < right.first for left, right in pairs)


@pytest.mark.parametrize(("room", "size"), [(30, WIDE.value), (14, WIDE.tick), (8, None)])
def test_a_value_is_smaller_or_absent_in_a_low_block(room: float, size: int | None) -> None:
    assert value_size(WIDE, room) == size

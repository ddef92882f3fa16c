"""The unit guard, for any handful of claims: it lets through only what adds up, in any order."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.tables import Tables, UnitGuardError
from dashboard.tables.derive import join_line, series_claims, stack, total
from tests.properties import held_by_few

Handful = Callable[[st.DataObject], pd.DataFrame]
MOST = 5


@pytest.fixture(scope="module")
def handful(tables: Tables) -> Handful:
    """A function that draws some claims: of one series, or of anywhere."""
    by_series = {name: group for name, group in tables.claims.groupby("series_id") if name}
    names = sorted(by_series)

    def draw(data: st.DataObject) -> pd.DataFrame:
        name = data.draw(st.sampled_from(names))
        source = tables.claims if data.draw(st.integers(0, 3)) == 0 else by_series[name]
        size = min(MOST, len(source))
        rows = data.draw(
            st.lists(st.integers(0, len(source) - 1), min_size=1, max_size=size, unique=True)
        )
        return source.iloc[rows]

    return draw


def outcome(way: Callable[[], object]) -> object:
    """What comes out, or that the guard refused; anything else is a fault."""
    try:
        return way()
    except UnitGuardError:
        return None


@held_by_few
@given(data=st.data())
def test_only_claims_of_one_unit_measure_and_series_come_through(
    handful: Handful, data: st.DataObject
) -> None:
    claims = handful(data)
    for way in (lambda: total(claims), lambda: join_line(claims), lambda: stack(claims)):
        if outcome(way) is not None:
            assert claims["unit"].nunique() == claims["measure"].nunique() == 1
            assert len(claims) == 1 or claims["series_id"].nunique() == 1


@held_by_few
@given(data=st.data())
def test_the_order_of_the_claims_changes_neither_the_sum_nor_the_line(
    handful: Handful, data: st.DataObject
) -> None:
    claims = handful(data)
    turned = claims.iloc[data.draw(st.permutations(range(len(claims))))]
    one, other = outcome(lambda: total(claims)), outcome(lambda: total(turned))
    assert one == other or one == pytest.approx(other)
    lines = [
        outcome(lambda each=each: list(join_line(each)["start_day"])) for each in (claims, turned)
    ]
    assert lines[0] == lines[1]
    blocks = [outcome(lambda each=each: stack(each)) for each in (claims, turned)]
    assert (blocks[0] is None) == (blocks[1] is None)


@held_by_few
@given(data=st.data())
def test_blocks_stand_on_each_other_and_reach_the_sum_of_their_heights(
    handful: Handful, data: st.DataObject
) -> None:
    claims = handful(data)
    by = data.draw(st.sampled_from(("actor", "item")))
    blocks = outcome(lambda: stack(claims, by))
    if not isinstance(blocks, pd.DataFrame):
        return
    assert sorted(blocks["claim_id"]) == sorted(claims["claim_id"])
    period = ["start_day", "end_day"] + (["actor"] if by == "item" else [])
    for _, group in blocks.groupby(period):
        assert list(group["base"]) == pytest.approx([0, *group["top"].iloc[:-1]])
        assert group["top"].iloc[-1] == pytest.approx(group["value"].sum())


@held_by_few
@given(data=st.data())
def test_a_sum_of_lows_is_not_above_that_of_highs(handful: Handful, data: st.DataObject) -> None:
    claims = handful(data)
    low, high = (outcome(lambda bound=bound: total(claims, bound)) for bound in ("low", "high"))
    assert (low is None) == (high is None) or claims[["low", "high"]].isna().any().any()
    if isinstance(low, float) and isinstance(high, float):
        assert low <= high + 1e-9


@held_by_few
@given(data=st.data())
def test_who_is_refused_is_refused_with_more_of_another_series(
    tables: Tables, handful: Handful, data: st.DataObject
) -> None:
    """Nothing that must stay apart comes in by the company of claims that may stand together."""
    names = sorted(set(tables.claims["series_id"]) - {""})
    claims = handful(data)
    other = series_claims(tables, data.draw(st.sampled_from(names))).head(1)
    if set(other["series_id"]) == set(claims["series_id"]):
        return
    both = pd.concat([claims, other])
    assert outcome(lambda: total(both)) is None
    assert outcome(lambda: join_line(both)) is None
    assert outcome(lambda: stack(both)) is None

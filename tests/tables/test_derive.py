"""Choosing, joining, stacking and summing what may be joined, stacked and summed."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.tables import Tables, TablesError
from dashboard.tables.derive import claims_by_id, join_line, series_claims, stack, total


def test_a_series_is_sorted_by_time(toy_tables: Tables) -> None:
    claims = series_claims(toy_tables, "tonnes")
    assert list(claims["claim_id"]) == [
        *("deliv-cn-0001", "deliv-su-0001", "deliv-cn-0002", "deliv-su-0002"),
    ]


def test_an_unknown_series_is_named(toy_tables: Tables) -> None:
    with pytest.raises(TablesError, match=r"series 'tonnage' is not in series\.csv"):
        series_claims(toy_tables, "tonnage")


def test_claims_come_in_the_order_asked_for(toy_tables: Tables) -> None:
    ids = ["losses-cn-0002", "aid-cn-0001", "losses-cn-0002", "losses-cn-0001"]
    found = list(claims_by_id(toy_tables, ids)["claim_id"])
    assert found == ["losses-cn-0002", "aid-cn-0001", "losses-cn-0001"]
    assert claims_by_id(toy_tables, []).empty


def test_hidden_claims_are_left_out_and_unknown_ones_raise(toy_tables: Tables) -> None:
    strong = toy_tables.without_weak()
    assert list(claims_by_id(strong, ["losses-cn-0003", "losses-cn-0001"])["claim_id"]) == [
        "losses-cn-0001"
    ]
    with pytest.raises(TablesError, match="'losses-cn-9999' is in none of the claims tables"):
        claims_by_id(strong, ["losses-cn-9999"])


def test_a_line_is_in_order_of_time_and_breaks_at_a_range(toy_tables: Tables) -> None:
    line = join_line(series_claims(toy_tables, "cn-strength").iloc[::-1])
    assert line["value"].tolist()[:2] == [1000, 3000]
    assert pd.isna(line["value"].iloc[2])


def test_one_line_may_cross_from_one_state_to_the_next(toy_tables: Tables, tables: Tables) -> None:
    assert len(join_line(series_claims(toy_tables, "forces"))) == 2
    assert join_line(series_claims(tables, "forces-drv"))["actor"].nunique() == 2


@pytest.mark.parametrize("draw_as", ["line", "step"])
def test_every_line_of_the_data_may_be_drawn(tables: Tables, draw_as: str) -> None:
    series = tables.series[tables.series["draw_as"] == draw_as]["series_id"]
    assert len(series)
    for series_id in series:
        assert len(join_line(series_claims(tables, series_id))) > 1


def test_blocks_stand_on_each_other_within_a_period(toy_tables: Tables) -> None:
    blocks = stack(series_claims(toy_tables, "tonnes")).set_index("claim_id")
    assert blocks["base"].to_dict() == {
        "deliv-cn-0001": 0,
        "deliv-su-0001": 400,
        "deliv-cn-0002": 0,
        "deliv-su-0002": 500,
    }
    assert blocks.loc["deliv-su-0002", "top"] == 1200


def test_the_order_of_the_rows_is_the_order_of_the_blocks(toy_tables: Tables) -> None:
    claims = series_claims(toy_tables, "tonnes").sort_values("actor", ascending=False)
    blocks = stack(claims).set_index("claim_id")
    assert blocks.loc["deliv-su-0001", "base"] == 0


def test_items_are_stacked_within_one_actor_and_period(tables: Tables) -> None:
    terms = stack(series_claims(tables, "extended-terms"), by="item")
    tops = terms.groupby(["actor", "start"])["top"].max()
    assert tops["China", "1955"] == 200
    assert tops["USSR and Eastern Europe", "1955"] == 119.5


def test_a_stack_may_be_read_at_one_end_of_its_ranges(tables: Tables) -> None:
    divisions = series_claims(tables, "su-divisions-area")
    assert stack(divisions, by="item", bound="low")["top"].max() == 37
    assert stack(divisions, by="item", bound="high")["top"].max() == 41


def test_every_series_that_says_so_can_be_stacked(tables: Tables) -> None:
    for _, row in tables.series.iterrows():
        note = row["comparable_note"]
        for by in ("actor", "item"):
            if f"Stack by {by}" in note and "except" not in note:
                assert len(stack(series_claims(tables, row["series_id"]), by, "high"))


def test_a_total_is_what_the_source_adds_to(tables: Tables, toy_tables: Tables) -> None:
    assert total(series_claims(tables, "us-econ-rvn")) == pytest.approx(8540.3)
    assert total(series_claims(tables, "mil-tonnes-total")) == 2362581
    assert total(series_claims(tables, "ac-economic-7074"), "low") == 3520
    assert total(series_claims(toy_tables, "us-years")) == 650.5


def test_rows_of_one_type_of_a_register_may_be_summed(toy_tables: Tables) -> None:
    register = series_claims(toy_tables, "register")
    fighters = register[register["item"].str.contains("fighter")]
    assert total(fighters) == 50


def test_nothing_sums_to_nothing(toy_tables: Tables) -> None:
    none = claims_by_id(toy_tables, [])
    assert total(none) == 0.0
    assert stack(none).empty
    assert join_line(none).empty


def test_one_claim_needs_no_series(toy_tables: Tables) -> None:
    assert total(claims_by_id(toy_tables, ["losses-cn-0001"])) == 1100


def test_the_tables_are_not_changed(toy_tables: Tables) -> None:
    before = toy_tables.claims.copy()
    stack(series_claims(toy_tables, "tonnes"))
    join_line(series_claims(toy_tables, "forces"))
    pd.testing.assert_frame_equal(before, toy_tables.claims)

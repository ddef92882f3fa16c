"""The unit guard: every way to bring together what must stay apart, on toy and real data."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from dashboard.tables import Tables, UnitGuardError
from dashboard.tables.derive import claims_by_id, join_line, series_claims, stack, total
from dashboard.tables.guard import kind_of_item, ways

Way = Callable[[pd.DataFrame], object]
WAYS: tuple[Way, ...] = (join_line, stack, total)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("aid-cn-0002", "aid-cn-0004", "unit 'million USD' against 'million RMB'"),
        ("deliv-su-0001", "deliv-su-0005", "unit 'tonnes' against 'pieces'"),
        ("deliv-cn-0001", "trans-cn-0002", "measure 'aid_tonnage' against 'rail_cargo'"),
        ("deliv-cn-0001", "deliv-ac-0002", "series_id 'tonnes' against 'kinds'"),
        ("deliv-cn-0001", "deliv-ac-0001", "series_id 'tonnes' against 'none'"),
        ("losses-cn-0001", "losses-cn-0002", "neither belongs to a series"),
        ("aid-cn-0004", "aid-cn-0005", "they cover the same time (overlapping)"),
        ("deliv-cn-0003", "deliv-cn-0001", "a derived row never goes with its parts"),
    ],
)
def test_claims_that_do_not_belong_together_are_named_on_both_sides(
    toy_tables: Tables, way: Way, left: str, right: str, words: str
) -> None:
    with pytest.raises(UnitGuardError) as caught:
        way(claims_by_id(toy_tables, [left, right]))
    assert left in str(caught.value)
    assert right in str(caught.value)
    assert words in str(caught.value)


def both(tables: Tables, first: str, second: str) -> pd.DataFrame:
    return pd.concat([series_claims(tables, first), series_claims(tables, second)])


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("weight-share", "mil-tonnes-donors", "unit 'percent' against 'tonnes'"),
        ("weight-share", "tiv-share", "series_id 'weight-share' against 'tiv-share'"),
        ("cn-grants-signed", "cn-grants-foryear", "overlapping"),
        ("cn-arms-5563", "cn-arms-5663", "overlapping"),
        ("tiv-drv", "tiv-drv-periods", "a derived row never goes with its parts"),
        ("mil-tonnes-total", "mil-tonnes-donors", "series_id"),
        ("us-econ-rvn", "us-obligations-rvn", "measure"),
        ("cnsu-trade", "cnsu-trade-oldroubles", "unit 'million USD' against 'million old roubles'"),
        ("forces-drv", "forces-rvn", "series_id"),
    ],
)
def test_series_of_the_data_are_never_summed_together(
    tables: Tables, first: str, second: str, words: str
) -> None:
    with pytest.raises(UnitGuardError, match=words):
        total(both(tables, first, second))


def test_two_deals_of_one_weapon_in_the_same_years_are_two_lots(tables: Tables) -> None:
    lots = claims_by_id(tables, ["deliv-su-0025", "deliv-su-0034"])
    assert set(lots["item"]) == {"P-10 (air search radar)"}
    assert total(lots) == 46


def test_a_worked_out_total_is_not_added_to_its_periods(tables: Tables) -> None:
    donors = series_claims(tables, "mil-tonnes-donors")
    china = donors[donors["actor"] == "China"]
    whole = claims_by_id(tables, ["deliv-cn-0185"])
    with pytest.raises(UnitGuardError, match="deliv-cn-0185 is worked out"):
        total(pd.concat([whole, china]))


def test_a_remainder_in_a_series_is_stacked_with_the_others(tables: Tables) -> None:
    ships = series_claims(tables, "ships-flag")
    assert ships["warnings"].map(lambda keys: "derived" in keys).any()
    assert total(ships[ships["start"] == "1966"]) == 379


@pytest.mark.parametrize(
    ("series", "way", "words"),
    [
        ("shares", join_line, "its points are not joined"),
        ("dots", join_line, "Do not join"),
        ("bands", join_line, "no line through the middle"),
        ("cn-strength", stack, "does not say that it is stacked by actor"),
        ("kinds", stack, "does not say that it is stacked by actor"),
        ("list", total, "never summed"),
        ("cn-strength", total, "the series is not summed"),
        ("dots", total, "drawn as points"),
        ("register", total, "does not say that its items add up"),
        ("shares", lambda claims: stack(claims, "item"), "stacked by item"),
        ("kinds", lambda claims: stack(claims, "item"), "the series excepts 1967-1968"),
        ("kinds", total, "the series excepts 1967-1968"),
        ("bands", total, "gives only a range"),
    ],
)
def test_a_series_is_treated_only_as_its_row_allows(
    toy_tables: Tables, series: str, way: Way, words: str
) -> None:
    with pytest.raises(UnitGuardError, match=words) as caught:
        way(series_claims(toy_tables, series))
    assert f"series {series}" in str(caught.value)


def test_a_strength_is_never_summed_over_time(tables: Tables) -> None:
    troops = series_claims(tables, "allied-troops-country")
    with pytest.raises(UnitGuardError, match="never summed over time"):
        total(troops)
    assert total(troops[troops["start"] == "1968"]) > 0


def test_shares_are_summed_within_a_period_only(tables: Tables) -> None:
    shares = series_claims(tables, "weight-share")
    with pytest.raises(UnitGuardError, match="never summed over time"):
        total(shares)
    assert total(shares[shares["start"] == "1965"]) == pytest.approx(100, abs=0.2)


def test_one_period_is_not_stacked_twice(toy_tables: Tables) -> None:
    claims = series_claims(toy_tables, "shares")
    with pytest.raises(UnitGuardError, match=r"overlapping|same actor twice"):
        stack(pd.concat([claims, claims.iloc[[0]].assign(claim_id="aid-su-0009")]))


@pytest.mark.parametrize(
    ("draw_as", "note", "by", "join"),
    [
        ("bars", "Stack by actor: adds to 100.", "actor", False),
        ("period-bars", "Stack by item.", "item", False),
        ("points", "Stack by item.", None, False),
        ("bars", "Never stack by hand.", None, False),
        ("line", "", None, True),
        ("step", "", None, True),
        ("points", "May be joined.", None, True),
        ("band", "no line through the middle", None, False),
    ],
)
def test_what_no_sentence_allows_is_forbidden(
    draw_as: str, note: str, by: str | None, join: bool
) -> None:
    allowed = ways(draw_as, note)
    assert (allowed.stack_by, allowed.join) == (by, join)


def test_an_exception_is_read_with_its_years() -> None:
    assert ways("bars", "Stack by item except 1973-75, where").except_years == (1973, 1975)


def test_the_type_of_an_item_stands_in_its_brackets() -> None:
    assert kind_of_item("MiG-17 (fighter aircraft)") == "fighter aircraft"
    assert kind_of_item("rifles") == "rifles"

"""Assessments: as printed on the full data, worked out again when weak claims are hidden."""

from __future__ import annotations

from math import isnan

import pytest

from dashboard.tables import Tables, TablesError
from dashboard.tables.assess import assess


def test_the_full_data_keep_the_printed_spread_and_verdict(tables: Tables) -> None:
    for _, row in tables.quantities.iterrows():
        found = assess(tables, row["quantity_id"])
        assert (found.low, found.high) == (row["spread_low"], row["spread_high"])
        assert (found.verdict, found.hidden, found.note) == (row["verdict"], 0, "")
        assert found.headline is not None
        assert found.headline["claim_id"] == row["headline_claim_id"]


def test_agreed_by_one_origin_says_so(tables: Tables, toy_tables: Tables) -> None:
    assert assess(tables, "cn-troops-total").badge == "agreed, one origin"
    assert assess(tables, "cnsu-trade-1959").badge == "agreed"
    assert assess(toy_tables, "sent").badge == "agreed, one origin"


def test_the_spread_is_that_of_the_shown_claims(toy_tables: Tables) -> None:
    found = assess(toy_tables.without_weak(), "killed")
    assert (found.low, found.high, found.shown, found.hidden) == (1100, 1400, 2, 1)
    assert found.verdict == "disputed"
    assert found.note == "1 claim of weak sources hidden."


def test_one_claim_left_says_that_only_weak_sources_speak_beside_it(toy_tables: Tables) -> None:
    found = assess(toy_tables.without_weak(), "sent")
    assert (found.verdict, found.badge, found.shown) == ("single", "single", 1)
    assert found.note == "One claim is left; beside it only weak sources speak: 1 claim hidden."


def test_none_left_says_that_only_weak_sources_speak(toy_tables: Tables) -> None:
    found = assess(toy_tables.without_weak(), "clash")
    assert (found.verdict, found.shown, found.headline, found.origins) == ("none", 0, None, None)
    assert isnan(found.low)
    assert isnan(found.high)
    assert found.note == "Only weak sources speak: 2 claims hidden."


def test_real_quantities_are_recomputed_without_weak_sources(tables: Tables) -> None:
    strong = tables.without_weak()
    assert assess(strong, "clash-dead-su").verdict == "none"
    assert assess(strong, "cn-tonnes-5575").verdict == "single"
    trapped = assess(strong, "ships-trapped")
    assert (trapped.low, trapped.high, trapped.hidden) == (28, 31, 1)


def test_hiding_settles_a_quarrel_only_where_the_numbers_do(tables: Tables) -> None:
    """Where the rest differs by more than a tenth, the printed verdict stays."""
    strong = tables.without_weak()
    for quantity_id in tables.quantities["quantity_id"]:
        found = assess(strong, quantity_id)
        printed = assess(tables, quantity_id).verdict
        if found.shown > 1 and found.verdict != printed:
            assert found.high - found.low <= 0.1 * found.high


def test_hidden_claims_make_the_number_of_origins_unknown(tables: Tables) -> None:
    assert assess(tables, "cn-killed").origins == 4
    assert assess(tables.without_weak(), "cn-killed").origins is None
    assert assess(tables.without_weak(), "cn-battalions-1962").origins == 1


def test_an_unknown_quantity_is_named(tables: Tables) -> None:
    with pytest.raises(TablesError, match=r"quantity 'cn-kiled' is not in quantities\.csv"):
        assess(tables, "cn-kiled")

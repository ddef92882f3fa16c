"""The evidence files: plain, complete, closed."""

from __future__ import annotations

import json

import pytest

from dashboard.tables import Tables, TablesError
from dashboard.tables.cite import evidence
from dashboard.tables.evidence import packed

CLAIMS = ("troops", "losses", "aid", "deliveries", "transport", "split")


@pytest.mark.parametrize("table", CLAIMS)
def test_a_file_is_closed_and_plain_and_names_every_source(tables: Tables, table: str) -> None:
    found = evidence(tables, table)
    json.dumps(found, allow_nan=False)
    own = set(tables.claims.loc[tables.claims["table"] == table, "claim_id"])
    assert own <= set(found["claims"])
    for claim in found["claims"].values():
        assert set(claim["quantities"]) <= set(found["quantities"])
        assert claim["source"]["citation"]
        assert claim["source"]["reliability_means"]
        assert claim["check"]
    for quantity in found["quantities"].values():
        assert set(quantity["claims"]) <= set(found["claims"])


def test_an_address_is_given_only_where_it_may_be_a_link(toy_tables: Tables) -> None:
    claims = evidence(toy_tables, "losses")["claims"]
    assert claims["losses-cn-0001"]["source"]["url"] == "https://press.example/book"
    assert claims["losses-cn-0003"]["source"]["url"] is None


def test_a_claim_says_all_that_the_panel_shows(toy_tables: Tables) -> None:
    claim = evidence(toy_tables, "losses")["claims"]["losses-cn-0003"]
    assert claim["number"] == "about 4,000"
    assert claim["period"] == "1965 to 1968"
    assert claim["actor"] == "China"
    assert claim["unit"] == "people"
    assert claim["weak"] is True
    assert [warning["label"] for warning in claim["warnings"]] == ["Weak source", "Round number"]
    assert claim["source"]["reliability_means"].startswith("anonymous")
    assert (claim["low"], claim["value"], claim["high"]) == (None, 4000, None)


def test_a_known_fault_stands_with_its_claim(toy_tables: Tables) -> None:
    claims = evidence(toy_tables, "deliveries")["claims"]
    assert claims["deliv-ac-0001"]["corrections"] == ["The donors add to 1,200 t."]
    assert claims["deliv-cn-0001"]["corrections"] == []


def test_both_views_are_in_the_file_whichever_tables_make_it(toy_tables: Tables) -> None:
    found = evidence(toy_tables, "losses")
    assert found == evidence(toy_tables.without_weak(), "losses")
    killed = found["quantities"]["killed"]
    assert (killed["low"], killed["high"], killed["hidden"]) == (1100, 4000, 0)
    assert killed["strong"]["high"] == 1400
    assert found["quantities"]["clash"]["strong"] == {
        "badge": "none",
        "low": None,
        "high": None,
        "claims": [],
        "hidden": 2,
        "note": "Only weak sources speak: 2 claims hidden.",
    }


def test_an_unknown_table_is_named(tables: Tables) -> None:
    with pytest.raises(TablesError, match="no table named 'tropps'"):
        evidence(tables, "tropps")


def test_packed_each_source_and_warning_stands_once_and_nothing_is_lost(tables: Tables) -> None:
    found = evidence(tables, "deliveries")
    small = packed(found)
    for claim_id, claim in found["claims"].items():
        told = small["claims"][claim_id]
        assert small["works"][told["source"]] == claim["source"]
        assert [small["words"][one] for one in told["warnings"]] == claim["warnings"]
    assert len(json.dumps(small)) < 0.6 * len(json.dumps(found))

"""The list of all claims: complete, small, closed, and the same words as elsewhere."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dashboard.tables import Tables
from dashboard.tables.ledger import COLUMNS, LISTED, ledger
from dashboard.tables.words import claim_value, period

MOST_BYTES = 250_000


@pytest.fixture(scope="module")
def packed(tables: Tables) -> dict[str, Any]:
    return ledger(tables)


def test_every_claim_has_a_row_in_the_order_of_the_tables(
    packed: dict[str, Any], tables: Tables
) -> None:
    assert [row[0] for row in packed["rows"]] == tables.all_claims["claim_id"].tolist()
    assert packed["columns"] == list(COLUMNS)
    assert {len(row) for row in packed["rows"]} == {len(COLUMNS)}


def test_the_file_is_small_and_is_json(packed: dict[str, Any]) -> None:
    text = json.dumps(packed, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    assert len(text.encode()) <= MOST_BYTES


def test_every_place_points_into_its_list_and_every_word_is_used(packed: dict[str, Any]) -> None:
    for name in LISTED:
        cells = [row[COLUMNS.index(name)] for row in packed["rows"]]
        places = {one for cell in cells for one in (cell if isinstance(cell, list) else [cell])}
        assert places == set(range(len(packed["lists"][name])))


def test_a_row_says_what_the_claim_says(packed: dict[str, Any], tables: Tables) -> None:
    claims = tables.all_claims.set_index("claim_id", drop=False)
    for row in packed["rows"][::50]:
        cell = dict(zip(COLUMNS, row, strict=True))
        claim = claims.loc[cell["id"]]
        assert (cell["number"], cell["period"]) == (claim_value(claim), period(claim))
        assert cell["weak"] == int(claim["weak"])
        assert packed["lists"]["grade"][cell["grade"]] == claim["reliability"]
        assert packed["lists"]["table"][cell["table"]] == claim["table"]


def test_an_undated_claim_has_no_years(packed: dict[str, Any], tables: Tables) -> None:
    undated = set(tables.all_claims.loc[tables.all_claims["start"] == "", "claim_id"])
    first = COLUMNS.index("first")
    assert undated
    assert {row[0] for row in packed["rows"] if row[first] is None} == undated


def test_hiding_weak_sources_leaves_the_file_as_it_is(
    packed: dict[str, Any], tables: Tables
) -> None:
    assert ledger(tables.without_weak()) == packed

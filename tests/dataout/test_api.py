"""The JSON for programs: typed, complete in itself, listed in the index, with an ETag."""

from __future__ import annotations

import json

import pytest
from dash import Dash

from dashboard.dataout import addresses
from dashboard.tables import Tables
from dashboard.tables.assess import assess
from tests.dataout.conftest import FORMULA, HOLDS_IT


def read(made: dict[str, bytes], address: str) -> dict:
    return json.loads(made[address])


def test_the_index_leads_only_to_what_exists(made: dict[str, bytes], given: Tables) -> None:
    index = read(made, addresses.INDEX)
    named = [address for one in index["tables"] for address in one["files"].values()]
    named += [one["json"] for one in index["quantities"]]
    named += [*index["ground"].values(), index["package"]]
    assert [address for address in named if address not in made] == []
    assert len(index["tables"]) == len(given.schema.resources)
    assert index["version"] == given.version


def test_a_table_has_typed_rows_and_their_sources(made: dict[str, bytes]) -> None:
    found = read(made, addresses.api_table("troops"))
    row = next(row for row in found["rows"] if row["claim_id"] == HOLDS_IT)
    assert (row["item"], row["value"], row["low"], row["warnings"]) == (FORMULA, 1000, None, None)
    assert {one["source_id"] for one in found["rows"]} <= set(found["sources"])
    told = found["sources"][row["source_id"]]
    assert told["citation"]
    assert told["terms"]
    assert [field["name"] for field in found["fields"]] == list(row)
    assert found["receipt"]["licence"]["name"] == "CC-BY-4.0"


@pytest.mark.parametrize("table", ["quantities", "series", "glossary"])
def test_a_table_that_names_sources_in_a_round_about_way_lists_them(
    table: str, made: dict[str, bytes]
) -> None:
    assert read(made, addresses.api_table(table))["sources"]


def test_a_quantity_has_its_claims_in_full_with_and_without_weak_sources(
    made: dict[str, bytes], given: Tables
) -> None:
    for name in given.quantities["quantity_id"]:
        found = read(made, addresses.api_quantity(name))
        assert [one["claim_id"] for one in found["claims"]] == list(found["quantity"]["claim_ids"])
        strong = assess(given.without_weak(), name)
        assert found["shown"]["strong"]["verdict"] == strong.badge
        assert found["shown"]["strong"]["claim_ids"] == list(strong.claims["claim_id"])
        assert {one["source_id"] for one in found["claims"]} == set(found["sources"])


def test_known_faults_stand_beside_the_rows(made: dict[str, bytes], given: Tables) -> None:
    named = {one.table for one in given.corrections}
    assert named
    for table in named:
        assert read(made, addresses.api_table(table))["corrections"]


def test_the_server_says_when_nothing_is_new(app: Dash) -> None:
    client = app.server.test_client()
    first = client.get(f"/{addresses.api_quantity('cn-killed')}")
    assert first.status_code == 200
    assert first.mimetype == "application/json"
    again = client.get(first.request.path, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_a_file_to_save_has_the_version_in_its_name(app: Dash, tables: Tables) -> None:
    answer = app.server.test_client().get("/tables/phases.csv")
    assert f"hanois-allies-{tables.version}-phases.csv" in answer.headers["Content-Disposition"]


# What programs rely on: a key may be added, none may go.
PROMISED = {
    addresses.INDEX: {"api", "version", "receipt", "schema", "package", "tables", "quantities"},
    addresses.api_table("troops"): {
        *("api", "version", "receipt", "name", "fields", "rows", "sources", "corrections"),
    },
    addresses.api_quantity("killed"): {
        *("api", "version", "receipt", "quantity", "shown", "claims", "sources", "corrections"),
    },
}


@pytest.mark.parametrize(("address", "keys"), PROMISED.items())
def test_no_promised_field_of_version_1_goes(
    address: str, keys: set[str], made: dict[str, bytes]
) -> None:
    found = read(made, address)
    assert keys <= found.keys()
    assert found["api"] == 1
    assert found["receipt"].keys() >= {"title", "version", "date", "licence", "terms", "citation"}

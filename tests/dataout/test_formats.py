"""Each format is read back by a reader of its own: cells, types, terms, receipt, formulas."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pyogrio
import pytest

from dashboard.dataout import Offer
from dashboard.dataout.addresses import GROUND, PACKAGE
from dashboard.dataout.parquet import KEY
from dashboard.dataout.sheet import BESIDE, LICENCE
from dashboard.tables import Tables, load
from dashboard.tables.check import check_folder
from dashboard.tables.edition import edition
from dashboard.tables.names import citation
from tests.dataout.conftest import FORMULA, HOLDS_IT

TROOPS = "tables/troops"
ADDED = (LICENCE[0], *(name for name, _ in BESIDE))


def rows_of_csv(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def row_of(rows: list[dict[str, str]], claim: str) -> dict[str, str]:
    return next(row for row in rows if row["claim_id"] == claim)


def test_two_makings_are_the_same_bytes(offered: dict[str, Offer], made: dict[str, bytes]) -> None:
    again = {address: one.make() for address, one in offered.items()}
    assert [address for address in made if made[address] != again[address]] == []


def test_csv_defuses_a_formula_and_keeps_a_number(made: dict[str, bytes]) -> None:
    data = made[f"{TROOPS}.csv"]
    assert data.startswith(b"\xef\xbb\xbf")
    rows = rows_of_csv(data)
    assert row_of(rows, HOLDS_IT)["item"] == f"'{FORMULA}"
    assert row_of(rows, "troops-cn-0002")["note"] == "-5"
    assert row_of(rows, HOLDS_IT)["value"] == "1000"


def test_pandas_reads_the_csv_as_it_stands(made: dict[str, bytes], given: Tables) -> None:
    frame = pd.read_csv(io.BytesIO(made[f"{TROOPS}.csv"]))
    assert frame.columns[0] == "claim_id"
    troops = given.claims[given.claims["table"] == "troops"]
    assert list(frame["claim_id"]) == list(troops["claim_id"])
    assert frame["value"].sum() == troops["value"].sum()


def test_the_terms_of_a_source_travel_with_its_rows(made: dict[str, bytes], given: Tables) -> None:
    row = row_of(rows_of_csv(made[f"{TROOPS}.csv"]), HOLDS_IT)
    book = given.sources.set_index("source_id", drop=False).loc["book"]
    assert row["source_citation"] == citation(book)
    assert row["source_terms"]
    assert row["source_url"] == book["url"]
    assert row["row_licence"].startswith("CC BY 4.0")


def test_an_address_that_may_not_be_a_link_is_not_beside_the_row(made: dict[str, bytes]) -> None:
    rows = rows_of_csv(made["tables/sources.csv"])
    beside = {row["source_id"]: row["source_url"] for row in rows}
    assert beside["book"]
    assert beside["blog"] == ""


def test_a_workbook_holds_text_as_text_and_the_receipt_as_properties(
    made: dict[str, bytes], given: Tables
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made[f"{TROOPS}.xlsx"]))
    assert book.sheetnames == ["troops", "sources", "columns", "about"]
    page = book["troops"]
    head = [cell.value for cell in page[1]]
    assert tuple(head[-len(ADDED) :]) == ADDED
    row = next(row for row in page.iter_rows(min_row=2) if row[0].value == HOLDS_IT)
    cells = dict(zip(head, row, strict=True))
    assert (cells["item"].value, cells["item"].data_type) == (FORMULA, "s")
    assert cells["item"].quotePrefix
    assert (cells["value"].value, cells["value"].data_type) == (1000, "n")
    assert not any(cell.hyperlink for row in page.iter_rows() for cell in row)
    told = book.properties
    assert edition(given).version in told.subject
    assert edition(given).day.isoformat() in told.subject
    assert "CC BY 4.0" in told.category
    assert "Cite as" in told.description
    assert told.title == "Troops"
    named = {row[0].value for row in book["sources"].iter_rows(min_row=2)}
    assert "book" in named
    assert "Licence" in {row[0].value for row in book["about"].iter_rows()}


def test_parquet_is_typed_and_carries_the_receipt(made: dict[str, bytes], given: Tables) -> None:
    table = pq.read_table(io.BytesIO(made[f"{TROOPS}.parquet"]))
    receipt = json.loads(table.schema.metadata[KEY.encode()])
    assert receipt["version"] == given.version
    rows = table.to_pylist()
    row = next(row for row in rows if row["claim_id"] == HOLDS_IT)
    assert (row["item"], row["value"], row["low"], row["warnings"]) == (FORMULA, 1000.0, None, None)
    assert str(table.schema.field("warnings").type) == "list<element: string>"
    assert any(isinstance(row["warnings"], list) for row in rows)


def test_without_pyarrow_there_is_no_parquet(
    given: Tables, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dashboard.dataout import api, offers, parquet

    monkeypatch.setattr(parquet, "find_spec", lambda name: None)
    addresses = [one.address for one in offers(given, folder)]
    assert not [one for one in addresses if one.endswith(".parquet")]
    assert "parquet" not in api.index(given)["tables"][0]["files"]


def test_geojson_has_points_lines_and_the_receipt(made: dict[str, bytes], given: Tables) -> None:
    places = json.loads(made["tables/places.geojson"])
    routes = json.loads(made["tables/routes.geojson"])
    first = given.places.iloc[0]
    assert places["features"][0]["geometry"]["coordinates"] == [first["lon"], first["lat"]]
    assert routes["features"][0]["geometry"]["type"] == "LineString"
    assert routes["features"][0]["properties"]["certainty"] == "inferred"
    assert isinstance(routes["features"][0]["properties"]["at_least_km"], int)
    assert routes["receipt"]["licence"]["name"] == "CC-BY-4.0"
    assert places["features"][0]["properties"]["source_terms"]


def test_a_geopackage_has_both_layers_the_sources_and_the_receipt(
    made: dict[str, bytes], given: Tables, tmp_path: Path
) -> None:
    path = tmp_path / "ground.gpkg"
    path.write_bytes(made[GROUND])
    assert {name for name, _ in pyogrio.list_layers(path)} == {"places", "routes", "sources"}
    frame = pyogrio.read_dataframe(path, layer="places")
    assert frame.crs.to_epsg() == 4326
    assert list(frame["place_id"]) == list(given.places["place_id"])
    assert given.version in pyogrio.read_info(path, layer="routes")["layer_metadata"]["receipt"]
    with sqlite3.connect(path) as base:
        changed = base.execute("select distinct last_change from gpkg_contents").fetchall()
    base.close()
    assert changed == [(f"{edition(given).day}T00:00:00.000Z",)]


def test_the_package_is_the_folder_byte_for_byte_with_receipt_and_citation(
    made: dict[str, bytes], given: Tables, folder: Path
) -> None:
    with zipfile.ZipFile(io.BytesIO(made[PACKAGE])) as archive:
        names = set(archive.namelist())
        for one in given.schema.resources:
            assert archive.read(one.path) == (folder / one.path).read_bytes()
        assert {
            "datapackage.json",
            "claims.schema.json",
            "CITATION.bib",
            "terms/sources.csv",
        } <= names
        assert given.version in archive.read("RECEIPT.txt").decode()
        assert "{" + "address}" not in archive.read("CITATION.bib").decode()
        assert given.version.encode() in archive.comment
        assert {info.date_time[:3] for info in archive.infolist()} == {
            edition(given).day.timetuple()[:3]
        }


def test_the_package_opens_again(
    made: dict[str, bytes], given: Tables, folder: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(io.BytesIO(made[PACKAGE])) as archive:
        archive.extractall(tmp_path)
    again = load(tmp_path)
    assert again.version == given.version
    assert list(again.claims["claim_id"]) == list(given.claims["claim_id"])
    before, after = (check_folder(one).problems for one in (folder, tmp_path))
    assert [one.what for one in after] == [one.what for one in before]


@pytest.mark.full
def test_the_public_tool_finds_the_shipped_package_valid(tables: Tables, tmp_path: Path) -> None:
    import subprocess
    import sys

    from dashboard.dataout import offers
    from dashboard.paths import data_dir

    whole = next(one for one in offers(tables, data_dir()) if one.address == PACKAGE)
    path = tmp_path / "package.zip"
    path.write_bytes(whole.make())
    call = [sys.executable, "-m", "frictionless", "validate", str(path), "--type", "package"]
    done = subprocess.run(call, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr

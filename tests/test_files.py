"""The files that the browser fetches: all are listed, each is made once, none is invented."""

from __future__ import annotations

import gzip
import json
from concurrent.futures import ThreadPoolExecutor

import brotli
import pytest

from dashboard.charts import chart
from dashboard.files import Files, data_address, evidence_address, figure_address, geo_address
from dashboard.paths import data_dir, geo_dir
from dashboard.tables import Tables
from dashboard.tables.mapview import MAP_VIEWS

SLUG = "chinese_troops"


@pytest.fixture
def files(tables: Tables) -> Files:
    return Files(tables, (chart(SLUG),))


def test_every_canvas_view_and_table_has_an_address(files: Files) -> None:
    assert figure_address(SLUG, "narrow", "strong") in files.addresses
    assert evidence_address("events") in files.addresses
    assert len([one for one in files.addresses if one.startswith("figures/")]) == 3 * 2
    assert not [one for one in files.addresses if one.startswith("/")]


def test_a_file_is_json_packed_and_tagged(files: Files) -> None:
    payload = files.get(figure_address(SLUG, "wide", "all"))
    assert payload is not None
    assert json.loads(payload.plain)["chart"] == SLUG
    assert gzip.decompress(payload.packed("gzip").data) == payload.plain
    assert brotli.decompress(payload.packed("br").data) == payload.plain
    assert len({payload.packed(coding).tag for coding in payload.codings}) == 3


def test_the_data_set_is_handed_out_as_it_lies_on_disk(files: Files) -> None:
    payload = files.get(data_address("troops.csv"))
    assert payload is not None
    assert payload.plain == (data_dir() / "troops.csv").read_bytes()
    assert (payload.mimetype, payload.filename) == ("text/csv", "troops.csv")


def test_an_unknown_address_has_no_file(files: Files) -> None:
    assert files.get("figures/../../secret.json") is None


def test_a_file_is_made_once_for_all_threads(files: Files) -> None:
    address = figure_address(SLUG, "wide", "all")
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(files.get, [address] * 8))
    assert len({id(one) for one in made}) == 1


def test_the_strong_file_is_the_same_whether_or_not_the_other_was_made_before(
    tables: Tables,
) -> None:
    strong, every = (figure_address("headlines", "wide", one) for one in ("strong", "all"))
    alone, after = (Files(tables, (chart("headlines"),)) for _ in range(2))
    assert after.get(every) is not None
    made = [files.get(strong) for files in (alone, after)]
    assert made[0] == made[1]
    assert made[0] is not None
    assert json.loads(made[0].plain)["hidden"] > 0


def test_two_makings_are_the_same_bytes(tables: Tables) -> None:
    address = figure_address(SLUG, "projector", "strong")
    one, other = (Files(tables, (chart(SLUG),)).get(address) for _ in range(2))
    assert one == other


def test_the_base_map_of_every_view_is_handed_out_as_it_lies_on_disk(files: Files) -> None:
    for view in MAP_VIEWS:
        payload = files.get(geo_address(view.name))
        assert payload is not None
        assert payload.plain == (geo_dir() / f"{view.name}.json").read_bytes()
        assert (payload.mimetype, payload.filename) == ("application/json", "")

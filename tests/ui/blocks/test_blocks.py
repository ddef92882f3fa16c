"""The blocks: each page's are there, plain, without ids, and lead only to what exists."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from dash import html

from dashboard.charts import chart
from dashboard.dataout import parquet
from dashboard.files import Files
from dashboard.pages import PAGES
from dashboard.paths import data_dir
from dashboard.tables import Tables, load
from dashboard.ui.blocks import BLOCKS, blocks, tree
from tests.tables.spoil import put, swap


@pytest.fixture(scope="module")
def made(tables: Tables) -> dict[str, str]:
    return {name: json.dumps(make(), allow_nan=False) for name, make in blocks(tables).items()}


def every(tree: Any) -> list[tuple[str, dict[str, Any]]]:
    """Tag and attributes of every element of a tree."""
    if not isinstance(tree, list):
        return []
    tag, attributes, *children = tree
    return [(tag, attributes), *(found for one in children for found in every(one))]


def test_every_block_of_a_page_is_drawn_and_every_block_has_a_page() -> None:
    assert sorted(name for page in PAGES for name in page.blocks) == sorted(BLOCKS)


def test_a_block_holds_no_id_and_no_first_heading(made: dict[str, str]) -> None:
    for name, text in made.items():
        found = every(json.loads(text))
        assert not [tag for tag, attributes in found if tag == "h1" or "id" in attributes], name


def test_a_component_becomes_a_tree_of_plain_elements() -> None:
    part = html.Div(["a", html.B("b", className="c", tabIndex="0")], **{"data-act": "d"})
    assert tree(part) == [
        "div",
        {"data-act": "d"},
        "a",
        ["b", {"class": "c", "tabindex": "0"}, "b"],
    ]


def test_every_evidence_link_opens_an_event_or_a_claim(
    tables: Tables, made: dict[str, str]
) -> None:
    known = set(tables.all_claims["claim_id"]) | set(tables.events["event_id"])
    links = [one for _, one in every(json.loads(made["story"])) if one.get("data-act") == "claim"]
    assert links
    assert {one["data-value"] for one in links} <= known


def test_every_download_has_a_file(tables: Tables, made: dict[str, str]) -> None:
    named = set(re.findall(r'"href": "(data/[^"]+)"', made["downloads"]))
    files = Files(tables, ())
    assert named >= {f"data/{one.path}" for one in tables.schema.resources}
    for address in named:
        assert files.get(address) is not None, address


def test_every_file_of_the_data_page_is_made_and_named(
    tables: Tables, made: dict[str, str]
) -> None:
    files = Files(tables, ())
    named = re.findall(
        r'"href": "((?:tables|api|data)/[^"]+)"', made["downloads"] + made["changes"]
    )
    assert [address for address in named if address not in files.addresses] == []
    formats = {address.rsplit(".", 1)[1] for address in named}
    assert formats >= {"csv", "xlsx", "parquet", "json", "zip", "gpkg", "geojson"}


def test_the_page_says_so_where_there_is_no_parquet(
    tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet, "find_spec", lambda name: None)
    text = json.dumps(blocks(tables)["downloads"]())
    assert ".parquet" not in text
    assert "made without Parquet" in text


def test_the_page_says_what_changed_since_an_older_version(tables: Tables, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(data_dir(), tmp_path / "data"))
    put(folder, "troops", "troops-cn-0033", "value", "330000")
    swap(folder, "datapackage.json", '"version": "1.0.0"', '"version": "1.1.0"')
    second = load(folder)
    text = json.dumps(blocks(second, (), (chart("chinese_troops"),), folder)["changes"]())
    assert "If you cited version 1.0.0" in text
    assert "value: 320000" in text
    assert "value: 330000" in text
    assert "This touches 1 chart: Chinese soldiers in North Vietnam." in text


def test_the_first_version_has_nothing_before_it(tables: Tables, made: dict[str, str]) -> None:
    assert f"Version {tables.version} is the first" in made["changes"]


def test_the_report_is_prefilled_with_the_version(tables: Tables, made: dict[str, str]) -> None:
    assert f"version {tables.version}" in made["method"]

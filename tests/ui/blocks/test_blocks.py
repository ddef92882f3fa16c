"""The blocks: each page's are there, plain, without ids, and lead only to what exists."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from dash import html

from dashboard.files import Files
from dashboard.pages import PAGES
from dashboard.tables import Tables
from dashboard.ui.blocks import BLOCKS, blocks, tree


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


def test_the_report_is_prefilled_with_the_version(tables: Tables, made: dict[str, str]) -> None:
    assert f"version {tables.version}" in made["method"]

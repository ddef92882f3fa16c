"""The search index: everything with a name, each entry leading to an address of the page."""

from __future__ import annotations

import re
from typing import Any

import pytest

from dashboard.charts._spec import Chart
from dashboard.pages import PAGES
from dashboard.search import index
from dashboard.tables import Tables

ADDRESS = re.compile(r"#/([a-z]+)(?:\?[a-z]+=[a-z0-9_~-]+(?:&[a-z]+=[a-z0-9_~-]+)*)?")


@pytest.fixture(scope="module")
def entries(tables: Tables, charts: tuple[Chart, ...]) -> list[list[str]]:
    found: list[list[str]] = index(tables, charts)["entries"]
    return found


def titles(entries: list[list[str]], kind: str) -> list[str]:
    return [row[1] for row in entries if row[0] == kind]


def test_every_event_chart_and_page_is_in_the_index(
    entries: list[list[str]], tables: Tables, charts: tuple[Chart, ...]
) -> None:
    assert titles(entries, "Event") == tables.events["title"].tolist()
    assert titles(entries, "Chart") == [one.question for one in charts]
    assert titles(entries, "Page") == [page.title for page in PAGES]


def test_every_entry_leads_to_a_page_that_exists(entries: list[list[str]]) -> None:
    pages = {page.key for page in PAGES}
    for entry in entries:
        found = ADDRESS.fullmatch(entry[3])
        assert found, entry
        assert found[1] in pages


def test_a_person_leads_to_an_event_that_names_them(
    entries: list[list[str]], tables: Tables
) -> None:
    events: dict[str, Any] = tables.events.set_index("event_id").to_dict("index")
    for entry in entries:
        if entry[0] == "Person":
            event = events[entry[3].split("=")[1]]
            told = event["title"] + event["summary"]
            assert any(part in told for part in entry[1].split())


def test_native_names_are_words_to_find_by(entries: list[list[str]]) -> None:
    assert any("陈赓" in row[4] for row in entries if row[1] == "Chen Geng")


@pytest.mark.parametrize(
    ("name", "kind", "address"),
    [
        ("Liuchow", "Place", "claim=pl-"),
        ("Lao Kay", "Place", "claim=pl-"),
        ("Lào Cai", "Place", "claim=pl-"),
        ("昆明", "Place", "claim=pl-"),
        ("Vietcong", "Term", "claim=gl-nlf"),
    ],
)
def test_old_and_native_names_lead_to_the_place_or_the_term(
    entries: list[list[str]], name: str, kind: str, address: str
) -> None:
    found = [row for row in entries if name in row[4].split(";")]
    assert [row[0] for row in found] == [kind]
    assert address in found[0][3]


def test_every_place_route_and_term_is_in_the_index(
    entries: list[list[str]], tables: Tables
) -> None:
    assert titles(entries, "Place") == tables.places["name"].tolist()
    assert titles(entries, "Route") == tables.routes["name"].tolist()
    assert titles(entries, "Term") == tables.glossary["term"].tolist()

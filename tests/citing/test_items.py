"""What is cited: people, bodies, works without authors, uncertain years, addresses."""

from __future__ import annotations

import pytest

from dashboard.citing.blanks import ADDRESS
from dashboard.citing.items import chart_item, dataset_item, source_item
from dashboard.tables import Tables
from dashboard.tables.edition import edition

ROW = {
    "source_id": "x", "authors": "", "year": "", "title": "A thing", "container": "",
    "publisher": "", "kind": "press", "url": "", "link": "no",
}  # fmt: skip


@pytest.mark.parametrize(
    ("authors", "people"),
    [
        ("Garver, John W.", [{"family": "Garver", "given": "John W."}]),
        ("A. J. Birtle", [{"family": "Birtle", "given": "A. J."}]),
        ("L.-H. Nguyen", [{"family": "Nguyen", "given": "L.-H."}]),
        ("Shu Yun 舒云", [{"literal": "Shu Yun 舒云"}]),
        ("CIA; Gomez, Ramiro", [{"literal": "CIA"}, {"family": "Gomez", "given": "Ramiro"}]),
        ("(Wikipedia mirror)", [{"literal": "Unsigned"}]),
    ],
)
def test_only_a_plain_name_is_split(authors: str, people: list[dict[str, str]]) -> None:
    assert source_item({**ROW, "authors": authors})["author"] == people


def test_a_source_without_authors_is_cited_by_its_keeper() -> None:
    item = source_item({**ROW, "container": "360doc.com"})
    assert item["author"] == [{"literal": "360doc.com"}]
    assert "container-title" not in item


@pytest.mark.parametrize(
    ("year", "issued"),
    [
        ("2016", {"date-parts": [[2016]]}),
        ("1967?", {"date-parts": [[1967]], "circa": True}),
        ("", None),
    ],
)
def test_a_year_is_sure_about_or_missing(year: str, issued: dict[str, object] | None) -> None:
    assert source_item({**ROW, "year": year}).get("issued") == issued


def test_an_address_is_given_only_where_it_may_be_a_link() -> None:
    row = {**ROW, "url": "https://press.example"}
    assert "URL" not in source_item(row)
    assert source_item({**row, "link": "yes"})["URL"] == "https://press.example"


def test_our_own_carry_version_day_and_a_blank_for_the_address(tables: Tables) -> None:
    now = edition(tables)
    for item in (dataset_item(now), chart_item(now, "supply_map~border", "Which way?")):
        assert item["version"] == tables.version
        assert item["issued"]["date-parts"] == [[now.day.year, now.day.month, now.day.day]]
        assert item["URL"] == ADDRESS
        assert item["author"][0]["literal"]


def test_every_source_is_an_item(tables: Tables) -> None:
    items = [source_item(row) for row in tables.sources.to_dict("records")]
    assert all(item["title"] and item["author"] for item in items)
    assert len({item["id"] for item in items}) == len(items)

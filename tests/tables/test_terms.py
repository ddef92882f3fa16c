"""The glossary: its ids, its groups, the file of its panel, and what is marked in place."""

from __future__ import annotations

from dashboard.tables import Tables
from dashboard.tables.terms import glossary, term_groups, terms
from dashboard.tables.terms_in_place import terms_in_place
from dashboard.view import KEYS


def test_every_term_has_an_id_that_an_address_may_name(tables: Tables) -> None:
    claim = next(key for key in KEYS if key.name == "claim")
    assert [one.id for one in terms(tables) if not claim.allows(one.id)] == []


def test_the_groups_hold_every_term_once_in_alphabetical_order(tables: Tables) -> None:
    grouped = [one.id for group in term_groups(tables) for one in group.terms]
    assert sorted(grouped) == sorted(one.id for one in terms(tables))
    for group in term_groups(tables):
        names = [one.term.casefold() for one in group.terms]
        assert names == sorted(names)


def test_the_panel_gets_names_definition_and_sources_of_every_term(tables: Tables) -> None:
    file = glossary(tables)
    assert file["terms"].keys() == {one.id for one in terms(tables)}
    shown = file["terms"]["gl-viet-minh"]
    assert "Việt Minh" in shown["native"]
    assert [work["reliability"] for work in shown["sources"]] == ["A", "C"]


def test_the_terms_that_the_classroom_needs_are_marked_in_place(tables: Tables) -> None:
    marked = {term_id: names for term_id, _, _, names in terms_in_place(tables)["terms"]}
    assert {"gl-viet-minh", "gl-drv", "gl-nlf", "gl-tiv", "gl-metre-gauge"} <= marked.keys()
    assert "Viet Cong" in marked["gl-nlf"]


def test_everyday_words_and_words_about_the_data_are_not_marked(tables: Tables) -> None:
    names = {name.lower() for _, _, _, found in terms_in_place(tables)["terms"] for name in found}
    assert names.isdisjoint({"ton", "gift", "figure", "close", "question", "north vietnam"})


def test_no_two_terms_are_marked_by_one_name(tables: Tables) -> None:
    names = [name.lower() for _, _, _, found in terms_in_place(tables)["terms"] for name in found]
    assert sorted(names) == sorted(set(names))

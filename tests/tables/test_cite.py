"""Names of sources, source lines and badges."""

from __future__ import annotations

import pytest

from dashboard.tables import Tables
from dashboard.tables.cite import citation, short_source, source_line, warning_badges

EMPTY = {
    "source_id": "a-work",
    "authors": "",
    "year": "",
    "container": "",
    "publisher": "",
    "title": "A title",
}


@pytest.mark.parametrize(
    ("authors", "short"),
    [
        ("Garver, John W.", "Garver"),
        ("P. Asselin", "Asselin"),
        ("L.-H. Nguyen", "Nguyen"),
        ("A. J. Birtle; J. R. Maass", "Birtle and Maass"),
        ("Llewellyn, J.; Southey, J.; Thompson, S.", "Llewellyn et al."),
        ("Chen Jianzhong 陈建中", "Chen Jianzhong"),
        ("Shao Xiao; Zhang Xiaoming", "Shao Xiao and Zhang Xiaoming"),
        ("Nguyễn Văn Trí", "Nguyễn Văn Trí"),
        ("CIA Directorate of Intelligence", "CIA"),
        ("CIA; DIA (INR concurring)", "CIA and DIA"),
        ("Stockholm International Peace Research Institute (SIPRI)", "SIPRI"),
        ("Library of Congress, Federal Research Division", "Library of Congress"),
        ("AP, Pacific Stars and Stripes", "AP"),
        ("R. Ash (OMB) to President Ford", "Ash"),
        ("Soviet leadership to President Nixon", "Soviet leadership"),
        ("Qian Jiang?", "Qian Jiang"),
        ("Skachkov, S. A. (Soviet committee for foreign economic relations)", "Skachkov"),
    ],
)
def test_authors_have_a_short_name(authors: str, short: str) -> None:
    assert short_source(EMPTY | {"authors": authors}) == short
    assert short_source(EMPTY | {"authors": authors, "year": "1967?"}) == f"{short} 1967?"


@pytest.mark.parametrize(
    ("columns", "short"),
    [
        ({"container": "blog.example (copy)"}, "blog.example"),
        ({"container": "FRUS 1964, doc. 2", "publisher": "State Department"}, "State Department"),
        ({"publisher": "A Press"}, "A Press"),
        ({"authors": "anonymous (blog repost)", "container": "a blog"}, "a blog"),
        ({"authors": "(article abstract)", "container": "jxxfw.com"}, "jxxfw.com"),
        ({}, "A title"),
        ({"title": "(a thread)"}, "a thread"),
    ],
)
def test_without_authors_the_place_is_named(columns: dict[str, str], short: str) -> None:
    assert short_source(EMPTY | columns) == short


def test_every_source_of_the_data_has_a_short_name(tables: Tables) -> None:
    names = [short_source(row) for _, row in tables.sources.iterrows()]
    assert all(names)
    assert max(map(len, names)) < 60
    assert not [name for name in names if "  " in name or name.startswith(" ")]


def test_a_citation_has_what_is_known_and_no_address(tables: Tables) -> None:
    sources = tables.sources.set_index("source_id")
    assert citation(sources.loc["zhai-2000"]) == (
        "Zhai, Qiang (2000). China and the Vietnam Wars, 1950-1975. "
        "University of North Carolina Press."
    )
    assert "(no date)" in citation(sources.loc["wiki-land-reform"])
    assert not [row for _, row in sources.iterrows() if "http" in citation(row)]


def test_a_source_line_names_each_work_once_and_the_best_first(toy_tables: Tables) -> None:
    ids = ["troops-cn-0001", "troops-cn-0002", "aid-cn-0002", "losses-cn-0003", "deliv-cn-0004"]
    assert source_line(toy_tables, ids) == (
        "Sources: Garver 2016 (A); CIA and Person 1967? (B); Li Ke 1990 (C); blog.example 2012 (D)"
    )
    assert source_line(toy_tables, ids[:2]) == "Source: Garver 2016 (A)"
    assert source_line(toy_tables, []) == ""


def test_works_of_one_author_share_a_name(tables: Tables) -> None:
    claims = tables.claims[
        tables.claims["source_id"].isin(["sipri-tiv-2022", "sipri-register-2024"])
    ]
    assert source_line(tables, claims["claim_id"]) == "Sources: SIPRI 2022, 2024 (B)"


def test_hidden_claims_are_not_cited(toy_tables: Tables) -> None:
    strong = toy_tables.without_weak()
    assert source_line(strong, ["losses-cn-0003", "losses-cn-0001"]) == "Source: Garver 2016 (A)"
    assert source_line(strong, ["losses-cn-0003"]) == ""


def test_badges_count_the_caveats_in_the_order_of_the_vocabulary(toy_tables: Tables) -> None:
    ids = ["losses-cn-0001", "losses-cn-0002", "losses-cn-0003"]
    badges = warning_badges(toy_tables, ids)
    assert [(badge.key, badge.count) for badge in badges] == [
        ("weak-source", 1),
        ("round-number", 2),
        ("more-than", 1),
    ]
    assert badges[1].label == "Round number"
    assert warning_badges(toy_tables.without_weak(), ["losses-cn-0003"]) == ()

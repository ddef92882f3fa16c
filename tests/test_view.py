"""The view's keys: one table for the browser, the tests and the documentation."""

from __future__ import annotations

import re

import pytest

from dashboard.view import KEYS, Key, as_json

each_key = pytest.mark.parametrize("key", KEYS, ids=[key.name for key in KEYS])


@each_key
def test_a_key_says_what_is_allowed_in_exactly_one_way(key: Key) -> None:
    assert bool(key.values) != bool(key.pattern)


@each_key
def test_the_default_is_allowed_or_empty(key: Key) -> None:
    assert key.default == "" or key.default in key.values or re.fullmatch(key.pattern, key.default)
    assert key.allows(key.default)


def test_a_list_may_name_several_values_and_no_other() -> None:
    actors = next(key for key in KEYS if key.name == "actors")
    assert actors.many
    assert actors.allows("china,ussr")
    assert not actors.allows("china,atlantis")
    assert "joined by commas" in actors.allowed()


def test_what_rules_every_chart_stays_on_the_next_page() -> None:
    stays = {key.name for key in KEYS if key.stays}
    assert stays == {"theme", "actors", "from", "to", "archive", "weak"}


@each_key
def test_a_pattern_is_short_and_lets_no_markup_through(key: Key) -> None:
    if key.pattern:
        for hostile in ("<script>", "a'b", "a&b=c", "a" * 10_000):
            assert not re.fullmatch(key.pattern, hostile)


def test_names_are_unique_and_handed_over_as_plain_values() -> None:
    names = [key["name"] for key in as_json()]
    assert names == [key.name for key in KEYS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("year", ["1945", "1954", "1979"])
def test_a_year_of_the_time_told_may_be_asked_for(year: str) -> None:
    assert all(re.fullmatch(key.pattern, year) for key in KEYS if key.name in ("from", "to"))


@pytest.mark.parametrize("year", ["1944", "1980", "54", "1954.5", "19540"])
def test_no_other_year_is(year: str) -> None:
    assert not any(re.fullmatch(key.pattern, year) for key in KEYS if key.name in ("from", "to"))

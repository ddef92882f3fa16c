"""The view's keys: one table for the browser, the tests and the documentation."""

from __future__ import annotations

import re

import pytest

from dashboard.view import KEYS, VERSION, Key, Upgrade, as_json, grammar_as_json

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


@each_key
def test_a_key_allows_its_values_and_what_its_pattern_says_and_names_them(key: Key) -> None:
    assert key.allowed() == (
        f"something like {key.pattern}"
        if key.pattern
        else ", ".join(key.values) + (" (several, joined by commas)" if key.many else "")
    )
    assert all(key.allows(value) for value in key.values)
    assert not key.allows("Atlantis")
    if key.values:
        assert key.allows(",".join(key.values)) == key.many


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("from", "1965", True),
        ("from", "1944", False),
        ("chart", "aid_value", True),
        ("chart", "Aid", False),
        ("claim", "troops-cn-0019", True),
        ("claim", "troops-cn-19", False),
        ("scene", "1", True),
        ("scene", "0", False),
    ],
)
def test_a_pattern_is_held_against_the_whole_value(name: str, value: str, allowed: bool) -> None:
    key = next(one for one in KEYS if one.name == name)
    assert key.allows(value) is allowed


def test_the_browser_is_handed_every_field_of_every_key() -> None:
    for key, given in zip(KEYS, as_json(), strict=True):
        assert given == {
            "name": key.name,
            "default": key.default,
            "values": list(key.values),
            "pattern": key.pattern,
            "many": key.many,
            "stays": key.stays,
        }


def test_the_browser_is_handed_the_version_and_every_upgrade(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert grammar_as_json() == {"version": VERSION, "upgrades": []}
    made = Upgrade(1, {"colours": "theme"}, {"help": "method"}, {"theme=night": "dark"})
    monkeypatch.setattr("dashboard.view.UPGRADES", (made,))
    assert grammar_as_json()["upgrades"] == [
        {
            "version": 1,
            "keys": {"colours": "theme"},
            "pages": {"help": "method"},
            "values": {"theme=night": "dark"},
        }
    ]

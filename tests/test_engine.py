"""The browser's own codec and painter give Python the same views and pictures."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from dashboard.charts._spec import Chart
from dashboard.engine import Engine, EngineMissingError, Screen
from dashboard.figures import figure_file
from dashboard.site import site
from dashboard.tables import Tables
from dashboard.theme.canvas import WIDE
from dashboard.theme.tokens import light, palette
from dashboard.view import KEYS, UPGRADES, VERSION

CORPUS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "addresses.json").read_text(encoding="utf-8")
)
DEFAULTS = {key.name: key.default for key in KEYS}
DESK = Screen(height=900)


@pytest.fixture(scope="module")
def engine(tables: Tables, charts: tuple[Chart, ...]) -> Engine:
    return Engine(site(tables, charts))


@pytest.mark.parametrize("case", CORPUS, ids=[case["address"][:40] for case in CORPUS])
def test_an_address_means_to_python_what_the_corpus_says(
    engine: Engine, case: dict[str, Any]
) -> None:
    view, problems = engine.parse(case["address"])
    assert view == {"page": case["page"], **DEFAULTS, **case["view"]}
    assert len(problems) == case["problems"]
    assert engine.parse(engine.format(view)) == (view, ())


@pytest.mark.parametrize("key", KEYS, ids=[key.name for key in KEYS])
def test_what_the_table_of_keys_allows_is_what_the_codec_allows(engine: Engine, key: Any) -> None:
    tried = [*key.values, "1965", "1944", "chinese_troops", "a~b", "ev-001", "x" * 99, "<b>", ""]
    for value in tried:
        view, problems = engine.parse(engine.format({"page": "aid", **DEFAULTS, key.name: value}))
        if key.many and value in key.values:
            assert view[key.name] == value
        else:
            assert (view[key.name] == value) is key.allows(value), value
        assert bool(problems) is not key.allows(value), value


def test_a_whole_address_copied_from_a_browser_is_read_from_its_hash(engine: Engine) -> None:
    view, problems = engine.parse("file:///tmp/hanoi.html#/aid?theme=print")
    assert (view["page"], view["theme"], problems) == ("aid", "print", ())


def test_ten_thousand_characters_are_cut_and_named_once(engine: Engine) -> None:
    view, problems = engine.parse("#/aid?theme=dark&claim=" + "x" * 10_000)
    assert view["theme"] == "dark"
    assert any("too long" in one for one in problems)
    assert all(len(one) < 80 for one in problems)


def test_every_version_before_this_one_has_its_upgrade() -> None:
    assert [one.version for one in UPGRADES] == list(range(1, VERSION))


def test_a_figure_is_painted_in_the_colours_of_the_view(
    engine: Engine, tables: Tables, charts: tuple[Chart, ...]
) -> None:
    chart = next(one for one in charts if one.slug == "chinese_losses")
    figure = figure_file(tables, chart, WIDE, "all")["figure"]
    view, _ = engine.parse("#/losses?theme=dark&actors=ussr")
    painted = engine.paint(figure, view, DESK)
    drawn = json.dumps(painted)
    assert light("china") in json.dumps(figure)
    assert light("china") not in drawn
    assert palette("dark")[light("china")] in drawn
    marks = [one for one in painted["data"] if one["meta"]["kind"] == "claims"]
    assert marks
    assert all(one["meta"]["faded"] for one in marks)
    assert [one["x"] for one in painted["data"]] == [one["x"] for one in figure["data"]]


def test_the_file_of_a_figure_follows_screen_and_evidence(engine: Engine) -> None:
    view, _ = engine.parse("#/aid?weak=hide")
    assert engine.figure_address("yardsticks", view, DESK) == "figures/yardsticks.wide.strong.json"
    phone = Screen(narrow=True)
    assert "narrow" in engine.figure_address("yardsticks", view, phone)
    projected, _ = engine.parse("#/aid?theme=projector")
    assert "projector" in engine.figure_address("yardsticks", projected, phone)


def test_text_that_looks_like_code_stays_text(engine: Engine) -> None:
    hostile = '"}); globalThis.hanois = null; ({"a": "</script>\\u2028'
    assert engine.parse(f"#/aid?claim={hostile}")[0]["claim"] == ""
    assert engine.parse("#/aid")[0]["page"] == "aid"


def test_without_the_package_the_message_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "py_mini_racer", None)
    with pytest.raises(EngineMissingError, match=r"mini-racer.*\[export\]"):
        Engine({})

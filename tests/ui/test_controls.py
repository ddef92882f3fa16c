"""The strip of controls offers every value of the view's table, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from dash.development.base_component import Component

from dashboard.tables import Tables
from dashboard.tables.archives import archives
from dashboard.ui.controls import ALL, EVERYTHING, SHOWN, controls
from dashboard.view import KEYS
from tests.sources import ROOT


def props(component: Any) -> Iterator[dict[str, Any]]:
    if isinstance(component, Component):
        yield component.to_plotly_json()["props"]
        yield from props(getattr(component, "children", None))
    elif isinstance(component, list):
        for one in component:
            yield from props(one)


@pytest.mark.parametrize(
    ("act", "name"), [("theme", "theme"), ("archive", "archive"), ("actor", "actors")]
)
def test_each_allowed_value_has_its_button(tables: Tables, act: str, name: str) -> None:
    key = next(key for key in KEYS if key.name == name)
    found = [
        one["data-value"]
        for one in props(controls(archives(tables)))
        if one.get("data-act") == act and one.get("data-value")
    ]
    assert found == list(key.values)


def test_every_button_of_a_choice_says_whether_it_is_chosen(tables: Tables) -> None:
    for one in props(controls(archives(tables))):
        if one.get("data-act") in ("actor", "archive", "theme"):
            assert one["aria-pressed"] == "false"


def test_before_any_script_the_strip_says_what_a_view_without_filters_shows(
    tables: Tables,
) -> None:
    said = [one.get("children") for one in props(controls(archives(tables)))]
    script = (ROOT / "assets" / "js" / "strip.js").read_text(encoding="utf-8")
    for word in (ALL, SHOWN, EVERYTHING):
        assert word in said
        assert f'"{word}"' in script

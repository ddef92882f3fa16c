"""The contract's checker finds each kind of breach."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.charts._spec import UIREVISION, breaches

TOKENS = frozenset({"#B3261E"})


def good() -> dict[str, Any]:
    return {
        "data": [
            {
                "type": "scatter",
                "x": [1965.5],
                "y": [170000],
                "customdata": [["troops-cn-0019"]],
                "marker": {"color": "#B3261E"},
                "meta": {"kind": "claims", "actor": "China", "series": None},
            }
        ],
        "layout": {
            "height": 300,
            "uirevision": UIREVISION,
            "meta": {"chart": "toy", "canvas": "wide", "time_axis": "xaxis"},
        },
    }


def spoiled(path: str, value: Any) -> dict[str, Any]:
    figure = good()
    target: Any = figure
    *steps, last = path.split(".")
    for step in steps:
        target = target[int(step)] if step.isdigit() else target[step]
    target[last] = value
    return figure


def test_a_good_figure_has_no_breach() -> None:
    assert breaches(good(), "toy", TOKENS) == []


@pytest.mark.parametrize(
    ("path", "value", "word"),
    [
        ("layout.meta", {}, "time_axis"),
        ("layout.uirevision", None, "uirevision"),
        ("layout.height", None, "height"),
        ("layout.title", {"text": "A title"}, "title"),
        ("data.0.meta", {"kind": "claims"}, "actor"),
        ("data.0.meta", {"kind": "decoration"}, "meta.kind"),
        ("data.0.meta", {"kind": "frame"}, "pointer"),
        ("data.0.customdata", [], "customdata"),
        ("data.0.customdata", ["troops-cn-0019"], "not a list"),
        ("data.0.x", {"bdata": "AAAA", "dtype": "f8"}, "packed binary"),
        ("data.0.marker", {"color": "#123456"}, "#123456"),
        ("data.0.text", ["x" * 200_001], "bytes"),
    ],
)
def test_each_breach_is_named(path: str, value: Any, word: str) -> None:
    assert any(word in one for one in breaches(spoiled(path, value), "toy", TOKENS))


def test_the_chart_must_carry_its_own_slug() -> None:
    assert breaches(good(), "other", TOKENS) == ["layout.meta.chart is 'toy', not 'other'"]

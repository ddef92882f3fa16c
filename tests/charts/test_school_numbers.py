"""The school text's numbers: each beside its rivals, none on another's scale."""

from __future__ import annotations

import json
from typing import Any

from dashboard.charts.school_numbers import QUANTITIES, build, takeaway
from dashboard.tables import Tables
from dashboard.theme.canvas import WIDE


def figure(tables: Tables) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(build(tables, WIDE).to_json())
    return plain


def marks(tables: Tables) -> list[dict[str, Any]]:
    return [one for one in figure(tables)["data"] if one["meta"]["kind"] == "claims"]


def test_each_number_has_a_scale_of_its_own_that_starts_at_zero(tables: Tables) -> None:
    layout = figure(tables)["layout"]
    axes = [layout[name] for name in layout if name.startswith("xaxis")]
    assert len(axes) == len(QUANTITIES)
    assert all(axis["range"][0] == 0 for axis in axes)
    assert len({one["xaxis"] for one in marks(tables)}) == len(QUANTITIES)


def test_a_range_is_drawn_at_its_two_ends_and_never_at_its_middle(tables: Tables) -> None:
    dead = next(one for one in marks(tables) if ["split-sc-0003"] in one["customdata"])
    pairs = zip(dead["x"], dead["customdata"], strict=True)
    at = [x for x, ids in pairs if ids == ["split-sc-0003"]]
    assert at == [130, 132]


def test_the_answer_counts_the_verdicts_of_the_textbook_check(tables: Tables) -> None:
    assert takeaway(tables) == (
        "Of the eight numbers in the school text, other sources confirm one, partly confirm two, "
        "conflict with four and contradict one."
    )


def test_what_is_hidden_is_counted_beside_its_row(tables: Tables) -> None:
    notes = figure(tables.without_weak())["layout"]["annotations"]
    words = " ".join(note["text"] for note in notes)
    assert "8 claims, 1 hidden" in words

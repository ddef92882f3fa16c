"""Tonnes by donor: stacked in five periods, with the printed totals beside and the misfit said."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from dashboard.charts import military_tonnes
from dashboard.charts._spec import claim_ids
from dashboard.charts._tonnes import DONORS_SERIES, TOTAL_SERIES, periods
from dashboard.tables import Tables, load
from dashboard.tables.derive import series_claims
from dashboard.theme.canvas import CANVASES, PROJECTOR, WIDE, Canvas

MISFIT = "1961–64"
each_canvas = pytest.mark.parametrize("canvas", CANVASES, ids=lambda one: one.name)


@cache
def tables() -> Tables:
    return load()


@cache
def figure(canvas: Canvas, strong: bool = False) -> dict[str, Any]:
    shown = tables().without_weak() if strong else tables()
    plain: dict[str, Any] = json.loads(military_tonnes.build(shown, canvas).to_json())
    return plain


def marks(canvas: Canvas, series: str) -> list[dict[str, Any]]:
    return [
        one
        for one in figure(canvas)["data"]
        if one["meta"]["kind"] == "claims" and one["meta"]["series"] == series
    ]


def texts(canvas: Canvas) -> list[str]:
    return [note["text"] for note in figure(canvas)["layout"]["annotations"]]


def along(canvas: Canvas) -> str:
    return "x" if canvas.name == "narrow" else "y"


@each_canvas
@pytest.mark.parametrize("series", [DONORS_SERIES, TOTAL_SERIES])
def test_every_tonnage_is_drawn_as_its_claim_has_it(canvas: Canvas, series: str) -> None:
    claims = series_claims(tables(), series)
    drawn = {
        ids[0]: value
        for trace in marks(canvas, series)
        for ids, value in zip(trace["customdata"], trace[along(canvas)], strict=True)
    }
    assert drawn == dict(zip(claims["claim_id"], claims["value"], strict=True))


@each_canvas
def test_the_printed_totals_are_marks_and_never_stacked(canvas: Canvas) -> None:
    assert [one["type"] for one in marks(canvas, TOTAL_SERIES)] == ["scatter"]
    assert {one["type"] for one in marks(canvas, DONORS_SERIES)} == {"bar"}


@each_canvas
def test_all_bars_are_equally_wide_so_that_area_is_tonnes(canvas: Canvas) -> None:
    widths = {round(w, 6) for trace in marks(canvas, DONORS_SERIES) for w in trace["width"]}
    assert len(widths) == 1


def test_the_stack_of_a_period_ends_at_the_sum_of_its_donors() -> None:
    for period in periods(tables(), 1):
        assert period.blocks[0].base == 0
        assert period.blocks[-1].top == period.parts


def test_only_one_period_does_not_fit_its_printed_total() -> None:
    misfits = {p.years: p.excess for p in periods(tables(), 1) if p.excess}
    assert misfits == {MISFIT: 352}


@each_canvas
def test_the_misfit_is_said_in_the_chart(canvas: Canvas) -> None:
    assert "parts add to 70,647" in texts(canvas)
    assert "70,295" in texts(canvas)


@each_canvas
def test_each_period_says_its_years_and_how_long_it_is(canvas: Canvas) -> None:
    for text in ("1955–60", "6 years", "1973–75", "3 years"):
        assert any(text in note for note in texts(canvas))


@pytest.mark.parametrize("canvas", [WIDE, PROJECTOR], ids=lambda one: one.name)
def test_the_sum_for_china_is_printed_with_both_its_claims(canvas: Canvas) -> None:
    (own,) = [one for one in figure(canvas)["data"] if one["meta"]["kind"] == "label"]
    assert own["text"] == ["1,594,724"]
    assert own["customdata"] == [["deliv-cn-0185", "deliv-cn-0186"]]
    assert "agreed, one origin" in texts(canvas)


def test_hiding_weak_sources_leaves_the_sum_alone_and_says_so() -> None:
    assert "deliv-cn-0186" not in claim_ids(figure(WIDE, strong=True))
    notes = [note["text"] for note in figure(WIDE, strong=True)["layout"]["annotations"]]
    assert military_tonnes.ALONE in notes
    assert military_tonnes.ALONE in military_tonnes.alt(tables().without_weak())


@pytest.mark.parametrize("strong", [False, True])
def test_the_takeaway_gives_the_sum_and_the_misfit(strong: bool) -> None:
    shown = tables().without_weak() if strong else tables()
    assert military_tonnes.takeaway(shown) == (
        "Vietnamese army figures give China 1,594,724 tonnes, most of it from 1969 on; for 1961–64 "
        "the donors add to 70,647, 352 more than the total printed beside them."
    )


def test_without_the_donors_the_takeaway_says_that_nobody_speaks() -> None:
    shown = tables()
    kept = shown.claims[shown.claims["series_id"] != DONORS_SERIES].reset_index(drop=True)
    bare = replace(shown, claims=kept)
    assert military_tonnes.takeaway(bare) == "No source that is shown gives tonnes by donor."
    assert military_tonnes.alt(bare).endswith(".")


def test_the_description_says_tonnes_totals_and_the_misfit() -> None:
    said = military_tonnes.alt(tables())
    assert "China 761,001, printed total 1,000,796" in said
    assert "though the donors add to 70,647" in said

"""Chinese lists side by side: one claim a cell, comparable within a row, never summed."""

from __future__ import annotations

from collections import Counter

import pytest

from dashboard.charts._arms_lists import STUB, ArmsList, Item, series_of, shown
from dashboard.charts.chinese_lists import CHART, ITEMS, LISTS
from dashboard.charts.soviet_lists import CHART as SOVIET
from dashboard.charts.soviet_lists import ITEMS as SOVIET_ITEMS
from dashboard.charts.soviet_lists import LISTS as SOVIET_LISTS
from dashboard.theme.canvas import Canvas
from tests.charts.drawn import data, each_canvas, of_series, plain, strong, traces, without, words

BOTH = pytest.mark.parametrize(
    ("lists", "items"), [(LISTS, ITEMS), (SOVIET_LISTS, SOVIET_ITEMS)], ids=["chinese", "soviet"]
)


@BOTH
def test_a_cell_holds_one_claim(lists: tuple[ArmsList, ...], items: tuple[Item, ...]) -> None:
    found = shown(data(), lists, items)
    cells = Counter((cell.item, cell.arms_list) for cell in found.cells)
    assert set(cells.values()) == {1}
    assert len({cell.row["claim_id"] for cell in found.cells}) == len(found.cells)


@BOTH
def test_every_name_of_an_item_is_in_the_data(
    lists: tuple[ArmsList, ...], items: tuple[Item, ...]
) -> None:
    named = {item for one in items for item in (*one.same, *one.narrower)}
    claims = data().claims
    in_lists = set(claims.loc[claims["series_id"].isin(series_of(lists)), "item"])
    assert named <= in_lists


@BOTH
def test_bars_are_parts_of_the_highest_figure_of_their_row(
    lists: tuple[ArmsList, ...], items: tuple[Item, ...]
) -> None:
    found = shown(data(), lists, items)
    for item in found.items:
        cells = found.of_item(item)
        if len(cells) == 1:
            assert cells[0].share == STUB
            continue
        top = max(cell.row["value"] for cell in cells)
        assert [cell.share for cell in cells] == [cell.row["value"] / top for cell in cells]


@each_canvas
def test_all_columns_are_equally_wide(drawn_on: Canvas) -> None:
    if drawn_on.name == "narrow":
        return
    layout = plain(CHART, data(), drawn_on)["layout"]
    wide = [a["domain"][1] - a["domain"][0] for n, a in layout.items() if n.startswith("xaxis")]
    assert wide == pytest.approx([wide[0]] * len(LISTS), abs=1e-4)


@each_canvas
def test_each_trace_holds_claims_of_one_list(drawn_on: Canvas) -> None:
    series = data().claims.set_index("claim_id")["series_id"]
    for trace in traces(plain(CHART, data(), drawn_on)):
        own = {series[one] for ids in trace["customdata"] for one in ids}
        assert any(own <= set(one.series) for one in LISTS)


def test_figures_carry_their_sign_and_a_star_for_a_narrower_kind() -> None:
    said = words(plain(CHART, data()))
    assert "| >10,000 |" in said
    assert "| 1,244.4 |" in said
    assert "| 142* |" in said
    assert "never add them" in said


def test_weak_lists_are_hollow_and_vanish_with_the_weak_sources() -> None:
    ground = plain(CHART, data())["layout"]["template"]["layout"]["paper_bgcolor"]
    weak = [t for t in traces(plain(CHART, data())) if t["marker"]["color"] == ground]
    assert len(weak) == 7
    assert len(traces(plain(CHART, strong()))) == 2
    assert "hidden" in CHART.takeaway(strong())
    assert "4,630" in CHART.takeaway(strong())


def test_the_answer_says_that_the_lists_overlap() -> None:
    said = CHART.takeaway(data())
    assert "2,730 guns (1955 to 1963) and more than 10,000 guns (1956 to 1963)" in said
    assert "nothing here adds up" in said


def test_without_any_list_the_words_still_speak() -> None:
    bare = without({one for series in series_of(LISTS) for one in of_series(series)})
    assert CHART.takeaway(bare).endswith("hidden.")
    assert "No claim is shown." in CHART.alt(bare)


def test_soviet_lists_contradict_each_other() -> None:
    said = SOVIET.takeaway(data())
    assert "about 8,500 Soviet anti-aircraft guns" in said
    assert "more than 5,000 for 1953 to 1991" in said
    assert "158 missile systems are printed for the war and again" in said

"""Soviet lists side by side: items of one list come last, as stubs; a list keeps its own look."""

from __future__ import annotations

from dashboard.charts._arms_lists import series_of, shown
from dashboard.charts.soviet_lists import CHART, ITEMS, LISTS
from dashboard.theme.canvas import Canvas
from dashboard.theme.tokens import light
from tests.charts.drawn import data, each_canvas, ids_of, of_series, plain, traces, without


@each_canvas
def test_every_claim_of_the_lists_is_drawn(drawn_on: Canvas) -> None:
    listed = {one for series in series_of(LISTS) for one in of_series(series)}
    drawn = ids_of(traces(plain(CHART, data(), drawn_on)))
    assert drawn <= listed
    assert len(listed) == len(drawn)


def test_items_that_one_list_alone_names_come_last() -> None:
    found = shown(data(), LISTS, ITEMS)
    alone = [len(found.of_item(item)) == 1 for item in found.items]
    assert alone == sorted(alone)
    assert True in alone


def test_arms_that_came_by_way_of_china_have_a_look_of_their_own() -> None:
    colours = {
        t["meta"]["actor"]: t["marker"]["line"]["color"] for t in traces(plain(CHART, data()))
    }
    assert colours["USSR and China"] == light("other")
    assert colours["USSR"] == light("ussr")


def test_without_claims_that_compare_the_answer_says_so() -> None:
    bare = without({one for series in series_of(LISTS) for one in of_series(series)})
    assert CHART.takeaway(bare).startswith("No source that is shown")

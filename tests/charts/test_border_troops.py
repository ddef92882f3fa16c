"""Border troops: the school text's million among its rivals, hypothetical strengths kept apart."""

from __future__ import annotations

from dashboard.charts.border_troops import CHART, CHINESE, FILLED, PLANNED
from dashboard.theme.canvas import Canvas
from dashboard.vocab import SEED_SOURCE
from tests.charts.drawn import (
    data,
    each_canvas,
    ids_of,
    of_quantity,
    of_series,
    plain,
    strong,
    traces,
    without,
    words,
)


@each_canvas
def test_the_school_text_stands_among_its_rivals(drawn_on: Canvas) -> None:
    sources = data().claims.set_index("claim_id")["source_id"]
    drawn = ids_of(traces(plain(CHART, data(), drawn_on), axis="x"))
    assert drawn == of_quantity("border-troops")
    assert SEED_SOURCE in {sources[one] for one in drawn}
    assert "school text" in words(plain(CHART, data(), drawn_on))


def test_hypothetical_strengths_stand_apart_and_open() -> None:
    figure = plain(CHART, data())
    apart = traces(figure, axis="x2")
    assert ids_of(apart) == {FILLED, PLANNED}
    assert all(trace["marker"]["symbol"].endswith("-open") for trace in apart)
    assert not {FILLED, PLANNED} & ids_of(traces(figure, "spread"))


def test_the_whole_series_of_the_cia_is_drawn() -> None:
    assert of_series("su-border-troops") <= ids_of(traces(plain(CHART, data())))


@each_canvas
def test_all_panels_share_one_scale(drawn_on: Canvas) -> None:
    layout = plain(CHART, data(), drawn_on)["layout"]
    assert layout["xaxis"]["range"] == layout["xaxis2"]["range"] == layout["xaxis3"]["range"]


def test_the_answer_holds_the_count_the_school_text_and_the_full_force() -> None:
    said = CHART.takeaway(data())
    assert said.startswith("The CIA counted about 335,000 Soviet troops in October 1970")
    assert "the school text has almost 1,000,000 for 1968" in said
    assert "more than the about 780,000" in said


def test_without_weak_sources_nothing_is_left_of_the_chinese_side() -> None:
    figure = plain(CHART, strong())
    assert not set(CHINESE) & ids_of(traces(figure))
    assert "only weak sources speak" in words(figure)


def test_without_the_count_the_answer_says_so() -> None:
    assert CHART.takeaway(without({"split-su-0026"})).startswith("No count of all Soviet troops")

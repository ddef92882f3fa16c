"""The war of 1979: own counts against rivals on one scale, ranges as bars, nothing added."""

from __future__ import annotations

from dashboard.charts.war_of_1979 import BY_CHINA, CHART, HANOI, SCHOLAR
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
from dashboard.theme.tokens import light
from dashboard.vocab import Actor
from tests.charts.drawn import data, each_canvas, ids_of, of_quantity, plain, traces, without


@each_canvas
def test_every_claim_of_the_chinese_dead_is_drawn(drawn_on: Canvas) -> None:
    assert ids_of(traces(plain(CHART, data(), drawn_on), axis="x")) == of_quantity(
        "war79-cn-killed"
    )


@each_canvas
def test_all_panels_share_one_scale(drawn_on: Canvas) -> None:
    layout = plain(CHART, data(), drawn_on)["layout"]
    ranges = {tuple(layout[f"xaxis{axis}"]["range"]) for axis in ("", "2", "3", "4")}
    assert len(ranges) == 1


def test_ranges_are_bars_between_their_ends() -> None:
    claims = data().claims.set_index("claim_id")
    bars = [trace for trace in traces(plain(CHART, data())) if trace["type"] == "bar"]
    assert len(bars) == 5
    for bar in bars:
        row = claims.loc[bar["customdata"][0][0]]
        assert (bar["base"], bar["x"]) == ([row["low"]], [row["high"] - row["low"]])


def test_a_mark_has_the_look_of_the_side_that_counts() -> None:
    colours = {
        trace["customdata"][0][0]: trace["marker"]["color"]
        for trace in traces(plain(CHART, data()))
    }
    assert colours[HANOI] == look(Actor.VIETNAM).colour
    assert colours[BY_CHINA] == look(Actor.CHINA).tint
    assert colours[SCHOLAR] not in (look(Actor.VIETNAM).colour, look(Actor.CHINA).colour)


def test_the_answer_sets_the_own_count_against_the_highest() -> None:
    said = CHART.takeaway(data())
    assert said.startswith("China counts 6,954 of its own soldiers dead, others up to 26,000")
    assert "China says 30,000 to 57,000" in said


def test_without_the_own_count_the_answer_says_so() -> None:
    said = CHART.takeaway(without({"losses-cn-0031"}))
    assert said == "No count of the Chinese dead of 1979 that is shown comes from China."


@each_canvas
def test_a_figure_inside_its_range_has_the_height_it_needs_and_light_letters(
    drawn_on: Canvas,
) -> None:
    figure = plain(CHART, data(), drawn_on)
    bar = next(one for one in traces(figure) if one["customdata"][0][0] == SCHOLAR)
    note = next(one for one in figure["layout"]["annotations"] if "63,000" in one["text"])
    axis = figure["layout"][bar["yaxis"].replace("y", "yaxis")]
    part = bar["width"][0] / (axis["range"][0] - axis["range"][1])
    margin = figure["layout"]["margin"]
    plot = figure["layout"]["height"] - margin.get("t", 0) - margin["b"]
    assert part * (axis["domain"][1] - axis["domain"][0]) * plot >= 1.25 * note["font"]["size"]
    assert note["font"]["color"] == light("on-actor")
    assert "bgcolor" not in note

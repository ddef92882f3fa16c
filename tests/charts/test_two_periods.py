"""Two periods side by side: one series a panel, ties that join no claims, any two periods."""

from __future__ import annotations

import itertools
import json

import pytest

from dashboard.charts._slopes import Period
from dashboard.charts._spec import breaches
from dashboard.charts.two_periods import CHART, PERIODS, SLOPES, SLUG, periods, two_periods
from dashboard.theme.canvas import CANVASES, WIDE, Canvas
from dashboard.theme.tokens import COLOURS
from tests.charts.drawn import data, each_canvas, ids_of, plain, traces, without, words

TOKENS = frozenset(colour.light for colour in COLOURS.values())


@each_canvas
def test_a_panel_holds_one_series_and_the_two_periods(drawn_on: Canvas) -> None:
    claims = data().claims.set_index("claim_id")
    figure = plain(CHART, data(), drawn_on)
    for place, slope in enumerate(SLOPES):
        own = traces(figure, axis="x" if place == 0 else f"x{place + 1}")
        assert {claims.at[one, "series_id"] for one in ids_of(own)} == {slope.series}
        assert {claims.at[one, "start"] for one in ids_of(own)} == {"1965", "1969"}


def test_dots_stand_at_their_claims_left_for_the_first_period() -> None:
    claims = data().claims.set_index("claim_id")
    for trace in traces(plain(CHART, data())):
        row = claims.loc[trace["customdata"][0][0]]
        assert trace["y"] == [row["value"]]
        assert trace["x"] == [0 if row["start"] == "1965" else 1]


def test_the_line_between_two_figures_stands_for_no_claim() -> None:
    ties = [t for t in plain(CHART, data())["data"] if t["mode"] == "lines"]
    assert len(ties) == 12
    assert all(t["meta"]["kind"] == "frame" and t["hoverinfo"] == "skip" for t in ties)


def test_shares_are_drawn_to_a_hundred_and_amounts_to_the_highest() -> None:
    layout = plain(CHART, data())["layout"]
    tops = [layout[f"yaxis{n}"]["range"][1] for n in ("", "2", "3", "4")]
    assert tops == [100, 761001, 100, 3681]


@pytest.mark.parametrize("pair", list(itertools.combinations(periods(data()), 2)), ids=str)
def test_any_two_periods_of_the_series_can_be_compared(pair: tuple[Period, Period]) -> None:
    claims = data().claims.set_index("claim_id")
    for canvas in CANVASES:
        figure = json.loads(two_periods(data(), canvas, *pair).to_json())
        assert breaches(figure, SLUG, TOKENS) == []
        starts = {int(claims.at[one, "start"]) for one in ids_of(traces(figure))}
        assert starts == {period.first for period in pair}


def test_periods_of_other_lengths_say_that_amounts_are_of_whole_periods() -> None:
    five = periods(data())
    assert [period.text for period in five] == [
        "1955–60", "1961–64", "1965–68", "1969–72", "1973–75",
    ]  # fmt: skip
    figure = json.loads(two_periods(data(), WIDE, five[0], five[1]).to_json())
    assert "6 years beside 4: amounts are of whole periods." in words(figure)
    assert "Both periods are 4 years long." in words(plain(CHART, data()))


def test_figures_that_lie_close_are_moved_apart() -> None:
    notes = plain(CHART, data())["layout"]["annotations"]
    size = WIDE.label
    right = [n for n in notes if n["xref"] == "x" and n["x"] == 1 and n["font"]["weight"] > 400]
    own = sorted(n["y"] * 1.9 + n["yshift"] for n in right if "–" not in n["text"])
    assert all(b - a >= size for a, b in itertools.pairwise(own))


def test_the_answer_gives_both_shares_by_both_yardsticks() -> None:
    said = CHART.takeaway(data())
    assert "the USSR’s share fell from 43.9 to 14.4 percent by weight and from 91.5" in said
    assert "China’s rose from 33 to 76 percent by weight and from 7.4 to 25" in said


def test_without_claims_the_chart_says_so() -> None:
    bare = without(data().claims["claim_id"])
    assert CHART.takeaway(bare).startswith("No source that is shown")
    assert words(plain(CHART, bare)).count("<i>no claim</i>") == 4
    assert "no claim" in CHART.alt(bare)


def test_the_pairs_to_choose_from_are_those_of_the_series() -> None:
    assert periods(data()) == PERIODS
    assert len(CHART.variants) == 10
    assert CHART.variants[0].question == CHART.question

"""China beside the USSR: a scale a point, a verdict a side, our sums named, silence drawn."""

from __future__ import annotations

import pytest

from dashboard.charts._donor_points import POINTS, QUANTITIES, said
from dashboard.charts.donors_side_by_side import CHART
from dashboard.tables.derive import assess
from dashboard.theme.canvas import Canvas
from tests.charts.drawn import (
    data,
    each_canvas,
    ids_of,
    of_quantity,
    plain,
    strong,
    traces,
    without,
    words,
)

BY_NAME = {point.name: point for point in POINTS}


@each_canvas
def test_every_claim_of_the_quantities_is_drawn(drawn_on: Canvas) -> None:
    drawn = ids_of(traces(plain(CHART, data(), drawn_on)))
    for quantity in QUANTITIES:
        assert of_quantity(quantity) <= drawn


@each_canvas
def test_every_point_has_one_unit_on_a_scale_of_its_own(drawn_on: Canvas) -> None:
    claims = data().claims.set_index("claim_id")
    units: dict[str, set[str]] = {}
    for trace in traces(plain(CHART, data(), drawn_on)):
        own = {claims.at[one, "unit"] for ids in trace["customdata"] for one in ids}
        units.setdefault(trace["xaxis"], set()).update(own)
    assert len(units) == len(POINTS)
    assert all(len(own) == 1 for own in units.values())


def test_dots_stand_at_the_figures_of_their_claims() -> None:
    claims = data().claims.set_index("claim_id")["value"]
    for trace in traces(plain(CHART, data())):
        if trace["type"] == "scatter":
            assert {claims[one] for one in trace["customdata"][0]} == set(trace["x"])


def test_a_side_carries_the_verdict_that_is_printed() -> None:
    for quantity in QUANTITIES:
        side = next(s for p in POINTS for s in p.sides if s.quantity == quantity)
        assert said(data(), side).verdict == assess(data(), quantity).verdict
    shown = words(plain(CHART, data()))
    assert "agreed, one origin" in shown
    assert "disputed, 1,000–4,000" in shown
    assert "close, 13–16" in shown


def test_a_figure_that_nobody_printed_is_called_our_sum_or_worked_out() -> None:
    gifts = said(data(), BY_NAME["Promised as gifts"].china)
    assert (gifts.figure, gifts.badge) == (225, "our sum")
    assert list(gifts.claims["value"]) == [200, 25]
    assert said(data(), BY_NAME["Promised as gifts"].ussr).badge == "one claim"
    assert said(data(), BY_NAME["Major weapons"].ussr).badge == "worked out"


def test_where_one_side_has_no_claim_the_lane_says_so() -> None:
    assert said(data(), BY_NAME["Wounded"].ussr).badge == "no claim"
    assert words(plain(CHART, data())).count("<i>no claim</i>") == 2


def test_where_only_a_weak_source_speaks_it_is_hidden_and_said() -> None:
    gifts = BY_NAME["Gifts in all aid"].china
    assert said(data(), gifts).text == "93.3"
    assert said(strong(), gifts).hidden
    assert "<i>only a weak source speaks</i>" in words(plain(CHART, strong()))
    assert "hidden" in CHART.alt(strong())


@each_canvas
def test_the_claim_that_contradicts_the_dollars_stands_under_them(drawn_on: Canvas) -> None:
    (rival,) = traces(plain(CHART, data(), drawn_on), kind="label")
    assert rival["customdata"] == [["aid-cn-0015"]]
    assert rival["text"] == ["Mehta 2012: China first in economic aid, 1967–68"]


def test_the_statement_of_the_school_text_stands_over_the_terms_with_its_verdict() -> None:
    shown = words(plain(CHART, data()))
    assert "Chinese aid meant deferred payment" in shown
    assert "<b>contradicted</b>" in shown


def test_a_percentage_is_drawn_to_a_hundred() -> None:
    figure = plain(CHART, data())
    (gifts,) = (t for t in traces(figure) if t["customdata"] == [["aid-cn-0016"]])
    axis = figure["layout"][gifts["xaxis"].replace("x", "xaxis")]
    assert axis["range"][1] == pytest.approx(102)


def test_the_answer_says_whose_figures_are_higher() -> None:
    answer = CHART.takeaway(data())
    assert "China’s are higher for weight, soldiers sent, soldiers present, dead" in answer
    assert "the USSR’s for major weapons, dollars of 1967 and promised loans" in answer
    assert "on wounded and share of gifts only one side has a claim" in answer


def test_without_claims_the_answer_says_that_nothing_is_left() -> None:
    bare = without(data().claims["claim_id"])
    assert CHART.takeaway(bare).startswith("No point is left")
    assert CHART.alt(bare).endswith(".")
    assert not ids_of(traces(plain(CHART, bare)))

"""Aircraft: a claim has the look of the side that claims, an admitted loss that of the loser."""

from __future__ import annotations

from dashboard.charts.aircraft_claims import ADMITTED, CHART, CLAIMED, UNITS
from dashboard.theme.canvas import Canvas
from dashboard.theme.marks import look
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


@each_canvas
def test_both_quantities_are_drawn_with_their_rivals(drawn_on: Canvas) -> None:
    figure = plain(CHART, data(), drawn_on)
    assert of_quantity("b52-1972") <= ids_of(traces(figure, axis="x"))
    assert of_quantity("cn-aa-shotdown") <= ids_of(traces(figure, axis="x2"))


def test_a_mark_has_the_colour_of_the_side_that_speaks() -> None:
    actors = data().claims.set_index("claim_id")["actor"]
    for trace in traces(plain(CHART, data())):
        (claim,) = trace["customdata"][0]
        assert trace["marker"]["color"] == look(actors[claim]).colour


def test_claims_and_losses_of_other_years_never_share_the_panel_of_december_1972() -> None:
    ends = data().claims.set_index("claim_id")["end_day"]
    together = ids_of(traces(plain(CHART, data()), axis="x"))
    assert {ends[one].year for one in together} == {1972}


def test_the_units_stand_apart_from_the_whole_of_which_they_are_part() -> None:
    figure = plain(CHART, data())
    assert ids_of(traces(figure, axis="x3")) == set(UNITS)
    assert not traces(figure, "spread")


@each_canvas
def test_a_reader_is_told_that_the_years_differ(drawn_on: Canvas) -> None:
    assert "the years differ" in words(plain(CHART, data(), drawn_on))


def test_the_answer_names_claim_admission_and_what_nothing_supports() -> None:
    said = CHART.takeaway(data())
    assert "claims 34 B-52s where the US Air Force admits 15" in said
    assert "nothing from outside supports the 1,707 aircraft" in said
    assert CHART.takeaway(strong()) == said


def test_without_the_admission_only_the_chinese_claim_is_left_to_say() -> None:
    said = CHART.takeaway(without({ADMITTED}))
    assert said.startswith("Nothing from outside supports")


def test_without_either_the_answer_says_that_no_side_counts_the_same() -> None:
    said = CHART.takeaway(without({CLAIMED} | of_quantity("cn-aa-shotdown")))
    assert said == "No side that is shown counts the same aircraft as another."

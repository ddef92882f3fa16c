"""One quantity and all its claims: a variant each, every claim in a row, weak ones left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.charts._quantities_asked import ASKED
from dashboard.charts._quantity_words import COUNTS
from dashboard.charts._spec import Chart, claim_ids
from dashboard.charts._type import text_width
from dashboard.charts.quantity import CHART, step
from dashboard.tables.derive import assess
from dashboard.theme.canvas import NARROW, WIDE, Canvas
from dashboard.theme.tokens import light
from tests.charts.drawn import (
    data,
    each_canvas,
    ids_of,
    of_quantity,
    plain,
    strong,
    traces,
    words,
)

EVERY = [asked.key for asked in ASKED]
BARE = [key for key in EVERY if not assess(strong(), key).shown]
LONGEST_LABEL = 60

each_quantity = pytest.mark.parametrize("key", EVERY)


def drawn(key: str) -> Chart:
    return CHART.drawn_as(key)


def test_the_questions_are_those_of_the_table_and_all_are_asked() -> None:
    quantities = data().quantities
    printed = dict(zip(quantities["quantity_id"], quantities["question"], strict=True))
    assert {asked.key: asked.question for asked in ASKED} == printed
    assert len(ASKED) == len(printed) == 40


def test_each_question_names_the_table_that_answers_it() -> None:
    table = data().claims.set_index("claim_id")["table"]
    for asked in ASKED:
        assert {table[one] for one in of_quantity(asked.key)} == {asked.table}


def test_labels_are_short_and_no_two_are_alike() -> None:
    labels = [one.label for one in CHART.variants]
    assert len(set(labels)) == len(labels)
    assert max(map(len, labels)) <= LONGEST_LABEL


def test_words_of_ours_belong_to_claims_of_some_quantity() -> None:
    assert set(COUNTS) <= {one for key in EVERY for one in of_quantity(key)}


@each_quantity
def test_every_claim_of_the_quantity_has_a_row_at_its_figure(key: str) -> None:
    rows = traces(plain(drawn(key), data()))
    assert ids_of(rows) == of_quantity(key)
    assert len({row["y"][0] for row in rows}) == len(rows)
    claims = data().claims.set_index("claim_id")
    for row in rows:
        claim = claims.loc[row["customdata"][0][0]]
        at = row["x"][0] if row["type"] == "scatter" else row["base"][0]
        assert at in (claim["value"], claim["low"], claim["high"])


@each_quantity
def test_without_weak_sources_only_strong_claims_are_drawn(key: str) -> None:
    claims = strong().claims["claim_id"]
    left = of_quantity(key) & set(claims)
    assert set(claim_ids(plain(drawn(key), strong()))) == left


@pytest.mark.parametrize("key", BARE)
@each_canvas
def test_without_any_claim_left_words_stand_in_the_place_of_the_rows(
    drawn_on: Canvas, key: str
) -> None:
    figure = plain(drawn(key), strong(), drawn_on)
    assert figure["data"] == []
    assert "Only weak sources speak" in words(figure)
    assert not figure["layout"]["xaxis"]["visible"]
    assert drawn(key).takeaway(strong()).startswith("Only weak sources speak")


def test_four_quantities_rest_on_weak_sources_alone() -> None:
    assert sorted(BARE) == ["clash-dead-cn", "clash-dead-su", "cn-artillery-early", "cn-smallarms"]


def test_with_one_claim_left_it_is_said_that_only_weak_ones_stood_beside_it() -> None:
    figure = plain(drawn("cn-mil-rmb"), strong())
    assert len(traces(figure)) == 1
    assert traces(figure, "spread") == []
    assert "beside it only weak sources" in words(figure).replace("<br>", " ")
    assert drawn("cn-mil-rmb").takeaway(strong()) == (
        "One claim is left: about 60,000 million RMB, Li Xiaobing 2020 (C)."
    )


@each_quantity
def test_the_scale_starts_at_zero_and_stays_when_weak_sources_leave(key: str) -> None:
    axis = plain(drawn(key), data())["layout"]["xaxis"]
    assert axis["range"][0] == 0
    assert axis.get("type", "linear") == "linear"
    if key not in BARE:
        assert plain(drawn(key), strong())["layout"]["xaxis"]["range"] == axis["range"]


@each_quantity
def test_at_most_five_figures_name_the_scale(key: str) -> None:
    ticks = plain(drawn(key), data())["layout"]["xaxis"]["tickvals"]
    assert 3 <= len(ticks) <= 5


@pytest.mark.parametrize(
    ("high", "expected"), [(4_000, 1_000), (99.8, 25), (15, 5), (1_594_724, 500_000), (10, 2.5)]
)
def test_the_steps_of_the_scale_are_round(high: float, expected: float) -> None:
    assert step(high) == expected


def test_what_is_printed_first_lies_on_marker_yellow_and_says_why() -> None:
    figure = plain(drawn("cn-killed"), data())
    (ground,) = traces(figure, "frame")
    assert (ground["x"], ground["marker"]["color"]) == ([1_100], light("accent"))
    said = words(figure).replace("<br>", " ")
    assert "Printed first: Garver 2016. Scholarly work read directly" in said


def test_a_hidden_first_claim_is_said_to_be_hidden() -> None:
    figure = plain(drawn("clash-dead-all"), strong())
    assert traces(figure, "frame") == []
    assert "printed first rests on a weak source" in words(figure).replace("<br>", " ")


@each_canvas
def test_the_school_text_is_marked(drawn_on: Canvas) -> None:
    assert "school text" in words(plain(drawn("cn-killed"), data(), drawn_on))


def test_the_badge_and_the_spread_are_those_of_what_is_shown() -> None:
    figure = plain(drawn("cn-killed"), data())
    assert "disputed" in words(figure)
    assert [bar["x"] for bar in traces(figure, "spread")] == [[1_000, 4_000]]
    assert "1 hidden" in words(plain(drawn("cn-killed"), strong()))


def test_claims_that_agree_have_no_spread() -> None:
    assert traces(plain(drawn("cn-troops-total"), data()), "spread") == []
    assert drawn("cn-troops-total").takeaway(data()) == (
        "All seven claims say 320,000 people, but all go back to one origin."
    )


@each_quantity
@pytest.mark.parametrize("canvas", [WIDE, NARROW], ids=lambda one: one.name)
def test_names_end_before_the_next_column(key: str, canvas: Canvas) -> None:
    notes = plain(drawn(key), data(), canvas)["layout"]["annotations"]
    left = -262 if canvas is WIDE else -4
    rows = [n for n in notes if n["yref"] == "y" and n["xref"] == "paper" and n["x"] == 0]
    for bold in (n for n in rows if n["xshift"] == left):
        line = [n for n in rows if n["y"] == bold["y"] and n["xanchor"] == "left"]
        last = max(line, key=lambda note: note["xshift"])
        plain_text = last["text"].replace("<b>", "").replace("</b>", "")
        end = last["xshift"] + text_width(plain_text, last["font"]["size"], "<b>" in last["text"])
        assert end <= (-38 if canvas is WIDE else 240), bold["text"]


def test_the_answer_says_how_far_apart_and_what_is_printed_first() -> None:
    assert drawn("cn-killed").takeaway(data()) == (
        "Disputed: from about 1,000 to more than 4,000 people in nine claims, six different "
        "figures; printed first is about 1,100, Garver 2016 (A)."
    )
    assert "from 500 to more than 1,000" in drawn("cn-monthly-1953").takeaway(data())
    assert "to at most 1,000,000" in drawn("border-troops").takeaway(data())


def test_the_chart_alone_is_its_first_variant() -> None:
    first = drawn(ASKED[0].key)
    assert replace(first, variants=()) == replace(CHART, variants=())

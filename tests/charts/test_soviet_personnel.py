"""Soviet personnel: one row a source, the school text beside its rivals, bounds shown as bounds."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from dashboard.charts._source_columns import years_words
from dashboard.charts._spec import claim_ids
from dashboard.charts.soviet_personnel import CHART
from dashboard.tables import Tables, load
from dashboard.tables.derive import claims_by_id
from dashboard.theme.canvas import CANVASES, WIDE, Canvas
from dashboard.theme.tokens import light

each_canvas = pytest.mark.parametrize("drawn_on", CANVASES, ids=lambda one: one.name)
SEED, HEADLINE, AT_MOST = "troops-su-0009", "troops-su-0017", "troops-su-0012"
PARTS = {"troops-su-0015", "troops-su-0016"}


@cache
def data() -> Tables:
    return load()


def only(*kept: str) -> Tables:
    claims = data().claims
    hidden = {one for one in drawn_ids(data()) if one not in kept}
    left = claims[~claims["claim_id"].isin(hidden)].reset_index(drop=True)
    return replace(data(), claims=left, hides_weak=True)


@cache
def plain(tables: Tables, drawn_on: Canvas = WIDE) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(CHART.build(tables, drawn_on).to_json())
    return figure


def drawn_ids(tables: Tables) -> tuple[str, ...]:
    return claim_ids(plain(tables))


def rows(figure: dict[str, Any], axis: str) -> list[dict[str, Any]]:
    return [
        trace
        for trace in figure["data"]
        if trace["meta"]["kind"] == "claims" and trace["xaxis"] == axis
    ]


@each_canvas
def test_every_source_of_the_quantity_has_a_row_of_its_own(drawn_on: Canvas) -> None:
    served = data().quantities.set_index("quantity_id")["claim_ids"].loc["su-served"]
    traces = rows(plain(data(), drawn_on), "x")
    assert sorted(t["customdata"][0][0] for t in traces) == sorted(served)
    assert all(len(t["customdata"]) == 1 for t in traces)
    assert len({t["y"][0] for t in traces}) == len(served)


def test_dots_stand_at_their_figures_from_the_lowest_up() -> None:
    claims = data().claims.set_index("claim_id")
    traces = rows(plain(data()), "x")
    assert [t["x"][0] for t in traces] == sorted(t["x"][0] for t in traces)
    assert all(t["x"][0] == claims.at[t["customdata"][0][0], "value"] for t in traces)


def test_the_total_is_not_drawn_with_its_parts() -> None:
    assert HEADLINE in drawn_ids(data())
    assert not PARTS & set(drawn_ids(data()))


def test_each_panel_has_a_scale_of_its_own_and_one_measure() -> None:
    measures = data().claims.set_index("claim_id")["measure"]
    figure = plain(data())
    found = [
        {measures[t["customdata"][0][0]] for t in rows(figure, axis)} for axis in ("x", "x2", "x3")
    ]
    assert found == [{"troops_sent"}, {"advisers_sent"}, {"advisers_present"}]


def test_marks_are_filled_for_grades_a_and_b_and_open_for_c() -> None:
    grades = data().claims.set_index("claim_id")["reliability"]
    for trace in rows(plain(data()), "x") + rows(plain(data()), "x2"):
        is_open = trace["marker"]["symbol"].endswith("-open")
        assert is_open == (grades[trace["customdata"][0][0]] not in ("A", "B"))


@each_canvas
def test_arrows_point_the_way_the_source_leaves_open(drawn_on: Canvas) -> None:
    notes = plain(data(), drawn_on)["layout"]["annotations"]
    tips = {note["x"]: note["xshift"] for note in notes if note["showarrow"]}
    assert sorted(tips) == [3_000, 6_000, 8_000, 10_000, 10_859]
    assert tips[6_000] < 0
    assert all(shift > 0 for x, shift in tips.items() if x != 6_000)


def test_marker_yellow_lies_under_the_headline_of_each_quantity() -> None:
    halos = [t for t in plain(data())["data"] if t["meta"]["kind"] == "frame"]
    assert [t["x"][0] for t in halos] == [10_859, 282]
    assert all(t["marker"]["color"] == light("accent") for t in halos)


def test_the_spread_goes_from_the_lowest_to_the_highest_claim() -> None:
    spread = [t for t in plain(data())["data"] if t["meta"]["kind"] == "spread"]
    assert [t["x"] for t in spread] == [[3_000, 10_859]]


@each_canvas
def test_the_years_of_the_school_text_stand_beside_those_of_the_whole_war(
    drawn_on: Canvas,
) -> None:
    notes = plain(data(), drawn_on)["layout"]["annotations"]
    said = [note["text"] for note in notes]
    assert "1964–65" in said
    assert "1965–74" in said
    assert any("school text" in text for text in said)


@pytest.mark.parametrize(
    ("claim_id", "words"),
    [
        (SEED, "1964–65"),
        ("troops-su-0014", "≈1965–75"),
        ("troops-su-0005", "Apr–May 1965"),
        ("troops-su-0001", "Feb 1966"),
        ("troops-cn-0023", "1968"),
    ],
)
def test_years_are_short_and_say_when_they_are_only_about_right(claim_id: str, words: str) -> None:
    assert years_words(claims_by_id(data(), [claim_id]).iloc[0]) == words


def test_the_answer_gives_both_ends_and_what_the_school_text_counts() -> None:
    said = CHART.takeaway(data())
    assert said.startswith("From about 3,000 to more than 10,859")
    assert "3,000 are for 1964 to 1965 only" in said
    assert "army statistics" in said


def test_one_claim_left_is_given_with_its_source() -> None:
    assert CHART.takeaway(only(AT_MOST)) == "One source speaks: up to 6,000, Khyupenen 2005."


def test_without_claims_the_chart_says_that_only_weak_sources_speak() -> None:
    bare = only()
    assert "Only weak sources speak" in CHART.takeaway(bare)
    assert claim_ids(plain(bare)) == ()
    assert any("only weak" in n["text"] for n in plain(bare)["layout"]["annotations"])
    assert "no claim is shown" in CHART.alt(bare)

"""Grants and loans: one unit an axis, totals never stacked, the school text beside its rivals."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from dashboard.charts._spec import claim_ids
from dashboard.charts._terms import BLOC, CHINA, DONORS, TERMS, TOTALS, WHOLE, entries
from dashboard.charts.grants_loans import CHART
from dashboard.tables import Tables, load
from dashboard.theme.canvas import CANVASES, WIDE, Canvas
from dashboard.vocab import Actor

each_canvas = pytest.mark.parametrize("drawn_on", CANVASES, ids=lambda one: one.name)
STROKE = "line-ns-open"


@cache
def data() -> Tables:
    return load()


@cache
def strong() -> Tables:
    return load().without_weak()


@cache
def plain(tables: Tables, drawn_on: Canvas = WIDE) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(CHART.build(tables, drawn_on).to_json())
    return figure


def marks(figure: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {t["customdata"][0][0]: t for t in figure["data"] if t["meta"]["kind"] == "claims"}


def words(figure: dict[str, Any]) -> str:
    return " | ".join(note["text"] for note in figure["layout"]["annotations"])


@each_canvas
def test_every_mark_is_as_long_as_its_claim(drawn_on: Canvas) -> None:
    claims = data().claims.set_index("claim_id")["value"]
    for one, mark in marks(plain(data(), drawn_on)).items():
        if not one.startswith("ev-"):
            assert mark["x"] == [claims[one]]


@each_canvas
def test_sections_share_an_axis_only_if_they_share_unit_and_series(drawn_on: Canvas) -> None:
    claims = data().claims.set_index("claim_id")
    units: dict[str, set[str]] = {}
    for one, mark in marks(plain(data(), drawn_on)).items():
        if not one.startswith("ev-"):
            units.setdefault(mark["xaxis"], set()).add(claims.at[one, "unit"])
    assert all(len(found) == 1 for found in units.values())
    assert len({next(iter(found)) for found in units.values()}) == 5


@each_canvas
def test_the_promises_of_both_donors_are_drawn_to_one_scale(drawn_on: Canvas) -> None:
    figure = plain(data(), drawn_on)
    axes = {
        mark["meta"]["actor"]: figure["layout"][mark["xaxis"].replace("x", "xaxis")]
        for mark in marks(figure).values()
        if mark["meta"]["series"] == TERMS
    }
    assert set(axes) == {CHINA.actor, BLOC.actor}
    ranges = [axis["range"] for axis in axes.values()]
    widths = [axis["domain"][1] - axis["domain"][0] for axis in axes.values()]
    assert ranges[0] == ranges[1]
    assert widths[0] == pytest.approx(widths[1])


def test_a_loan_stands_on_the_gift_of_the_same_donor_and_period() -> None:
    found = marks(plain(data()))
    assert found["aid-cn-0005"]["base"] == [0]
    assert found["aid-cn-0004"]["base"] == [25]
    assert found["aid-se-0001"]["base"] == [100]
    assert found["aid-se-0004"]["base"] == [0]


def test_printed_totals_are_strokes_and_never_part_of_a_stack() -> None:
    totals = [m for m in marks(plain(data())).values() if m["meta"]["series"] == TOTALS]
    assert len(totals) == 4
    assert all(m["type"] == "scatter" and m["marker"]["symbol"] == STROKE for m in totals)


def test_gifts_are_solid_and_loans_are_pale() -> None:
    found = marks(plain(data()))
    gift, loan = found["aid-su-0002"]["marker"], found["aid-su-0003"]["marker"]
    assert gift["color"] == loan["line"]["color"]
    assert gift["color"] != loan["color"]


def test_a_figure_that_was_worked_out_says_from_what() -> None:
    assert "25 given, 75 lent (100 less 25)" in words(plain(data()))
    assert "100 given, 19.5 lent; 119.5 in all" in words(plain(data()))


@each_canvas
def test_the_rival_credit_of_1960_stands_beside_the_table(drawn_on: Canvas) -> None:
    figure = plain(data(), drawn_on)
    assert marks(figure)["aid-su-0004"]["x"] == [200]
    assert "CIA" in words(figure)


@each_canvas
def test_what_the_school_text_says_stands_above_with_the_verdict(drawn_on: Canvas) -> None:
    said = words(plain(data(), drawn_on)).replace("<br>", " ")
    assert "Chinese aid meant deferred payment, Soviet aid was mostly gifts" in said
    assert "<b>contradicted</b>" in said


@each_canvas
def test_both_turning_points_are_drawn_as_events(drawn_on: Canvas) -> None:
    drawn = claim_ids(plain(data(), drawn_on))
    assert {"ev-149", "ev-215"} <= set(drawn)
    assert "Chinese aid turns from loans to grants" in words(plain(data(), drawn_on))


def test_the_weak_terms_of_all_chinese_aid_are_hollow() -> None:
    found = marks(plain(data()))
    for one in ("aid-cn-0016", "aid-cn-0017"):
        marker = found[one]["marker"]
        assert marker["color"] == plain(data())["layout"]["template"]["layout"]["paper_bgcolor"]
        assert marker["line"]["width"] > 0
    assert "93.3% given, 6.7% lent" in words(plain(data()))
    assert "weak web copy" in words(plain(data()))


@each_canvas
def test_without_weak_sources_their_place_is_hatched_and_says_so(drawn_on: Canvas) -> None:
    figure = plain(strong(), drawn_on)
    assert not [m for m in marks(figure).values() if m["meta"]["series"] == WHOLE]
    gaps = [t for t in figure["data"] if t["meta"]["kind"] == "frame" and t["type"] == "bar"]
    assert len(gaps) == 1
    assert "only a weak source speaks" in words(figure)
    assert "hidden" in CHART.alt(strong())
    assert "93.3" not in CHART.alt(strong())


def test_the_answer_says_who_gave_and_who_lent_in_each_period() -> None:
    answer = CHART.takeaway(data())
    assert "both China and the Soviet bloc mostly gave in 1955–57" in answer
    assert "mostly lent in 1958–60" in answer
    assert "cancelled old debts in 1973" in answer


def test_the_answer_names_the_donors_apart_when_they_differ() -> None:
    claims = data().claims.copy()
    claims.loc[claims["claim_id"] == "aid-cn-0005", "value"] = 80
    answer = CHART.takeaway(replace(data(), claims=claims))
    assert "China mostly gave in 1958–60, the Soviet bloc mostly lent in 1958–60" in answer


def test_without_the_table_the_answer_says_so() -> None:
    claims = data().claims
    left = claims[~claims["series_id"].isin([TERMS, TOTALS])].reset_index(drop=True)
    fewer = replace(data(), claims=left)
    assert not any(list(entries(fewer, donor.promised)) for donor in DONORS)
    assert "No source that is shown" in CHART.takeaway(fewer)
    assert "aid-su-0002" in claim_ids(plain(fewer))


def test_each_donor_keeps_its_own_claims() -> None:
    actors = {
        m["meta"]["actor"] for m in marks(plain(data())).values() if m["meta"]["series"] == WHOLE
    }
    assert actors == {Actor.CHINA}

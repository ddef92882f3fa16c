"""SIPRI deliveries: stacked by supplier within a year, both Vietnams on one scale."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from dashboard.charts._sipri_stacks import YEARS, north_stacks
from dashboard.charts._spec import claim_ids
from dashboard.charts.sipri_deliveries import CHART
from dashboard.tables import Tables, load
from dashboard.tables.derive import series_claims, total
from dashboard.theme.canvas import CANVASES, NARROW, PROJECTOR, WIDE, Canvas
from dashboard.theme.marks import look
from dashboard.vocab import Actor, Unit

each_canvas = pytest.mark.parametrize("drawn_on", CANVASES, ids=lambda one: one.name)


@cache
def data() -> Tables:
    return load()


@cache
def plain(tables: Tables, drawn_on: Canvas = WIDE) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(CHART.build(tables, drawn_on).to_json())
    return figure


def bars(figure: dict[str, Any], axis: str) -> list[dict[str, Any]]:
    return [t for t in figure["data"] if t["type"] == "bar" and t["yaxis"] == axis]


def words(figure: dict[str, Any]) -> str:
    return " | ".join(note["text"] for note in figure["layout"]["annotations"])


@each_canvas
def test_every_bar_is_as_high_as_its_claim_and_stands_in_its_year(drawn_on: Canvas) -> None:
    claims = data().claims.set_index("claim_id")
    for trace in plain(data(), drawn_on)["data"]:
        for (one,), x, y in zip(trace["customdata"], trace["x"], trace["y"], strict=True):
            row = claims.loc[one]
            assert int(x) == row["start_day"].year
            assert y in (row["value"], row["high"])
            assert row["unit"] == Unit.MILLION_TIV


@each_canvas
def test_all_claims_until_1979_are_drawn_and_none_after(drawn_on: Canvas) -> None:
    drawn = set(claim_ids(plain(data(), drawn_on)))
    for series in CHART.uses.series:
        claims = series_claims(data(), series)
        before = claims[claims["start_day"].dt.year < YEARS[1]]
        assert set(before["claim_id"]) <= drawn
        assert not set(claims["claim_id"]) - set(before["claim_id"]) & drawn


def test_a_year_without_a_claim_has_no_bar() -> None:
    china = next(t for t in bars(plain(data()), "y") if t["meta"]["actor"] == Actor.CHINA)
    years = {int(x) for x in china["x"]}
    assert 1963 not in years
    assert 1973 not in years
    assert all(y > 0 for y in china["y"])
    assert "no recorded delivery" in words(plain(data()))


def test_the_ussr_is_at_the_foot_and_china_on_top() -> None:
    actors = [t["meta"]["actor"] for t in bars(plain(data()), "y")]
    assert actors[0] == Actor.USSR
    assert actors[-1] == Actor.CHINA
    assert set(actors[1:-1]) == {Actor.EASTERN_EUROPE}
    assert plain(data())["layout"]["barmode"] == "stack"


def test_only_china_is_hatched_at_45_degrees() -> None:
    shapes = {t["meta"]["actor"]: t["marker"]["pattern"]["shape"] for t in bars(plain(data()), "y")}
    assert [actor for actor, shape in shapes.items() if shape == "/"] == [Actor.CHINA]


def test_each_panel_draws_one_series() -> None:
    figure = plain(data())
    assert {t["meta"]["series"] for t in bars(figure, "y")} == {"tiv-drv"}
    assert {t["meta"]["series"] for t in bars(figure, "y2")} == {"tiv-rvn"}


@each_canvas
def test_both_panels_have_the_same_scale(drawn_on: Canvas) -> None:
    layout = plain(data(), drawn_on)["layout"]
    scales = [
        (axis["domain"][1] - axis["domain"][0]) / max(axis["range"])
        for axis in (layout["yaxis"], layout["yaxis2"])
    ]
    assert scales[0] == pytest.approx(scales[1])
    assert layout["yaxis2"]["range"][0] > layout["yaxis2"]["range"][1]


@each_canvas
def test_no_bar_leaves_its_panel(drawn_on: Canvas) -> None:
    layout = plain(data(), drawn_on)["layout"]
    for series, axis in (("tiv-drv", "yaxis"), ("tiv-rvn", "yaxis2")):
        claims = series_claims(data(), series)
        for _, year in claims.groupby("start_day"):
            assert total(year, bound="high") < max(layout[axis]["range"])


def test_the_unit_and_its_softness_are_said() -> None:
    assert "million SIPRI TIV: worth, not price" in words(plain(data()))
    assert "yearly timing is soft" in words(plain(data()))
    assert "yearly timing is soft" in words(plain(data(), NARROW))
    assert "SIPRI" in words(plain(data(), PROJECTOR))


def test_suppliers_are_named_with_their_highest_claim_in_their_colour() -> None:
    notes = {note["text"]: note for note in plain(data())["layout"]["annotations"]}
    for text, actor in (("USSR 1,283 in 1973", Actor.USSR), ("China 391 in 1971", Actor.CHINA)):
        assert notes[text]["font"]["color"] == look(actor).colour
        assert notes[text]["name"] == f"label:{actor}"


def test_the_answer_names_the_year_in_which_china_delivered_more() -> None:
    answer = CHART.takeaway(data())
    assert "every year from 1954 to 1979 but 1957" in answer
    assert "1971 with 391, against 782 from the USSR" in answer


def test_the_answer_follows_the_claims() -> None:
    claims = data().claims
    left = claims[claims["claim_id"] != "deliv-cn-0144"].reset_index(drop=True)
    fewer = replace(data(), claims=left)
    assert "every year from 1954 to 1979;" in CHART.takeaway(fewer)


def test_without_china_no_comparison_is_made() -> None:
    claims = data().claims
    gone = (claims["series_id"] == "tiv-drv") & (claims["actor"] == Actor.CHINA)
    fewer = replace(data(), claims=claims[~gone].reset_index(drop=True))
    assert "do not compare" in CHART.takeaway(fewer)
    assert "China" not in words(plain(fewer))


def test_a_supplier_that_nobody_named_stands_on_top() -> None:
    claims = data().claims.copy()
    claims.loc[claims["claim_id"] == "deliv-cs-0004", "actor"] = "Poland"
    other = replace(data(), claims=claims)
    year = north_stacks(other).set_index("claim_id")
    assert year.at["deliv-cs-0004", "rank"] == year["rank"].max()
    assert "deliv-cs-0004" in claim_ids(plain(other))

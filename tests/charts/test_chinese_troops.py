"""Chinese troops: strengths and totals stay apart, every rival is drawn, words follow claims."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from dashboard.charts._spec import claim_ids
from dashboard.charts.chinese_troops import CHART
from dashboard.tables import Tables, load
from dashboard.theme.canvas import CANVASES, Canvas, canvas
from dashboard.theme.marks import look
from dashboard.vocab import SEED_SOURCE, Actor

each_canvas = pytest.mark.parametrize("drawn_on", CANVASES, ids=lambda one: one.name)
PEAK, RIVAL = "troops-cn-0019", "troops-cn-0017"


@cache
def data() -> Tables:
    return load()


def without(*claim_ids: str) -> Tables:
    claims = data().claims
    left = claims[~claims["claim_id"].isin(claim_ids)].reset_index(drop=True)
    return replace(data(), claims=left, hides_weak=True)


@cache
def plain(tables: Tables, drawn_on: Canvas = CANVASES[0]) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(CHART.build(tables, drawn_on).to_json())
    return figure


def quantity(quantity_id: str) -> set[str]:
    return set(data().quantities.set_index("quantity_id")["claim_ids"].loc[quantity_id])


def on_axis(figure: dict[str, Any], axis: str) -> list[dict[str, Any]]:
    return [
        trace
        for trace in figure["data"]
        if trace.get("yaxis", "y") == axis and trace["meta"]["kind"] == "claims"
    ]


def ids_of(traces: list[dict[str, Any]]) -> set[str]:
    return {one for trace in traces for ids in trace["customdata"] for one in ids}


def words(figure: dict[str, Any]) -> str:
    return " | ".join(note["text"] for note in figure["layout"]["annotations"])


@each_canvas
def test_strengths_and_totals_never_share_an_axis(drawn_on: Canvas) -> None:
    figure = plain(data(), drawn_on)
    measures = data().claims.set_index("claim_id")["measure"]
    totals = ids_of(on_axis(figure, "y2"))
    assert totals == quantity("cn-troops-total")
    assert set(measures[list(totals)]) == {"troops_sent"}
    # The school text's "several thousand" is filed as sent; it is its word for the first arrivals.
    above = ids_of(on_axis(figure, "y")) - quantity("cn-troops-1965")
    assert set(measures[list(above)]) == {"troops_present"}


@each_canvas
@pytest.mark.parametrize(
    "quantity_id", ["cn-troops-peak", "cn-troops-1966", "cn-troops-1965", "cn-troops-total"]
)
def test_every_rival_of_each_quantity_is_drawn(drawn_on: Canvas, quantity_id: str) -> None:
    assert quantity(quantity_id) <= set(claim_ids(plain(data(), drawn_on)))


def test_each_dot_stands_at_the_figure_and_in_the_period_of_its_claims() -> None:
    claims = data().claims.set_index("claim_id")
    for trace in on_axis(plain(data()), "y"):
        if trace["type"] != "scatter":
            continue
        for x, y, ids in zip(trace["x"], trace["y"], trace["customdata"], strict=True):
            for one in ids:
                row = claims.loc[one]
                assert y in (row["value"], row["low"])
                assert row["start_day"].year <= x < row["end_day"].year + 1


def test_five_sources_of_one_peak_share_one_dot_with_the_best_of_them_first() -> None:
    dots = [ids for trace in on_axis(plain(data()), "y") for ids in trace["customdata"]]
    shared = next(ids for ids in dots if PEAK in ids)
    assert set(shared) == quantity("cn-troops-peak") - {RIVAL}
    assert shared[0] == PEAK


def test_the_soviet_diplomat_speaks_in_the_soviet_colour_and_with_an_arrow() -> None:
    figure = plain(data())
    trace = next(t for t in on_axis(figure, "y") if [RIVAL] in t["customdata"])
    assert trace["marker"]["color"] == look(Actor.USSR).colour
    assert trace["meta"]["actor"] == Actor.CHINA
    tips = [n for n in figure["layout"]["annotations"] if n["showarrow"] and n["y"] == 200_000]
    assert len(tips) == 1


def test_no_strength_is_joined_to_another() -> None:
    figure = plain(data())
    assert all(len(t["x"]) == 1 for t in on_axis(figure, "y"))
    assert all("lines" not in t.get("mode", "") for t in on_axis(figure, "y"))


def test_each_bar_is_as_long_as_the_period_of_its_claim_on_the_axis() -> None:
    claims = data().claims.set_index("claim_id")
    for trace in on_axis(plain(data()), "y2"):
        row = claims.loc[trace["customdata"][0][0]]
        first, end = trace["base"][0], trace["base"][0] + trace["x"][0]
        assert first == pytest.approx(max(1965, row["start_day"].year), abs=0.99)
        faded = 1 if row["approximate"] else 0
        assert int(end + faded - 0.01) == row["end_day"].year


def test_the_bars_show_four_exact_ends_and_one_about_right() -> None:
    text = words(plain(data()))
    for end in ("March 1968", "1970", "1971", "1973", "about 1969"):
        assert f"{end} |" in text


@each_canvas
def test_the_school_text_is_marked_in_both_panels(drawn_on: Canvas) -> None:
    assert words(plain(data(), drawn_on)).count("school text") == 2
    seed = data().claims.loc[data().claims["source_id"] == SEED_SOURCE, "claim_id"]
    assert {"troops-cn-0018", "troops-cn-0030", "troops-cn-0032"} <= set(seed)


def test_several_thousand_is_never_printed_as_two_thousand() -> None:
    text = words(plain(data()))
    assert "several thousand" in text
    assert "2,000" not in text.replace("320,000", "")


def test_the_years_without_a_strength_are_hatched_and_named() -> None:
    figure = plain(data())
    assert "no source gives" in words(figure)
    gaps = [t for t in figure["data"] if t["type"] == "bar" and t["meta"]["kind"] == "frame"]
    assert len(gaps) == 1


def test_the_answer_names_the_peak_its_rival_and_both_ends_of_the_total() -> None:
    said = CHART.takeaway(data())
    for part in ("170,000", "1967", "five sources", "more than 200,000", "July 1966"):
        assert part in said
    for part in ("about 320,000", "March 1968", "1973"):
        assert part in said


def test_the_answer_changes_with_the_claims_that_are_shown() -> None:
    assert "diplomat" not in CHART.takeaway(without(RIVAL))
    assert "four sources" in CHART.takeaway(without("troops-cn-0018"))


def test_without_any_claim_the_chart_says_so_and_still_builds() -> None:
    everything = claim_ids(plain(data()))
    bare = without(*everything)
    assert CHART.takeaway(bare) == (
        "No source that is shown gives the peak; no source that is shown gives the total."
    )
    assert claim_ids(plain(bare, canvas("narrow"))) == ()
    assert CHART.alt(bare).count("none") == 2

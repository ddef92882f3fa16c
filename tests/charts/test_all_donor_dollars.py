"""All-donor dollars: ranges stay ranges, series stay apart, rivals and gaps are shown and named."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from dashboard.charts._spec import claim_ids
from dashboard.charts.all_donor_dollars import CHART, PANELS
from dashboard.tables import Tables, load
from dashboard.tables.derive import series_claims
from dashboard.theme.canvas import CANVASES, NARROW, WIDE, Canvas

each_canvas = pytest.mark.parametrize("drawn_on", CANVASES, ids=lambda one: one.name)
RIVALS = {"aid-ac-0011": 409, "aid-ac-0012": 372, "aid-sc-0001": 400}


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


def traces(figure: dict[str, Any], *kinds: str) -> list[dict[str, Any]]:
    return [trace for trace in figure["data"] if trace["meta"]["kind"] in kinds]


def words(figure: dict[str, Any]) -> str:
    return " | ".join(note["text"] for note in figure["layout"]["annotations"])


def dollars(trace: dict[str, Any], drawn_on: Canvas) -> list[float]:
    return trace["y"] if drawn_on.roomy else trace["x"]


@each_canvas
def test_a_range_is_a_band_from_its_low_to_its_high_end(drawn_on: Canvas) -> None:
    claims = data().claims.set_index("claim_id")
    bands = traces(plain(data(), drawn_on), "spread")
    assert [band["meta"]["series"] for band in bands] == ["ac-total-7074", "ac-economic-7074"]
    for band in bands:
        for (one,), low, wide in zip(
            band["customdata"], band["base"], dollars(band, drawn_on), strict=True
        ):
            assert (low, low + wide) == (claims.at[one, "low"], claims.at[one, "high"])


@each_canvas
def test_every_column_is_the_low_end_or_the_single_figure_of_its_claim(drawn_on: Canvas) -> None:
    claims = data().claims.set_index("claim_id")
    columns = [t for t in traces(plain(data(), drawn_on), "claims") if t["type"] == "bar"]
    for column in columns:
        for (one,), height in zip(column["customdata"], dollars(column, drawn_on), strict=True):
            row = claims.loc[one]
            assert height in (row["low"], row["value"])


@each_canvas
def test_no_series_is_joined_by_a_line_or_stacked_on_another(drawn_on: Canvas) -> None:
    figure = plain(data(), drawn_on)
    assert figure["layout"]["barmode"] == "overlay"
    assert not [t for t in figure["data"] if "lines" in t.get("mode", "")]
    axes = {t["meta"]["series"]: t["yaxis"] for t in traces(figure, "claims") if "base" not in t}
    panels = {axes[panel.series] for panel in PANELS}
    assert len(panels) == len(PANELS)


def test_the_panels_share_one_scale_of_dollars() -> None:
    layout = plain(data())["layout"]
    per_dollar = {
        round((axis["domain"][1] - axis["domain"][0]) / axis["range"][1], 6)
        for name, axis in layout.items()
        if name.startswith("yaxis")
    }
    assert len(per_dollar) == 1
    narrow = plain(data(), NARROW)["data"]
    assert {trace.get("xaxis", "x") for trace in narrow} == {"x"}


@each_canvas
def test_the_weak_rivals_are_hollow_diamonds_beside_the_original(drawn_on: Canvas) -> None:
    figure = plain(data(), drawn_on)
    marks = {
        t["customdata"][0][0]: t
        for t in traces(figure, "claims")
        if t.get("mode") == "markers" and t["marker"]["symbol"] == "diamond"
    }
    assert {one: dollars(t, drawn_on)[0] for one, t in marks.items()} == RIVALS
    assert all(t["marker"]["color"] != t["marker"]["line"]["color"] for t in marks.values())
    assert "aid-ac-0010" in claim_ids(figure)
    assert "probably damaged" in words(figure)


@each_canvas
def test_the_years_without_figures_are_hatched_and_say_so(drawn_on: Canvas) -> None:
    figure = plain(data(), drawn_on)
    gaps = [t for t in traces(figure, "frame") if t["marker"]["pattern"]["shape"] == "/"]
    along = "x" if drawn_on.roomy else "y"
    spans = {(t[along][0] - t["width"][0] / 2, t[along][0] + t["width"][0] / 2) for t in gaps}
    assert spans == {(1965, 1970), (1975, 1976)}
    assert len(gaps) == 2 * len(PANELS)
    assert "no yearly figures, 1965–69" in words(figure)


def test_sums_of_years_are_words_without_a_height() -> None:
    texts = {t["text"][0]: t for t in traces(plain(data()), "label")}
    assert {one["mode"] for one in texts.values()} == {"text"}
    said = " ".join(texts)
    assert "1,400" in said
    assert "1,200 or 1,500" in said
    assert ["aid-ac-0014", "aid-ac-0013"] in [t["customdata"][0] for t in texts.values()]


@each_canvas
def test_the_lower_bound_of_time_magazine_has_its_sign_and_source(drawn_on: Canvas) -> None:
    figure = plain(data(), drawn_on)
    assert "&gt;1,000" in words(figure)
    assert "TIME 1967" in words(figure)
    assert "aid-ac-0022" in claim_ids(figure)


@each_canvas
def test_without_weak_sources_the_diamonds_and_their_explanation_are_gone(
    drawn_on: Canvas,
) -> None:
    figure = plain(strong(), drawn_on)
    assert not set(RIVALS) & set(claim_ids(figure))
    assert "diamond" not in words(figure)
    assert "409" not in CHART.alt(strong())


def test_the_answer_quotes_the_first_and_the_last_range_of_the_series() -> None:
    answer = CHART.takeaway(data())
    assert "880 to 900 million dollars in 1970" in answer
    assert "1,550 to 1,590 million in 1974" in answer
    assert answer == CHART.takeaway(strong())


def test_without_the_yearly_totals_the_answer_says_that_nobody_gives_them() -> None:
    claims = data().claims
    left = claims[claims["series_id"] != "ac-total-7074"].reset_index(drop=True)
    fewer = replace(data(), claims=left)
    assert series_claims(fewer, "ac-total-7074").empty
    assert "No source that is shown" in CHART.takeaway(fewer)
    assert "aid-ac-0020" in claim_ids(plain(fewer))


def test_the_axis_says_that_it_is_shorter_than_others() -> None:
    assert "1965 to 1975 only" in words(plain(data()))

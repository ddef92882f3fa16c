"""A figure that has grown too large loses marks evenly and says so; a small one is left alone."""

from __future__ import annotations

import json
from typing import Any

from dashboard.thin import thinned

LIMIT = 40_000


def marks(count: int) -> dict[str, Any]:
    return {
        "mode": "markers",
        "x": list(range(count)),
        "y": [1] * count,
        "customdata": [[f"claim-{at}"] for at in range(count)],
        "marker": {"size": [9] * count, "color": "#B3261E"},
        "meta": {"kind": "claims", "actor": "china", "series": None},
    }


def figure(*traces: dict[str, Any], words: int = 0) -> dict[str, Any]:
    return {"data": list(traces), "layout": {"annotations": [{"text": "word"}] * words}}


def test_a_small_figure_is_the_same_object_without_a_notice() -> None:
    small = figure(marks(20))
    assert thinned(small, LIMIT) == (small, None)
    assert thinned(small, LIMIT)[0] is small


def test_a_large_one_keeps_every_so_many_marks_with_all_that_belongs_to_them() -> None:
    large = figure(marks(4000))
    thin, notice = thinned(large, LIMIT)
    [trace] = thin["data"]
    assert len(json.dumps(thin)) <= LIMIT
    assert 8 < len(trace["x"]) < 4000
    assert [f"claim-{x}" for x in trace["x"]] == [ids[0] for ids in trace["customdata"]]
    assert len(trace["marker"]["size"]) == len(trace["x"])
    assert notice is not None
    assert "The table" in notice
    assert len(large["data"][0]["x"]) == 4000


def test_lines_and_frames_stay_whole() -> None:
    line = {**marks(300), "mode": "lines+markers"}
    frame = {"x": [0] * 300, "y": [0] * 300, "meta": {"kind": "frame"}}
    thin, _ = thinned(figure(marks(4000), line, frame), LIMIT)
    assert len(thin["data"][1]["x"]) == 300
    assert thin["data"][2] == frame


def test_marks_that_are_traces_of_their_own_are_thinned_too_and_so_are_words() -> None:
    single = [{**marks(1), "x": [at]} for at in range(800)]
    thin, notice = thinned(figure(*single, words=900), LIMIT)
    assert len(thin["data"]) < 800
    assert len(thin["layout"]["annotations"]) < 900
    assert notice


def test_a_spread_over_very_many_claims_names_every_so_many() -> None:
    ids = [f"claim-{at}" for at in range(4000)]
    spread = {"mode": "lines", "x": [0, 1], "y": [1, 1], "customdata": [ids, ids[:5]]}
    thin, notice = thinned(figure({**spread, "meta": {"kind": "spread"}}), LIMIT)
    [trace] = thin["data"]
    assert trace["x"] == [0, 1]
    assert 8 < len(trace["customdata"][0]) < 4000
    assert trace["customdata"][1] == ids[:5]
    assert notice


def test_what_is_known_of_a_claim_goes_with_its_last_mark_and_counts() -> None:
    known = {f"claim-{at}": [1965, 1966, ["beijing"]] for at in range(800)}
    large = figure(marks(800))
    large["layout"]["meta"] = {"chart": "a", "claims": known}
    assert len(json.dumps(figure(marks(800)))) < LIMIT
    thin, notice = thinned(large, LIMIT)
    assert len(json.dumps(thin)) <= LIMIT
    left = [ids[0] for ids in thin["data"][0]["customdata"]]
    assert list(thin["layout"]["meta"]["claims"]) == left
    assert thin["layout"]["meta"]["chart"] == "a"
    assert notice

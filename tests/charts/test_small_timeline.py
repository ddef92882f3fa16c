"""Small timeline: chosen events of the first rank at their dates, labels that never meet."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from dashboard.charts._moments import MOMENTS
from dashboard.charts._spec import claim_ids
from dashboard.charts._story import CHOSEN, PRESENCE
from dashboard.charts._type import text_width
from dashboard.charts.small_timeline import CHART
from dashboard.tables import Tables, load
from dashboard.theme.canvas import CANVASES, Canvas, canvas

each_canvas = pytest.mark.parametrize("drawn_on", CANVASES, ids=lambda one: one.name)


@cache
def data() -> Tables:
    return load()


@cache
def plain(drawn_on: Canvas, tables: Tables | None = None) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(CHART.build(tables or data(), drawn_on).to_json())
    return figure


def boxes(figure: dict[str, Any], width: float) -> list[tuple[float, float, float, float]]:
    """Every label of an event as left, right, top and bottom in px, in a drawing of that width."""
    layout = figure["layout"]
    first, last = layout["xaxis"]["range"]
    plot = width - layout["margin"]["l"] - layout["margin"]["r"]
    names = {moment.name for moment in MOMENTS.values()} | {m.in_full for m in MOMENTS.values()}
    found = []
    for note in layout["annotations"]:
        if note["text"] in names:
            at = (note["x"] - first) / (last - first) * plot + note["xshift"]
            wide = text_width(note["text"], note["font"]["size"])
            left = at if note["xanchor"] == "left" else at - wide
            middle = note["y"] - note["yshift"]
            half = note["font"]["size"] / 2
            found.append((left, left + wide, middle - half, middle + half))
    return found


@each_canvas
def test_the_fourteen_events_are_there_and_of_the_first_rank(drawn_on: Canvas) -> None:
    drawn = set(claim_ids(plain(drawn_on)))
    ranks = data().events.set_index("event_id")["importance"]
    assert drawn == {one for ids in CHOSEN.values() for one in ids}
    assert set(ranks[list(drawn)]) == {1}


def test_each_mark_stands_at_the_date_of_its_event() -> None:
    days = data().events.set_index("event_id")
    for trace in plain(canvas("wide"))["data"]:
        if trace["meta"]["kind"] == "claims":
            for x, ids in zip(trace["x"], trace["customdata"], strict=True):
                row = days.loc[ids[0]]
                assert row["start_day"].year <= x < row["end_day"].year + 1


def test_the_presence_of_chinese_troops_runs_from_the_first_to_the_last() -> None:
    figure = plain(canvas("wide"))
    bar = next(trace for trace in figure["data"] if trace["mode"] == "lines")
    places = {
        ids[0]: x
        for trace in figure["data"]
        if trace["meta"]["kind"] == "claims"
        for x, ids in zip(trace["x"], trace["customdata"], strict=True)
    }
    assert bar["x"] == [places[one] for one in PRESENCE]


@pytest.mark.parametrize(("name", "width"), [("wide", 640), ("wide", 1328), ("projector", 1720)])
def test_no_label_meets_another_or_leaves_the_drawing(name: str, width: float) -> None:
    figure = plain(canvas(name))
    found = boxes(figure, width)
    assert len(found) == 14
    layout = figure["layout"]
    for number, one in enumerate(found):
        assert one[0] >= -layout["margin"]["l"]
        assert one[1] <= width - layout["margin"]["l"]
        for other in found[number + 1 :]:
            apart = one[1] <= other[0] or other[1] <= one[0]
            assert apart or one[3] <= other[2] or other[3] <= one[2]


def test_the_list_on_a_phone_names_all_phases_and_says_which_has_no_event() -> None:
    texts = [note["text"] for note in plain(canvas("narrow"))["layout"]["annotations"]]
    assert set(data().phases["short"]) <= set(texts)
    assert texts.count("no event of the first rank") == 1


def test_the_list_runs_down_in_order_of_time() -> None:
    figure = plain(canvas("narrow"))
    days = data().events.set_index("event_id")["start_day"]
    rows = sorted(
        (y, days[ids[0]])
        for trace in figure["data"]
        if trace["meta"]["kind"] == "claims"
        for y, ids in zip(trace["y"], trace["customdata"], strict=True)
    )
    assert [day for _, day in rows] == sorted(day for _, day in rows)


def test_marines_in_the_vietnamese_lane_say_whose_they_are() -> None:
    texts = [note["text"] for note in plain(canvas("wide"))["layout"]["annotations"]]
    assert "US Marines land" in texts
    assert "Marines land" not in texts


def test_the_answer_takes_its_dates_from_the_events() -> None:
    answer = CHART.takeaway(data())
    assert "18 January 1950" in answer
    assert "came in June 1965 and left in August 1973" in answer


def test_hiding_weak_sources_leaves_the_story_whole() -> None:
    assert claim_ids(plain(canvas("wide"), data().without_weak())) == claim_ids(
        plain(canvas("wide"))
    )

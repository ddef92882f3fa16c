"""Events timeline: each event once, at its date, in the lane of its first actor; no collisions."""

from __future__ import annotations

import json
from functools import cache
from itertools import combinations, pairwise
from typing import Any

import pytest

from dashboard.charts._events_frame import FRAMES
from dashboard.charts._lanes import LANES, OTHERS, framed, lane_of
from dashboard.charts._moments import MOMENTS
from dashboard.charts._swarm import KEY, SYMBOLS
from dashboard.charts._type import text_width
from dashboard.charts.events_timeline import CHART
from dashboard.tables import Tables, load
from dashboard.theme.canvas import CANVASES, Canvas, canvas

each_canvas = pytest.mark.parametrize("drawn_on", CANVASES, ids=lambda one: one.name)
across = pytest.mark.parametrize("name", ["wide", "projector"])


@cache
def data() -> Tables:
    return load()


@cache
def strong() -> Tables:
    return data().without_weak()


@cache
def plain(tables: Tables, drawn_on: Canvas) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(CHART.build(tables, drawn_on).to_json())
    return figure


def points(figure: dict[str, Any], time: str) -> dict[str, tuple[float, str, str | None]]:
    """Event id -> its place in time, its time axis and the actor of its lane."""
    found: dict[str, tuple[float, str, str | None]] = {}
    for trace in figure["data"]:
        if trace["meta"]["kind"] != "claims":
            continue
        axis = trace.get(f"{time}axis", time)
        for at, ids in zip(trace[time], trace["customdata"], strict=True):
            assert ids[0] not in found
            found[ids[0]] = (at, axis, trace["meta"]["actor"])
    return found


def time_of(drawn_on: Canvas) -> str:
    return "x" if drawn_on.roomy else "y"


@each_canvas
def test_every_event_is_drawn_exactly_once(drawn_on: Canvas) -> None:
    found = points(plain(data(), drawn_on), time_of(drawn_on))
    assert set(found) == set(data().events["event_id"])


@each_canvas
def test_every_event_stands_in_its_dates_and_in_the_lane_of_its_first_actor(
    drawn_on: Canvas,
) -> None:
    events = data().events.set_index("event_id")
    for one, (at, _, actor) in points(plain(data(), drawn_on), time_of(drawn_on)).items():
        row = events.loc[one]
        assert row["start_day"].year <= at <= row["end_day"].year + 1
        assert actor == lane_of(row["actors"][0]).actor


@each_canvas
def test_the_years_before_1945_stand_behind_the_break(drawn_on: Canvas) -> None:
    time = time_of(drawn_on)
    figure = plain(data(), drawn_on)
    for at, axis, _ in points(figure, time).values():
        assert axis == (f"{time}2" if at < 1945 else time)
    domains = [figure["layout"][f"{time}axis{n}"]["domain"] for n in ("", "2")]
    (low, high), (other_low, other_high) = domains
    assert high < other_low or other_high < low


def test_an_event_known_only_to_the_year_is_a_span_of_that_year() -> None:
    figure = plain(data(), canvas("wide"))
    spans = [
        (base, base + length)
        for trace in figure["data"]
        if trace["type"] == "bar" and trace["meta"]["actor"] == "China"
        for base, length in zip(trace["base"], trace["x"], strict=True)
    ]
    assert (1967.0, 1968.0) in spans


def test_an_uncertain_date_fades() -> None:
    figure = plain(data(), canvas("wide"))
    events = framed(data()).set_index("event_id")
    for trace in figure["data"]:
        if trace["meta"]["kind"] == "claims":
            for ids, seen in zip(trace["customdata"], trace["marker"]["opacity"], strict=True):
                assert (seen < 1) == bool(events.at[ids[0], "fuzzy"])


def test_an_uncertain_year_fades_over_a_year_on_either_side() -> None:
    figure = plain(data(), canvas("wide"))
    faint = [
        (base, round(base + length, 3))
        for trace in figure["data"]
        if trace["type"] == "bar" and trace.get("xaxis") == "x2"
        for base, length, seen in zip(
            trace["base"], trace["x"], trace["marker"]["opacity"], strict=True
        )
        if seen < 0.2
    ]
    assert (1918.0, 1921.0) in faint


@across
def test_no_name_meets_another_name_or_a_way_to_a_mark_even_at_the_least_width(name: str) -> None:
    drawn_on, frame = canvas(name), FRAMES[name]
    figure = plain(data(), drawn_on)
    layout = figure["layout"]
    first, last = layout["xaxis"]["range"]
    plot = (frame.narrowest - 2 * frame.margin) * (1 - layout["xaxis"]["domain"][0])
    names = {moment.in_short for moment in MOMENTS.values()}
    boxes, stems = [], []
    for note in layout["annotations"]:
        if note["text"] in names:
            at = (note["x"] - first) / (last - first) * plot
            wide = text_width(note["text"], frame.text)
            left = at + note["xshift"] - (0 if note["xanchor"] == "left" else wide)
            half = frame.text / 2
            boxes.append((left, left + wide, note["y"] - half, note["y"] + half))
            stems.append((at, note["y"]))
            assert left >= 0
            assert left + wide <= plot + frame.margin
    assert len(boxes) >= 15
    for one, other in combinations(boxes, 2):
        beside = one[1] <= other[0] or other[1] <= one[0]
        assert beside or one[3] <= other[2] or other[3] <= one[2]
    lines = sorted({shape["y0"] for shape in layout["shapes"] if shape.get("xref") == "x2"})
    for at, top in stems:
        line = min(line for line in lines if line > top)
        assert not any(b[0] < at < b[1] and top < b[2] and b[3] < line for b in boxes)


def test_marks_of_one_lane_do_not_overlap_at_the_least_width() -> None:
    frame = FRAMES["wide"]
    for trace in plain(data(), canvas("wide"))["data"]:
        if trace["meta"]["kind"] != "claims" or trace.get("xaxis") == "x2":
            continue
        sizes = trace["marker"]["size"]
        marks = sorted(zip(trace["y"], trace["x"], sizes, strict=True))
        for (y, x, size), (other_y, other_x, other_size) in pairwise(marks):
            if y == other_y:
                assert (other_x - x) * frame.px_a_year >= (size + other_size) / 2 - 1


def test_events_without_a_better_source_are_open_and_go_with_the_weak_sources() -> None:
    weak = set(framed(data()).query("weak")["event_id"])
    assert weak
    for trace in plain(data(), canvas("wide"))["data"]:
        if trace["meta"]["kind"] == "claims":
            for ids, sign in zip(trace["customdata"], trace["marker"]["symbol"], strict=True):
                assert sign.endswith("-open") == (ids[0] in weak)
    left = set(points(plain(strong(), canvas("wide")), "x"))
    assert left == set(data().events["event_id"]) - weak
    assert f"Of {len(left)} events" in CHART.takeaway(strong())


def test_every_kind_of_event_has_a_sign_and_every_sign_is_explained() -> None:
    kinds = data().vocabulary.query("kind == 'event_kind'")["key"]
    assert set(kinds) == set(SYMBOLS)
    assert set(SYMBOLS.values()) == {symbol for symbol, _ in KEY}


def test_short_names_exist_for_all_events_of_the_first_rank_and_for_no_others() -> None:
    first = data().events.query("importance == 1")["event_id"]
    assert set(MOMENTS) == set(first)


def test_all_events_of_the_first_rank_are_named_on_a_phone() -> None:
    figure = plain(data(), canvas("narrow"))
    named = {t["customdata"][0][0] for t in figure["data"] if t["meta"]["kind"] == "label"}
    assert named == set(MOMENTS)


def test_the_tooltip_says_date_title_place_and_source() -> None:
    figure = plain(data(), canvas("wide"))
    said = {
        ids[0]: text
        for trace in figure["data"]
        if trace["meta"]["kind"] == "claims"
        for ids, text in zip(trace["customdata"], trace["hovertext"], strict=True)
    }
    assert said["ev-020"].startswith(
        "18 January 1950<br><b>China recognises the DRV</b><br>Beijing"
    )


def test_the_answer_counts_the_lanes_and_finds_the_busiest_year() -> None:
    events = data().events
    answer = CHART.takeaway(data())
    assert f"Of {len(events)} events" in answer
    assert "no year has more than 1965" in answer


def test_every_actor_of_an_event_has_a_lane() -> None:
    lanes = {lane_of(actor).name for actors in data().events["actors"] for actor in actors}
    assert lanes == {lane.name for lane in (*LANES, OTHERS)}

"""Arms by type: every deal once, sums of one type only, our groups held to the register."""

from __future__ import annotations

from collections import Counter

import pytest

from dashboard.charts._arms_deals import LAST_OF_WAR, REGISTERS, YEARS, blocks
from dashboard.charts._arms_types import GROUPS, OTHERS, grouped
from dashboard.charts._parts import span
from dashboard.charts.arms_by_type import CHART
from dashboard.tables.derive import series_claims, total
from dashboard.tables.guard import kind_of_item
from dashboard.theme.canvas import Canvas
from tests.charts.drawn import data, each_canvas, ids_of, of_series, plain, traces, without, words


def deals() -> set[str]:
    return {one for series in REGISTERS.values() for one in of_series(series)}


@each_canvas
def test_every_deal_is_one_strip_over_its_years(drawn_on: Canvas) -> None:
    claims = data().claims.set_index("claim_id", drop=False)
    strips = [t for t in traces(plain(CHART, data(), drawn_on)) if len(t.get("base", [])) > 0]
    drawn = Counter(one for t in strips for ids in t["customdata"] for one in ids)
    assert set(drawn) == deals()
    assert set(drawn.values()) == {1}
    for trace in strips:
        for (one,), base, length in zip(
            trace["customdata"], trace["base"], trace["x"], strict=True
        ):
            first, last = span(claims.loc[one])
            assert (base, base + length) == pytest.approx((first, last))


def test_deals_of_a_lane_that_overlap_lie_on_tracks_of_their_own() -> None:
    for block in blocks(data()):
        for lane in (lane for row in block.rows for lane in row.lanes):
            spans = [
                (track, *span(row))
                for track, (_, row) in zip(lane.tracks, lane.deals.iterrows(), strict=True)
            ]
            for place, (track, first, last) in enumerate(spans):
                for other, start, end in spans[place + 1 :]:
                    assert track != other or last <= start or end <= first


def test_a_count_adds_the_deals_of_one_type_that_began_in_the_war() -> None:
    soviet = series_claims(data(), "register-su")
    tanks = soviet[soviet["item"].map(kind_of_item) == "tank"]
    by_then = tanks[tanks["start_day"].dt.year <= LAST_OF_WAR]
    row = next(r for b in blocks(data()) for r in b.rows if r.kind.sipri == "tank")
    assert row.count("USSR") == total(by_then) == 1400
    assert row.count("China") == 355
    assert len(tanks) > len(by_then)


def test_two_lots_of_one_weapon_in_the_same_years_are_added() -> None:
    counts = {r.kind.sipri: r.count("USSR") for b in blocks(data()) for r in b.rows}
    assert counts["air search radar"] == 6 + 40 + 40 + 34
    assert counts["portable surface-to-air missile"] == 1000 + 5000


def test_every_type_of_the_register_stands_in_one_group() -> None:
    listed = Counter(kind.sipri for group in GROUPS for kind in group.kinds)
    assert set(listed.values()) == {1}
    types = {
        kind_of_item(item)
        for series in REGISTERS.values()
        for item in series_claims(data(), series)["item"]
    }
    assert types == set(listed)


def test_a_type_that_is_not_listed_is_shown_under_its_own_word() -> None:
    last = grouped({"tank", "airship"})[-1]
    assert last.name == OTHERS
    assert [kind.name for kind in last.kinds] == ["Airship"]


def test_the_group_of_the_years_after_the_war_holds_no_deal_of_the_war() -> None:
    late = next(block for block in blocks(data()) if block.name == "Only after 1975")
    assert all(lane.later for row in late.rows for lane in row.lanes)


def test_a_lane_is_solid_where_no_donor_gave_more_of_the_type() -> None:
    rows = {r.kind.sipri: r for b in blocks(data()) for r in b.rows}
    leads = {name: [lane.leads for lane in row.lanes] for name, row in rows.items()}
    assert leads["light tank"] == [True, True]
    assert leads["patrol craft"] == [True, False]
    assert leads["fighter aircraft"] == [False, True, False]


@each_canvas
def test_the_scale_of_a_group_reaches_to_its_highest_count(drawn_on: Canvas) -> None:
    figure = plain(CHART, data(), drawn_on)
    ends = sorted(
        axis["range"][1]
        for name, axis in figure["layout"].items()
        if name.startswith("xaxis") and axis["range"] != list(YEARS)
    )
    assert ends == sorted(block.top for block in blocks(data()))


def test_the_answer_counts_the_types_that_both_gave() -> None:
    said = CHART.takeaway(data())
    assert "8 of the 10 types that both gave" in said
    assert "China more patrol craft" in said
    assert "light tanks were equal (500 each)" in said
    assert "21 more came from the USSR" in said


def test_without_chinese_deals_no_type_is_compared() -> None:
    left = without(of_series("register-cn"))
    assert "no type of weapon that both donors" in CHART.takeaway(left)
    assert not ids_of(traces(plain(CHART, left))) & of_series("register-cn")
    assert "China |" not in words(plain(CHART, left))

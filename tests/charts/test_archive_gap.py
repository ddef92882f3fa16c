"""How far archives lie apart: every figure is a claim's, and no archive is its own second voice."""

from __future__ import annotations

import pytest

from dashboard.charts._archive_gaps import SPEAKERS, gaps
from dashboard.charts._archive_topics import TOPICS
from dashboard.charts._spec import claim_ids
from dashboard.charts.archive_gap import CHART, alt, build, takeaway
from dashboard.tables.archives import archives, archives_of
from dashboard.tables.assess import claims_by_id
from dashboard.theme.canvas import WIDE, Canvas
from tests.charts.drawn import data, each_canvas, plain, strong


def test_the_answer_counts_the_questions_and_names_the_widest_gap() -> None:
    rows = data().all_claims.set_index("claim_id")
    assert rows.at["split-cn-0005", "value"] == 71
    assert rows.at["split-cn-0008", "value"] == 800
    said = takeaway(data())
    assert said.startswith("On 11 questions two archives count the same thing: on 5 they come")
    assert "from 71 (Beijing) to 800 (Moscow)" in said


def test_every_claim_of_a_row_comes_through_its_archive_and_belongs_to_its_quantity() -> None:
    through = archives_of(data())
    quantities = data().quantities.set_index("quantity_id")["claim_ids"]
    for gap in gaps(data()):
        for voice in gap.voices:
            assert all(voice.archive.key in through[one] for one in voice.ids)
            assert set(voice.ids) <= set(quantities[gap.topic.key])
            assert set(claims_by_id(data(), voice.ids)["unit"]) == {gap.unit}


def test_the_topics_are_all_quantities_on_which_two_archives_have_claims_of_their_own() -> None:
    through = archives_of(data())
    meeting = set()
    for _, row in data().quantities.iterrows():
        claims = claims_by_id(data(), row["claim_ids"])
        for _, same in claims.groupby("unit"):
            heard = {
                frozenset(one for one in same["claim_id"] if side in through[one])
                for side in SPEAKERS
            } - {frozenset()}
            if len(heard) > 1:
                meeting.add(row["quantity_id"])
    assert {topic.key for topic in TOPICS} == meeting


def test_every_archive_of_the_data_has_a_look() -> None:
    assert {one.key for one in archives(data())} == set(SPEAKERS)


@each_canvas
def test_the_figure_draws_every_claim_of_every_row_on_the_scale_of_its_row(
    drawn_on: Canvas,
) -> None:
    figure = plain(CHART, data(), drawn_on)
    wanted = {one for gap in gaps(data()) for voice in gap.voices for one in voice.ids}
    assert set(claim_ids(figure)) == wanted
    low = min(x for trace in figure["data"] for x in trace["x"])
    assert low == pytest.approx(1)


def test_without_weak_sources_rows_that_only_they_made_are_gone() -> None:
    every, left = gaps(data()), gaps(strong())
    assert 0 < len(left) < len(every)
    assert takeaway(strong()) != takeaway(data())
    assert "Chinese tanks" not in alt(strong())
    assert build(strong(), WIDE).data

"""The story: every sentence rests on the data; each chapter is short, plain and our own."""

from __future__ import annotations

import re

import pytest

from dashboard.charts import ORDER
from dashboard.pages import PAGES
from dashboard.pages.chapter import Chapter
from dashboard.pages.school_points import POINTS
from dashboard.pages.story import CHAPTERS, Told, judged, told
from dashboard.tables import Tables

WORDS = range(80, 121)
HARDEST_GRADE = 10
# So many words in a row are no longer ours.
COPIED = 6


@pytest.fixture(scope="module")
def story(tables: Tables) -> tuple[Told, ...]:
    return told(tables)


def syllables(word: str) -> int:
    letters = re.sub(r"[^a-z]", "", word.lower())
    groups = len(re.findall(r"[aeiouy]+", letters))
    silent = letters.endswith("e") and not letters.endswith("le")
    return max(groups - silent, 1)


def grade(text: str, sentences: int) -> float:
    """The Flesch-Kincaid grade of a text."""
    words = text.split()
    sounds = sum(map(syllables, words))
    return 0.39 * len(words) / sentences + 11.8 * sounds / len(words) - 15.59


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"[\w’']+", text.lower().replace("'", "’"))
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


def test_the_chapters_are_the_phases_in_order(tables: Tables) -> None:
    assert [one.phase for one in CHAPTERS] == list(tables.phases["phase_id"])


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda one: one.phase)
def test_a_chapter_has_80_to_120_plain_words(chapter: Chapter) -> None:
    assert len(chapter.prose.split()) in WORDS
    assert grade(chapter.prose, len(chapter.sentences)) <= HARDEST_GRADE


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda one: one.phase)
def test_every_sentence_rests_on_events_or_claims_that_exist(
    tables: Tables, chapter: Chapter
) -> None:
    known = set(tables.all_claims["claim_id"]) | set(tables.events["event_id"])
    assert all(said.rests_on for said in chapter.sentences)
    assert set(chapter.rests_on) <= known
    assert {part.event for part in chapter.people} <= set(tables.events["event_id"])
    assert {part.person for part in chapter.people} <= set(tables.people["person_id"])


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda one: one.phase)
def test_no_sentence_repeats_a_summary_of_the_events(tables: Tables, chapter: Chapter) -> None:
    own = runs(chapter.prose, COPIED)
    copied = [own & runs(summary, COPIED) for summary in tables.events["summary"]]
    assert [one for one in copied if one] == []


def test_every_sentence_with_a_number_names_a_claim_or_an_event_of_it(
    story: tuple[Told, ...],
) -> None:
    for one in story:
        numbered = {ground.number for ground in one.grounds}
        assert numbered == {number for _, numbers in one.sentences for number in numbers}


def test_every_door_leads_to_a_chart_on_a_page(story: tuple[Told, ...]) -> None:
    assert {one.door.slug for one in story} <= set(ORDER)
    assert {one.door.page for one in story} <= {page.key for page in PAGES}
    assert len({one.door.slug for one in story}) == len(story)


def test_every_event_of_first_importance_is_told_once(
    tables: Tables, story: tuple[Told, ...]
) -> None:
    first = tables.events[tables.events["importance"] == 1]["event_id"]
    listed = [event.id for one in story if not one.lesser for event in one.events]
    assert sorted(listed) == sorted(first)


def test_a_phase_without_such_events_lists_those_of_second_importance(
    story: tuple[Told, ...],
) -> None:
    assert [one.key for one in story if one.lesser] == ["p3"]


def test_a_life_shows_only_the_years_that_are_known(story: tuple[Told, ...]) -> None:
    lives = {person.name: person.life for one in story for person in one.people}
    assert lives["Ho Chi Minh"] == "1890–1969"
    assert lives["Alexei Kosygin"] == "born 1904?"
    assert lives["Chen Yi"] == ""


def test_the_points_of_the_school_article_are_five_and_tested(tables: Tables) -> None:
    points = judged(tables)
    assert len(points) == len(POINTS) == 5
    assert all(one.statements and one.point.verdict.endswith(".") for one in points)

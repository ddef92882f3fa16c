"""The page of lessons: what it lists, what is folded, and that it stands without lessons."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from dashboard.tables import Tables
from dashboard.ui.blocks import tree
from dashboard.ui.blocks.lessons import NONE, draw, first_step
from tests.browser.classroom import LESSON, scene


def test_without_lessons_the_page_says_what_to_do(tables: Tables) -> None:
    assert NONE in json.dumps(tree(draw(tables)))


def test_the_page_says_that_a_lesson_could_not_be_read(tables: Tables) -> None:
    text = json.dumps(tree(draw(tables, (LESSON,), unread=1)))
    assert "One lesson could not be read" in text
    assert "hanois-allies check" in text
    assert LESSON.title in text
    assert "2 lessons could not" in json.dumps(tree(draw(tables, (), unread=2)))


def test_a_lesson_is_listed_with_its_facts_and_a_way_to_teach_it(tables: Tables) -> None:
    text = json.dumps(tree(draw(tables, (LESSON,))), ensure_ascii=False)
    for part in (LESSON.title, LESSON.question, "Ages 14–16, 45 minutes, 3 scenes"):
        assert part in text
    assert acts(tree(draw(tables, (LESSON,))))["teach"] == {"small-lesson:all"}


def test_answers_are_folded_and_open_their_evidence(tables: Tables) -> None:
    page = tree(draw(tables, (LESSON,)))
    folded = [one for one in every(page) if one[0] == "details"]
    assert len(folded) == len(LESSON.scenes) + len(LESSON.quiz)
    assert "A good answer" in json.dumps(folded)
    rest = json.dumps(without(page, "details"))
    assert "A good answer" not in rest
    assert acts(["div", {}, *folded])["claim"] == {"troops-cn-0019"}


def test_works_are_named_instead_of_their_ids(tables: Tables) -> None:
    source = str(tables.sources["source_id"].iloc[0])
    body = f"## Further reading\n\nSee [{source}] and [nothing-1999]."
    lesson = replace(LESSON, body=body)
    text = json.dumps(tree(draw(tables, (lesson,))))
    assert f"[{source}]" not in text
    assert "[nothing-1999]" in text


def test_a_scene_begins_with_its_guess_else_with_its_step_and_words_are_whole() -> None:
    assert first_step(scene("t", "aid", "marks")) == "guess"
    assert first_step(scene("t", "aid", "units")) == "units"
    assert first_step(scene("t", "", "units")) == "all"


def every(tree: Any) -> list[Any]:
    if not isinstance(tree, list):
        return []
    return [tree, *(found for one in tree[2:] for found in every(one))]


def without(tree: Any, tag: str) -> Any:
    if not isinstance(tree, list):
        return tree
    kept = [one for one in tree[2:] if not (isinstance(one, list) and one[0] == tag)]
    return [*tree[:2], *(without(one, tag) for one in kept)]


def acts(tree: Any) -> dict[str, set[str]]:
    """What the buttons of a tree do, by act."""
    found: dict[str, set[str]] = {}
    for _, attributes, *_ in every(tree):
        if "data-act" in attributes:
            found.setdefault(attributes["data-act"], set()).add(attributes["data-value"])
    return found

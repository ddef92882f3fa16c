"""The files of lessons: everything that a scene needs, and a list of what there is."""

from __future__ import annotations

from dashboard.charts import charts
from dashboard.files import LESSONS_ADDRESS, Files, lesson_address
from dashboard.lessonfile import lesson_file, lesson_index
from dashboard.tables import Tables
from tests.browser.classroom import LESSON


def test_a_scene_names_the_page_of_its_chart() -> None:
    file = lesson_file(LESSON, charts())
    assert [one["page"] for one in file["scenes"]] == ["", "troops", "troops"]
    assert file["scenes"][1]["predict"] is True
    assert file["quiz"][0]["choices"] == ("a", "b", "c", "d")


def test_the_list_tells_how_long_a_lesson_is() -> None:
    (one,) = lesson_index((LESSON,))
    assert (one["slug"], one["minutes"], one["scenes"]) == ("small-lesson", 45, 3)


def test_the_browser_finds_the_list_and_every_lesson(tables: Tables) -> None:
    files = Files(tables, (), lessons=(LESSON,))
    assert {LESSONS_ADDRESS, lesson_address(LESSON.slug)} <= set(files.addresses)
    found = files.get(lesson_address(LESSON.slug))
    assert found is not None
    assert b'"A small lesson"' in found.plain
    assert Files(tables, ()).get(LESSONS_ADDRESS) is not None

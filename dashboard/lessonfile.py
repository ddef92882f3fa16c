"""The file of a lesson: what the browser needs to teach it, as plain values that JSON can carry.

Pure. Nothing is drawn here: a scene names its chart, whose figure is a file of its own.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from dashboard.charts._spec import Chart
from dashboard.tables.lessons import Lesson, Scene

VARIANT_SIGN = "~"


def lesson_file(lesson: Lesson, charts: tuple[Chart, ...]) -> dict[str, Any]:
    """A whole lesson; each scene also names the page of its chart, empty for a scene of words."""
    pages = {chart.slug: chart.page for chart in charts}
    scenes = [{**_plain(scene), "page": pages.get(_slug(scene), "")} for scene in lesson.scenes]
    return {**_plain(lesson), "scenes": scenes}


def lesson_index(lessons: tuple[Lesson, ...]) -> list[dict[str, Any]]:
    """What there is to teach, in the order of the lessons."""
    return [
        {
            "slug": lesson.slug,
            "title": lesson.title,
            "question": lesson.question,
            "age": lesson.age,
            "minutes": lesson.minutes,
            "scenes": len(lesson.scenes),
        }
        for lesson in lessons
    ]


def _plain(value: Lesson | Scene) -> dict[str, Any]:
    return asdict(value)


def _slug(scene: Scene) -> str:
    return scene.chart.split(VARIANT_SIGN)[0]

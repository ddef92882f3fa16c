"""Lessons: the six that ship are sound, and every fault of one is named where it can be mended."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.charts._spec import Chart
from dashboard.paths import LESSONS_NAME, data_dir
from dashboard.tables import Tables
from dashboard.tables.errors import FileFaultError
from dashboard.tables.lessons import Drawings, check_lessons, load_lessons, readable_lessons
from dashboard.tables.lessons_numbers import untraced

SLUGS = (
    "two-donors",
    "who-gave-more",
    "kunming-to-the-border",
    "what-a-number-means",
    "the-split-and-the-trains",
    "testing-a-textbook",
)
NAME = f"{LESSONS_NAME}/{SLUGS[0]}.md"

Said = Callable[[], list[str]]


@pytest.fixture(scope="module")
def drawings(charts: tuple[Chart, ...]) -> Drawings:
    """Every chart and variant with the reactions that it has."""
    return {
        name: chart.reacts
        for chart in charts
        for name in (chart.slug, *(drawn for drawn, _ in chart.drawings()))
    }


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    """A copy of the first lesson, alone in a data folder; it may be spoilt."""
    path = tmp_path / NAME
    path.parent.mkdir()
    shutil.copy(data_dir() / NAME, path)
    return path


@pytest.fixture
def said(lesson: Path, tables: Tables, drawings: Drawings) -> Said:
    """The faults of that folder, each with its file relative to the folder."""
    folder = lesson.parent.parent

    def faults() -> list[str]:
        found = check_lessons(folder, tables, drawings)
        return [str(problem).replace(f"{folder}/", "") for problem in found]

    return faults


def swap(path: Path, old: str, new: str) -> int:
    """Replace the first such text of a lesson; returns its line."""
    text = path.read_text(encoding="utf-8")
    before, found, after = text.partition(old)
    assert found
    path.write_text(f"{before}{new}{after}", encoding="utf-8")
    return before.count("\n") + 1


def line_of(path: Path, text: str) -> int:
    """The line on which a text first stands."""
    return path.read_text(encoding="utf-8").partition(text)[0].count("\n") + 1


def cut(path: Path, first: str, end: str) -> None:
    """Take out everything from one text up to another."""
    text = path.read_text(encoding="utf-8")
    before, found, after = text.partition(first)
    assert found
    assert end in after
    path.write_text(before + after[after.index(end) :], encoding="utf-8")


def test_the_six_lessons_are_sound(tables: Tables, drawings: Drawings) -> None:
    assert check_lessons(data_dir(), tables, drawings) == ()


def test_the_six_lessons_come_in_their_order(tables: Tables) -> None:
    assert tuple(lesson.slug for lesson in load_lessons(data_dir(), tables)) == SLUGS


def test_every_scene_that_is_guessed_shows_years(tables: Tables, drawings: Drawings) -> None:
    guessed = [
        scene for one in load_lessons(data_dir(), tables) for scene in one.scenes if scene.predict
    ]
    assert guessed
    assert all("years" in drawings[scene.chart] for scene in guessed)


def test_right_answers_stand_in_every_place(tables: Tables) -> None:
    for one in load_lessons(data_dir(), tables):
        assert {question.answer for question in one.quiz} == {1, 2, 3, 4}, one.slug


def test_a_folder_without_lessons_has_none(tmp_path: Path, tables: Tables) -> None:
    assert load_lessons(tmp_path, tables) == ()
    assert check_lessons(tmp_path, tables, None) == ()


def test_an_unknown_key_is_named_with_its_like(lesson: Path, said: Said) -> None:
    line = swap(lesson, "    prompt: >-", "    promt: >-")
    assert said() == [
        f"{NAME}:{line_of(lesson, '  - title:')} scene 1: lacks prompt, what the class is asked",
        f"{NAME}:{line} scene 1, promt: unknown key, near: prompt, predict",
    ]


def test_a_missing_key_is_named_with_its_meaning(lesson: Path, said: Said) -> None:
    swap(lesson, "age: 14-18\n", "")
    assert said() == [f"{NAME}:2 front matter: lacks age, ages of the class, in years"]


def test_too_many_words_are_counted(lesson: Path, said: Said) -> None:
    line = swap(lesson, "Fourteen events", "word " * 24 + "word")
    assert said() == [f"{NAME}:{line - 1} scene 1, text: 34 words, 1 to 25"]


def test_five_scenes_are_too_few(lesson: Path, said: Said) -> None:
    line = line_of(lesson, "  - title:")
    cut(lesson, "  - title: What happens to heavy weapons", "quiz:")
    assert said() == [f"{NAME}:{line} scenes: 5 entries, 6 to 12"]


def test_four_questions_are_too_few(lesson: Path, said: Said) -> None:
    line = line_of(lesson, "  - question:")
    cut(lesson, "  - question: Who pressed", "---\n")
    assert said() == [f"{NAME}:{line} quiz: 4 entries, exactly 5"]


def test_an_unknown_claim_is_named_with_its_like(lesson: Path, said: Said) -> None:
    line = swap(lesson, "[troops-cn-0033, troops-su-0017]", "[troops-cn-0033, troops-su-9917]")
    untold, unknown = said()
    assert unknown.startswith(f"{NAME}:{line} scene 7, claims: 'troops-su-9917' is no evidence id")
    assert "near: troops-su-00" in unknown
    assert "10,859 is in none of its claims" in untold


def test_an_unknown_chart_is_named_with_its_like(lesson: Path, said: Said) -> None:
    line = swap(lesson, "chart: small_timeline", "chart: small_timelines")
    (fault,) = said()
    assert fault.startswith(f"{NAME}:{line} scene 1, chart: 'small_timelines' is not a chart, near")
    assert "small_timeline" in fault


@pytest.mark.parametrize(
    ("view", "words"),
    [
        ("from=1949&to=1851", "'to=1851', something like 19"),
        ("from=1951&to=1949", "from 1951 to 1949, the earlier year first"),
        ("actors=mars", "'actors=mars', china, ussr"),
        ("theme=dark", "'theme' is no key of a scene's view, keys are actors, from"),
        ("weak=hide&weak=hide", "a key stands twice, each once"),
    ],
)
def test_a_bad_view_is_named_with_what_is_allowed(
    view: str, words: str, lesson: Path, said: Said
) -> None:
    line = swap(lesson, "from=1949&to=1951&actors=china,ussr", view)
    assert said()[0].startswith(f"{NAME}:{line} scene 2, view: {words}")


def test_years_for_a_chart_without_years_are_a_fault(lesson: Path, said: Said) -> None:
    line = swap(lesson, "view: actors=china,ussr", "view: from=1955&actors=china,ussr")
    what = "donors_side_by_side does not change with 'from', leave it out, or take another chart"
    assert said() == [f"{NAME}:{line} scene 7, view: {what}"]


def test_a_number_without_a_claim_is_a_fault(lesson: Path, said: Said) -> None:
    swap(lesson, "21,517 tonnes", "21,518 tonnes")
    (fault,) = said()
    assert "scene 3, answer: 21,518 is in none of its claims, a number of deliv-cn-0008" in fault


def test_years_and_days_are_not_numbers() -> None:
    text = "On 17 to 19 January 1950, in 1965-68 and the 1960s, p. 240, SA-2, about 170,000 of 13"
    assert untraced(text, ()) == ("170,000", "13")


@pytest.mark.parametrize("where", ["Fourteen events", "**Aims.** "])
def test_html_is_a_fault(where: str, lesson: Path, said: Said) -> None:
    swap(lesson, where, f"<b>{where}</b>")
    (fault,) = said()
    assert "HTML, plain words and Markdown" in fault


def test_a_work_that_is_no_source_is_a_fault(lesson: Path, said: Said) -> None:
    line = swap(lesson, "[garver-2016]", "[garver-2061]")
    (fault,) = said()
    assert fault.startswith(f"{NAME}:{line} text: 'garver-2061' is no source id, near: garver-2016")


def test_two_lessons_in_one_place_are_a_fault(lesson: Path, said: Said) -> None:
    shutil.copy(lesson, lesson.with_name("two-more.md"))
    (fault,) = said()
    assert f"two-more.md:3 order: 1 is the place of {NAME}, a place of its own" in fault


def test_a_faulty_lesson_hides_only_itself(lesson: Path, tables: Tables) -> None:
    swap(lesson, "minutes: 50", "minutes: long")
    other = lesson.with_name("sound.md")
    shutil.copy(data_dir() / "lessons" / "kunming-to-the-border.md", other)
    lessons, problems = readable_lessons(lesson.parent.parent, tables)
    assert [one.slug for one in lessons] == ["sound"]
    assert [one.column for one in problems] == ["minutes"]
    assert problems[0].file.endswith(lesson.name)


def test_loading_stops_at_the_first_fault(lesson: Path, tables: Tables) -> None:
    swap(lesson, "minutes: 50", "minutes: long")
    with pytest.raises(FileFaultError, match="minutes: 'long', a whole number from 10 to 240"):
        load_lessons(lesson.parent.parent, tables)

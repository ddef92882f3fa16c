"""Lessons: Markdown files with front matter in `lessons/` of a data folder.

`load_lessons` hands them out as frozen values in their order, `readable_lessons` those without a
fault; `check_lessons` names every fault of every lesson at once, with file, line, scene and key.
The Markdown below the front matter is kept as text: nothing here draws it. In it `[garver-2016]`
stands for the work with that source_id.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dashboard.paths import LESSONS_NAME
from dashboard.tables.errors import FileFaultError, Problem, located
from dashboard.tables.lessons_checks import Drawings, check_front, known
from dashboard.tables.lessons_front import NO, YES, Block, Cell, Front, read_front
from dashboard.tables.store import Tables
from dashboard.view import STEPS

__all__ = [
    "Drawings",
    "Lesson",
    "Question",
    "Scene",
    "check_lessons",
    "load_lessons",
    "readable_lessons",
]

SUFFIX = ".md"
SLUG_SHAPE = "small letters, digits and hyphens, such as two-donors.md"
_SLUG_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


@dataclass(frozen=True, slots=True)
class Scene:
    """One screen of a lesson.

    `chart` is a drawing (`slug` or `slug~variant`), empty for a scene of words; `view` what of it
    is shown, in the grammar of an address; `reveal` the step that is shown first; `predict` whether
    the class draws its guess before. `claims` are the ids on which `answer` rests: of claims,
    events (`ev-`), statements of the school text (`s01`) and routes (`rt-`).
    """

    title: str
    chart: str
    view: str
    reveal: str
    predict: bool
    text: str
    prompt: str
    notes: str
    answer: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the exit quiz; `answer` counts the choices from 1."""

    question: str
    choices: tuple[str, ...]
    answer: int
    because: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson. `slug` is the name of its file; `body` is Markdown for the teacher."""

    slug: str
    title: str
    order: int
    age: str
    minutes: int
    question: str
    builds_on: tuple[str, ...]
    scenes: tuple[Scene, ...]
    quiz: tuple[Question, ...]
    body: str


def load_lessons(folder: Path, tables: Tables) -> tuple[Lesson, ...]:
    """The lessons of a data folder in their order; FileFaultError names the first fault.

    Charts are not looked up here: `check_lessons` does, when it is told which there are.
    """
    fronts, problems = _read(folder, tables, None)
    if problems:
        raise FileFaultError(located(problems[0], folder))
    return _in_order(fronts)


def readable_lessons(
    folder: Path, tables: Tables
) -> tuple[tuple[Lesson, ...], tuple[Problem, ...]]:
    """The lessons without a fault in their order, and the first fault of each other one.

    A fault in one lesson thus hides no other.
    """
    fronts, problems = _read(folder, tables, None)
    first: dict[str, Problem] = {}
    for problem in problems:
        first.setdefault(problem.file, problem)
    sound = [front for front in fronts if front.file not in first]
    return _in_order(sound), tuple(located(one, folder) for one in first.values())


def _in_order(fronts: list[Front]) -> tuple[Lesson, ...]:
    return tuple(sorted(map(_lesson, fronts), key=lambda lesson: lesson.order))


def check_lessons(folder: Path, tables: Tables, drawings: Drawings | None) -> tuple[Problem, ...]:
    """Every fault of every lesson in a data folder, by file and line."""
    _, problems = _read(folder, tables, drawings)
    return tuple(located(problem, folder) for problem in problems)


def _read(
    folder: Path, tables: Tables, drawings: Drawings | None
) -> tuple[list[Front], tuple[Problem, ...]]:
    there = known(tables, drawings)
    fronts: list[Front] = []
    problems: list[Problem] = []
    for path in sorted((folder / LESSONS_NAME).glob(f"*{SUFFIX}")):
        file = f"{LESSONS_NAME}/{path.name}"
        if not _is_slug(path.stem):
            problems.append(Problem(file, 1, "file", "the name is an address", SLUG_SHAPE))
        front, found = read_front(path, file)
        problems += found
        if front:
            fronts.append(front)
            problems += check_front(front, there)
    problems += _same_places(fronts)
    ranked = sorted(dict.fromkeys(problems), key=lambda one: (one.file, one.line))
    return fronts, tuple(ranked)


def _is_slug(name: str) -> bool:
    return name[:1].isalpha() and len(name) <= 60 and _SLUG_SIGNS.issuperset(name)


def _same_places(fronts: list[Front]) -> Iterator[Problem]:
    """Two lessons with one place would stand in an order that nobody chose."""
    first: dict[str, str] = {}
    for front in fronts:
        if place := front.lesson.cells.get("order"):
            other = first.setdefault(place.text, front.file)
            if other != front.file:
                what = f"{place.text} is the place of {other}"
                yield front.fault(front.lesson, "order", what, "a place of its own")


def _lesson(front: Front) -> Lesson:
    cells = front.lesson.cells
    return Lesson(
        slug=Path(front.file).stem,
        title=cells["title"].text,
        order=int(cells["order"].text),
        age=cells["age"].text,
        minutes=int(cells["minutes"].text),
        question=cells["question"].text,
        builds_on=cells["builds_on"].entries,
        scenes=tuple(map(_scene, front.scenes)),
        quiz=tuple(map(_question, front.quiz)),
        body=front.body.strip(),
    )


def _scene(block: Block) -> Scene:
    cells = block.cells

    def text(key: str, default: str = "") -> str:
        return cells.get(key, Cell(default, 0)).text

    return Scene(
        title=text("title"),
        chart=text("chart"),
        view=text("view"),
        reveal=text("reveal", STEPS[-1]),
        predict=text("predict", NO) == YES,
        text=text("text"),
        prompt=text("prompt"),
        notes=text("notes"),
        answer=text("answer"),
        claims=cells["claims"].entries,
    )


def _question(block: Block) -> Question:
    cells = block.cells
    return Question(
        question=cells["question"].text,
        choices=cells["choices"].entries,
        answer=int(cells["answer"].text),
        because=cells["because"].text,
        claims=cells["claims"].entries,
    )

"""The part of a handout that the class works on: scenes with room to write, and the exit quiz."""

from __future__ import annotations

from typing import Any

from dashboard.handouts.drawings import Drawing, Drawn
from dashboard.handouts.markup import Tree
from dashboard.tables.lessons import Lesson, Question, Scene
from dashboard.view import GUESS

RULED = 4
RULED_WITHOUT_CHART = 8
RULED_FOR_VIEWS = 8
BEFORE, AFTER = "Before you begin", "Your answer now"
ASKED_BEFORE = "How would you answer the question today? Write it down; you will come back to it."
ASKED_AFTER = "What has changed since you began, and which source changed it?"
LOOK = "Look and answer"
QUIZ = "Exit quiz"
GUESS_FIRST = "Draw your guess on the empty scales first. The drawing in full stands with the key."


def head(lesson: Lesson) -> Tree:
    """Title, question, and room for a name."""
    years = lesson.age.replace("-", "–")
    blanks = (
        ("span", {"class": "handout-blank"}, word)
        for word in ("Name", "Class", "Date of the lesson")
    )
    return (
        "header",
        {"class": "handout-head"},
        ("p", {"class": "handout-brand"}, "Hanoi’s Allies"),
        ("h1", {}, lesson.title),
        ("p", {"class": "handout-question"}, lesson.question),
        ("p", {"class": "handout-facts"}, f"Ages {years}, {lesson.minutes} minutes"),
        ("p", {"class": "handout-blanks"}, *blanks),
    )


def before() -> Tree:
    """Room for what the class thinks at first."""
    return _view_of_the_class(BEFORE, ASKED_BEFORE)


def after() -> Tree:
    """Room for what it thinks in the end."""
    return _view_of_the_class(AFTER, ASKED_AFTER)


def _view_of_the_class(title: str, asked: str) -> Tree:
    return (
        "section",
        {"class": "handout-part handout-view"},
        ("h2", {}, title),
        ("p", {"class": "handout-prompt"}, asked),
        ruled(RULED_FOR_VIEWS),
    )


def scenes(lesson: Lesson, drawn: Drawn) -> Tree:
    """Every scene with its chart, what is asked, and lines to write on."""
    shown = [_scene(number, one, drawn) for number, one in enumerate(lesson.scenes, 1)]
    return ("section", {"class": "handout-part"}, ("h2", {}, LOOK), *shown)


def heading(number: int, scene: Scene) -> Tree:
    """The heading of a scene, the same among the questions and in the key."""
    return ("h3", {}, f"{number}. {scene.title}")


def _scene(number: int, scene: Scene, drawn: Drawn) -> Tree:
    drawing = drawn.of(scene)
    seen: list[Tree] = [("p", {}, scene.text)]
    if drawing:
        seen = [chart(drawing, scene, GUESS if scene.predict else "")]
    if scene.predict:
        seen.insert(0, ("p", {"class": "handout-guess"}, GUESS_FIRST))
    return (
        "article",
        {"class": "handout-scene"},
        heading(number, scene),
        *seen,
        ("p", {"class": "handout-prompt"}, scene.prompt),
        ruled(RULED if drawing else RULED_WITHOUT_CHART),
    )


def chart(drawing: Drawing, scene: Scene, step: str) -> Tree:
    """The place of a chart, with its sources below; `step` is how much of it is uncovered."""
    place: dict[str, Any] = {
        "class": "handout-chart",
        "role": "img",
        "aria-label": drawing.alt,
        "data-drawing": drawing.address,
        "data-view": scene.view,
        "data-step": step or None,
    }
    return (
        "figure",
        {"class": "handout-figure"},
        ("div", place),
        ("figcaption", {}, drawing.sources),
    )


def ruled(lines: int) -> Tree:
    """Room to write, in lines; nothing for those who listen."""
    return (
        "div",
        {"class": "handout-lines", "aria-hidden": "true"},
        *(("div", {"class": "handout-line"}),) * lines,
    )


def quiz(lesson: Lesson) -> Tree:
    """The five questions with their choices, each with a box to tick."""
    return (
        "section",
        {"class": "handout-part"},
        ("h2", {}, QUIZ),
        ("ol", {"class": "handout-quiz"}, *map(_question, lesson.quiz)),
    )


def _question(one: Question) -> Tree:
    choices: tuple[Tree, ...] = tuple(("li", {}, choice) for choice in one.choices)
    return (
        "li",
        {},
        ("p", {}, one.question),
        ("ol", {"class": "handout-choices"}, *choices),
    )

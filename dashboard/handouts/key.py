"""The part of a handout for the teacher: answers, what they rest on, sources, licence, date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from dashboard.handouts.drawings import Drawn
from dashboard.handouts.grounds import Ground
from dashboard.handouts.markup import Tree
from dashboard.handouts.sheets import QUIZ, chart, heading
from dashboard.tables import Tables
from dashboard.tables.cite import citation
from dashboard.tables.evidence import rows
from dashboard.tables.lessons import Lesson, Question, Scene

KEY = "Key for the teacher"
SOURCES = "Sources of the answers"
LETTERS = "abcdefgh"
HOW = (
    "Each answer names what it rests on: the figure as its source prints it, the work with its "
    "reliability from A to D, and the place in it."
)
LICENCE = "Words and tables: CC BY 4.0. Please pass the sources on with the numbers."


def key(
    lesson: Lesson,
    drawn: Drawn,
    found: Mapping[str, Ground],
    tables: Tables,
    day: date,
) -> Tree:
    """Everything that the class does not get, on pages of its own."""
    answers = [_scene(number, one, drawn, found) for number, one in enumerate(lesson.scenes, 1)]
    claims = (one.claims for parts in (lesson.scenes, lesson.quiz) for one in parts)
    used = {found[one].source_id for ids in claims for one in ids}
    return (
        "section",
        {"class": "handout-part handout-key"},
        ("h2", {}, KEY),
        ("p", {}, f"{lesson.title}. {HOW}"),
        *answers,
        _quiz(lesson, found),
        _sources(tables, used),
        ("p", {"class": "handout-imprint"}, imprint(tables, day)),
    )


def imprint(tables: Tables, day: date) -> str:
    """Where the sheet comes from, under which licence, of which state and day."""
    written = f"{day.day} {day:%B %Y}"
    return f"Hanoi’s Allies, data version {tables.version}. {LICENCE} {written}."


def _scene(number: int, scene: Scene, drawn: Drawn, found: Mapping[str, Ground]) -> Tree:
    # What the class had to guess is shown in full here.
    drawing = drawn.of(scene) if scene.predict else None
    shown = [chart(drawing, scene, "")] if drawing else []
    return (
        "article",
        {"class": "handout-answer"},
        heading(number, scene),
        ("p", {}, scene.answer),
        *shown,
        _grounds(scene.claims, found),
    )


def _quiz(lesson: Lesson, found: Mapping[str, Ground]) -> Tree:
    answers = (_answer(one, found) for one in lesson.quiz)
    return (
        "article",
        {"class": "handout-answers"},
        ("h3", {}, QUIZ),
        ("ol", {"class": "handout-quiz"}, *answers),
    )


def _answer(one: Question, found: Mapping[str, Ground]) -> Tree:
    right = f"{LETTERS[one.answer - 1]}. {one.choices[one.answer - 1]}"
    return (
        "li",
        {"class": "handout-answer"},
        ("p", {}, ("b", {}, right), f" {one.because}"),
        _grounds(one.claims, found),
    )


def _grounds(claims: Iterable[str], found: Mapping[str, Ground]) -> Tree:
    return ("ul", {"class": "handout-grounds"}, *(_ground(found[one]) for one in claims))


def _ground(one: Ground) -> Tree:
    place = f", {one.locator}" if one.locator else ""
    return ("li", {}, f"{one.says}. ", ("b", {}, f"{one.work}{place}"))


def _sources(tables: Tables, used: set[str]) -> Tree:
    """The works cited, by name; an address only where the table says that it may be a link."""
    works = [row for row in rows(tables.sources) if row["source_id"] in used]
    listed = sorted(works, key=lambda row: citation(row).casefold())
    items: list[Tree] = []
    for row in listed:
        url = row["url"] if row["link"] == "yes" else ""
        address = [" ", ("a", {"href": url}, url)] if url else []
        items.append(("li", {}, citation(row), *address))
    return (
        "article",
        {"class": "handout-sources"},
        ("h3", {}, SOURCES),
        ("ul", {}, *items),
    )

"""The page of lessons: what there is to teach, and each lesson scene by scene with its answers.

All lessons are in the block; the browser unfolds the one that the address names
(`assets/js/lessons.js`). Answers are folded, so that a class may look over a shoulder.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from dashboard.charts import charts
from dashboard.files import handout_address
from dashboard.tables import Tables
from dashboard.tables.cite import short_source
from dashboard.tables.lessons import Lesson, Question, Scene
from dashboard.tables.prose import sections
from dashboard.ui.blocks.parts import evidence_link
from dashboard.ui.blocks.passages import passages
from dashboard.ui.present import CARD_TITLE
from dashboard.view import GUESS, STEPS

NONE = "There are no lessons in this data folder. Any chart can still be presented: press Present."
UNREAD, NAMES = " could not be read. ", " names the fault and its line."
HOW = (
    "Present fills the screen. Arrow keys or a clicker uncover a chart step by step, then go on to "
    "the next scene. N opens your notes in a second window. The question mark lists all keys."
)
_CITED = re.compile(r"\[([^\]\n]+)\](?!\()")
_STATEMENT = re.compile(r"s\d\d")
# The step with which a scene without a slow reveal is shown.
WHOLE = STEPS[-1]


def draw(tables: Tables, lessons: tuple[Lesson, ...] = (), unread: int = 0) -> html.Div:
    """All lessons, folded, and how many a fault hides."""
    drawings = [drawing for chart in charts() for drawing in chart.drawings()]
    firsts = {name.split("~")[0]: one for name, one in reversed(drawings)}
    questions = {name: one.question for name, one in (*firsts.items(), *drawings)}
    names = {row["source_id"]: short_source(row) for _, row in tables.sources.iterrows()}
    shown = [_lesson(one, questions, names) for one in lessons]
    return html.Div(
        [
            html.P([HOW, " ", _card_link()], className="prose"),
            *(shown or ([] if unread else [html.P(NONE)])),
            *_left_out(unread),
        ],
        className="lessons",
    )


def _left_out(unread: int) -> list[html.P]:
    """What the page says of lessons that could not be read."""
    if not unread:
        return []
    many = "One lesson" if unread == 1 else f"{unread} lessons"
    return [html.P([f"{many}{UNREAD}", html.Code("hanois-allies check"), NAMES], className="prose")]


def _card_link() -> html.Button:
    return html.Button(
        CARD_TITLE,
        type="button",
        className="plain-button",
        **{"data-act": "present", "data-value": ""},
    )


def first_step(scene: Scene) -> str:
    """The step with which a scene begins, as `assets/js/scenes.js` knows it too."""
    if not scene.chart:
        return WHOLE
    return GUESS if scene.predict else scene.reveal


def _lesson(lesson: Lesson, questions: Mapping[str, str], names: Mapping[str, str]) -> html.Article:
    body = [
        html.Ol(
            [_scene(number, one, questions) for number, one in enumerate(lesson.scenes, 1)],
            className="scenes",
        ),
        html.H3("Exit quiz"),
        html.Ol([_question(one) for one in lesson.quiz], className="quiz"),
        *_words(lesson.body, names),
    ]
    facts = f"Ages {lesson.age.replace('-', '–')}, {lesson.minutes} minutes, "
    return html.Article(
        [
            html.H2(_link(lesson)),
            html.P(lesson.question, className="lesson-question"),
            html.P(f"{facts}{len(lesson.scenes)} scenes", className="muted"),
            html.Div([_present(lesson), _print(lesson)], className="lesson-buttons"),
            html.Div(body, hidden=True, className="lesson-body", **{"data-part": "lesson-body"}),
        ],
        className="lesson",
        **{"data-lesson": lesson.slug},
    )


def _link(lesson: Lesson) -> html.A:
    return html.A(
        lesson.title,
        href=f"#/lessons?lesson={lesson.slug}",
        **{"data-act": "lesson", "data-value": lesson.slug},
    )


def _present(lesson: Lesson) -> html.Button:
    start = f"{lesson.slug}:{first_step(lesson.scenes[0])}"
    return html.Button(
        "Present",
        type="button",
        className="lesson-button",
        **{"data-act": "teach", "data-value": start, "aria-label": f"Present: {lesson.title}"},
    )


def _print(lesson: Lesson) -> html.A:
    return html.A(
        "Print handout",
        href=handout_address(lesson.slug),
        target="_blank",
        rel="noopener",
        className="lesson-print",
        **{"aria-label": f"Print handout: {lesson.title} (new tab)"},
    )


def _scene(number: int, scene: Scene, questions: Mapping[str, str]) -> html.Li:
    chart: list[Component] = []
    if scene.chart:
        named = questions.get(scene.chart, scene.chart)
        chart = [html.P(["Chart: ", named], className="muted")]
    return html.Li(
        [
            html.H3(f"{number}. {scene.title}"),
            html.P(scene.text),
            *chart,
            html.P([html.B("Ask: "), scene.prompt]),
            _folded("For the teacher, with an answer", [scene.notes, scene.answer], scene.claims),
        ],
        className="scene",
    )


def _question(one: Question) -> html.Li:
    choices = html.Ol([html.Li(choice) for choice in one.choices], className="choices")
    answer = f"{one.choices[one.answer - 1]}. {one.because}"
    return html.Li([html.P(one.question), choices, _folded("Answer", [answer], one.claims)])


def _folded(title: str, texts: list[str], claims: tuple[str, ...]) -> html.Details:
    opened = [one for one in claims if not _STATEMENT.fullmatch(one)]
    links: list[str | Component] = ["Evidence: "]
    for number, one in enumerate(opened, 1):
        links += [evidence_link(str(number), one, label=f"Evidence {number}: {one}"), " "]
    rows = [html.P(text) for text in texts]
    return html.Details(
        [html.Summary(title), *rows, *([html.P(links)] if opened else [])], className="answer-key"
    )


def _words(body: str, names: Mapping[str, str]) -> list[Component]:
    """The teacher's part, with the works named instead of their ids."""

    def cited(found: re.Match[str]) -> str:
        return f"[{names[found[1]]}]" if found[1] in names else found[0]

    parts = sections(_CITED.sub(cited, body))
    return [
        html.Section([html.H3(title), *passages(title, found)], className="lesson-part")
        for title, found in parts.items()
    ]

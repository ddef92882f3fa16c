"""What a lesson says, checked against the evidence, the charts and the keys of an address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from dashboard.tables.errors import Problem
from dashboard.tables.lessons_fields import LESSON, QUESTION, SCENE, SECTIONS, TEXT, Field
from dashboard.tables.lessons_front import YES, Block, Front, near, shown
from dashboard.tables.lessons_numbers import evidence_numbers, untraced
from dashboard.tables.store import Tables
from dashboard.view import KEYS

# The drawings that there are, by slug and by slug~variant, each with the names of the reactions
# that change it in the browser. The tables know no chart, so whoever knows them hands them in.
Drawings = Mapping[str, frozenset[str]]

# Of the keys of an address: what a scene may set. The rest is the reader's, or another key of it.
_OPENED = frozenset({"claim", "series"})
_READERS_OWN = frozenset({"theme"})
_YEARS, _GUESS = "years", "guess"
_NEEDS = {"from": _YEARS, "to": _YEARS, "actors": "actors"}
_MARKUP = re.compile(r"<[A-Za-z/!?]")
_ADDRESS = re.compile(r"\b(?:https?|ftp|javascript|data):|\]\((?!#/)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_HEADING = re.compile(r"## (.+)")
_CITED = re.compile(r"\[([^\]\n]+)\](?!\()")


@dataclass(frozen=True)
class Known:
    """What lessons may refer to, gathered once for all of them."""

    evidence: Mapping[str, frozenset[float]]
    lessons: frozenset[str]
    sources: frozenset[str]
    drawings: Drawings | None


def known(tables: Tables, drawings: Drawings | None) -> Known:
    """What there is in these tables, and the charts if they are known."""
    return Known(
        evidence=evidence_numbers(tables),
        lessons=frozenset(tables.lessons["lesson_id"]),
        sources=frozenset(tables.sources["source_id"]),
        drawings=drawings,
    )


def check_front(front: Front, there: Known) -> Iterator[Problem]:
    """Everything wrong with what a lesson says; its shape has been checked before."""
    yield from _block(front, front.lesson, LESSON, there)
    for scene in front.scenes:
        yield from _block(front, scene, SCENE, there)
        yield from _chart(front, scene, there.drawings)
        yield from _numbers(front, scene, ("title", "text", "prompt", "notes", "answer"), there)
    for question in front.quiz:
        yield from _block(front, question, QUESTION, there)
        yield from _numbers(front, question, ("question", "because"), there)
        yield from _right_choice(front, question, there)
    yield from _body(front, there)


def _block(
    front: Front, block: Block, fields: tuple[Field, ...], there: Known
) -> Iterator[Problem]:
    ids = {"lesson": there.lessons, "evidence": there.evidence.keys()}
    for field in fields:
        cell = block.cells.get(field.name)
        if cell is None:
            continue
        texts = (cell.text,) if isinstance(cell.value, str) else cell.entries
        if field.kind == TEXT or not field.id_kind:
            for text in texts:
                yield from (
                    front.fault(block, field.name, what, allowed) for what, allowed in _unsafe(text)
                )
            continue
        for text, line in zip(cell.entries, cell.lines, strict=True):
            if text not in ids[field.id_kind]:
                what = f"{shown(text)} is no {field.id_kind} id"
                allowed = near(text, ids[field.id_kind])
                yield front.fault(block, field.name, what, allowed, line)


def _unsafe(text: str) -> Iterator[tuple[str, str]]:
    if _MARKUP.search(text):
        yield "HTML", "plain words and Markdown"
    if _ADDRESS.search(text):
        yield "an address", "name the work by its source_id, as [garver-2016], or a page as #/aid"
    if _CONTROL.search(text):
        yield "a control character", "printable text"


def _chart(front: Front, scene: Block, drawings: Drawings | None) -> Iterator[Problem]:
    chart, view = scene.cells.get("chart"), scene.cells.get("view")
    asked = parse_qsl(view.text, keep_blank_values=True) if view else []
    if view:
        yield from _view(front, scene, view.text, asked)
    if chart is None:
        for key in ("view", "reveal", "predict"):
            if key in scene.cells:
                yield front.fault(scene, key, "a scene without a chart", "a chart, or no such key")
    elif drawings is not None and chart.text not in drawings:
        what = f"{shown(chart.text)} is not a chart"
        yield front.fault(scene, "chart", what, near(chart.text, drawings))
    elif drawings is not None:
        yield from _reactions(front, scene, chart.text, dict(asked), drawings[chart.text])


def _view(front: Front, scene: Block, text: str, asked: list[tuple[str, str]]) -> Iterator[Problem]:
    if not asked:
        yield front.fault(scene, "view", shown(text), "such as from=1965&to=1973")
    for name, value in asked:
        yield from (front.fault(scene, "view", *words) for words in _view_faults(name, value))
    view = dict(asked)
    if len(view) != len(asked):
        yield front.fault(scene, "view", "a key stands twice", "each once")
    first, last = view.get("from", ""), view.get("to", "")
    if first and last and first > last:
        yield front.fault(scene, "view", f"from {first} to {last}", "the earlier year first")


def _reactions(
    front: Front, scene: Block, chart: str, view: Mapping[str, str], reacts: frozenset[str]
) -> Iterator[Problem]:
    """A view that its chart does not answer to would promise what the class does not see."""
    for name in view:
        if (needed := _NEEDS.get(name)) and needed not in reacts:
            what = f"{chart} does not change with {name!r}"
            yield front.fault(scene, "view", what, "leave it out, or take another chart")
    predict = scene.cells.get("predict")
    if predict and predict.text == YES and _GUESS not in reacts:
        what = f"{chart} has no scale over years"
        yield front.fault(scene, "predict", what, "only a time series can be guessed")


def _view_faults(name: str, value: str) -> Iterator[tuple[str, str]]:
    keys = {
        key.name: key
        for key in KEYS
        if (key.stays or key.name in _OPENED) and key.name not in _READERS_OWN
    }
    if name not in keys:
        yield f"{shown(name)} is no key of a scene's view", f"keys are {', '.join(keys)}"
    elif not keys[name].allows(value):
        yield shown(f"{name}={value}"), keys[name].allowed()


def _numbers(front: Front, block: Block, keys: tuple[str, ...], there: Known) -> Iterator[Problem]:
    values = _values(block, there)
    for key in keys:
        cell = block.cells.get(key)
        for number in untraced(cell.text, values) if cell else ():
            yield front.fault(block, key, f"{number} is in none of its claims", _no_claim(block))


def _right_choice(front: Front, question: Block, there: Known) -> Iterator[Problem]:
    """The choices that are wrong may say any number; the right one may not."""
    choices, answer = question.cells.get("choices"), question.cells.get("answer")
    if choices and answer:
        at = int(answer.text) - 1
        for number in untraced(choices.entries[at], _values(question, there)):
            what = f"{number} is in none of its claims"
            yield front.fault(question, "choices", what, _no_claim(question), choices.lines[at])


def _values(block: Block, there: Known) -> set[float]:
    claims = block.cells.get("claims")
    none: frozenset[float] = frozenset()
    return {
        value
        for one in (claims.entries if claims else ())
        for value in there.evidence.get(one, none)
    }


def _no_claim(block: Block) -> str:
    claims = block.cells.get("claims")
    return f"a number of {', '.join(claims.entries) if claims else 'its claims'}"


def _body(front: Front, there: Known) -> Iterator[Problem]:
    headings = []
    for line, text in enumerate(front.body.split("\n"), front.body_line):
        yield from (Problem(front.file, line, "text", *words) for words in _unsafe(text))
        headings += _HEADING.findall(text)
        for cited in _CITED.findall(text):
            if cited not in there.sources:
                what = f"{shown(cited)} is no source id"
                yield Problem(front.file, line, "text", what, near(cited, there.sources))
    for section in SECTIONS:
        if section not in headings:
            what = f"no section '## {section}'"
            yield Problem(front.file, front.body_line, "text", what, f"{', '.join(SECTIONS)}")

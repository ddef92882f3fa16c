"""A lesson file taken apart: keys with the lines they stand on, and the Markdown below them.

Front matter is read as a tree of texts with their places, never turned into Python objects: a
number, a date or a truth value is what is written. What a text means is checked elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import yaml

from dashboard.tables.errors import Problem
from dashboard.tables.lessons_fields import (
    ENTRIES,
    LESSON,
    LIST,
    QUESTION,
    SCENE,
    TEXT,
    WHOLE,
    YES_NO,
    Field,
)

FENCE = "---"
MAX_BYTES = 200_000
SHOWN = 40
YES, NO = "true", "false"

Value = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A value and the line of the file on which it begins; `lines` are those of its entries."""

    value: Value
    line: int
    lines: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The value of a key that is not a list."""
        assert isinstance(self.value, str)
        return self.value

    @property
    def entries(self) -> tuple[str, ...]:
        """The values of a list."""
        assert isinstance(self.value, tuple)
        return self.value


@dataclass(frozen=True, slots=True)
class Block:
    """The keys of the lesson, of a scene or of a question. Cells with a fault are left out."""

    name: str
    line: int
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Front:
    """A lesson file as it is written. `file` is its name as a fault shows it."""

    file: str
    lesson: Block
    scenes: tuple[Block, ...]
    quiz: tuple[Block, ...]
    body: str
    body_line: int

    def fault(self, block: Block, key: str, what: str, allowed: str, line: int = 0) -> Problem:
        """A fault of one key; `line` where it is not the line of the whole value."""
        cell = block.cells.get(key)
        place = line or (cell.line if cell else block.line)
        return Problem(self.file, place, ", ".join(filter(None, (block.name, key))), what, allowed)


def shown(text: str) -> str:
    """A value as a fault quotes it: shortened, with quotation marks."""
    return repr(text if len(text) <= SHOWN else f"{text[:SHOWN]}…")


def near(text: str, known: Iterable[str]) -> str:
    """What is allowed: the known words most like this one, or the first few of them."""
    words = sorted(known)
    likely = get_close_matches(text, words, n=3, cutoff=0.5)
    return f"near: {', '.join(likely)}" if likely else f"known: {', '.join(words[:8])} …"


def read_front(path: Path, file: str) -> tuple[Front | None, list[Problem]]:
    """A lesson file and what is wrong with its shape; no Front where it has no front matter."""
    text, problem = _text(path, file)
    if problem:
        return None, [problem]
    lines = text.split("\n")
    end = next((at for at, line in enumerate(lines) if at and line == FENCE), None)
    if lines[0] != FENCE or end is None:
        which = "first line" if lines[0] != FENCE else "front matter has no end"
        return None, [Problem(file, 1, "file", f"{which}: no {FENCE}", f"{FENCE} before and after")]
    # A blank first line keeps the line numbers of YAML those of the file.
    node, problem = _composed("\n".join(["", *lines[1:end]]), file)
    if problem:
        return None, [problem]
    if not isinstance(node, yaml.MappingNode):
        return None, [Problem(file, 2, "front matter", "not keys and values", _names(LESSON))]
    return _Reader(file).front(node, "\n".join(lines[end + 1 :]), end + 2)


def _text(path: Path, file: str) -> tuple[str, Problem | None]:
    def fault(what: str, allowed: str) -> tuple[str, Problem]:
        return "", Problem(file, 1, "file", what, allowed)

    try:
        if (size := path.stat().st_size) > MAX_BYTES:
            return fault(f"{size:,} bytes", f"at most {MAX_BYTES:,}")
        return path.read_bytes().decode("utf-8").replace("\r\n", "\n"), None
    except UnicodeDecodeError:
        return fault("not UTF-8", "UTF-8 text")
    except OSError as error:
        return fault(f"cannot be read ({error.strerror})", "a Markdown file")


def _composed(text: str, file: str) -> tuple[yaml.Node | None, Problem | None]:
    """The tree of a front matter; anchors are refused, because a tree with loops has no end."""
    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            if isinstance(token, yaml.AnchorToken | yaml.AliasToken):
                line = token.start_mark.line + 1
                return None, Problem(file, line, "YAML", "an anchor or alias", "write it out")
        return yaml.compose(text, Loader=yaml.SafeLoader), None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "not YAML"
        return None, Problem(file, mark.line + 1 if mark else 1, "YAML", what, "keys and values")
    except RecursionError:
        return None, Problem(file, 2, "YAML", "nested too deeply", "lists of keys and values")


@dataclass(frozen=True, slots=True)
class _Reader:
    file: str

    def front(
        self, node: yaml.MappingNode, body: str, body_line: int
    ) -> tuple[Front, list[Problem]]:
        problems: list[Problem] = []
        lesson = self._block(node, "", LESSON, problems)
        parts = {str(key.value): value for key, value in node.value}
        scenes = self._entries(parts.get("scenes"), "scene", SCENE, problems)
        quiz = self._entries(parts.get("quiz"), "question", QUESTION, problems)
        return Front(self.file, lesson, scenes, quiz, body, body_line), problems

    def _entries(
        self,
        node: yaml.Node | None,
        name: str,
        fields: tuple[Field, ...],
        problems: list[Problem],
    ) -> tuple[Block, ...]:
        found = node.value if isinstance(node, yaml.SequenceNode) else []
        return tuple(
            self._block(one, f"{name} {number}", fields, problems)
            for number, one in enumerate(found, 1)
        )

    def _block(
        self, node: yaml.Node, name: str, fields: tuple[Field, ...], problems: list[Problem]
    ) -> Block:
        line = node.start_mark.line + 1
        if not isinstance(node, yaml.MappingNode):
            problems.append(
                Problem(self.file, line, name, "not keys and values", f"keys are {_names(fields)}")
            )
            return Block(name, line, {})
        known = {field.name: field for field in fields}
        cells: dict[str, Cell] = {}
        seen: set[str] = set()
        for key, value in node.value:
            word, place = str(key.value), key.start_mark.line + 1
            column = ", ".join(filter(None, (name, shown(word).strip("'"))))
            if word not in known:
                problems.append(Problem(self.file, place, column, "unknown key", near(word, known)))
            elif word in seen:
                problems.append(Problem(self.file, place, column, "stands twice", "once"))
            else:
                cell, faults = _cell(value, known[word])
                problems += [Problem(self.file, at, column, *words) for at, *words in faults]
                if cell:
                    cells[word] = cell
            seen.add(word)
        column = name or "front matter"
        problems += [
            Problem(self.file, line, column, f"lacks {field.name}", field.meaning)
            for field in fields
            if field.required and field.name not in seen
        ]
        return Block(name, line, cells)


Fault = tuple[int, str, str]


def _cell(node: yaml.Node, field: Field) -> tuple[Cell | None, list[Fault]]:
    line = node.start_mark.line + 1
    if field.kind in (LIST, ENTRIES):
        return _list(node, field, line)
    if not isinstance(node, yaml.ScalarNode):
        return None, [(line, "a list or keys", f"{field.kind}: {field.meaning}")]
    text = " ".join(node.value.split())
    faults = [(line, what, allowed) for what, allowed in _scalar_faults(text, field)]
    return (None if faults else Cell(text, line)), faults


def _scalar_faults(text: str, field: Field) -> Iterator[tuple[str, str]]:
    if field.kind == WHOLE:
        if not re.fullmatch(r"\d{1,4}", text) or not field.least <= int(text) <= field.most:
            yield shown(text), f"a whole number from {field.least} to {field.most}"
    elif field.kind == YES_NO:
        if text not in (YES, NO):
            yield shown(text), f"{YES} or {NO}"
    elif not text:
        yield "empty", field.meaning
    elif field.values and text not in field.values:
        yield shown(text), ", ".join(field.values)
    elif field.pattern and not re.fullmatch(field.pattern, text):
        yield shown(text), f"{field.meaning}, such as 14-16"
    elif field.kind == TEXT and not (field.values or field.pattern):
        count = len(text.split())
        if not field.least <= count <= field.most:
            word = "word" if count == 1 else "words"
            yield f"{count} {word}", f"{field.least} to {field.most}"


def _list(node: yaml.Node, field: Field, line: int) -> tuple[Cell | None, list[Fault]]:
    if not isinstance(node, yaml.SequenceNode):
        return None, [(line, "not a list", field.meaning)]
    count, faults = len(node.value), []
    if not field.least <= count <= field.most:
        exact = field.least == field.most
        allowed = f"exactly {field.most}" if exact else f"{field.least} to {field.most}"
        faults = [(line, f"{count} entries", allowed)]
    if field.kind == ENTRIES:
        return None, faults
    texts = [one.value for one in node.value if isinstance(one, yaml.ScalarNode) and one.value]
    if len(texts) != count:
        return None, [*faults, (line, "an entry is not a text", field.meaning)]
    if len(set(texts)) != count:
        faults.append((line, "an entry stands twice", "each once"))
    lines = tuple(one.start_mark.line + 1 for one in node.value)
    return (None if faults else Cell(tuple(texts), line, lines)), faults


def _names(fields: tuple[Field, ...]) -> str:
    return ", ".join(field.name for field in fields)

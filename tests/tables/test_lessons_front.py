"""The shape of a lesson file: whatever it holds, the answer is a fault with a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.tables.lessons_front import MAX_BYTES, read_front


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"", "lesson.md:1 file: first line: no ---"),
        (b"title: A lesson\n", "lesson.md:1 file: first line: no ---"),
        (b"---\ntitle: A lesson\n", "lesson.md:1 file: front matter has no end"),
        (b"\xff\xfe---", "lesson.md:1 file: not UTF-8"),
        (b"---\n" + b"x" * MAX_BYTES + b"\n---\n", "lesson.md:1 file: 200,009 bytes"),
        (b"---\n---\n", "lesson.md:2 front matter: not keys and values"),
        (b"---\n- a list\n---\n", "lesson.md:2 front matter: not keys and values"),
        (b"---\na: &b [*b]\n---\n", "lesson.md:2 YAML: an anchor or alias, write it out"),
        (b"---\n" + b"[" * 5000 + b"\n---\n", "lesson.md:"),
        (b"---\ntitle: \x00\n---\n", "YAML: not YAML"),
        (b"---\ntitle: [A lesson\n---\n", "YAML: "),
        (b"---\ntitle: !!python/object/apply:os.system [echo]\n---\n", "2 title: a list or keys"),
        (b"---\nscenes: {a: b}\n---\n", "lesson.md:2 scenes: not a list"),
        (b"---\nquiz: 7\n---\n", "lesson.md:2 quiz: not a list"),
        (b"---\n? [a, b]\n: c\n---\n", "lesson.md:2 "),
        (b"---\nminutes: 45\nminutes: 50\n---\n", "lesson.md:3 minutes: stands twice, once"),
    ],
)
def test_a_hostile_file_is_a_fault_and_never_an_error(
    tmp_path: Path, text: bytes, words: str
) -> None:
    path = tmp_path / "lesson.md"
    path.write_bytes(text)
    _, problems = read_front(path, path.name)
    assert any(words in str(problem) for problem in problems), [*map(str, problems)]


def test_a_folder_in_place_of_a_file_is_a_fault(tmp_path: Path) -> None:
    front, problems = read_front(tmp_path, "lesson.md")
    assert front is None
    assert "cannot be read" in str(problems[0])

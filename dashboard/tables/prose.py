"""The codebook's prose as plain values: sections of paragraphs, lists and tables, without markup.

Reads the subset of Markdown in which `data/README.md` is written: headings, paragraphs, lists,
tables; bold, code and links inside a line. Anything else stays as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dashboard.paths import CODEBOOK_NAME, data_dir

HEADING = re.compile(r"#{2,3} (.+)")
ITEM = re.compile(r"(?:- |\d+\. )(.+)")
INLINE = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|\*(?P<em>[^*]+)\*|`(?P<code>[^`]+)`|\[(?P<link>[^\]]+)\]\((?P<to>[^)]+)\)"
)
RULE = re.compile(r"\|[-:| ]+\|")


@dataclass(frozen=True)
class Run:
    """A piece of a line: its text and what it is (`text`, `bold`, `em`, `code`, `link`)."""

    text: str
    kind: str = "text"
    to: str = ""


Line = tuple[Run, ...]


@dataclass(frozen=True)
class Passage:
    """A paragraph (one line), a list (its items) or a table (rows of cells, the head first)."""

    kind: str
    lines: tuple[Line, ...] = ()
    rows: tuple[tuple[Line, ...], ...] = ()


def codebook_sections(folder: Path | None = None) -> dict[str, tuple[Passage, ...]]:
    """Heading -> what stands below it, to the next heading of any level."""
    path = (data_dir() if folder is None else folder) / CODEBOOK_NAME
    return sections(path.read_text(encoding="utf-8"))


def sections(text: str) -> dict[str, tuple[Passage, ...]]:
    """The sections of a page, by heading; what stands before the first heading is left out."""
    found: dict[str, list[str]] = {}
    body: list[str] = []
    for line in text.splitlines():
        if heading := HEADING.fullmatch(line):
            body = found.setdefault(heading[1].replace("`", ""), [])
        else:
            body.append(line)
    return {name: tuple(_passages(lines)) for name, lines in found.items()}


def _passages(lines: list[str]) -> Iterator[Passage]:
    for block in "\n".join(lines).split("\n\n"):
        kept = [line for line in block.split("\n") if line.strip()]
        if not kept:
            continue
        if kept[0].startswith("|"):
            yield Passage(
                "table", rows=tuple(_cells(one) for one in kept if not RULE.fullmatch(one))
            )
        elif items := [item[1] for line in kept if (item := ITEM.fullmatch(line))]:
            kind = "list" if kept[0].startswith("- ") else "numbered"
            yield Passage(kind, lines=tuple(line_of(item) for item in items))
        else:
            yield Passage("paragraph", lines=(line_of(" ".join(kept)),))


def _cells(row: str) -> tuple[Line, ...]:
    return tuple(line_of(cell.strip()) for cell in row.strip("|").split(" | "))


def line_of(text: str) -> Line:
    """A line of Markdown as runs."""
    runs: list[Run] = []
    end = 0
    for found in INLINE.finditer(text):
        if found.start() > end:
            runs.append(Run(text[end : found.start()]))
        kind = str(found.lastgroup)
        if kind == "to":
            runs.append(Run(found["link"], "link", found["to"]))
        else:
            runs.append(Run(found[kind], kind))
        end = found.end()
    if end < len(text):
        runs.append(Run(text[end:]))
    return tuple(runs)

"""What goes wrong with tables, said to the person who can mend it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of one file: where it is, what stands there, and what may stand there.

    `line` is the physical line, from 1. `column` is a column, or a word such as "file" or "row".
    """

    file: str
    line: int
    column: str
    what: str
    allowed: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.column}: {self.what}, {self.allowed}"


def located(problem: Problem, folder: Path) -> Problem:
    """The problem with its file named as the person would open it from where they are."""
    path = (folder / problem.file).absolute()
    here = Path.cwd()
    name = path.relative_to(here) if path.is_relative_to(here) else path
    return replace(problem, file=str(name))


class TablesError(Exception):
    """The tables cannot be read, or do not hold what was asked for.

    The message names the file and line, or the id, and what to do.
    """


class FileFaultError(TablesError):
    """A file of the data folder cannot be used; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class UnitGuardError(TablesError):
    """Code tried to join, stack or sum claims that do not belong together.

    The message names both sides: the two claims or series, and why they must stay apart.
    """

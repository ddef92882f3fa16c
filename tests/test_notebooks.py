"""The notebooks run from top to bottom, are committed as they run, and define nothing."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

from tests.notebooks import FOLDER, executed, paths, read, text

LARGEST = 60_000
QUICK = "own-claims.ipynb"
PLACES = (str(FOLDER.parent), str(Path.home()), sys.prefix, "site-packages", "127.0.0.1")
DEFINES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)


def quick_or_full(path: Path) -> object:
    return pytest.param(path, id=path.stem, marks=[] if path.name == QUICK else [pytest.mark.full])


@pytest.mark.parametrize("path", [quick_or_full(path) for path in paths()])
# The kernel's own libraries warn on newer versions of Python; that is theirs to mend.
@pytest.mark.filterwarnings("default")
def test_a_notebook_runs_to_what_is_committed(path: Path) -> None:
    assert text(executed(path)) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", paths(), ids=lambda path: path.stem)
def test_a_notebook_is_thin(path: Path) -> None:
    raw = path.read_text(encoding="utf-8")
    assert len(raw) < LARGEST
    assert not [part for part in PLACES if part in raw]
    for cell in read(path).cells:
        if cell.cell_type == "code":
            defined = [
                node for node in ast.walk(ast.parse(cell.source)) if isinstance(node, DEFINES)
            ]
            assert not defined, cell.source


def test_every_notebook_is_named_in_their_readme() -> None:
    words = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert len(paths()) == 4
    assert all(path.name in words for path in paths())

"""The project's own files, for tests that read them as text or as syntax trees."""

from __future__ import annotations

import ast
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "dashboard"
NOT_OURS = {".git", ".venv", "__pycache__", "vendor", "build", "dist"}


@cache
def committed() -> tuple[Path, ...]:
    """Every file that is or would be committed; without git, all outside builds and caches."""
    if shutil.which("git") and (ROOT / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
        names = [name for name in listed.decode().split("\0") if name]
        return tuple(sorted(path for name in names if (path := ROOT / name).is_file()))
    found = (p for p in ROOT.rglob("*") if p.is_file())
    return tuple(sorted(p for p in found if not NOT_OURS & set(p.relative_to(ROOT).parts)))


def texts(*suffixes: str) -> Iterator[tuple[str, str]]:
    """Name and text of each committed UTF-8 file, of all kinds or of those with a suffix."""
    for path in committed():
        if (not suffixes or path.suffix in suffixes) and (text := _text(path)) is not None:
            yield name_of(path), text


def modules(*folders: str) -> Iterator[tuple[str, ast.Module]]:
    """Name and syntax tree of each Python file below some folders; of the package unless told."""
    for path in committed():
        if path.suffix == ".py" and name_of(path).startswith(folders or "dashboard/"):
            yield name_of(path), _tree(path)


def nodes(*kinds: type[ast.AST]) -> Iterator[tuple[str, ast.AST]]:
    """Every node of the given kinds in the package, with `file:line`."""
    for name, tree in modules():
        for node in _walked(tree):
            if isinstance(node, kinds):
                yield f"{name}:{getattr(node, 'lineno', 1)}", node


@cache
def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def _walked(tree: ast.Module) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree))


def name_of(path: Path) -> str:
    """A path as a reader of the repository knows it."""
    return path.relative_to(ROOT).as_posix()

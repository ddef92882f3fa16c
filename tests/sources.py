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
        if not suffixes or path.suffix in suffixes:
            try:
                yield name_of(path), path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """Name and syntax tree of every module of the package."""
    return tuple(
        (name_of(path), ast.parse(path.read_text(encoding="utf-8")))
        for path in sorted(PACKAGE.rglob("*.py"))
    )


def nodes(*kinds: type[ast.AST]) -> Iterator[tuple[str, ast.AST]]:
    """Every node of the given kinds in the package, with `file:line`."""
    for name, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, kinds):
                yield f"{name}:{getattr(node, 'lineno', 1)}", node


def name_of(path: Path) -> str:
    """A path as a reader of the repository knows it."""
    return path.relative_to(ROOT).as_posix()

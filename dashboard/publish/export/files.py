"""The folder of an export: files that are whole or not there, and the list of what they are.

A file is written aside and renamed. What an earlier run left aside, since it was killed, is removed
by the next one. Two runs may write into one folder at the same time.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dashboard.publish.aside import forget

MANIFEST = "manifest.json"
# .yardsticks_all_2026-07-01.csv.4711.part: the number is that of the process that writes it.
_ASIDE = re.compile(r"\..+\.(\d+)\.part")


class FolderError(Exception):
    """The folder cannot be written into; the message says why."""


@dataclass(frozen=True)
class Entry:
    """One file: the chart and view in it, the works and number of claims that it rests on."""

    file: str
    chart: str
    variant: str
    view: str
    sources: tuple[str, ...]
    claims: int
    sha256: str


def ready(out: Path) -> Path:
    """The folder, made where there is none, without what killed runs left; FolderError."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        for one in out.iterdir():
            found = _ASIDE.fullmatch(one.name)
            if found and not _lives(int(found[1])):
                one.unlink(missing_ok=True)
    except OSError as error:
        raise FolderError(f"--out {out}: not a folder to write into ({error.strerror})") from error
    return out


def write(out: Path, name: str, data: bytes) -> str:
    """Write a file aside, then rename it; its sha256. FolderError when that fails."""
    aside = out / f".{name}.{os.getpid()}.part"
    try:
        aside.write_bytes(data)
        aside.replace(out / name)
    except OSError as error:
        forget(aside)
        raise FolderError(f"--out {out}: {name} cannot be written ({error.strerror})") from error
    except BaseException:
        forget(aside)
        raise
    return hashlib.sha256(data).hexdigest()


def list_all(out: Path, made: Iterable[Entry]) -> None:
    """Write the manifest: these files, and those of earlier runs that still are what it said."""
    now = {one.file: _plain(one) for one in made}
    before = {name: row for name, row in _listed(out) if name not in now and _same(out, row)}
    rows = [row for _, row in sorted({**before, **now}.items())]
    text = json.dumps({"files": rows}, ensure_ascii=False, indent=2)
    write(out, MANIFEST, f"{text}\n".encode())


def _plain(entry: Entry) -> dict[str, Any]:
    return {**asdict(entry), "sources": list(entry.sources)}


def _listed(out: Path) -> Iterable[tuple[str, dict[str, Any]]]:
    """The rows of the manifest that is there; a broken one is as good as none."""
    try:
        rows = json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"]
        return [(str(row["file"]), row) for row in rows]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _same(out: Path, row: dict[str, Any]) -> bool:
    # A name and no path: a manifest from elsewhere leads to nothing outside its folder.
    path = out / Path(str(row["file"])).name
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == row.get("sha256")


def _lives(process: int) -> bool:
    if sys.platform == "win32":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True

"""Puts a set of files into a folder, all or nothing, and deletes only what it once put there.

The files are written aside and take the folder's place by renaming. A list in the folder names each
file with its size and hash: a folder with anything else in it is left alone.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from dashboard.publish.aside import write

LIST = "manifest.json"
MAKER = "hanois-allies freeze"
# Beside the folder, under names that nobody else gives: what is being written, what is replaced.
ASIDE, OLD = ".hanois-part", ".hanois-old"
MOST_NAMED = 3


class FolderError(Exception):
    """The folder cannot be written; the message says why, and what to type instead."""


def put(files: Mapping[str, bytes], out: Path) -> None:
    """Make `out` hold these files and their list, and nothing else; FolderError when it may not."""
    out = out.resolve()
    aside, old = out.with_name(out.name + ASIDE), out.with_name(out.name + OLD)
    if old.is_dir() and not out.exists():
        # A run was killed between the two renames: the copy that stood here comes back first.
        old.rename(out)
    ours(out)
    try:
        _remove(aside)
        _write({**files, LIST: _listed(files)}, aside)
        # Again: in the minutes of writing something may have been put there.
        ours(out)
        _remove(old)
        if out.exists():
            out.rename(old)
        aside.rename(out)
        _remove(old)
    except OSError as error:
        raise FolderError(f"--out {out}: cannot be written ({error.strerror})") from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def put_file(data: bytes, out: Path) -> None:
    """Make `out` this file; FolderError when it cannot be."""
    place(out)
    try:
        write(out, data, ASIDE)
    except OSError as error:
        raise FolderError(f"--out {out}: cannot be written ({error.strerror})") from error


def place(out: Path) -> None:
    """Whether a file can stand there, asked before the work; FolderError says why not."""
    if not out.parent.is_dir():
        raise FolderError(f"--out {out}: there is no folder {out.parent}")
    if out.is_dir():
        raise FolderError(f"--out {out}: a folder; name a file in it")


def ours(out: Path) -> None:
    """Whether the folder may be replaced: it is not there, is empty, or holds only what we made."""
    if not out.parent.is_dir():
        raise FolderError(f"--out {out}: there is no folder {out.parent}")
    if out.exists() and not out.is_dir():
        raise FolderError(f"--out {out}: a file; name a folder")
    if not out.is_dir() or not any(out.iterdir()):
        return
    known = _known(out)
    if known is None:
        raise FolderError(
            f"--out {out}: holds files that this program did not make: name a new or empty folder"
        )
    strange = sorted(_strange(out, known))
    if strange:
        named = ", ".join(strange[:MOST_NAMED]) + (" and more" if len(strange) > MOST_NAMED else "")
        raise FolderError(
            f"--out {out}: {named} was put there or changed since it was made: move it away, or "
            "name a new folder"
        )


def _strange(out: Path, known: Mapping[str, str]) -> Iterator[str]:
    """What lies in a folder and is not as its list says."""
    for path in out.rglob("*"):
        name = path.relative_to(out).as_posix()
        if path.is_symlink() or not path.is_dir():
            if name != LIST and (path.is_symlink() or known.get(name) != _hash(path.read_bytes())):
                yield name
        elif not any(path.iterdir()):
            yield f"{name}/"


def _known(out: Path) -> dict[str, str] | None:
    """Name -> hash of what the list of a folder names; None when it is not a list of ours."""
    try:
        told = json.loads((out / LIST).read_bytes())
        if told["maker"] != MAKER:
            return None
        return {one["name"]: one["sha256"] for one in told["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _listed(files: Mapping[str, bytes]) -> bytes:
    told = [
        {"name": name, "bytes": len(files[name]), "sha256": _hash(files[name])}
        for name in sorted(files)
    ]
    return (json.dumps({"maker": MAKER, "files": told}, indent=1) + "\n").encode()


def _write(files: Mapping[str, bytes], folder: Path) -> None:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _remove(folder: Path) -> None:
    """Remove what an earlier run that was killed has left; nothing when there is none."""
    if folder.is_dir():
        shutil.rmtree(folder)


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

"""A file is whole or not there; the manifest names what is there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dashboard.publish.export.files import MANIFEST, Entry, FolderError, list_all, ready, write


def entry(out: Path, name: str, data: bytes) -> Entry:
    return Entry(name, "chart", "", "#/aid", ("a-2001",), 3, write(out, name, data))


def listed(out: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"]
    return rows


def test_what_a_killed_run_left_aside_is_removed_and_what_a_living_one_writes_stays(
    tmp_path: Path,
) -> None:
    dead = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"],
                          capture_output=True, text=True, check=True).stdout.strip()  # fmt: skip
    for process in (dead, os.getpid()):
        (tmp_path / f".a.csv.{process}.part").write_text("half")
    (tmp_path / "mine.part").write_text("kept")
    ready(tmp_path)
    left = {f".a.csv.{os.getpid()}.part", "mine.part"}
    assert {one.name for one in tmp_path.iterdir()} == left


def test_what_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(FolderError, match=r"a\.csv cannot be written"):
        write(tmp_path, "a.csv", b"1")
    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]
    with pytest.raises(FolderError, match="not a folder"):
        ready(Path(os.devnull) / "below")


def test_an_interrupt_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(self: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path, "a.csv", b"1")
    assert list(tmp_path.iterdir()) == []


def test_the_manifest_is_sorted_and_keeps_what_is_still_there(tmp_path: Path) -> None:
    list_all(tmp_path, [entry(tmp_path, "b.csv", b"1"), entry(tmp_path, "a.csv", b"2")])
    assert [row["file"] for row in listed(tmp_path)] == ["a.csv", "b.csv"]
    (tmp_path / "a.csv").write_bytes(b"changed by hand")
    list_all(tmp_path, [entry(tmp_path, "c.csv", b"3")])
    assert [row["file"] for row in listed(tmp_path)] == ["b.csv", "c.csv"]
    assert listed(tmp_path)[1] == {
        "file": "c.csv", "chart": "chart", "variant": "", "view": "#/aid",
        "sources": ["a-2001"], "claims": 3,
        "sha256": "4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["", "[]", '{"files": [1]}', '{"files": [{"file": "../a"}]}'])
def test_a_broken_manifest_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_text(text)
    list_all(tmp_path, [])
    assert listed(tmp_path) == []

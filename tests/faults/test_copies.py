"""Copies under faults: a folder or a file is the new one or the old one, and never half of each."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

from dashboard.commands import DONE, MISUSE
from dashboard.publish.folder import LIST
from tests.faults.conftest import Told
from tests.faults.ending import CUT, FULL, KILLED, ended, files, heard, mounted, unwritable

PUT = """
import sys, pathlib, dashboard.publish.folder as folder
files = {"index.html": sys.argv[2].encode() * 9000, "a/b.json": b"{}"}
try:
    folder.put(files, pathlib.Path(sys.argv[1]))
except folder.FolderError as error:
    sys.exit(f"{error}")
"""
SMALL = 3000
# Less than the scripts of a copy, more than what GDAL writes aside.
LARGE = 1_000_000
REFUSED = 1


def whole(folder: Path) -> str:
    """Which version a folder holds: every file of it, as its list says."""
    found = files(folder)
    assert set(found) == {"index.html", "a/b.json", LIST}
    assert {one["name"] for one in json.loads(found[LIST])["files"]} == {"index.html", "a/b.json"}
    text = found["index.html"].decode()
    assert len(text) == 27_000
    return text[:3]


@pytest.mark.parametrize(
    ("fault", "lines", "code", "words", "stands"),
    [
        ("the disk is full", FULL.format(SMALL), REFUSED, "File too large", "old"),
        ("ended in the middle of a write", CUT.format(SMALL), -signal.SIGXFSZ, "", "old"),
        ("kill -9 before the first renaming", KILLED.format(1), -signal.SIGKILL, "", "old"),
        ("kill -9 between the two renamings", KILLED.format(2), -signal.SIGKILL, "", "aside"),
    ],
    ids=["full", "cut", "first", "second"],
)
def test_a_folder_is_whole_after_every_fault(
    tmp_path: Path, fault: str, lines: str, code: int, words: str, stands: str
) -> None:
    out = tmp_path / "site"
    assert ended(out, "old", run=PUT).code == 0
    heard(ended(out, "new", fault=lines, run=PUT), code, words)
    if stands == "old":
        assert whole(out) == "old"
    # The next run meets a full disk too: what stood there is there again.
    heard(ended(out, "new", fault=FULL.format(SMALL), run=PUT), REFUSED, "File too large")
    assert whole(out) == "old"
    assert ended(out, "new", run=PUT).code == 0
    assert whole(out) == "new"
    assert [one.name for one in tmp_path.iterdir()] == ["site"], "nothing is left aside"


PUT_FILE = """
import sys, pathlib, dashboard.publish.folder as folder
try:
    folder.put_file(sys.argv[2].encode() * 9000, pathlib.Path(sys.argv[1]))
except folder.FolderError as error:
    sys.exit(f"{error}")
"""


def test_a_file_is_whole_after_every_fault(tmp_path: Path) -> None:
    out = tmp_path / "copy.html"
    assert ended(out, "old", run=PUT_FILE).code == 0
    for lines, code, words in (
        (FULL.format(SMALL), REFUSED, "File too large"),
        (CUT.format(SMALL), -signal.SIGXFSZ, ""),
        (KILLED.format(1), -signal.SIGKILL, ""),
    ):
        heard(ended(out, "new", fault=lines, run=PUT_FILE), code, words)
        assert out.read_text(encoding="utf-8") == "old" * 9000
    assert ended(out, "new", run=PUT_FILE).code == 0
    assert files(tmp_path) == {"copy.html": b"new" * 9000}


COPIES = [("freeze", "site"), ("single", "copy.html")]
copies = pytest.mark.parametrize(("command", "name"), COPIES, ids=[one for one, _ in COPIES])
FAULTS = [
    pytest.param("the disk is full", FULL.format(LARGE), MISUSE, "File too large", id="full"),
    pytest.param(
        "ended in the middle of a write", CUT.format(LARGE), -signal.SIGXFSZ, "", id="cut"
    ),
    pytest.param(
        "kill -9 before the last step", KILLED.format(1), -signal.SIGKILL, "", id="killed"
    ),
]


@pytest.mark.full
@copies
@pytest.mark.parametrize(("fault", "lines", "code", "words"), FAULTS)
def test_a_copy_is_there_as_a_whole_or_not_at_all(
    tmp_path: Path,
    told: Told,
    command: str,
    name: str,
    fault: str,
    lines: str,
    code: int,
    words: str,
) -> None:
    out = tmp_path / name
    said = heard(ended(command, "--out", out, fault=lines), code, words)
    assert not out.exists()
    told(fault, command, said, code)


@pytest.mark.full
@copies
def test_a_place_that_cannot_be_written_to_is_named(
    tmp_path: Path, told: Told, command: str, name: str
) -> None:
    with unwritable(tmp_path / "fixed") as fixed:
        said = heard(ended(command, "--out", fixed / name), MISUSE, "cannot be written")
    told("a read-only folder", command, said, MISUSE)


@pytest.mark.full
@copies
def test_a_small_disk_is_named_and_nothing_is_left_on_it(
    tmp_path: Path, told: Told, command: str, name: str
) -> None:
    with mounted(tmp_path / "small", "size=512k") as small:
        said = heard(ended(command, "--out", small / name), MISUSE, "No space left on device")
        assert list(small.iterdir()) == []
    told("a disk of 512 KB", command, said, MISUSE)


@pytest.mark.full
def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, told: Told) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    said = heard(ended("freeze", "--out", tmp_path), MISUSE, "did not make")
    assert files(tmp_path) == {"thesis.txt": b"mine"}
    told("the folder holds other files", "freeze", said, MISUSE)


@pytest.mark.full
def test_after_a_kill_the_next_run_is_whole(tmp_path: Path, told: Told) -> None:
    out = tmp_path / "copy.html"
    assert ended("single", "--out", out, fault=KILLED.format(1)).code == -signal.SIGKILL
    assert ended("single", "--out", out).code == DONE
    assert [one.name for one in tmp_path.iterdir()] == ["copy.html"]
    told("the run after a kill -9", "single", "(done, nothing is left aside)", DONE)

"""A batch of exports under faults: what is there is whole and listed, and the rest is named."""

from __future__ import annotations

import json
import shutil
import signal
from hashlib import sha256
from pathlib import Path

import pytest

from dashboard.commands import DONE, MISUSE, PROBLEMS
from dashboard.publish import chromium
from dashboard.publish.export.files import MANIFEST
from tests.faults.conftest import Told
from tests.faults.ending import CUT, FULL, KILLED, ended, files, heard, mounted, unwritable

pytestmark = pytest.mark.full
SLUG = "chinese_troops"
SEVERAL = ("chinese_troops", "yardsticks", "chinese_losses")
SMALL = 2000
# Programs that are no Chromium: one ends at once, the other says nothing for ever.
CRASHES = "#!/bin/sh\nexit 3\n"
HANGS = "#!/bin/sh\nexec sleep 600\n"
# In place of the minute and a half that a slow machine is given.
SOON = "import dashboard.publish.export.opened as opened; opened.SECONDS = 4.0"
# The first time it is killed after a while, then it is what it should be.
CRASHES_ONCE = (
    '#!/bin/sh\n[ -e "{0}" ] && exec "{1}" "$@"\ntouch "{0}"\nexec timeout -s KILL 2 "{1}" "$@"\n'
)


def listed(out: Path) -> set[str]:
    """The files that the manifest names; each is there, whole."""
    rows = json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"]
    for row in rows:
        assert sha256((out / row["file"]).read_bytes()).hexdigest() == row["sha256"]
    return {row["file"] for row in rows}


def program(tmp_path: Path, text: str) -> str:
    path = tmp_path / "chromium.sh"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    ("fault", "lines", "code", "words"),
    [
        ("the disk is full", FULL.format(SMALL), MISUSE, "File too large"),
        ("ended in the middle of a write", CUT.format(SMALL), -signal.SIGXFSZ, ""),
        ("kill -9 before a file is in place", KILLED.format(2), -signal.SIGKILL, ""),
    ],
    ids=["full", "cut", "killed"],
)
def test_a_batch_leaves_whole_files_and_goes_on_the_next_time(
    tmp_path: Path, told: Told, fault: str, lines: str, code: int, words: str
) -> None:
    call = ("export", SLUG, "--format", "json,csv", "--out", tmp_path)
    said = heard(ended(*call, fault=lines), code, words)
    # The list of files is written anew each time, and says what came of it.
    kept = {one for one in files(tmp_path) if not one.startswith(".")} - {MANIFEST}
    placed = {name: data for name, data in files(tmp_path).items() if name in kept}
    assert ended(*call).code == DONE
    assert placed.items() <= files(tmp_path).items(), "what stood in its place was whole"
    left = set(files(tmp_path))
    assert left == {MANIFEST, *listed(tmp_path)}, "nothing is left aside"
    assert {Path(one).suffix for one in left - {MANIFEST}} == {".json", ".csv"}
    told(fault, "export", said, code)


def test_a_small_disk_and_a_fixed_folder_are_named(tmp_path: Path, told: Told) -> None:
    call = ("export", SLUG, "--format", "json,html", "--out")
    with mounted(tmp_path / "small", "size=128k") as small:
        said = heard(ended(*call, small), MISUSE, "No space left on device")
        assert not [one for one in small.iterdir() if one.name.endswith(".part")]
    told("a disk of 128 KB", "export", said, MISUSE)
    with unwritable(tmp_path / "fixed") as fixed:
        said = heard(ended(*call, fixed), MISUSE, "--out")
    told("a read-only folder", "export", said, MISUSE)


@pytest.mark.browser
def test_a_chromium_that_crashes_takes_its_pictures_and_nothing_else(
    tmp_path: Path, told: Told
) -> None:
    out = tmp_path / "out"
    one = ended(
        "export", SLUG, "--format", "svg,csv", "--out", out, chromium=program(tmp_path, CRASHES)
    )
    said = heard(one, PROBLEMS, "Chromium crashed")
    assert {Path(name).suffix for name in listed(out)} == {".csv"}
    told("Chromium crashes", "export", said, PROBLEMS)


@pytest.mark.browser
def test_a_chromium_that_hangs_takes_its_pictures_and_nothing_else(
    tmp_path: Path, told: Told
) -> None:
    out = tmp_path / "out"
    call = ("export", SLUG, "--format", "svg,csv", "--out", out)
    one = ended(*call, fault=SOON, chromium=program(tmp_path, HANGS))
    said = heard(one, PROBLEMS, "not done after 4 seconds")
    assert {Path(name).suffix for name in listed(out)} == {".csv"}
    told("Chromium hangs in a batch", "export", said, PROBLEMS)


@pytest.mark.browser
def test_a_chromium_that_crashes_once_is_started_again(tmp_path: Path, told: Told) -> None:
    real = chromium.find()
    assert real
    text = CRASHES_ONCE.format(tmp_path / "crashed", shutil.which(real))
    out = tmp_path / "out"
    call = ("export", *SEVERAL, "--format", "svg,png", "--out", out)
    one = ended(*call, chromium=program(tmp_path, text))
    assert one.code == DONE, one.err
    assert (tmp_path / "crashed").exists()
    assert len(listed(out)) == 2 * len(SEVERAL)
    told("Chromium crashes once in a batch", "export", one.out, DONE)

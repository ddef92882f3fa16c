"""Whoever stops a batch, by Ctrl-C or by force, finds whole files and nothing running."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dashboard.publish.export.files import MANIFEST, ready

ENDED_IN = 20


def begun(out: Path) -> subprocess.Popen[str]:
    """A batch of all charts of which the first files are there."""
    command = [sys.executable, "-m", "dashboard", "export", "--all", "--format", "json,csv"]
    # As in a shell, not as in a test that runs in the background.
    process = subprocess.Popen(
        [*command, "--out", str(out)],
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    until = time.monotonic() + 120
    while len(list(out.glob("*.csv"))) < 2:
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < until
        time.sleep(0.05)
    return process


def whole(out: Path) -> set[str]:
    """The files of a folder, each of which must be whole."""
    names = {one.name for one in out.iterdir()}
    for one in out.glob("*.json"):
        json.loads(one.read_text(encoding="utf-8"))
    for one in out.glob("*.csv"):
        assert one.read_bytes().endswith(b"\r\n"), one
    return names


def workers_of(group: int) -> list[str]:
    """The processes of a session that are still there."""
    shown = subprocess.run(["ps", "-o", "args=", "-s", str(group)], capture_output=True, text=True)
    return shown.stdout.splitlines()


@pytest.mark.full
def test_ctrl_c_ends_with_130_and_whole_files_that_are_listed(tmp_path: Path) -> None:
    process = begun(tmp_path)
    process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=ENDED_IN)
    assert process.returncode == 130, said
    assert "Traceback" not in said[1]
    names = whole(tmp_path)
    listed = json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))["files"]
    assert {row["file"] for row in listed} == names - {MANIFEST}
    assert workers_of(process.pid) == []


@pytest.mark.full
def test_a_batch_that_is_killed_leaves_whole_files_and_no_process(tmp_path: Path) -> None:
    process = begun(tmp_path)
    process.kill()
    process.communicate(timeout=ENDED_IN)
    until = time.monotonic() + ENDED_IN
    while workers_of(process.pid) and time.monotonic() < until:
        time.sleep(0.1)
    assert workers_of(process.pid) == []
    ready(tmp_path)
    assert not [one for one in whole(tmp_path) if one.endswith(".part")]
    assert MANIFEST not in whole(tmp_path)

"""The one file beside a running server: told to be prepared until it is there, ended with it."""

from __future__ import annotations

import json
import logging
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from dashboard.kept import Kept
from dashboard.onefile import NAME, STATE
from dashboard.publish.background import Job, prepared, stamps
from tests.publish import jobs

# The process of the job imports the command by its name.
WAIT_SECONDS = 30


def told(files: Kept) -> str:
    found = files.get(STATE)
    assert found is not None
    return str(json.loads(found.plain)["state"])


def job(command: Callable[[Path], int], *sources: Path) -> Job:
    return Job(command, sources, stamps(sources))


def test_a_server_that_stops_early_never_begins_it() -> None:
    files = Kept({})
    before = time.monotonic()
    with prepared(files, job(jobs.writes), delay=60) as thread:
        assert told(files) == "preparing"
    assert not thread.is_alive()
    assert time.monotonic() - before < 5


def test_the_file_is_handed_out_as_the_command_wrote_it(tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_text("1")
    files = Kept({})
    with prepared(files, job(jobs.writes, tmp_path), delay=0) as thread:
        thread.join()
        assert told(files) == "ready"
        found = files.get(NAME)
        assert found is not None
        assert found.plain == jobs.MADE
        assert found.filename == NAME


def test_a_command_that_fails_is_told_to_the_page_and_why_to_who_serves(
    caplog: pytest.LogCaptureFixture,
) -> None:
    files = Kept({})
    with caplog.at_level(logging.ERROR), prepared(files, job(jobs.fails), delay=0) as thread:
        thread.join()
        assert told(files) == "failed"
        assert files.get(NAME) is None
    assert jobs.REASON in caplog.text


def test_data_that_changed_meanwhile_make_no_file(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    source = tmp_path / "data.csv"
    source.write_text("1")
    asked = job(partial(jobs.writes_and_touches, source), tmp_path)
    files = Kept({})
    with caplog.at_level(logging.ERROR), prepared(files, asked, delay=0) as thread:
        thread.join()
        assert told(files) == "failed"
    assert "start the server again" in caplog.text


def test_where_nothing_can_be_written_it_fails_and_does_not_prepare_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    files = Kept({})
    with caplog.at_level(logging.ERROR), prepared(files, job(jobs.writes), delay=0) as thread:
        thread.join()
        assert told(files) == "failed"
    assert "gone" in caplog.text


def test_a_command_under_way_is_ended_with_the_server() -> None:
    before = time.monotonic()
    with prepared(Kept({}), job(jobs.sleeps), delay=0):
        while not multiprocessing.active_children():
            assert time.monotonic() - before < WAIT_SECONDS
            time.sleep(0.01)
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_server_that_is_killed_takes_the_command_with_it(tmp_path: Path, root: Path) -> None:
    told_by = tmp_path / "pid"
    server = subprocess.Popen([sys.executable, "-m", "tests.publish.jobs", str(told_by)], cwd=root)
    try:
        _until(lambda: told_by.is_file() and told_by.read_text() != "")
    finally:
        server.kill()
        server.wait()
    started = int(told_by.read_text())
    _until(lambda: not _lives(started))


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    # One that has ended, and that nobody asked about yet, is no longer at work.
    return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"


def _until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + WAIT_SECONDS
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)

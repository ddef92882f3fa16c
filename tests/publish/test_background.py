"""The one file beside a running server: told to be prepared until it is there, ended with it."""

from __future__ import annotations

import json
import time
from pathlib import Path
from threading import Event

import pytest

from dashboard.kept import Kept
from dashboard.onefile import NAME, STATE
from dashboard.publish import background
from dashboard.publish.background import prepared

MADE = b"<!doctype html>"


def told(files: Kept) -> str:
    found = files.get(STATE)
    assert found is not None
    return str(json.loads(found.plain)["state"])


def test_a_server_that_stops_early_never_begins_it() -> None:
    files = Kept({})
    before = time.monotonic()
    with prepared(files, [], delay=60) as thread:
        assert told(files) == "preparing"
    assert not thread.is_alive()
    assert time.monotonic() - before < 5


def test_the_file_is_handed_out_as_the_command_wrote_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def run(command: list[str], stop: Event) -> bool:
        asked.extend(command)
        Path(command[-1]).write_bytes(MADE)
        return True

    monkeypatch.setattr(background, "_run", run)
    files = Kept({})
    with prepared(files, ["--data", "here"], delay=0) as thread:
        thread.join()
        assert told(files) == "ready"
        found = files.get(NAME)
        assert found is not None
        assert found.plain == MADE
        assert found.filename == NAME
    assert asked[asked.index("single") :][:3] == ["single", "--data", "here"]


def test_a_command_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "_run", lambda command, stop: False)
    files = Kept({})
    with prepared(files, [], delay=0) as thread:
        thread.join()
        assert told(files) == "failed"
        assert files.get(NAME) is None


def test_a_command_under_way_is_ended_with_the_server() -> None:
    stop = Event()
    stop.set()
    assert background._run(["sleep", "60"], stop) is False

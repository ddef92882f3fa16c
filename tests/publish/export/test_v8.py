"""V8 in a process of its own: a hang is ended and told, and what comes after it works."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.charts._spec import Chart
from dashboard.engine import EngineError, EngineMissingError
from dashboard.publish.export.v8 import V8
from dashboard.site import site
from dashboard.tables import Tables


@pytest.fixture
def v8(tables: Tables, charts: tuple[Chart, ...]) -> Iterator[V8]:
    # A year that takes for ever to read: its pattern tries every way to part the text.
    known = site(tables, charts)
    keys = [
        {**key, "pattern": "(x+x+)+y"} if key["name"] == "series" else key for key in known["keys"]
    ]
    made = V8({**known, "keys": keys}, {}, seconds=1)
    yield made
    made.close()


def test_a_hung_v8_is_ended_in_time_and_the_next_question_is_answered(v8: V8) -> None:
    begun = time.monotonic()
    with pytest.raises(EngineError, match="V8 was not done after 1 seconds"):
        v8.parse("#/aid?series=" + "x" * 60)
    assert v8.parse("#/aid?from=1965")[0]["from"] == "1965"
    v8.close()
    assert time.monotonic() - begun < 8


def test_what_a_function_throws_is_told_in_one_line(v8: V8) -> None:
    with pytest.raises(EngineError, match="TypeError") as found:
        v8.export({"form": "csv", "file": {}, "asked": {}, "about": {"view": {}, "slug": "x"}})
    assert "\n" not in str(found.value)
    assert v8.parse("#/aid")[1] == []


def test_without_the_package_the_message_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, v8: V8
) -> None:
    (tmp_path / "py_mini_racer.py").write_text("raise ImportError\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(EngineMissingError, match=r"mini-racer.*\[export\]"):
        v8.parse("#/aid")

"""A Chromium that crashes or hangs while a handout is printed: told in time, nothing written."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.commands import MISUSE
from dashboard.publish import chromium
from tests.faults.conftest import Told

LESSON = "two-donors"


@pytest.mark.parametrize(
    ("fault", "text", "words"),
    [
        ("Chromium crashes", "#!/bin/sh\nexit 3\n", "ended by itself"),
        ("Chromium hangs", "#!/bin/sh\nexec sleep 60\n", "was not done after 2 seconds"),
    ],
    ids=["crashes", "hangs"],
)
@pytest.mark.full
def test_a_chromium_that_fails_is_told_in_time_and_nothing_is_written(
    tmp_path: Path,
    told: Told,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    fault: str,
    text: str,
    words: str,
) -> None:
    program = tmp_path / "chromium.sh"
    program.write_text(text, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv(chromium.NAMED, str(program))
    monkeypatch.setattr(chromium, "pdf", partial(chromium.pdf, seconds=2))
    out = tmp_path / "out"
    out.mkdir()
    assert main(["handout", LESSON, "--out", str(out / "a.pdf")]) == MISUSE
    said = capsys.readouterr().err
    assert words in said
    assert len(said.splitlines()) == 1
    assert list(out.iterdir()) == []
    told(fault, "handout", said, MISUSE)

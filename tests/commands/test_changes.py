"""`hanois-allies changes` over a folder with a made-up second version."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from dashboard import charts as registry
from dashboard.charts import chart
from dashboard.cli import main
from dashboard.commands import DONE, MISUSE, PROBLEMS
from dashboard.paths import data_dir
from tests.tables.spoil import put, swap

CHANGED = "troops-cn-0033"


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """The shipped data with another number in one claim."""
    found = Path(shutil.copytree(data_dir(), tmp_path / "data"))
    put(found, "troops", CHANGED, "value", "330000")
    return found


def test_what_a_version_said_is_written_anew_only_when_asked(
    edited: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = (edited / "history" / "1.0.0.json").read_bytes()
    assert main(["generate", "--data", str(edited)]) == PROBLEMS
    assert "Raise `version`" in capsys.readouterr().err
    assert (edited / "history" / "1.0.0.json").read_bytes() == said
    assert main(["generate", "--unpublished", "--data", str(edited)]) == DONE
    assert (edited / "history" / "1.0.0.json").read_bytes() != said


@pytest.fixture
def folder(edited: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same as version 1.1.0; only two charts are registered, so that they are built at once."""
    two = (chart("chinese_troops"), chart("allied_strength"))
    monkeypatch.setattr(registry, "charts", lambda: two)
    swap(edited, "datapackage.json", '"version": "1.0.0"', '"version": "1.1.0"')
    return edited


def test_it_says_old_and_new_value_and_the_charts(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["changes", "1.0.0", "--data", str(folder)]) == DONE
    said = capsys.readouterr().out.splitlines()
    assert said[0].endswith("1 changed")
    assert said[1] == f"~ {CHANGED}  value: “320000” -> “330000”"
    assert "chinese_troops" in said[2]


def test_json_is_for_programs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["changes", "1.0.0", "--json", "--data", str(folder)]) == DONE
    found = json.loads(capsys.readouterr().out)
    assert found["to"]["version"] == "1.1.0"
    assert found["changed"][0]["cells"] == {"value": {"old": "320000", "new": "330000"}}
    assert "chinese_troops" in found["charts"][CHANGED]


def test_from_a_version_to_itself_nothing_changed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["changes", "1.0.0", "1.0.0"]) == DONE
    assert "no claim changed" in capsys.readouterr().out


def test_an_unknown_version_is_answered_with_those_that_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["changes", "0.1"]) == MISUSE
    assert capsys.readouterr().err.strip() == (
        "there is no history of data version '0.1'; versions: 1.0.0"
    )


def test_generate_names_a_stale_history(edited: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (edited / "history" / "1.0.0.json").read_bytes()
    assert main(["generate", "--check", "--data", str(edited)]) == PROBLEMS
    assert "1.0.0.json: out of date" in capsys.readouterr().err
    assert (edited / "history" / "1.0.0.json").read_bytes() == before

"""What a version said is kept cell by cell; versions in order; spoilt files are named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dashboard.paths import data_dir
from dashboard.tables import TablesError
from dashboard.tables.errors import FileFaultError
from dashboard.tables.history import (
    history_path,
    printed,
    read_history,
    render,
    row_hash,
    versions,
)
from tests.tables.spoil import swap


def keep(folder: Path) -> str:
    """Write the history of a folder as it is; returns its version."""
    now = printed(folder)
    path = history_path(folder, now.version)
    path.parent.mkdir(exist_ok=True)
    path.write_text(render(now), encoding="utf-8")
    return now.version


def test_what_is_kept_is_what_is_printed(toy: Path) -> None:
    version = keep(toy)
    assert read_history(toy, version) == printed(toy)
    claim = read_history(toy, version).claims["troops-cn-0001"]
    assert (claim["table"], claim["value"], claim["source_id"]) == ("troops", "1000", "book")


def test_a_row_has_a_hash_that_changes_with_each_cell(toy: Path) -> None:
    document = json.loads(render(printed(toy)))
    found, *cells = document["claims"]["troops-cn-0001"]
    assert found == row_hash(cells)
    assert len({row_hash([*cells[:at], "?", *cells[at + 1 :]]) for at in range(len(cells))}) == len(
        cells
    )


def test_a_correction_is_not_what_was_printed(toy: Path) -> None:
    """The history holds the cells of the file, from which a correction may differ."""
    swap(toy, "troops.csv", "troops-cn-0001,cn-strength", "troops-cn-0001,")
    assert printed(toy).claims["troops-cn-0001"]["series_id"] == ""


def test_versions_are_in_the_order_of_their_numbers(toy: Path) -> None:
    (toy / "history").mkdir()
    for one in ("1.10.0", "1.9.0", "1.9.1"):
        (toy / "history" / f"{one}.json").write_text("{}", encoding="utf-8")
    assert versions(toy) == ("1.9.0", "1.9.1", "1.10.0")


@pytest.mark.parametrize("version", ["9.9.9", "../troops", ""])
def test_an_unknown_version_is_refused_with_those_that_there_are(toy: Path, version: str) -> None:
    known = keep(toy)
    with pytest.raises(TablesError, match=known):
        read_history(toy, version)


@pytest.mark.parametrize("text", ["{", "[]", '{"version": "1"}'])
def test_a_spoilt_file_is_named_with_what_to_do(toy: Path, text: str) -> None:
    version = keep(toy)
    history_path(toy, version).write_text(text, encoding="utf-8")
    with pytest.raises(FileFaultError, match=rf"{version}\.json:1 history: .*generate"):
        read_history(toy, version)


def test_the_shipped_history_of_this_version_is_fresh() -> None:
    now = printed(data_dir())
    assert history_path(data_dir(), now.version).read_text(encoding="utf-8") == render(now), (
        "the history is stale: raise the version in datapackage.json if the old one was "
        "published, then run `hanois-allies generate`"
    )

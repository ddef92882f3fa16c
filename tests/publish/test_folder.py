"""A copy's folder: all or nothing, and nobody else's files are touched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dashboard.publish.folder import ASIDE, LIST, OLD, FolderError, put, put_file

FILES = {"index.html": b"<p>", "figures/a.json": b"{}"}


def held(folder: Path) -> dict[str, bytes]:
    return {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in folder.rglob("*")
        if one.is_file()
    }


def test_a_folder_holds_the_files_and_their_list_and_can_be_made_again(tmp_path: Path) -> None:
    out = tmp_path / "site"
    put(FILES, out)
    first = held(out)
    assert first.keys() == {*FILES, LIST}
    assert [one["name"] for one in json.loads(first[LIST])["files"]] == sorted(FILES)
    put(FILES, out)
    assert held(out) == first
    put({"index.html": b"new"}, out)
    assert held(out).keys() == {"index.html", LIST}
    assert [one.name for one in tmp_path.iterdir()] == ["site"]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    put(FILES, tmp_path)
    assert "index.html" in held(tmp_path)


def test_a_folder_of_somebody_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(FolderError, match="did not make"):
        put(FILES, tmp_path)
    assert held(tmp_path) == {"thesis.txt": b"years of work"}


@pytest.mark.parametrize("name", ["notes.txt", "figures/own.json", "index.html"])
def test_what_was_added_or_changed_by_hand_is_named_and_kept(tmp_path: Path, name: str) -> None:
    out = tmp_path / "site"
    put(FILES, out)
    (out / name).write_text("by hand")
    with pytest.raises(FolderError, match=name):
        put(FILES, out)
    assert (out / name).read_text() == "by hand"


def test_what_a_killed_run_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    out = tmp_path / "site"
    put(FILES, out)
    # Killed between the two renames: the old copy stands aside, and so does the new one.
    out.rename(tmp_path / f"site{OLD}")
    (tmp_path / f"site{ASIDE}").mkdir()
    (tmp_path / f"site{ASIDE}" / "half").write_text("")
    put({"index.html": b"new"}, out)
    assert held(out)["index.html"] == b"new"
    assert [one.name for one in tmp_path.iterdir()] == ["site"]


def test_a_run_that_fails_leaves_the_old_copy_whole(tmp_path: Path) -> None:
    out = tmp_path / "site"
    put(FILES, out)
    before = held(out)
    with pytest.raises(FolderError, match="cannot be written"):
        put({"a": b"", "a/b": b""}, out)
    assert held(out) == before
    assert [one.name for one in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("out", ["nowhere/site", "file"])
def test_a_place_where_no_folder_can_be_is_told(tmp_path: Path, out: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderError):
        put(FILES, tmp_path / out)


def test_a_file_is_written_aside_and_never_over_a_folder(tmp_path: Path) -> None:
    put_file(b"whole", tmp_path / "one.html")
    assert held(tmp_path) == {"one.html": b"whole"}
    with pytest.raises(FolderError, match="a folder"):
        put_file(b"whole", tmp_path)
    with pytest.raises(FolderError, match="no folder"):
        put_file(b"whole", tmp_path / "no" / "one.html")

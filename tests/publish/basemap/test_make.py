from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.publish.basemap import BasemapError, build
from dashboard.publish.basemap.packages import PACKAGES
from tests.publish.basemap.made import GEO, folder_with_tables


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_build_that_fails_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    before = contents(folder_with_tables(tmp_path))
    with pytest.raises(BasemapError):
        build(tmp_path, packages=tmp_path)
    assert contents(tmp_path) == before


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(BasemapError, match="nowhere does not exist"):
        build(tmp_path / "nowhere", packages=None)


@pytest.mark.full
def test_building_twice_writes_the_committed_bytes(tmp_path: Path) -> None:
    folder_with_tables(tmp_path)
    said: list[str] = []
    build(tmp_path, packages=None, say=said.append)
    first = contents(tmp_path)
    build(tmp_path, packages=None)
    assert contents(tmp_path) == first
    committed = contents(GEO)
    assert {name: committed[name] for name in first} == first
    assert said[: len(PACKAGES)] == [f"fetching {one.spec} with npm" for one in PACKAGES]
    assert said[-1] == "5 files are in place"

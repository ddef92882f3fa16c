from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.publish.basemap.packages import PACKAGES
from dashboard.publish.basemap.recipe import RECIPE_NAME, stale
from tests.publish.basemap.made import GEO


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for file in GEO.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    return tmp_path


def test_a_table_edited_since_the_files_were_made_is_found(copy: Path) -> None:
    assert stale(copy) == []
    with (copy / "labels.csv").open("a", encoding="utf-8") as table:
        table.write("border,Somewhere,area,3,22,105,middle,,,\n")
    assert stale(copy) == [f"labels.csv is not what {RECIPE_NAME} records: run 'make data'"]


def test_a_file_that_is_missing_is_found(copy: Path) -> None:
    (copy / "world.json").unlink()
    assert [one.split()[0] for one in stale(copy)] == ["world.json"]


def test_a_folder_without_a_recipe_says_so(tmp_path: Path) -> None:
    assert stale(tmp_path) == [f"{RECIPE_NAME} is missing: run 'make data'"]


def test_the_recipe_names_each_package_with_version_and_digest() -> None:
    recipe = (GEO / RECIPE_NAME).read_text(encoding="utf-8")
    for package in PACKAGES:
        assert f"| {package.name} | {package.version} |" in recipe
        assert package.digest in recipe

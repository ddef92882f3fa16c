"""The build hook, with a stand-in for npm, and the wheel that it feeds."""

from __future__ import annotations

import shutil
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder
from plotly.offline import get_plotlyjs_version

from tests.sources import committed, name_of

BUNDLE = "assets/vendor/plotly-basic.min.js"
Build = Callable[[], Path]


def header(version: str) -> bytes:
    return f"/**\n* plotly.js (basic - minified) v{version}\n*/\n".encode()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the committed files."""
    copy = tmp_path / "checkout"
    for path in committed():
        target = copy / name_of(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return copy


@pytest.fixture
def build(checkout: Path, tmp_path: Path) -> Build:
    """Builds the wheel of the copy and returns its path."""
    return lambda: Path(next(WheelBuilder(str(checkout)).build(directory=str(tmp_path / "dist"))))


def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bundle: bytes | None) -> None:
    """Put a program named npm first on PATH: it packs `bundle`, or fails when there is none."""
    folder = tmp_path / "bin"
    folder.mkdir()
    if bundle is not None:
        (folder / "package").mkdir()
        (folder / "package" / "plotly-basic.min.js").write_bytes(bundle)
        with tarfile.open(folder / "answer.tgz", "w:gz") as tar:
            tar.add(folder / "package" / "plotly-basic.min.js", "package/plotly-basic.min.js")
    script = (
        f"#!{sys.executable}\nimport shutil, sys\n"
        f"shutil.copy({str(folder / 'answer.tgz')!r}, sys.argv[-1])\n"
    )
    npm = folder / "npm"
    npm.write_text(script)
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_the_wheel_holds_data_assets_and_bundle_inside_the_package(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, header(get_plotlyjs_version()))
    with zipfile.ZipFile(build()) as wheel:
        names = wheel.namelist()
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"dashboard"}
    for path in committed():
        if (name := name_of(path)).startswith(("assets/", "data/")):
            assert f"dashboard/{name}" in names
    assert f"dashboard/{BUNDLE}" in names


def test_the_source_archive_carries_tests_and_bundle(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, header(get_plotlyjs_version()))
    archive = next(SdistBuilder(str(checkout)).build(directory=str(tmp_path / "dist")))
    with tarfile.open(archive) as tar:
        names = {name.split("/", 1)[1] for name in tar.getnames()}
    assert {BUNDLE, "tests/test_house.py", "data/troops.csv", "constraints.txt"} <= names


@pytest.mark.parametrize("answer", [None, header("1.0.0"), b"not a bundle"])
def test_a_wrong_answer_of_npm_is_one_warning_and_no_bundle(
    answer: bytes | None,
    build: Build,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    stand_in(tmp_path, monkeypatch, answer)
    with zipfile.ZipFile(build()) as wheel:
        assert f"dashboard/{BUNDLE}" not in wheel.namelist()
    said = [line for line in "".join(capfd.readouterr()).splitlines() if "Plotly bundle" in line]
    assert len(said) == 1


def test_without_npm_the_wheel_is_built_all_the_same(
    build: Build, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert build().is_file()
    assert "npm is not installed" in "".join(capfd.readouterr())


def test_a_bundle_of_the_right_version_is_kept_without_asking_npm(
    build: Build, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = checkout / BUNDLE
    bundle.parent.mkdir()
    bundle.write_bytes(header(get_plotlyjs_version()) + b"kept")
    monkeypatch.setenv("PATH", "")
    with zipfile.ZipFile(build()) as wheel:
        assert wheel.read(f"dashboard/{BUNDLE}").endswith(b"kept")


def test_a_bundle_of_another_version_is_removed(
    build: Build, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = checkout / BUNDLE
    bundle.parent.mkdir()
    bundle.write_bytes(header("0.0.1"))
    monkeypatch.setenv("PATH", "")
    with zipfile.ZipFile(build()) as wheel:
        assert f"dashboard/{BUNDLE}" not in wheel.namelist()
    assert not bundle.exists()

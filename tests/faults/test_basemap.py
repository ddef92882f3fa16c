"""The build of the base map under faults: the files that stood there stand, or whole new ones."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from dashboard.commands import MISUSE
from dashboard.paths import geo_dir
from dashboard.publish.basemap.packages import unpacked
from tests.faults.conftest import Told
from tests.faults.ending import CUT, FULL, KILLED, ended, files, heard
from tests.publish.basemap.made import folder_with_tables

pytestmark = pytest.mark.full
OLD = b"what stood here"
# The command over a folder of our own.
RUN = """
import sys, pathlib, dashboard.paths as paths
folder = pathlib.Path(sys.argv.pop())
paths.geo_dir = lambda: folder
from dashboard.cli import run; run()
"""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archives as npm fetches them."""
    return unpacked(tmp_path_factory.mktemp("packages"), None, lambda _: None)


@pytest.fixture
def geo(tmp_path: Path) -> Path:
    """A folder with the hand-made tables and other files under the names of the built ones."""
    folder_with_tables(tmp_path)
    for built in built_names():
        (tmp_path / built).write_bytes(OLD)
    return tmp_path


def built_names() -> list[str]:
    return [one.name for one in geo_dir().iterdir() if one.suffix in (".json", ".md")]


@pytest.mark.parametrize(
    ("fault", "lines", "code", "words", "new"),
    [
        ("the disk is full", FULL.format(100_000), MISUSE, "File too large", 0),
        ("ended in the middle of a write", CUT.format(100_000), -signal.SIGXFSZ, "", 0),
        ("kill -9 before the first renaming", KILLED.format(1), -signal.SIGKILL, "", 0),
        ("kill -9 between two renamings", KILLED.format(3), -signal.SIGKILL, "", 2),
    ],
    ids=["full", "cut", "first", "between"],
)
def test_every_map_is_whole_and_the_next_build_is_complete(
    geo: Path, packages: Path, told: Told, fault: str, lines: str, code: int, words: str, new: int
) -> None:
    asked = ("data", "--packages", packages, geo)
    said = heard(ended(*asked, fault=lines, run=RUN), code, words)
    now = {name: data for name, data in files(geo).items() if name in built_names()}
    renewed = [name for name, data in now.items() if data != OLD]
    assert len(renewed) == new
    for name in renewed:
        assert now[name] == (geo_dir() / name).read_bytes()
    assert ended(*asked, run=RUN).code == 0
    assert files(geo) == {name: (geo_dir() / name).read_bytes() for name in files(geo)}
    assert set(built_names()) <= set(files(geo))
    told(fault, "data", said, code)

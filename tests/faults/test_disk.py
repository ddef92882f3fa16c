"""The disk fails in the middle of a write, or the command is killed: the old file stands."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from dashboard.commands import DONE, MISUSE
from dashboard.paths import CODEBOOK_NAME
from tests.faults.conftest import Told
from tests.faults.ending import (
    CUT,
    FULL,
    KILLED,
    ended,
    files,
    heard,
    mounted,
    unwritable,
)

LESSON, OLD = "two-donors", b"what stood here"
pytestmark = pytest.mark.full
SMALL = 3000
# Fault, lines that bring it about, exit code, what is said.
FAULTS = [
    pytest.param("the disk is full", FULL.format(SMALL), MISUSE, "File too large", id="full"),
    pytest.param(
        "ended in the middle of a write", CUT.format(SMALL), -signal.SIGXFSZ, "", id="cut"
    ),
    pytest.param(
        "kill -9 before the last step", KILLED.format(1), -signal.SIGKILL, "", id="killed"
    ),
]


@pytest.mark.parametrize(("fault", "lines", "code", "words"), FAULTS)
def test_a_handout_is_whole_or_the_old_one(
    tmp_path: Path, told: Told, fault: str, lines: str, code: int, words: str
) -> None:
    out = tmp_path / "sheet.html"
    out.write_bytes(OLD)
    one = ended("handout", LESSON, "--out", out, fault=lines)
    said = heard(one, code, words)
    assert out.read_bytes() == OLD
    assert ended("handout", LESSON, "--out", out).code == DONE
    assert out.read_bytes() != OLD
    assert list(files(tmp_path)) == ["sheet.html"], "nothing is left aside"
    told(fault, "handout", said, code)


@pytest.mark.parametrize(("fault", "lines", "code", "words"), FAULTS)
def test_a_generated_file_is_whole_or_the_old_one(
    data: Path, told: Told, fault: str, lines: str, code: int, words: str
) -> None:
    codebook = data / CODEBOOK_NAME
    codebook.write_bytes(OLD)
    before = files(data)
    said = heard(ended("generate", "--data", data, fault=lines), code, words)
    left = files(data)
    assert {name: left[name] for name in before} == before
    assert ended("generate", "--data", data).code == DONE
    assert set(files(data)) == set(before), "nothing is left aside"
    assert codebook.read_bytes() != OLD
    told(fault, "generate", said, code)


def test_a_small_disk_is_named_and_nothing_is_left_on_it(tmp_path: Path, told: Told) -> None:
    with mounted(tmp_path / "small", "size=64k") as small:
        one = ended("handout", LESSON, "--out", small / "sheet.html")
        said = heard(one, MISUSE, "No space left on device")
        assert list(small.iterdir()) == []
    told("a disk of 64 KB", "handout", said, MISUSE)


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path, told: Told) -> None:
    with unwritable(tmp_path / "fixed") as fixed:
        one = ended("handout", LESSON, "--out", fixed / "sheet.html")
        said = heard(one, MISUSE, "cannot be written")
        assert "fixed" in said
    told("a read-only folder", "handout", said, MISUSE)


GROUND = """
import sys
from dashboard.dataout.ground import gpkg_bytes
from dashboard.dataout.receipt import receipt
from dashboard.tables import load
tables = load()
try:
    gpkg_bytes(tables, receipt(tables, "Ground", []))
except OSError as error:
    sys.exit(f"{error.filename}: {error.strerror}")
"""


def test_a_geopackage_that_cannot_be_written_aside_says_so(told: Told) -> None:
    """GDAL has errors of its own: a copy made on a full disk ended in a traceback once."""
    said = heard(ended(fault=FULL.format(SMALL), run=GROUND), 1, "is the disk full?")
    told("the disk is full", "freeze, its GeoPackage", said, MISUSE)

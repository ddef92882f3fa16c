"""Whoever makes a copy, and however, makes the same bytes: all twelve hundred files."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

from dashboard.onefile import NAME, STATE
from dashboard.publish.folder import LIST

pytestmark = [pytest.mark.full, pytest.mark.xdist_group("same bytes")]
PROGRAM = [sys.executable, "-m", "dashboard"]
READY_SECONDS = 900


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A frozen copy, its figures drawn by several processes."""
    out = tmp_path_factory.mktemp("one") / "site"
    _run(root, "1", "freeze", "--processes", "2", "--out", str(out))
    return out


def _run(root: Path, seed: str, *words: str) -> None:
    # Another seed is another order in every set.
    told = {**os.environ, "PYTHONHASHSEED": seed}
    subprocess.run([*PROGRAM, *words], cwd=root, env=told, check=True, capture_output=True)


def test_a_folder_frozen_again_by_one_process_is_the_same(
    folder: Path, tmp_path: Path, root: Path
) -> None:
    _run(root, "2", "freeze", "--processes", "1", "--out", str(tmp_path / "site"))
    assert _listed(tmp_path / "site") == _listed(folder)
    assert len(_listed(folder)) > 1000


def _listed(folder: Path) -> dict[str, str]:
    """Name -> hash of every file, as the list in the folder has them."""
    return {one["name"]: one["sha256"] for one in json.loads((folder / LIST).read_text())["files"]}


def test_the_file_of_the_server_and_of_the_folder_is_that_of_the_command(
    folder: Path, tmp_path: Path, root: Path
) -> None:
    _run(root, "3", "single", "--out", str(tmp_path / "alone.html"))
    alone = (tmp_path / "alone.html").read_bytes()
    assert (folder / NAME).read_bytes() == alone
    assert _served(root) == alone


def _served(root: Path) -> bytes:
    words = [*PROGRAM, "serve", "--port", "0"]
    server = subprocess.Popen(words, cwd=root, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        address = re.search(r"http://\S+", server.stdout.readline())
        assert address is not None
        end = time.monotonic() + READY_SECONDS
        while (state := json.loads(_got(address[0] + STATE))["state"]) == "preparing":
            assert time.monotonic() < end
            time.sleep(1)
        assert state == "ready"
        return _got(address[0] + NAME)
    finally:
        server.terminate()
        server.wait()
        if server.stdout:
            server.stdout.close()


def _got(address: str) -> bytes:
    with urlopen(address, timeout=30) as answer:
        data: bytes = answer.read()
    return data

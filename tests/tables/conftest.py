"""The toy folder, fresh for each test, and its tables, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.tables import Tables, load
from tests.toy import copy_toy


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """A copy of the toy folder that a test may spoil."""
    return copy_toy(tmp_path / "data")


@pytest.fixture(scope="session")
def toy_tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """The toy tables; read-only."""
    return load(copy_toy(tmp_path_factory.mktemp("toy") / "data"))

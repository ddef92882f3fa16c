"""A toy folder in which a formula hides, and every file that is made from it, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.dataout import Offer, offers
from dashboard.tables import Tables, load
from tests.tables.spoil import put
from tests.toy import copy_toy

FORMULA = '=HYPERLINK("x","y")'
HOLDS_IT = "troops-cn-0001"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy folder with a formula in one cell; read-only."""
    found = copy_toy(tmp_path_factory.mktemp("dataout") / "data")
    put(found, "troops", HOLDS_IT, "item", FORMULA)
    put(found, "troops", "troops-cn-0002", "note", "-5")
    return found


@pytest.fixture(scope="session")
def given(folder: Path) -> Tables:
    """Its tables."""
    return load(folder)


@pytest.fixture(scope="session")
def offered(given: Tables, folder: Path) -> dict[str, Offer]:
    """Address -> offer."""
    return {one.address: one for one in offers(given, folder)}


@pytest.fixture(scope="session")
def made(offered: dict[str, Offer]) -> dict[str, bytes]:
    """Address -> bytes."""
    return {address: one.make() for address, one in offered.items()}

"""A small data folder that holds every awkward case; the schema is the real one."""

from __future__ import annotations

import shutil
from pathlib import Path

from dashboard.paths import data_dir

TOY = Path(__file__).resolve().parent
NOT_DATA = shutil.ignore_patterns("*.py", "__pycache__")
SCHEMAS = ("datapackage.json", "claims.schema.json", "codebook.md")


def copy_toy(target: Path) -> Path:
    """Put the toy tables with the real schema into a new folder; it may be spoilt."""
    shutil.copytree(TOY, target, ignore=NOT_DATA)
    for name in SCHEMAS:
        shutil.copy(data_dir() / name, target / name)
    return target
